using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>The criteria tree: below a pool point for one expert, above it for the panel.</summary>
internal sealed partial class TwinEvaluator
{
    private TwinValue Criterion(string id, string submission, string? expert)
    {
        var node = _criteria[id];
        var at = TwinContext.For(submission) with { Expert = expert };
        var applies = Applies(node, submission);
        if (!applies.IsYes)
            return applies.IsWaiting ? applies : TwinValue.Absent;
        if (node.Kind.Name == "marks" && expert is not null && !IsBelowPoolPoint(id))
            return Sheet(node, submission, expert);
        if (expert is null && RulesAt(id).Count > 0)
        {
            var pooled = Pooled(node, submission);
            // A group is clipped and rounded inside each sheet, a mark only when it is pooled.
            return node.Kind.Name == "group" ? pooled : Round(Clip(pooled, node.Child("clip"), at), node, "round", "node");
        }

        var value = node.Kind.Name == "marks" ? Sheet(node, submission, expert!)
            : node.Kind.Name == "indicator" ? Slot(node["is"], at)
            : node.Has("is") ? Formula(node["is"], at)
            : Combined(node, submission, expert);
        return Round(Clip(value, node.Child("clip"), at), node, "round", "node");
    }

    private TwinValue Applies(Node criterion, string submission) =>
        criterion.Has("when") ? Formula(criterion["when"], TwinContext.For(submission)) : TwinValue.Of(true);

    private TwinValue Sheet(Node leaf, string submission, string expert)
    {
        var mark = MarkOf(expert, submission, leaf);
        // A sheet that was never begun has no blanks.
        return mark.IsAbsent && leaf.Text("blank") == "zero" && Duty("marked", submission, expert) ? TwinValue.Of(0) : mark;
    }

    private TwinValue Combined(Node group, string submission, string? expert)
    {
        var parts = new List<(TwinValue Contribution, TwinValue Weight)>();
        foreach (var child in group.Children("children"))
        {
            var at = TwinContext.For(submission);
            var value = Criterion(child.Id!, submission, expert);
            var weight = child.Has("weight") ? Slot(child["weight"], at) : TwinValue.Of(1);
            if (value.IsAbsent)
            {
                switch (group.Text("lacking"))
                {
                    case "skip":
                        continue;
                    case "zero":
                        value = TwinValue.Of(0);
                        break;
                    // One expert's sheet is not asked about: what it lacks is for the pool rule to answer.
                    case "wait" when expert is null:
                        value = TwinValue.Waiting;
                        break;
                }
            }

            parts.Add((Contribution(child, value, weight), weight));
        }

        var all = parts.SelectMany(p => new[] { p.Contribution, p.Weight });
        return TwinValue.Lacking(all) ?? Combine(
            group.Text("combine")!, [.. parts.Select(p => p.Contribution.Number)], parts.Aggregate(Fraction.Zero, (sum, p) => sum + p.Weight.Number));
    }

    private TwinValue Contribution(Node child, TwinValue value, TwinValue weight)
    {
        var product = TwinValue.Lacking(value, weight) ?? TwinValue.Of(value.Number * weight.Number);
        return child.Has("weight") || child.Has("contribution") ? Round(product, child, "contribution", "contribution") : product;
    }

    private static TwinValue Combine(string combine, List<Fraction> contributions, Fraction weights) => combine switch
    {
        "sum" or "min" or "max" => Statistic(combine, contributions),
        "product" => TwinValue.Of(contributions.Aggregate(Fraction.One, (a, b) => a * b)),
        _ => weights == Fraction.Zero
            ? TwinValue.Absent
            : TwinValue.Of(contributions.Aggregate(Fraction.Zero, (a, b) => a + b) / weights),
    };
}
