using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>From the sheets of experts to one value.</summary>
internal sealed partial class TwinEvaluator
{
    private IReadOnlyList<Node> RulesAt(string criterion) =>
    [
        .. (_round.Child("pooling")?.Children("rules") ?? []).Where(r =>
            r.Texts("at").Contains(criterion) || (r.Texts("at").Contains("leaves") && _criteria[criterion].Kind.Name == "marks")),
    ];

    private bool IsBelowPoolPoint(string criterion) =>
        _parents.TryGetValue(criterion, out var parent) && (RulesAt(parent).Count > 0 || IsBelowPoolPoint(parent));

    private TwinValue Pooled(Node criterion, TwinContext at)
    {
        var leaf = criterion.Kind.Name == "marks" ? criterion.Id : null;
        at = TwinContext.For(at.Submission!) with { Leaf = leaf, Row = at.Row };
        foreach (var rule in RulesAt(criterion.Id!))
        {
            var when = rule.Has("when") ? Formula(rule["when"], at) : TwinValue.Of(true);
            if (when.IsYes)
                return Round(PooledBy(rule, criterion, at), rule, "round", "pooled");
            if (!when.IsNo)
                return when;
        }

        return TwinValue.Absent;
    }

    // From, keep, missing, least, drop, by.
    private TwinValue PooledBy(Node rule, Node criterion, TwinContext at)
    {
        var panels = PanelsOf(rule, criterion);
        var members = panels.SelectMany(p => PanelOf(p, at.Submission!, at)).DistinctBy(m => m.Expert)
            .Where(m => !LeavesOf(criterion.Id!).Any(l => IsVoidAt(l, m.Expert, at))).ToList();
        // Where a panel is called and nobody has the duty, a sheet is awaited.
        var waits = members.Exists(m => m.IsIn.IsWaiting) || panels.Any(p => IsCallUnanswered(p, at));
        var experts = members.Where(m => m.IsIn.IsYes).Select(m => m.Expert).ToList();
        if (rule.Child("keep") is { } keep)
        {
            var (kept, lacking) = Kept(rule, keep, experts, at);
            if (lacking is not null)
                return lacking;
            experts = kept;
        }

        var sheets = experts.Select(e => Criterion(criterion.Id!, at with { Expert = e })).ToList();
        if (rule.Text("by") == "agreed")
            return OwnMarksSuffice(rule, sheets, waits) ?? Agreed(criterion, at);
        if (rule.Text("missing") == "out" && sheets.Exists(s => s.IsAbsent))
            return TwinValue.Absent;
        if (waits || sheets.Exists(s => s.IsWaiting) || (rule.Text("missing") == "wait" && sheets.Exists(s => s.IsAbsent)))
            return TwinValue.Waiting;
        var marks = sheets.Where(s => s.IsKnown).ToList();
        // Who waits for missing marks waits for a first one too, unless the rule says what fewer marks mean.
        if (rule.Text("missing") == "wait" && !rule.Has("least") && marks.Count == 0)
            return TwinValue.Waiting;
        if (marks.Count < (rule.Whole("least") ?? 0))
            return rule.Text("fewer") == "wait" ? TwinValue.Waiting : TwinValue.Absent;
        if (rule.Text("missing") == "zero")
            marks.AddRange(sheets.Where(s => s.IsAbsent).Select(_ => TwinValue.Of(0)));
        return PooledFrom(Dropped(rule.Child("drop"), marks), rule, at);
    }

    // Only "least" looks at the experts' own marks; null when there are enough.
    private static TwinValue? OwnMarksSuffice(Node rule, List<TwinValue> sheets, bool waits)
    {
        if (rule.Whole("least") is not { } least)
            return null;
        if (waits)
            return TwinValue.Waiting;
        if (sheets.Count(s => s.IsKnown) >= least)
            return null;
        return sheets.Exists(s => s.IsWaiting) || rule.Text("fewer") == "wait" ? TwinValue.Waiting : TwinValue.Absent;
    }

    private TwinValue PooledFrom(List<TwinValue> marks, Node rule, TwinContext at)
    {
        if (rule.Has("is"))
            return Formula(rule["is"], at with { Marks = marks });
        // Nothing pooled is no value, by whatever it is pooled.
        return marks.Count == 0 ? TwinValue.Absent : Statistic(rule.Text("by")!, marks, rule.Text("even") ?? "mean");
    }

    private TwinValue Agreed(Node leaf, TwinContext at)
    {
        string[] subject = at.Row is { } row ? [at.Submission!, row.Id] : [at.Submission!];
        var decision = _contest.Decisions.FirstOrDefault(d => d.Node == leaf.Id && d.Subject.SequenceEqual(subject));
        return decision is null ? TwinValue.Waiting : OnScale(_scales[leaf.Text("scale")!], decision.Answer);
    }

    private IReadOnlyList<string> PanelsOf(Node rule, Node criterion) => rule.Texts("from") is { Count: > 0 } from
        ? from
        : [_criteria[LeavesOf(criterion.Id!).First()].Text("panel")!];

    // Whoever has a void mark below a pool point is no member there.
    private bool IsVoidAt(string leaf, string expert, TwinContext at) =>
        (at.Row is null ? RowsAt(leaf, at.Submission!) : [at.Row]).Any(r => IsVoidMark(expert, at.Submission!, leaf, r));

    private bool IsCallUnanswered(string panel, TwinContext at) => PanelNode(panel)!.Flag("called")
        && IsCalled(panel, at) is { IsNo: false } && !PanelOf(panel, at.Submission!, at).Any();

    /// <summary>The experts whose values lie closest together; or that this waits, or that nobody may be kept.</summary>
    private (List<string> Kept, TwinValue? Lacking) Kept(Node rule, Node keep, List<string> experts, TwinContext at)
    {
        var values = experts.Select(e => (Expert: e, Value: Formula(keep["of"], (at with { Expert = e }).With("e", Member.OfExpert(e))))).ToList();
        var isAbsent = values.Exists(v => v.Value.IsAbsent);
        if (isAbsent && rule.Text("missing") == "out")
            return ([], TwinValue.Absent);
        if ((isAbsent && rule.Text("missing") == "wait") || values.Exists(v => v.Value.IsWaiting))
            return ([], TwinValue.Waiting);
        var known = values.Where(v => v.Value.IsKnown).Select(v => (v.Expert, v.Value.Number)).OrderBy(v => v.Number).ToList();
        var count = keep.Whole("closest")!.Value;
        if (known.Count <= count)
            return ([.. known.Select(k => k.Expert)], null);
        var groups = Enumerable.Range(0, known.Count - count + 1).Select(i => (Low: known[i].Number, High: known[i + count - 1].Number)).ToList();
        var least = groups.Min(g => g.High - g.Low);
        var closest = groups.Where(g => g.High - g.Low == least).ToList();
        var (low, high) = keep.Text("equal") == "higher" ? closest[^1] : closest[0];
        var candidates = known.Where(k => k.Number >= low && k.Number <= high).Select(k => k.Expert).ToList();
        if (candidates.Count == count)
            return (candidates, null);
        var decision = _contest.Decisions.FirstOrDefault(d => d.Node == rule.Id && d.Subject.SequenceEqual([at.Submission!]));
        return decision is null ? ([], TwinValue.Waiting) : ([.. decision.Answer.List!], null);
    }
}
