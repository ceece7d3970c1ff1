using ResursnayaSreda.Core.Lanes;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Submissions put in order by a column of whole numbers.</summary>
internal static class PlainOrder
{
    /// <returns>Blocks of equals, the best first, each in the order of numbers; null when not all members have a plain number.</returns>
    public static List<int[]>? Parts(LaneColumn? column, IReadOnlyList<int> members, bool isHighBest)
    {
        if (column is null)
            return null;
        var (keys, sorted) = (new long[members.Count], new int[members.Count]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (column.Key(members[i]) is not { } key)
                return null;
            (keys[i], sorted[i]) = (isHighBest ? -key : key, members[i]);
        }

        Array.Sort(keys, sorted);
        var parts = new List<int[]>(keys.Length);
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            var part = sorted[from..to];
            if (part.Length > 1)
                Array.Sort(part);
            parts.Add(part);
            from = to;
        }

        return parts;
    }
}
