using System.Numerics;

namespace ResursnayaSreda.Core.Numerics;

/// <summary>Roots rounded correctly by integer arithmetic alone.</summary>
internal static class IntegerRoot
{
    /// <summary>
    /// The real root of <paramref name="value"/>, rounded as if it were known to infinitely many digits: exact roots and exact
    /// ties are recognised by raising the candidate to the power.
    /// </summary>
    /// <param name="value">Any value for an odd degree, zero or more for an even one.</param>
    /// <param name="degree">1 or more; the work grows with it.</param>
    /// <param name="rounding">How to round; not <c>default</c>.</param>
    /// <returns>A multiple of the step of <paramref name="rounding"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degree is below 1, or even for a negative value.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="rounding"/> is <c>default</c>.</exception>
    public static Rational Root(Rational value, int degree, Rounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        if (value.Sign < 0 && int.IsEvenInteger(degree))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A negative value has no real root of an even degree.");
        if (rounding.To.Sign == 0)
            throw new InvalidOperationException("A default rounding has no step.");

        // In units of the step the root is that of this radicand, and the answer is an integer.
        var radicand = value / rounding.To.Pow(degree);
        var whole = Floor(radicand.Abs().Floor(), degree) * radicand.Sign;
        if (((Rational)whole).Pow(degree) == radicand)
            return whole * rounding.To;
        var floor = value.Sign < 0 ? whole - 1 : whole;
        var half = new Rational((2 * floor) + 1, 2).Pow(degree);
        return RoundingChoice.Between(rounding.Mode, floor, radicand.CompareTo(half)) * rounding.To;
    }

    // Newton's method from above: it falls strictly until it reaches the floor of the root.
    private static BigInteger Floor(BigInteger value, int degree)
    {
        if (value.IsZero)
            return value;
        var root = BigInteger.One << (int)((value.GetBitLength() / degree) + 1);
        while (true)
        {
            var next = (((degree - 1) * root) + (value / BigInteger.Pow(root, degree - 1))) / degree;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
