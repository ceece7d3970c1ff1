using System.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>Numbers that were computed in parts, each part over a denominator of its own.</summary>
internal sealed class JoinedLane<T> : Lane<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly T[] _numbers;

    private JoinedLane(T[] numbers, BigInteger denominator, BigInteger bound)
        : base(denominator, bound)
    {
        _numbers = numbers;
    }

    /// <summary>Null when the numbers over their common denominator are not proved to fit.</summary>
    /// <param name="columns">A column of each part.</param>
    /// <param name="places">For each part, where its members stand in the whole.</param>
    /// <param name="count">How many members the whole has.</param>
    public static JoinedLane<T>? Of(IReadOnlyList<LaneColumn> columns, IReadOnlyList<int[]> places, int count)
    {
        var denominator = columns.Aggregate(BigInteger.One, (d, c) => d / BigInteger.GreatestCommonDivisor(d, c.Denominator) * c.Denominator);
        BigInteger[] factors = [.. columns.Select(c => denominator / c.Denominator)];
        var bound = columns.Select((c, i) => c.Bound * factors[i]).Max();
        if (!LaneWidth.Holds<T>(bound, denominator))
            return null;
        var numbers = new T[count];
        numbers.AsSpan().Fill(None);
        for (var part = 0; part < columns.Count; part++)
        {
            var own = new T[places[part].Length];
            columns[part].Read<T>(0, own);
            var factor = T.CreateChecked(factors[part]);
            for (var i = 0; i < own.Length; i++)
                numbers[places[part][i]] = own[i] == None ? None : checked(own[i] * factor);
        }

        return new(numbers, denominator, bound);
    }

    public override void Fill(int first, Span<T> target) => _numbers.AsSpan(first, target.Length).CopyTo(target);
}
