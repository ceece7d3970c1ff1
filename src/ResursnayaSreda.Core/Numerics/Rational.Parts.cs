namespace ResursnayaSreda.Core.Numerics;

public readonly partial struct Rational
{
    /// <summary>The fraction of two whole numbers, reduced.</summary>
    /// <param name="numerator">Any.</param>
    /// <param name="denominator">Above zero.</param>
    internal static Rational OfParts(Int128 numerator, Int128 denominator) => Reduce(numerator, denominator);

    /// <summary>Numerator and denominator where both fit 64 bits.</summary>
    internal bool TryGetParts(out long numerator, out long denominator)
    {
        (numerator, denominator) = (_numerator, SmallDenominator);
        return _wide is null;
    }
}
