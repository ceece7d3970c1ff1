using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Contests;

/// <summary>Duties, recusals, marks and withdrawals.</summary>
internal sealed partial class Intake
{
    private readonly Dictionary<string, HashSet<(int Expert, int Submission)>> _duties = new(StringComparer.Ordinal);
    private readonly HashSet<(string Panel, int Expert)> _fullDuties = [];

    private Func<string, int, int, bool> Duties()
    {
        foreach (var duty in _contest.Duties)
        {
            var isPanel = _declared.Panels.Contains(duty.Panel, StringComparer.Ordinal);
            if (!isPanel)
                Report(At(duty.Source, "panel"), FindingCodes.UnknownPanel, duty.Panel);
            var expert = ExpertOf(duty.Expert, At(duty.Source, "expert"));
            int? submission = duty.Submission is null ? null : SubmissionOf(duty.Submission, At(duty.Source, "submission"));
            if (!isPanel || expert is not { } e || (duty.Submission is not null && submission is null))
                continue;
            if (!_duties.TryGetValue(duty.Panel, out var panel))
                _duties[duty.Panel] = panel = [];
            var isNew = submission is { } s ? panel.Add((e, s)) : _fullDuties.Add((duty.Panel, e));
            if (!isNew)
                Report(duty.Source, FindingCodes.DuplicateEntry, $"{duty.Panel}, {duty.Expert}{(duty.Submission is null ? "" : $", {duty.Submission}")}");
        }

        return IsDue;
    }

    private bool IsDue(string panel, int expert, int submission)
    {
        if (_duties.TryGetValue(panel, out var pairs))
            return _fullDuties.Contains((panel, expert)) || pairs.Contains((expert, submission));
        // A panel without duties marks everything, unless it is called for or only listened to; whoever has duties elsewhere is not on this one.
        return !_declared.CalledPanels.Contains(panel) && !_declared.UncountedPanels.Contains(panel) && !_duties.Any(d => _fullDuties.Contains((d.Key, expert)) || d.Value.Any(p => p.Expert == expert));
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

    private Dictionary<Cell, Rational> Marks(Dictionary<(int Submission, int Expert), Recusal> recusals, SortedDictionary<string, Value[]> fields)
    {
        var marks = new Dictionary<Cell, Rational>(_contest.Marks.Count);
        var revisions = new Revisions();
        for (var i = 0; i < _contest.Marks.Count; i++)
        {
            var mark = _contest.Marks[i];
            _here = ("marks", i);
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
            if (!IsDue(criterion.Node.Text("panel") ?? "", e, s) && !IsOnAnyPanel(e, s))
                Report(mark.Source, FindingCodes.NoDuty, mark.Submission, mark.Expert, mark.Criterion);
            else
                Enter(mark, new Cell(s, e, leaf, row), number, marks, revisions, recusals.ContainsKey((s, e)));
        }

        _here = null;
        Revise(marks, revisions);
        return marks;
    }

    private void Enter(Mark mark, Cell cell, Rational number, Dictionary<Cell, Rational> marks, Revisions revisions, bool isRecused)
    {
        var isNew = true;
        if (mark.Replaces is null)
        {
            isNew = marks.TryAdd(cell, number);
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
    }

    /// <summary>The latest revision counts; one that replaces what is not there is a fault.</summary>
    private void Revise(Dictionary<Cell, Rational> marks, Revisions revisions)
    {
        foreach (var (cell, later) in revisions)
        {
            var known = marks.ContainsKey(cell) ? 1 : 0;
            foreach (var (revision, (mark, number)) in later)
            {
                if (revision != known + 1)
                    Report(At(mark.Source, "replaces"), FindingCodes.RevisionMissing, $"{revision - 1}", mark.Submission, mark.Expert, mark.Criterion);
                known = revision;
                marks[cell] = number;
            }
        }
    }

    // The revisions of a cell behind its first mark.
    private sealed class Revisions : Dictionary<Cell, SortedDictionary<int, (Mark Mark, Rational Number)>>;

    /// <summary>The number of a row by its name; -1 for a criterion without rows; null when there is no such row.</summary>
    private int? RowOf(CriterionNode criterion, int submission, string? name, SortedDictionary<string, Value[]> fields, DocumentValue? at)
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

    // A rule may pool the marks of another panel on a criterion, so any duty towards the submission allows a mark.
    private bool IsOnAnyPanel(int expert, int submission) => _declared.Panels.Any(p => IsDue(p, expert, submission));

    private Rational? NumberOf(GivenValue value, CriterionNode criterion, DocumentValue? owner)
    {
        if (!_declared.Scales.TryGetValue(criterion.Node.Text("scale") ?? "", out var scale))
            return null;
        var number = scale switch
        {
            PointsScale points when Rational.TryParse(value.Text, out var given) && points.Holds(given) => given,
            RanksScale ranks when Rational.TryParse(value.Text, out var rank) && ranks.Holds(rank) => rank,
            LabelsScale labels when labels.IndexOf(value.Text) is { } index => index,
            OptionsScale options => SumOf(options, value.List ?? (value.Text is { } only ? [only] : [])),
            _ => (Rational?)null,
        };
        if (number is null)
            Report(value.Source ?? owner, FindingCodes.MarkOffScale, value.ToString(), scale.ToString()!);
        return number;
    }

    private static Rational? SumOf(OptionsScale options, IReadOnlyList<string> chosen)
    {
        var isAllowed = chosen.Count >= options.Least && chosen.Count <= options.Most
            && chosen.Distinct(StringComparer.Ordinal).Count() == chosen.Count && chosen.All(options.Points.ContainsKey);
        return isAllowed ? chosen.Aggregate(Rational.Zero, (sum, option) => sum + options.Points[option]) : null;
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
        if (_submissionIndex.TryGetValue(id, out var index))
            return index;
        Report(source, FindingCodes.UnknownSubmission, id);
        return null;
    }

    private int? ExpertOf(string id, DocumentValue? source)
    {
        if (_expertIndex.TryGetValue(id, out var index))
            return index;
        Report(source, FindingCodes.UnknownExpert, id);
        return null;
    }
}
