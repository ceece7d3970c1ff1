using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Contests;

/// <summary>Duties, recusals, marks and withdrawals.</summary>
internal sealed partial class Intake
{
    private DutyTable Duties()
    {
        var duties = new DutyTable(_declared, _roll.Experts.Count);
        foreach (var duty in _contest.Duties)
        {
            var isPanel = _declared.Panels.Contains(duty.Panel, StringComparer.Ordinal);
            if (!isPanel)
                Report(At(duty.Source, "panel"), FindingCodes.UnknownPanel, duty.Panel);
            var expert = ExpertOf(duty.Expert, At(duty.Source, "expert"));
            if (_isPart && duty.Submission is { } outside && _roll.Submission(outside) < 0)
            {
                if (isPanel && expert is { } busy)
                    duties.AddOutside(duty.Panel, busy);
                continue;
            }

            int? submission = duty.Submission is null ? null : SubmissionOf(duty.Submission, At(duty.Source, "submission"));
            if (!isPanel || expert is not { } e || (duty.Submission is not null && submission is null))
                continue;
            if (!duties.Add(duty.Panel, e, submission))
                Report(duty.Source, FindingCodes.DuplicateEntry, $"{duty.Panel}, {duty.Expert}{(duty.Submission is null ? "" : $", {duty.Submission}")}");
        }

        return duties;
    }

    private Dictionary<(int Submission, int Expert), Recusal> Recusals()
    {
        var recusals = new Dictionary<(int Submission, int Expert), Recusal>();
        foreach (var recusal in _contest.Recusals)
        {
            var expert = ExpertOf(recusal.Expert, At(recusal.Source, "expert"));
            var submission = SubmissionOf(recusal.Submission, At(recusal.Source, "submission"));
            if (expert is { } e && submission is { } s && !recusals.TryAdd((s, e), recusal))
                Report(recusal.Source, FindingCodes.DuplicateEntry, $"{recusal.Expert}, {recusal.Submission}");
        }

        return recusals;
    }

    private MarkSheets Marks(
        DutyTable duties, Dictionary<(int Submission, int Expert), Recusal> recusals, IReadOnlyDictionary<string, Value[]> fields)
    {
        if (_contest.TypedMarks is not { } typed || typed.Declared != _declared)
            _contest.TypedMarks = typed = new TypedMarks(_declared, _contest.Sheets);
        var sheets = new MarkSheets(_contest.Sheets, _declared.MarkedCriteria, typed);
        if (recusals.Count == 0 && typed.AreOnScale && AreFaultless(_contest.Sheets, duties))
            return sheets;
        var known = new HashSet<Cell>();
        var revisions = new Revisions();
        var i = 0;
        _here = ("marks", () => i);
        for (; i < _contest.Marks.Count; i++)
        {
            var mark = _contest.Marks[i];
            var submission = SubmissionOf(mark.Submission, At(mark.Source, "submission"));
            var expert = ExpertOf(mark.Expert, At(mark.Source, "expert"));
            var criterion = _declared.FindCriterion(mark.Criterion);
            if (criterion is not { Leaf: not null })
                Report(At(mark.Source, "criterion"), FindingCodes.UnknownCriterion, mark.Criterion);
            if (submission is not { } s || expert is not { } e || criterion?.Leaf is not { } leaf || NumberOf(mark.Value, criterion, mark.Source) is not { } number
                || RowOf(criterion, s, mark.Row, fields, At(mark.Source, "row")) is not { } row)
                continue;
            if (mark.Replaces is not null && string.IsNullOrWhiteSpace(mark.Reason))
                Report(mark.Source, FindingCodes.MissingProperty, "reason", "mark");
            // A rule may pool the marks of another panel on a criterion, so any duty towards the submission allows a mark.
            if (!duties.IsOnAnyPanel(e, s))
                Report(mark.Source, FindingCodes.NoDuty, mark.Submission, mark.Expert, mark.Criterion);
            else if (Enter(mark, new Cell(s, e, leaf, row), number, known, revisions, recusals.ContainsKey((s, e))) && row >= 0)
                sheets.Set(new Cell(s, e, leaf, row), number);
        }

        _here = null;
        Revise(sheets, known, revisions);
        return sheets;
    }

