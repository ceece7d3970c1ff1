using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>The largest and smallest possible values, and what is proved with them.</summary>
internal sealed partial class PlanCompiler
{
    /// <summary>The bound of a criterion as a term: weights may depend on the submission, marks are replaced by the ends of their scales.</summary>
    private Term? BoundOf(CriterionNode criterion, bool isTop, Scope scope)
    {
        var node = criterion.Node;
        Term? bound;
        if (criterion.IsMarked || node.Kind == NodeTable.Indicator || node.Has("is"))
        {
            var range = RangeOf(criterion);
            bound = (isTop ? range.High : range.Low) is { } end ? Constant.Number(end, Unit.None) : null;
            // The range of a quantity holds its clipping and rounding already.
            return bound;
        }

        bound = node.Text("combine") is { } combine ? FoldOfBounds(criterion, combine, isTop, scope) : null;
        if (bound is not null && node.Child("clip") is { } clip)
            bound = Clipped(bound, clip, scope);
        return bound is null ? null : Rounded.Of(bound, RoundingAt(node, "round", "node"));
    }

    private Interval RangeOf(CriterionNode criterion)
    {
        var name = IsBelowPoolPoint(criterion) ? SheetName(criterion.Id) : criterion.Id;
        return _definitions.TryGet(name, out var quantity) && quantity is not null ? quantity.Range : Interval.All;
    }

    private Fold? FoldOfBounds(CriterionNode group, string combine, bool isTop, Scope scope)
    {
        var parts = new List<FoldPart>();
        foreach (var child in group.Children.Select(c => _criteria[c]))
        {
            var weight = child.Node.Has("weight") ? ReadNamed(WeightName(child), scope) : Constant.Number(Rational.One);
            // A negative weight would turn largest into smallest, and one of either sign leaves no bound to prove.
            if (weight is null || !(weight.Range.Low >= 0) || BoundOf(child, isTop, scope) is not { } bound)
                return null;
            if (combine == "product" && !(RangeOf(child).Low >= 0))
                return null;
            if (child.Node.Has("when") && ReadNamed(AppliesName(child), scope) is { } applies)
                bound = new Applicable(applies, bound) { Type = bound.Type, IsOptional = true, Stage = applies.Stage, Range = bound.Range };
            parts.Add(new FoldPart(bound, Contribution(child, bound, weight), weight));
        }

        return new Fold(combine, parts, Lacking.Skip, new Question(QuestionKind.Criterion, group.Id))
        {
            Type = QuantityType.Plain,
            Stage = parts.Max(p => p.Weight.Stage),
            Range = Span.OfFold(combine, [.. parts.Select(p => (p.Contribution.Range, p.Value.Range, p.Weight.Range))], parts.Exists(p => p.Value.IsOptional)),
        };
    }

    /// <summary>Weights that are shares add up to 1, whichever rows their tables take.</summary>
    private void CheckWeights(CriterionNode group)
    {
        var node = group.Node;
        var children = group.Children.Select(c => _criteria[c]).ToList();
        var weighted = children.Where(c => c.Node.Has("weight")).ToList();
        if (node.Text("combine") == "sum" && weighted.Count > 0 && !node.IsWritten("weights"))
            _findings.Add(node.Finding(FindingCodes.MissingProperty, "weights", node.Kind.Name));
        if (node.Has("weights") && node.Text("combine") != "sum" && !node.IsFaulty("combine"))
            _findings.Add(node.FindingAt("weights", FindingCodes.MeaninglessProperty, "weights", "combine ≠ sum"));
        else if (node.Has("weights") && !children.Exists(c => c.Node.IsWritten("weight")))
            _findings.Add(node.FindingAt("weights", FindingCodes.MeaninglessProperty, "weights", "weight ∉ children"));
        var weights = new List<Quantity>();
        foreach (var child in weighted)
        {
            if (!_definitions.TryGet(WeightName(child), out var weight) || weight is null)
                return;
            weights.Add(weight);
            if (!(weight.Range.Low >= 0))
                Report(child.Node, "weight", FindingCodes.WeightMayBeNegative, child.Id);
        }

        if (node.Text("weights") == "shares" && weighted.Count > 0 && node.Text("combine") == "sum"
            && node.IsReadWhole("children") && !children.Exists(c => c.Node.IsFaulty("weight")))
            CheckShares(node, weights, children.Count - weighted.Count);
    }

    private void CheckShares(Node node, List<Quantity> weights, int unweighted)
    {
        var combinations = Selectors.Combinations(weights.Select(w => w.Body!), LabelsOf);
        foreach (var (rows, sample) in combinations ?? [])
        {
            var span = new Span(rows);
            var sum = weights.Select(w => span.Of(w)).Aggregate(Interval.Of(unweighted), (a, b) => a.Add(b));
            if (sum.Low is not { } total || sum.High != total)
            {
                combinations = null;
                break;
            }

            if (total != Rational.One)
                _findings.Add(node.FindingAt("weights", FindingCodes.WeightsDoNotAddUp, node.Label, $"{total}", sample.Length == 0 ? "" : $" ({sample})"));
        }

        if (combinations is null)
            _findings.Add(node.FindingAt("weights", FindingCodes.WeightsNotProvable, node.Label));
    }

    /// <summary>What a score says it is out of is proved or refuted from the scales.</summary>
    private void CheckOutOf(Node score, Quantity quantity)
    {
        if (score.Number("outOf") is not { } declared)
            return;
        Rational? most = null;
        var combinations = Selectors.Combinations([quantity.Body!], LabelsOf);
        foreach (var (rows, _) in combinations ?? [])
        {
            if (new Span(rows).Of(quantity).High is not { } high)
            {
                combinations = null;
                break;
            }

            most = most is { } so ? Rational.Max(so, high) : high;
        }

        if (combinations is null)
            _findings.Add(score.FindingAt("outOf", FindingCodes.OutOfNotProved, score.Label, $"{declared}"));
        else if (most != declared)
            _findings.Add(score.FindingAt("outOf", FindingCodes.OutOfRefuted, score.Label, $"{most}", $"{declared}"));
    }

    private IReadOnlyList<string> LabelsOf(string list) => _declared.Lists.GetValueOrDefault(list) ?? [];
}
