using System.Numerics;

namespace ResursnayaSreda.Core.Numerics;

public readonly partial struct Rational
{
    // The denominator is positive; sums and products of four longs keep both below 2^127 in absolute value.
    private static Rational Reduce(Int128 numerator, Int128 denominator)
    {
        if (numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue)
            return Reduce((long)numerator, (long)denominator);
        if (denominator != Int128.One)
        {
            var divisor = (Int128)CommonDivisor((UInt128)Int128.Abs(numerator), (UInt128)denominator);
            numerator /= divisor;
            denominator /= divisor;
        }

        return numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new Wide(numerator, denominator));
    }

    // 64-bit division is many times faster than 128-bit division.
    private static Rational Reduce(long numerator, long denominator)
    {
        if (denominator == 1)
            return new Rational(numerator, 1L);
        var divisor = (long)CommonDivisor(unchecked((ulong)(numerator < 0 ? -numerator : numerator)), (ulong)denominator);
        return new Rational(numerator / divisor, denominator / divisor);
    }

    private static Rational Reduce(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return Pack(numerator / divisor, denominator / divisor);
    }

    private static Rational Pack(BigInteger numerator, BigInteger denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new Wide(numerator, denominator));

    private static UInt128 CommonDivisor(UInt128 left, UInt128 right)
    {
        while (right > ulong.MaxValue)
            (left, right) = (right, left % right);
        if (right == UInt128.Zero)
            return left;
        return CommonDivisor((ulong)(left % right), (ulong)right);
    }

    private static ulong CommonDivisor(ulong left, ulong right)
    {
        while (right != 0)
            (left, right) = (right, left % right);
        return left;
    }
}
