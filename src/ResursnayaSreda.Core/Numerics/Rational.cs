using System.Numerics;

namespace ResursnayaSreda.Core.Numerics;

/// <summary>
/// An exact fraction of two integers of any size, always in lowest terms with a positive denominator.
/// <c>default</c> is zero. Arithmetic never rounds and never overflows.
/// </summary>
/// <remarks>
/// A value that fits two 64-bit integers is kept in them; only a larger one takes a heap object. Each value has
/// exactly one representation.
/// </remarks>
public readonly partial struct Rational
{
    private readonly long _numerator;

    // One less than the denominator, so that the default value is 0/1.
    private readonly long _denominatorLessOne;

    private readonly Wide? _wide;

    /// <summary>Makes the fraction <paramref name="numerator"/> / <paramref name="denominator"/> and reduces it.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">Any integer but zero; its sign moves to the numerator.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        this = Reduce(numerator, denominator);
    }

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private Rational(Wide wide) => _wide = wide;

    /// <summary>The number 0, which is also <c>default</c>.</summary>
    public static Rational Zero => default;

    /// <summary>The number 1.</summary>
    public static Rational One => new(1L, 1L);

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => _wide is null ? _numerator : _wide.Numerator;

    /// <summary>The denominator in lowest terms, at least 1; exactly 1 for an integer.</summary>
    public BigInteger Denominator => _wide is null ? SmallDenominator : _wide.Denominator;

    /// <summary>-1 below zero, 0 for zero, 1 above zero.</summary>
    public int Sign => _wide is null ? Math.Sign(_numerator) : _wide.Numerator.Sign;

    /// <summary>Whether the value is a whole number, that is, its denominator is 1.</summary>
    public bool IsInteger => _wide is null ? _denominatorLessOne == 0 : _wide.Denominator.IsOne;

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>The whole number <paramref name="value"/>.</summary>
    /// <param name="value">Any 64-bit integer.</param>
    /// <returns>The same number as a fraction over 1.</returns>
    public static Rational FromInteger(long value) => new(value, 1L);

    private sealed class Wide(BigInteger numerator, BigInteger denominator)
    {
        public BigInteger Numerator { get; } = numerator;

        public BigInteger Denominator { get; } = denominator;
    }
}
