using System.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>What fits whole numbers of a width: a little less than the type holds, so that a number and its double both do.</summary>
internal static class LaneWidth
{
    private static readonly BigInteger Whole32 = BigInteger.One << 30;
    private static readonly BigInteger Whole64 = BigInteger.One << 62;
    private static readonly BigInteger Whole128 = BigInteger.One << 126;

    public static bool Holds<T>(BigInteger bound) => bound < (typeof(T) == typeof(int) ? Whole32 : typeof(T) == typeof(long) ? Whole64 : Whole128);

    public static bool Holds<T>(params ReadOnlySpan<BigInteger> bounds)
    {
        foreach (var bound in bounds)
        {
            if (!Holds<T>(bound))
                return false;
        }

        return true;
    }
}
