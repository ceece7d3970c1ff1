using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans.Checks;

/// <summary>Criteria that cannot move a score by one step of its rounding, whatever is given on them.</summary>
internal static class InfluenceChecks
{
    public static void Run(CompiledRules rules, FindingList findings)
    {
        foreach (var score in rules.Scores)
        {
            var (body, step) = score.Body is Rounded rounded ? (rounded.Operand, rounded.Rounding.To) : (score.Body, Rational.Zero);
            if (body is Reference { Quantity.Body: { } top })
                Descend(top, Rational.One, step, score.Name, findings);
        }
    }

    // The depth of a document is bounded, and so is this recursion.
    private static void Descend(Term term, Rational share, Rational step, string score, FindingList findings)
    {
        if (Inner(term) is not Fold { Combine: "sum" or "mean" } fold)
            return;
        var least = Aggregate.Sum(fold.Parts.Select(p => p.Weight.Range.Low ?? Rational.Zero));
        foreach (var part in fold.Parts)
        {
            if (part.Value is not Reference { Quantity: { Node: { } node } quantity } || part.Weight.Range.High is not { } weight || weight.Sign < 0)
                continue;
            var others = least - (part.Weight.Range.Low ?? Rational.Zero);
            var whole = weight + others;
            var reach = share * (fold.Combine == "sum" ? weight : whole.Sign > 0 ? weight / whole : Rational.One);
            if (quantity.Range is { Low: { } low, High: { } high } && reach * (high - low) is var most && (most < step || most.Sign == 0))
                findings.Add(node.Finding(FindingCodes.InfluenceTooSmall, quantity.Name, score, $"{most}", $"{step}"));
            else if (quantity.Body is { } body)
                Descend(body, reach, step, score, findings);
        }
    }

    private static Term Inner(Term term) => term is Rounded or Applicable ? Inner(term.Operands.Last()) : term;
}
