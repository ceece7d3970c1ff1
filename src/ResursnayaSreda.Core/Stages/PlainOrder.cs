using ResursnayaSreda.Core.Lanes;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Submissions put in order by a column of whole numbers.</summary>
internal static class PlainOrder
{
    // Fewer are compared as quickly as counted, and so are numbers of more digits than that.
    private const int Few = 256;
    private const int MostDigits = 3;

    // Counting takes room for all of them twice, which is not spent on very many.
    private const int Many = 1 << 17;
    private const int DigitBits = 11;

    /// <returns>Runs of equals, the best first, each in the order of numbers; null when not all members have a plain number.</returns>
    public static Runs? Of(LaneColumn? column, int[] members, bool isHighBest)
    {
        var keys = new long[members.Length];
        if (column?.TryKeys(members, keys) != true)
            return null;
        for (var i = 0; isHighBest && i < keys.Length; i++)
            keys[i] = -keys[i];
        (keys, var sorted) = Sorted(keys, members.AsSpan().ToArray());
        var ends = new List<int>(keys.Length);
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            if (to > from + 1)
                Array.Sort(sorted, from, to - from);
            ends.Add(to);
            from = to;
        }

        return new(sorted, [.. ends]);
    }

    // Scores lie close together: they are put in order digit by digit, the last digit first.
    private static (long[] Keys, int[] Members) Sorted(long[] keys, int[] members)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var key in keys)
            (least, most) = (Math.Min(least, key), Math.Max(most, key));
        var range = unchecked((ulong)most - (ulong)least);
        if (keys.Length is < Few or > Many || range >> (MostDigits * DigitBits) > 0)
        {
            Array.Sort(keys, members);
            return (keys, members);
        }

        var (toKeys, toMembers) = (new long[keys.Length], new int[members.Length]);
        Span<int> places = stackalloc int[1 << DigitBits];
        for (var shift = 0; range >> shift > 0; shift += DigitBits)
        {
            int Digit(long key) => (int)((ulong)(key - least) >> shift) & ((1 << DigitBits) - 1);

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
