using System.Numerics;
using ResursnayaSreda.Core.Lanes;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Submissions put in order by a column of whole numbers.</summary>
internal static class PlainOrder
{
    // Fewer are compared as quickly as counted.
    private const int Few = 256;
    private const int DigitBits = 11;

    /// <param name="column">What they are put in order by; null where some have no plain number.</param>
    /// <param name="members">The submissions, in the order of numbers.</param>
    /// <param name="isHighBest">Whether the greatest comes first.</param>
    /// <returns>Runs of equals, the best first, each in the order of numbers; null when not all members have a plain number.</returns>
    public static Runs? Of(LaneColumn? column, int[] members, bool isHighBest) => column is null ? null
        : column.Bound <= int.MaxValue ? Of<int>(column, members, isHighBest)
        : Of<long>(column, members, isHighBest);

    private static Runs? Of<T>(LaneColumn column, int[] members, bool isHighBest)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (keys, sorted) = (new T[members.Length], members.AsSpan().ToArray());
        if (!column.TryKeys<T>(members, keys))
            return null;
        for (var i = 0; isHighBest && i < keys.Length; i++)
            keys[i] = -keys[i];
        var isCounted = typeof(T) == typeof(int) && keys.Length >= Few;
        if (isCounted)
            (keys, sorted) = Counted(keys, sorted);
        else
            Array.Sort(keys, sorted);
        var (ends, runs) = (new int[keys.Length], 0);
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            // Counting keeps the order that equals had.
            if (!isCounted && to > from + 1)
                Array.Sort(sorted, from, to - from);
            ends[runs++] = from = to;
        }

        Array.Resize(ref ends, runs);
        return new(sorted, ends);
    }

    // Scores lie close together: they are put in order digit by digit, the last digit first.
    private static (T[] Keys, int[] Members) Counted<T>(T[] keys, int[] members)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (least, most) = (T.MaxValue, T.MinValue);
        foreach (var key in keys)
            (least, most) = (T.Min(least, key), T.Max(most, key));
        var (toKeys, toMembers) = (new T[keys.Length], new int[members.Length]);
        Span<int> places = stackalloc int[1 << DigitBits];
        var (first, range) = (long.CreateTruncating(least), long.CreateTruncating(most) - long.CreateTruncating(least));
        for (var shift = 0; range >> shift > 0; shift += DigitBits)
        {
            int Digit(T key) => (int)((long.CreateTruncating(key) - first) >> shift) & ((1 << DigitBits) - 1);

            places.Clear();
            foreach (var key in keys)
                places[Digit(key)]++;
            var before = 0;
            for (var digit = 0; digit < places.Length; digit++)
                (places[digit], before) = (before, before + places[digit]);
            for (var i = 0; i < keys.Length; i++)
            {
                var to = places[Digit(keys[i])]++;
                (toKeys[to], toMembers[to]) = (keys[i], members[i]);
            }

            (keys, members, toKeys, toMembers) = (toKeys, toMembers, keys, members);
        }

        return (keys, members);
    }
}
