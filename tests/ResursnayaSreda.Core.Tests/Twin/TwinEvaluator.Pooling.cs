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

    private TwinValue Pooled(Node criterion, string submission)
    {
        foreach (var rule in RulesAt(criterion.Id!))
        {
            var when = rule.Has("when") ? Formula(rule["when"], TwinContext.For(submission)) : TwinValue.Of(true);
            if (when.IsYes)
                return Round(PooledBy(rule, criterion, submission), rule, "round", "pooled");
            if (!when.IsNo)
                return when;
        }

        return TwinValue.Absent;
    }

    private TwinValue PooledBy(Node rule, Node criterion, string submission)
    {
        var panels = rule.Texts("from") is { Count: > 0 } from ? from : [_criteria[LeavesOf(criterion.Id!).First(l => _criteria[l].Has("panel"))].Text("panel")!];
        var experts = panels.SelectMany(p => PanelOf(p, submission)).Distinct().ToList();
        var sheets = experts.Select(e => Criterion(criterion.Id!, submission, e)).ToList();
        var marks = sheets.Where(v => v.IsKnown).Select(v => v.Number).ToList();
        var real = marks.Count;
        var missing = sheets.Count(v => v.IsAbsent);
        var waits = sheets.Exists(v => v.IsWaiting);
        if (missing > 0)
        {
            switch (rule.Text("missing"))
            {
                case "out":
                    return TwinValue.Absent;
                case "wait":
                    waits = true;
                    break;
                case "zero":
                    marks.AddRange(Enumerable.Repeat(Fraction.Zero, missing));
                    break;
            }
        }

        if (waits)
            return TwinValue.Waiting;
        if (real < (rule.Whole("least") ?? 0))
            return rule.Text("fewer") == "wait" ? TwinValue.Waiting : TwinValue.Absent;
        var drop = rule.Child("drop");
        marks = [.. marks.Order().Skip(drop?.Whole("low") ?? 0).SkipLast(drop?.Whole("high") ?? 0)];
        if (rule.Has("is"))
            return Formula(rule["is"], TwinContext.For(submission) with { Marks = marks });
        // Nothing pooled is no value, by whatever it is pooled.
        return marks.Count == 0 ? TwinValue.Absent : Statistic(rule.Text("by")!, marks, rule.Text("even") ?? "mean");
    }
}
