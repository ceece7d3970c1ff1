namespace ResursnayaSreda.Core.Numerics;

public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>, IComparable
{
    // The Mersenne prime 2^61 - 1: a residue that, unlike the hash code of BigInteger, is the same in every process.
    private const long HashPrime = (1L << 61) - 1;

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether the first number is smaller.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first number is smaller or the same.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first number is larger.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first number is larger or the same.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Compares by magnitude on the number line, exactly.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>Negative, zero or positive as this number is smaller, the same or larger.</returns>
    public int CompareTo(Rational other) => _wide is null && other._wide is null
        ? _denominatorLessOne == other._denominatorLessOne ? _numerator.CompareTo(other._numerator)
        : ((Int128)_numerator * other.SmallDenominator).CompareTo((Int128)other._numerator * SmallDenominator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Compares with a boxed number; every number comes after <c>null</c>.</summary>
    /// <param name="obj">A <see cref="Rational"/> or <c>null</c>.</param>
    /// <returns>Negative, zero or positive as this number comes before, with or after the other.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is neither.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Rational other => CompareTo(other),
        _ => throw new ArgumentException("A rational number compares only with a rational number.", nameof(obj)),
    };

    /// <summary>Whether both are the same number.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns><c>true</c> for the same number.</returns>
    public bool Equals(Rational other) => _wide is null
        ? other._wide is null && _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne
        : other._wide is not null && _wide.Numerator == other._wide.Numerator && _wide.Denominator == other._wide.Denominator;

    /// <summary>Whether <paramref name="obj"/> is a <see cref="Rational"/> of the same value.</summary>
    /// <param name="obj">Anything.</param>
    /// <returns><c>true</c> for the same number; <c>false</c> for any other type.</returns>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <summary>A hash code of the value, the same in every process.</summary>
    /// <returns>Equal codes for equal numbers.</returns>
    public override int GetHashCode() => _wide is null
        ? Mix(_numerator, SmallDenominator)
        : Mix((long)(_wide.Numerator % HashPrime), (long)(_wide.Denominator % HashPrime));

    private static int Mix(long numerator, long denominator) =>
        unchecked((numerator.GetHashCode() * 397) ^ denominator.GetHashCode());
}
