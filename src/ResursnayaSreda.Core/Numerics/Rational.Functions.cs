using System.Numerics;

namespace ResursnayaSreda.Core.Numerics;

public readonly partial struct Rational
{
    /// <summary>The smaller of two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>One of the two.</returns>
    public static Rational Min(Rational left, Rational right) => right < left ? right : left;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>One of the two.</returns>
    public static Rational Max(Rational left, Rational right) => right > left ? right : left;

    /// <summary>The number of the closed range from <paramref name="low"/> to <paramref name="high"/> nearest to a value.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, not below <paramref name="low"/>.</param>
    /// <returns>The value itself inside the range, otherwise the bound it passed.</returns>
    /// <exception cref="ArgumentException"><paramref name="low"/> exceeds <paramref name="high"/>.</exception>
    public static Rational Clamp(Rational value, Rational low, Rational high) => low > high
        ? throw new ArgumentException("The lower bound exceeds the upper bound.", nameof(low))
        : Max(low, Min(value, high));

    /// <summary>The distance from zero.</summary>
    /// <returns>A value of zero or more.</returns>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The largest integer not above the value: -3 for -2.5.</summary>
    /// <returns>An integer of any size.</returns>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The smallest integer not below the value: -2 for -2.5.</summary>
    /// <returns>An integer of any size.</returns>
    public BigInteger Ceiling()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign > 0 ? quotient + 1 : quotient;
    }

    /// <summary>The value multiplied by itself <paramref name="exponent"/> times, exactly; any value to the power 0 is 1.</summary>
    /// <param name="exponent">Zero or more. The size of the result grows in proportion to it.</param>
    /// <returns>The exact power.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exponent"/> is negative.</exception>
    public Rational Pow(int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        return Pack(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent));
    }
}
