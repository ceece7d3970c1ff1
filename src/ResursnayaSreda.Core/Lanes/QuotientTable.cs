using System.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>Rounded quotients of all sums that a few small marks can have.</summary>
internal sealed class QuotientTable<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int MostEntries = 1 << 14;

    private readonly T[][] _byCount;

    private QuotientTable(int bound, int most, PoolRounding<T> rounding)
    {
        _byCount = new T[most + 1][];
        for (var count = 1; count <= most; count++)
        {
            // Of fewer numbers the sum is smaller.
            var reach = bound * count;
            var quotients = new T[(2 * reach) + 1];
            for (var sum = -reach; sum <= reach; sum++)
            {
                quotients[sum + reach] = checked(
                    Division.Divide(T.CreateChecked(sum) * rounding.Multiplier, rounding.Divisor * T.CreateChecked(count), rounding.Mode) * rounding.Step);
            }

            _byCount[count] = quotients;
        }
    }

    /// <returns>The table; null where it would be larger than what it saves.</returns>
    public static QuotientTable<T>? For(BigInteger bound, int most, PoolRounding<T> rounding) =>
        most > 0 && ((2 * bound) + 1) * most * (most + 1) / 2 <= MostEntries ? new((int)bound, most, rounding) : null;

    public T Of(T sum, int count)
    {
        var quotients = _byCount[count];
        return quotients[int.CreateTruncating(sum) + (quotients.Length / 2)];
    }
}
