using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>The criteria tree: below a pool point for one expert, above it for the panel.</summary>
internal sealed partial class TwinEvaluator
{
    private TwinValue Criterion(string id, TwinContext from)
    {
        var node = _criteria[id];
        var at = Own(id, from);
        var applies = node.Has("when") ? Formula(node["when"], at with { Expert = null }) : TwinValue.Of(true);
        if (!applies.IsYes)
            return applies.IsWaiting ? applies : TwinValue.Absent;
        if (node.Kind.Name == "marks" && at.Expert is not null && !IsBelowPoolPoint(id))
            return Sheet(node, at);
        if (at.Expert is null && RulesAt(id).Count > 0)
        {
            var pooled = Pooled(node, at);
            // A group is clipped and rounded inside each sheet, a mark only when it is pooled.
            return node.Kind.Name == "marks" ? Round(Clip(pooled, node.Child("clip"), at), node, "round", "node") : pooled;
        }

        var value = node.Kind.Name switch
        {
            "marks" => Sheet(node, at),
            "indicator" => Slot(node["is"], at),
            "relative" => Relative(node, at),
            "each" => Each(node, at),
            _ => node.Has("is") ? Formula(node["is"], at) : Combined(node.Text("combine")!, [.. ChildNodes(node).Select(c => Weighed(c, at, node.Text("lacking")))]),
        };
        return Round(Clip(value, node.Child("clip"), at), node, "round", "node");
    }

    // A criterion is evaluated for a submission, perhaps for an expert, and for a row where an "each" stands around it.
    private TwinContext Own(string id, TwinContext from)
    {
        var at = TwinContext.For(from.Submission!) with { Expert = from.Expert };
        return EachOf(id) is { } each && from.Row is { } row ? (at with { Row = row }).With(each.Text("as")!, Member.OfRow(row)) : at;
    }

    private TwinValue Sheet(Node leaf, TwinContext at)
    {
        var (submission, expert) = (at.Submission!, at.Expert!);
        var mark = MarkOf(expert, submission, leaf, at.Row);
        var isBlank = mark.IsAbsent && leaf.Text("blank") == "zero" && !IsVoidMark(expert, submission, leaf.Id!, at.Row);
        // A sheet that was never begun has no blanks.
        return isBlank && Duty("marked", submission, expert) ? TwinValue.Of(0) : mark;
    }

    /// <summary>What a child adds to its parent, and by what weight; null for one that is skipped.</summary>
    private (TwinValue Contribution, TwinValue Weight)? Weighed(Node child, TwinContext at, string? lacking)
    {
        var value = Criterion(child.Id!, at);
        var weight = child.Has("weight") ? Slot(child["weight"], Own(child.Id!, at)) : TwinValue.Of(1);
        if (value.IsAbsent)
        {
            switch (lacking)
            {
                case "skip":
                    return null;
                case "zero":
                    value = TwinValue.Of(0);
                    break;
                // One expert's sheet is not asked about: what it lacks is for the pool rule to answer.
                case "wait" when at.Expert is null:
                    value = TwinValue.Waiting;
                    break;
            }
        }

        return (Contribution(child, value, weight), weight);
    }

    private static TwinValue Combined(string combine, List<(TwinValue Contribution, TwinValue Weight)?> children)
    {
        var parts = children.Where(c => c is not null).Select(c => c!.Value).ToList();
        return TwinValue.Lacking(parts.SelectMany(p => new[] { p.Contribution, p.Weight })) ?? Combine(
            combine, [.. parts.Select(p => p.Contribution.Number)], parts.Aggregate(Fraction.Zero, (sum, p) => sum + p.Weight.Number));
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
