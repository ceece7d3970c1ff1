using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>The normal distribution in decimal arithmetic, which is the same on every machine.</summary>
internal static class NormalTail
{
    private const decimal RootOfTwoPi = 2.506628274631000502415765285m;

    /// <summary>How much of it lies between the mean and so many standard deviations above it, to some twenty decimals.</summary>
    /// <param name="deviations">Zero or more.</param>
    public static Rational Within(Rational deviations)
    {
        // Beyond seven deviations less than 10^-11 is left.
        var bounded = Rational.Min(deviations, 7);
        var z = (decimal)bounded.Numerator / (decimal)bounded.Denominator;
        // φ(z) · (z + z³/3 + z⁵/15 + …), all terms above zero (Abramowitz and Stegun, 26.2.11).
        var (sum, term) = (0m, z);
        for (var n = 3; term > 1e-24m; n += 2)
        {
            sum += term;
            term = term * z * z / n;
        }

        var within = sum / (Exponential(z * z / 2) * RootOfTwoPi);
        return new(new System.Numerics.BigInteger(within * 1_000_000_000_000_000m), 1_000_000_000_000_000);
    }

    private static decimal Exponential(decimal x)
    {
        var (sum, term) = (0m, 1m);
        for (var n = 1; term > 1e-20m; n++)
        {
            sum += term;
            term = term * x / n;
        }

        return sum;
    }
}
