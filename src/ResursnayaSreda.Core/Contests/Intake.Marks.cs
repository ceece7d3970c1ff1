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
        // A panel without duties marks everything; whoever has duties on another panel is not on this one.
        return !_duties.Any(d => _fullDuties.Contains((d.Key, expert)) || d.Value.Any(p => p.Expert == expert));
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

    private Dictionary<(int Submission, int Expert, int Leaf), Rational> Marks(Dictionary<(int Submission, int Expert), Recusal> recusals)
    {
        var marks = new Dictionary<(int Submission, int Expert, int Leaf), Rational>(_contest.Marks.Count);
        for (var i = 0; i < _contest.Marks.Count; i++)
        {
            var mark = _contest.Marks[i];
            _here = ("marks", i);
            var submission = SubmissionOf(mark.Submission, At(mark.Source, "submission"));
            var expert = ExpertOf(mark.Expert, At(mark.Source, "expert"));
            var criterion = _declared.Criteria?.Find(mark.Criterion) is { } index ? _declared.Criteria[index] : null;
            if (criterion is not { Leaf: not null })
                Report(At(mark.Source, "criterion"), FindingCodes.UnknownCriterion, mark.Criterion);
            if (submission is not { } s || expert is not { } e || criterion?.Leaf is not { } leaf || NumberOf(mark, criterion) is not { } number)
                continue;
            if (!IsDue(criterion.Node.Text("panel") ?? "", e, s) && !IsOnAnyPanel(e, s))
                Report(mark.Source, FindingCodes.NoDuty, mark.Submission, mark.Expert, mark.Criterion);
            else if (!marks.TryAdd((s, e, leaf), number))
                Report(mark.Source, FindingCodes.SecondMark, mark.Submission, mark.Expert, mark.Criterion);
            else if (recusals.ContainsKey((s, e)))
                Report(mark.Source, FindingCodes.RecusedMark, mark.Submission, mark.Expert);
        }

        _here = null;
        return marks;
    }

    // A rule may pool the marks of another panel on a criterion, so any duty towards the submission allows a mark.
    private bool IsOnAnyPanel(int expert, int submission) => _declared.Panels.Any(p => IsDue(p, expert, submission));

    private Rational? NumberOf(Mark mark, CriterionNode criterion)
    {
        if (!_declared.Scales.TryGetValue(criterion.Node.Text("scale") ?? "", out var scale))
            return null;
        var at = mark.Value.Source ?? mark.Source;
        switch (scale)
        {
            case PointsScale points when Rational.TryParse(mark.Value.Text, out var number):
                if (points.Holds(number))
                    return number;
                Report(at, FindingCodes.MarkOffScale, mark.Value.ToString(), points.ToString());
                return null;
            case OptionsScale options:
                var chosen = mark.Value.List ?? (mark.Value.Text is { } only ? [only] : []);
                if (chosen.Count >= options.Least && chosen.Count <= options.Most && chosen.Distinct(StringComparer.Ordinal).Count() == chosen.Count
                    && chosen.All(options.Points.ContainsKey))
                    return chosen.Aggregate(Rational.Zero, (sum, option) => sum + options.Points[option]);
                Report(at, FindingCodes.MarkOffScale, mark.Value.ToString(), options.ToString());
                return null;
            default:
                Report(at, FindingCodes.MarkOffScale, mark.Value.ToString(), scale.ToString()!);
                return null;
        }
    }

    private Dictionary<int, Stage> Withdrawals()
    {
        var withdrawals = new Dictionary<int, Stage>();
        foreach (var withdrawal in _contest.Withdrawals)
        {
            if (SubmissionOf(withdrawal.Submission, At(withdrawal.Source, "submission")) is { } submission && !withdrawals.TryAdd(submission, withdrawal.From))
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