    /// <summary>Whether nothing can be said against any mark, judged by sheets and by values instead of one by one.</summary>
    private bool AreFaultless(SheetTable table, DutyTable duties)
    {
        if (table.HasUnknown || table.HasSecond || table.Others.Count > 0)
            return false;
        var everywhere = duties.OnAnyPanel();
        if (everywhere?.Contains(false) == false)
            return true;
        for (var submission = 0; submission < _roll.Submissions.Count; submission++)
        {
            for (var sheet = table.FirstOf(submission); sheet < table.FirstOf(submission + 1); sheet++)
            {
                if (everywhere is null ? !duties.IsOnAnyPanel(table.ExpertOf(sheet), submission) : !everywhere[table.ExpertOf(sheet)])
                    return false;
            }
        }

        return true;
    }

    /// <returns>Whether it is the first mark of its cell.</returns>
    private bool Enter(Mark mark, Cell cell, Rational number, HashSet<Cell> known, Revisions revisions, bool isRecused)
    {
        var isNew = true;
        if (mark.Replaces is null)
        {
            isNew = known.Add(cell);
        }
        else
        {
            if (!revisions.TryGetValue(cell, out var later))
                revisions[cell] = later = [];
            isNew = later.TryAdd(mark.Revision, (mark, number));
        }

        if (!isNew)
            Report(mark.Source, FindingCodes.SecondMark, mark.Submission, mark.Expert, mark.Criterion);
        else if (isRecused)
            Report(mark.Source, FindingCodes.RecusedMark, mark.Submission, mark.Expert);
        return isNew && mark.Replaces is null;
    }

    /// <summary>The latest revision counts; one that replaces what is not there is a fault.</summary>
    private void Revise(MarkSheets sheets, HashSet<Cell> first, Revisions revisions)
    {
        foreach (var (cell, later) in revisions)
        {
            var known = first.Contains(cell) ? 1 : 0;
            foreach (var (revision, (mark, number)) in later)
            {
                if (revision != known + 1)
                    Report(At(mark.Source, "replaces"), FindingCodes.RevisionMissing, $"{revision - 1}", mark.Submission, mark.Expert, mark.Criterion);
                known = revision;
                sheets.Set(cell, number);
            }
        }
    }

    // The revisions of a cell behind its first mark.
    private sealed class Revisions : Dictionary<Cell, SortedDictionary<int, (Mark Mark, Rational Number)>>;

    /// <summary>The number of a row by its name; -1 for a criterion without rows; null when there is no such row.</summary>
    private int? RowOf(CriterionNode criterion, int submission, string? name, IReadOnlyDictionary<string, Value[]> fields, DocumentValue? at)
    {
        if (criterion.Rows is null && name is null)
            return -1;
        if (criterion.Rows is { } field && name is not null && fields.TryGetValue(field, out var column)
            && column[submission] is { Is: true, Content: RowTable rows } && rows.Find(name) is >= 0 and var row)
            return row;
        if (name is null)
            Report(at, FindingCodes.MissingProperty, "row", "mark");
        else
            Report(at, FindingCodes.UnknownRow, name, criterion.Id);
        return null;
    }

    private Rational? NumberOf(GivenValue value, CriterionNode criterion, DocumentValue? owner)
    {
        if (!_declared.Scales.TryGetValue(criterion.Node.Text("scale") ?? "", out var scale))
            return null;
        var number = ScaleNumbers.NumberOn(scale, value);
        if (number is null)
            Report(value.Source ?? owner, FindingCodes.MarkOffScale, value.ToString(), scale.ToString()!);
        return number;
    }

    private Dictionary<int, (int Round, Stage From)> Withdrawals()
    {
        var withdrawals = new Dictionary<int, (int Round, Stage From)>();
        foreach (var withdrawal in _contest.Withdrawals)
        {
            var round = withdrawal.Round is null ? _declared.Rounds[0] : _declared.Rounds.FirstOrDefault(r => r.Id == withdrawal.Round);
            if (round is null)
                Report(At(withdrawal.Source, "round"), FindingCodes.UnknownReference, withdrawal.Round!, "@round");
            if (SubmissionOf(withdrawal.Submission, At(withdrawal.Source, "submission")) is { } submission && round is not null
                && !withdrawals.TryAdd(submission, (round.Index, withdrawal.From)))
                Report(withdrawal.Source, FindingCodes.DuplicateEntry, withdrawal.Submission);
        }

        return withdrawals;
    }

    private int? SubmissionOf(string id, DocumentValue? source)
    {
        if (_roll.Submission(id) is >= 0 and var index)
            return index;
        Report(source, FindingCodes.UnknownSubmission, id);
        return null;
    }

    private int? ExpertOf(string id, DocumentValue? source)
    {
        if (_roll.Expert(id) is >= 0 and var index)
            return index;
        Report(source, FindingCodes.UnknownExpert, id);
        return null;
    }
}
