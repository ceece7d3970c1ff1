using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Duties, recusals and the marks themselves.</summary>
internal sealed partial class TwinEvaluator
{
    private Node? PanelNode(string panel) => _panels.FirstOrDefault(p => p.Id == panel);

    private bool HasDuty(string panel, string expert, string submission)
    {
        if (_contest.Duties.Any(d => d.Panel == panel))
            return _contest.Duties.Any(d => d.Panel == panel && d.Expert == expert && (d.Submission is null || d.Submission == submission));
        // A panel that is called or only recorded has the experts that duties name, and no others.
        var isNamedOnly = PanelNode(panel)!.Flag("called") || PanelNode(panel)!["counts"] is false;
        return !isNamedOnly && _contest.Duties.All(d => d.Expert != expert);
    }

    private bool IsRecused(string expert, string submission) =>
        _contest.Recusals.Any(r => r.Expert == expert && r.Submission == submission)
        || (_round.Child("marking")?.Children("recuse") ?? []).Any(r =>
            Formula(r["is"], TwinContext.For(submission).With("e", Member.OfExpert(expert))).IsYes);

    // Everything an expert gave in a category may be void, which acts like a recusal there.
    private bool IsOut(string expert, string submission) => IsRecused(expert, submission) || IsVoidExpert(expert, submission);

    /// <summary>Who belongs to a panel: yes, or waiting. A panel that is called is empty where no call asks, and waits where a call waits.</summary>
    private IEnumerable<(string Expert, TwinValue IsIn)> PanelOf(string panel, string submission, TwinContext? at = null)
    {
        var isCalled = PanelNode(panel)!.Flag("called") ? IsCalled(panel, at ?? TwinContext.For(submission)) : TwinValue.Of(true);
        return isCalled.IsNo ? [] : _experts.Keys.Where(e => HasDuty(panel, e, submission) && !IsOut(e, submission)).Select(e => (e, isCalled));
    }

    // The latest revision counts; what is void or of a recused expert counts for nothing.
    private TwinValue MarkOf(string expert, string submission, Node leaf, TwinRow? row)
    {
        if (IsOut(expert, submission) || IsVoidMark(expert, submission, leaf.Id!, row))
            return TwinValue.Absent;
        var mark = _contest.Marks.Where(m => m.Expert == expert && m.Submission == submission && m.Criterion == leaf.Id && m.Row == row?.Id)
            .MaxBy(m => m.Replaces ?? 0);
        if (mark is not null && IsDoubtful(expert, submission, leaf.Id!, row))
            return TwinValue.Waiting;
        return mark is null ? TwinValue.Absent : OnScale(_scales[leaf.Text("scale")!], mark.Value);
    }

    private static TwinValue OnScale(Node scale, GivenValue mark) => scale.Kind.Name switch
    {
        "points" or "ranks" => TwinValue.Of(Fraction.Parse(mark.Text!)),
        "labels" => TwinValue.Of(new TwinLabel(mark.Text!, scale.Texts("labels"))),
        _ => TwinValue.Of((mark.List ?? [mark.Text!])
            .Select(o => Fraction.Of(scale.Children("options").Single(n => n.Id == o).Number("points")!.Value))
            .Aggregate(Fraction.Zero, (a, b) => a + b)),
    };

    // The cells of a marked criterion: one, or one per row.
    private IEnumerable<TwinRow?> RowsAt(string criterion, string submission) =>
        EachOf(criterion) is not { } each ? (TwinRow?[])[null]
        : RowsOf(each, submission) is { IsKnown: true } rows ? (List<TwinRow>)rows.Content!
        : [];

    // Where it waits whether a mark counts, it waits whether it was given.
    private TwinValue DutyOf(string question, string submission, string expert)
    {
        var isWaiting = question != "assigned" && !Duty(question, submission, expert)
            && _criteria.Values.Where(c => c.Kind.Name == "marks").Any(c => RowsAt(c.Id!, submission).Any(r => MarkOf(expert, submission, c, r).IsWaiting));
        return isWaiting ? TwinValue.Waiting : TwinValue.Of(Duty(question, submission, expert));
    }

    private bool Duty(string question, string submission, string expert)
    {
        var panels = _panels.Where(p => !p.Flag("called") && HasDuty(p.Id!, expert, submission)).Select(p => p.Id).ToList();
        var isAssigned = panels.Count > 0 && !IsOut(expert, submission);
        var cells = _criteria.Values.Where(c => c.Kind.Name == "marks").SelectMany(c => RowsAt(c.Id!, submission).Select(r => (Leaf: c, Row: r))).ToList();
        return question switch
        {
            "assigned" => isAssigned,
            "marked" => cells.Exists(c => MarkOf(expert, submission, c.Leaf, c.Row).IsKnown),
            _ => isAssigned && cells.TrueForAll(c => !panels.Contains(c.Leaf.Text("panel")) || MarkOf(expert, submission, c.Leaf, c.Row).IsKnown),
        };
    }
}
