using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Whether bands leave a gap among the values that can occur.</summary>
internal static class Coverage
{
    public static bool IsComplete(IEnumerable<Band> bands, Interval values, Rational? step)
    {
        var sorted = Sorted(bands);
        return sorted.Count > 0 && Begins(sorted[0], values, step) && !Holes(sorted, step).Any() && Ends(sorted[^1], values, step);
    }

    /// <summary>The stretches between bands in which a value can lie that no band fits.</summary>
    public static IEnumerable<Band> Holes(IEnumerable<Band> bands, Rational? step) => Holes(Sorted(bands), step);

    private static IEnumerable<Band> Holes(List<Band> sorted, Rational? step) =>
        sorted.Zip(sorted.Skip(1)).Where(p => HoldsValueBetween(p.First, p.Second, step))
            .Select(p => new Band(p.First.High, !p.First.HighIncluded, p.Second.Low, !p.Second.LowIncluded));

    private static List<Band> Sorted(IEnumerable<Band> bands) =>
        [.. bands.Where(b => !b.IsEmpty).OrderBy(b => b.Low is null ? 0 : 1).ThenBy(b => b.Low)];

    private static bool Begins(Band first, Interval values, Rational? step) =>
        first.Low is not { } low
        || (values.Low is { } least && (least > low || (least == low && first.LowIncluded)
            || (step is { } s && FirstMultiple(least, s, included: true) is var lowest && (lowest > low || (lowest == low && first.LowIncluded)))));

    private static bool Ends(Band last, Interval values, Rational? step) =>
        last.High is not { } high
        || (values.High is { } most && (most < high || (most == high && last.HighIncluded)
            || (step is { } s && -FirstMultiple(-most, s, included: true) is var highest && (highest < high || (highest == high && last.HighIncluded)))));

    // Between two neighbouring bands a value is possible unless they touch, or no multiple of the step fits between.
    private static bool HoldsValueBetween(Band lower, Band upper, Rational? step)
    {
        if (lower.High is not { } from || upper.Low is not { } to)
            return false;
        if (step is not { } s)
            return from < to || (from == to && !lower.HighIncluded && !upper.LowIncluded);
        var next = FirstMultiple(from, s, included: !lower.HighIncluded);
        return next < to || (next == to && !upper.LowIncluded);
    }

    private static Rational FirstMultiple(Rational from, Rational step, bool included)
    {
        var multiple = step * (from / step).Ceiling();
        return multiple == from && !included ? multiple + step : multiple;
    }
}
