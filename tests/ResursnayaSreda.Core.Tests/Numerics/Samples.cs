using System.Numerics;
using CsCheck;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Numerics;

/// <summary>Numbers that crowd the places where representations change: around zero, at the ends of long, and beyond.</summary>
internal static class Samples
{
    public static readonly Gen<BigInteger> Integers = Gen.Frequency(
        (4, Gen.Long[-20, 20].Select(n => (BigInteger)n)),
        (3, Gen.Long.Select(n => (BigInteger)n)),
        (3, Gen.Select(Gen.Bool, Gen.Int[-1, 1], (top, step) => (top ? long.MaxValue : long.MinValue) + (BigInteger)step)),
        (2, Gen.Select(Gen.Long, Gen.Long, (a, b) => (BigInteger)a * b)));

    public static readonly Gen<BigInteger> Denominators = Integers.Where(n => !n.IsZero);

    public static readonly Gen<(BigInteger N, BigInteger D)> Pairs = Gen.Select(Integers, Denominators, (n, d) => (n, d));

    public static readonly Gen<Rational> Rationals = Pairs.Select(p => new Rational(p.N, p.D));

    public static readonly Gen<Rational> SmallRationals =
        Gen.Select(Gen.Int[-40, 40], Gen.Int[1, 8], (n, d) => new Rational(n, d));

    public static readonly Gen<RoundingMode> Modes = Gen.Int[0, 6].Select(n => (RoundingMode)n);
}
