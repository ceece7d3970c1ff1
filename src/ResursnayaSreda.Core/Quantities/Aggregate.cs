using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>How many numbers become one. The median of an even number is the mean of the two middle ones.</summary>
internal static class Aggregate
{
    /// <summary>The result, or null when nothing has none: sum, count, all and any of nothing have one.</summary>
    public static Rational? Apply(string reducer, IReadOnlyList<Rational> numbers) => reducer switch
    {
        "sum" or "count" => Sum(numbers),
        "all" => numbers.All(n => n.Sign != 0) ? Rational.One : Rational.Zero,
        "any" => numbers.Any(n => n.Sign != 0) ? Rational.One : Rational.Zero,
        "product" => numbers.Aggregate(Rational.One, (p, n) => p * n),
        _ when numbers.Count == 0 => null,
        "mean" => Sum(numbers) / numbers.Count,
        "median" => Median(numbers, "mean"),
        "min" => numbers.Aggregate(Rational.Min),
        "max" => numbers.Aggregate(Rational.Max),
        _ => throw new ArgumentOutOfRangeException(nameof(reducer)),
    };

    public static Rational Sum(IEnumerable<Rational> numbers) => numbers.Aggregate(Rational.Zero, (s, n) => s + n);

    /// <param name="numbers">At least one.</param>
    /// <param name="even">Which of two middle numbers: low, high, or the mean of both.</param>
    public static Rational Median(IReadOnlyList<Rational> numbers, string even)
    {
        var sorted = numbers.Order().ToList();
        var (low, high) = (sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
        return even switch
        {
            "low" => low,
            "high" => high,
            _ => (low + high) / 2,
        };
    }
}
