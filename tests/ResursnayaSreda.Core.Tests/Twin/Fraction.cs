using System.Globalization;
using System.Numerics;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>The twin's own numbers: two big integers in lowest terms, nothing else.</summary>
internal readonly record struct Fraction : IComparable<Fraction>, IComparable
{
    public static readonly Fraction Zero = new(0, 1);
    public static readonly Fraction One = new(1, 1);

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, Denominator) = (numerator / common, denominator / common);
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public static Fraction Of(Rational rational) => Parse(rational.ToString());

    public static Fraction Parse(string text)
    {
        if (text.Split('/') is [var over, var under])
            return Parse(over) / Parse(under);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return new(digits, point < 0 ? 1 : BigInteger.Pow(10, text.Length - point - 1));
    }

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + (b * new Fraction(-1, 1));

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public int CompareTo(object? obj) => CompareTo((Fraction)obj!);

    public BigInteger Floor() => (Numerator - BigInteger.Remainder(BigInteger.Remainder(Numerator, Denominator) + Denominator, Denominator)) / Denominator;

    public Fraction Round(Fraction to, RoundingMode mode)
    {
        var units = this / to;
        var floor = units.Floor();
        return new Fraction(Choose(mode, floor, (units - new Fraction(floor, 1)).CompareTo(new Fraction(1, 2)), units == new Fraction(floor, 1)), 1) * to;
    }

    /// <summary>The whole number at or above or below, as java.math.RoundingMode says.</summary>
    public static BigInteger Choose(RoundingMode mode, BigInteger floor, int againstHalf, bool isWhole)
    {
        if (isWhole)
            return floor;
        var awayFromZero = floor.Sign < 0 ? floor : floor + 1;
        var towardsZero = floor.Sign < 0 ? floor + 1 : floor;
        var nearest = againstHalf < 0 ? floor : floor + 1;
        return mode switch
        {
            RoundingMode.Floor => floor,
            RoundingMode.Ceiling => floor + 1,
            RoundingMode.Up => awayFromZero,
            RoundingMode.Down => towardsZero,
            RoundingMode.HalfUp => againstHalf == 0 ? awayFromZero : nearest,
            RoundingMode.HalfDown => againstHalf == 0 ? towardsZero : nearest,
            _ => againstHalf != 0 ? nearest : floor.IsEven ? floor : floor + 1,
        };
    }

    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}
