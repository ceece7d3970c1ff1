using System.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>Rounded quotients of all sums that a few small marks can have.</summary>
internal sealed class QuotientTable<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int MostEntries = 1 << 14;

    private readonly int _bound;
    private readonly PoolRounding<T> _rounding;
    private readonly T[]?[] _byCount;

    private QuotientTable(int bound, int most, PoolRounding<T> rounding)
    {
        (_bound, _rounding) = (bound, rounding);
        _byCount = new T[]?[most + 1];
    }

    /// <returns>The table; null where it would be larger than what it saves.</returns>
    public static QuotientTable<T>? For(BigInteger bound, int most, PoolRounding<T> rounding) =>
        most > 0 && ((2 * bound) + 1) * most * (most + 1) / 2 <= MostEntries ? new((int)bound, most, rounding) : null;

    public T Of(T sum, int count)
    {
        var quotients = Of(count);
        return quotients[int.CreateTruncating(sum) + (quotients.Length / 2)];
    }

    /// <summary>Sums of so many numbers each become their quotients.</summary>
    public void Look(Span<T> sums, int count)
    {
        var quotients = Of(count);
        var zero = quotients.Length / 2;
        for (var i = 0; i < sums.Length; i++)
            sums[i] = quotients[int.CreateTruncating(sums[i]) + zero];
    }

    // That of zero stands in the middle.
    private T[] Of(int count) => _byCount[count] ??= Make(count);

    private T[] Make(int count)
    {
        // Of fewer numbers the sum is smaller.
        var reach = _bound * count;
        var divisor = _rounding.Divisor * T.CreateChecked(count);
        var quotients = new T[(2 * reach) + 1];
        for (var sum = -reach; sum <= reach; sum++)
            quotients[sum + reach] = checked(Division.Divide(T.CreateChecked(sum) * _rounding.Multiplier, divisor, _rounding.Mode) * _rounding.Step);
        return quotients;
    }
}
