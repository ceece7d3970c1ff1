using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>
/// Where the numbers of a term lie, by interval arithmetic; given the rows that tables take, more narrowly than without.
/// </summary>
/// <param name="chosen">The row that tables by this key take; -1 for none of them.</param>
internal sealed class Span(IReadOnlyDictionary<string, int> chosen)
{
    private readonly Dictionary<Quantity, Interval> _known = [];

    public Interval Of(Term term) => term switch
    {
        Constant or Variable => term.Range,
        Certain => Of(term.Operands.First()),
        Reference { Quantity.Body: null } => term.Range,
        Reference reference => Of(reference.Quantity),
        Applicable applicable => Of(applicable.Operand),
        Rounded rounded => Of(rounded.Operand).Round(rounded.Rounding),
        Negation negation => Of(negation.Operands.First()).Negate(),
        Arithmetic { Operation: ArithmeticOperator.Add } sum => Of(sum.Left).Add(Of(sum.Right)),
        Arithmetic { Operation: ArithmeticOperator.Subtract } difference => Of(difference.Left).Subtract(Of(difference.Right)),
        Arithmetic { Operation: ArithmeticOperator.Multiply } product => Of(product.Left).Multiply(Of(product.Right)),
        Arithmetic quotient => Of(quotient.Left).Divide(Of(quotient.Right)),
        NumberFunction { Name: "min" } min => min.Operands.Select(Of).Aggregate((a, b) => a.Min(b)),
        NumberFunction { Name: "max" } max => max.Operands.Select(Of).Aggregate((a, b) => a.Max(b)),
        Conditional choice => Of(choice.Then).Union(Of(choice.Else)),
        Otherwise otherwise => otherwise.Operands.Select(Of).Aggregate((a, b) => a.Union(b)),
        PerCriterion each => each.Operands.Skip(1).Select(Of).Aggregate((a, b) => a.Union(b)),
        Fold fold => OfFold(
            fold.Combine,
            [.. fold.Parts.Select(p => (Of(p.Contribution), Of(p.Value), Of(p.Weight)))],
            fold.Parts.Any(p => p.Contribution.IsOptional)),
        Lookup lookup => OfLookup(lookup),
        _ => term.Range,
    };

    public Interval Of(Quantity quantity)
    {
        if (quantity.Body is null)
            return quantity.Range;
        if (!_known.TryGetValue(quantity, out var range))
            _known[quantity] = range = Of(quantity.Body);
        return range;
    }

    /// <summary>The span of a group from those of its children; one that may lack may count as nothing.</summary>
    public static Interval OfFold(
        string combine, IReadOnlyList<(Interval Contribution, Interval Value, Interval Weight)> parts, bool mayLack)
    {
        var zero = Interval.Of(Rational.Zero);
        return combine switch
        {
            "sum" => parts.Aggregate(zero, (sum, p) => sum.Add(mayLack ? p.Contribution.Union(zero) : p.Contribution)),
            "product" when !mayLack => parts.Select(p => p.Contribution).Aggregate((a, b) => a.Multiply(b)),
            "min" when !mayLack => parts.Select(p => p.Contribution).Aggregate((a, b) => a.Min(b)),
            "max" when !mayLack => parts.Select(p => p.Contribution).Aggregate((a, b) => a.Max(b)),
            // A mean lies among its values as long as no weight is negative and no contribution is rounded.
            "mean" when parts.All(p => p.Weight.Low >= 0 && p.Contribution == p.Weight.Multiply(p.Value)) =>
                parts.Select(p => mayLack ? p.Value.Union(zero) : p.Value).Aggregate((a, b) => a.Union(b)),
            "min" or "max" => parts.Select(p => p.Contribution).Aggregate(zero, (a, b) => a.Union(b)),
            _ => Interval.All,
        };
    }

    private Interval OfLookup(Lookup lookup)
    {
        if (lookup.By.Key is { } key && chosen.TryGetValue(Selectors.IdOf(lookup, key), out var row))
        {
            var taken = row >= 0 ? lookup.Rows[row].Result : lookup.Otherwise;
            return taken is null ? Interval.Of(Rational.Zero) : Of(taken);
        }

        var results = lookup.Rows.Select(r => Of(r.Result));
        return (lookup.Otherwise is { } otherwise ? results.Append(Of(otherwise)) : results).Aggregate((a, b) => a.Union(b));
    }
}
