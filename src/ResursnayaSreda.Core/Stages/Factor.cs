using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Finds the factor by which weights become shares that add up to a total, however the shares are bounded.</summary>
internal static class Factor
{
    /// <summary>The exact share of each part. Where the ceilings do not reach the total each gets its ceiling, where the floors exceed it its floor.</summary>
    public static List<Rational> Shares(Rational total, List<Part> parts)
    {
        // Between two neighbouring bends the sum of the shares is a straight line.
        var bends = parts.Where(p => p.Weight.Number.Sign > 0)
            .SelectMany(p => p.Most is { } most ? [p.Least.Number / p.Weight.Number, most.Number / p.Weight.Number] : (Rational[])[p.Least.Number / p.Weight.Number])
            .Where(b => b.Sign >= 0).Append(Rational.Zero).Distinct().Order().ToList();
        var (low, high) = (0, bends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (SumAt(parts, bends[middle]) < total)
                low = middle + 1;
            else
                high = middle;
        }

        // The first bend at which the total is reached; behind the last one only parts without a ceiling grow.
        if (low == 0)
            return parts.ConvertAll(p => At(p, bends[0]));
        var from = bends[low - 1];
        var growing = Aggregate.Sum(parts.Where(p => IsGrowing(p, from)).Select(p => p.Weight.Number));
        var factor = growing.Sign == 0 ? from : from + ((total - SumAt(parts, from)) / growing);
        return parts.ConvertAll(p => At(p, factor));
    }

    private static bool IsGrowing(Part part, Rational factor) =>
        part.Weight.Number * factor >= part.Least.Number && !(part.Most is { } most && part.Weight.Number * factor >= most.Number);

    private static Rational SumAt(List<Part> parts, Rational factor) => Aggregate.Sum(parts.Select(p => At(p, factor)));

    private static Rational At(Part part, Rational factor)
    {
        var share = Rational.Max(part.Weight.Number * factor, part.Least.Number);
        return part.Most is { } most ? Rational.Min(share, most.Number) : share;
    }
}
