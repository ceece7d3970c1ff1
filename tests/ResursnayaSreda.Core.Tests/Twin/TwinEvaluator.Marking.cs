using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Duties, recusals and the marks themselves.</summary>
internal sealed partial class TwinEvaluator
{
    private bool HasDuty(string panel, string expert, string submission)
    {
        if (_contest.Duties.Any(d => d.Panel == panel))
            return _contest.Duties.Any(d => d.Panel == panel && d.Expert == expert && (d.Submission is null || d.Submission == submission));
        return _contest.Duties.All(d => d.Expert != expert);
    }

    private bool IsRecused(string expert, string submission) =>
        _contest.Recusals.Any(r => r.Expert == expert && r.Submission == submission)
        || (_round.Child("marking")?.Children("recuse") ?? []).Any(r =>
            Formula(r["is"], TwinContext.For(submission).With("e", Member.OfExpert(expert))).IsYes);

    private IEnumerable<string> PanelOf(string panel, string submission) =>
        _experts.Keys.Where(e => HasDuty(panel, e, submission) && !IsRecused(e, submission));

    private TwinValue MarkOf(string expert, string submission, Node leaf)
    {
        if (IsRecused(expert, submission))
            return TwinValue.Absent;
        var mark = _contest.Marks.FirstOrDefault(m => m.Expert == expert && m.Submission == submission && m.Criterion == leaf.Id);
        return mark is null ? TwinValue.Absent : TwinValue.Of(PointsOf(_scales[leaf.Text("scale")!], mark.Value));
    }

    private static Fraction PointsOf(Node scale, GivenValue mark) => scale.Kind.Name == "points"
        ? Fraction.Parse(mark.Text!)
        : (mark.List ?? [mark.Text!])
            .Select(o => Fraction.Of(scale.Children("options").Single(n => n.Id == o).Number("points")!.Value))
            .Aggregate(Fraction.Zero, (a, b) => a + b);

    private bool Duty(string question, string submission, string expert)
    {
        var isAssigned = _panels.Any(p => HasDuty(p, expert, submission)) && !IsRecused(expert, submission);
        var leaves = _criteria.Values.Where(c => c.Kind.Name == "marks").ToList();
        return question switch
        {
            "assigned" => isAssigned,
            "marked" => isAssigned && leaves.Exists(l => MarkOf(expert, submission, l).IsKnown),
            _ => isAssigned && leaves.TrueForAll(l => !HasDuty(l.Text("panel")!, expert, submission) || MarkOf(expert, submission, l).IsKnown),
        };
    }
}
