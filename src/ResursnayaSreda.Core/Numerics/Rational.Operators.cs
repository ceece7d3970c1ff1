using System.Numerics;

namespace ResursnayaSreda.Core.Numerics;

public readonly partial struct Rational
{
    /// <summary>The whole number <paramref name="value"/>, exactly.</summary>
    /// <param name="value">Any 32-bit integer.</param>
    public static implicit operator Rational(int value) => new(value, 1L);

    /// <summary>The whole number <paramref name="value"/>, exactly.</summary>
    /// <param name="value">Any 64-bit integer.</param>
    public static implicit operator Rational(long value) => new(value, 1L);

    /// <summary>The whole number <paramref name="value"/>, exactly.</summary>
    /// <param name="value">Any integer.</param>
    public static implicit operator Rational(BigInteger value) => Pack(value, BigInteger.One);

    /// <summary>The exact sum.</summary>
    /// <param name="left">The first term.</param>
    /// <param name="right">The second term.</param>
    public static Rational operator +(Rational left, Rational right) => left._wide is null && right._wide is null
        ? Reduce(
            ((Int128)left._numerator * right.SmallDenominator) + ((Int128)right._numerator * left.SmallDenominator),
            (Int128)left.SmallDenominator * right.SmallDenominator)
        : Reduce(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);

    /// <summary>The exact difference.</summary>
    /// <param name="left">What is reduced.</param>
    /// <param name="right">What is taken away.</param>
    public static Rational operator -(Rational left, Rational right) => left._wide is null && right._wide is null
        ? Reduce(
            ((Int128)left._numerator * right.SmallDenominator) - ((Int128)right._numerator * left.SmallDenominator),
            (Int128)left.SmallDenominator * right.SmallDenominator)
        : Reduce(
            (left.Numerator * right.Denominator) - (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);

    /// <summary>The number with the opposite sign.</summary>
    /// <param name="value">Any value.</param>
    public static Rational operator -(Rational value) => value._wide is null && value._numerator != long.MinValue
        ? new(-value._numerator, value.SmallDenominator)
        : Pack(-value.Numerator, value.Denominator);

    /// <summary>The exact product.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    public static Rational operator *(Rational left, Rational right) => left._wide is null && right._wide is null
        ? Reduce((Int128)left._numerator * right._numerator, (Int128)left.SmallDenominator * right.SmallDenominator)
        : Reduce(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor, any value but zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right)
    {
        if (right.Sign == 0)
            throw new DivideByZeroException();
        if (left._wide is not null || right._wide is not null)
            return Reduce(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
        var numerator = (Int128)left._numerator * right.SmallDenominator;
        var denominator = (Int128)left.SmallDenominator * right._numerator;
        return Int128.IsNegative(denominator) ? Reduce(-numerator, -denominator) : Reduce(numerator, denominator);
    }
}
