using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>The offsets of a zone over the days of a search, looked up once.</summary>
internal sealed class ZoneTable
{
    // The first one has no beginning, the last one no end, as far as the search goes.
    private readonly long[] _starts;
    private readonly int[] _offsets;

    public ZoneTable(DateTimeZone zone, long from, long to)
    {
        var (starts, offsets) = (new List<long>(), new List<int>());
        foreach (var interval in zone.GetZoneIntervals(new Interval(Instant.FromUnixTimeSeconds(from), Instant.FromUnixTimeSeconds(to))))
        {
            var offset = interval.WallOffset.Seconds;
            if (offsets.Count > 0 && offsets[^1] == offset)
                continue;
            starts.Add(offsets.Count == 0 ? long.MinValue : interval.Start.ToUnixTimeSeconds());
            offsets.Add(offset);
        }

        (_starts, _offsets) = ([.. starts], [.. offsets]);
    }

    public long LocalAt(long instant) => instant + _offsets[IndexOf(instant)];

    /// <summary>Whether the clocks are left alone during a meeting.</summary>
    public bool IsSteady(long start, long end) => _starts.Length == 1 || IndexOf(start) == IndexOf(end - 1);

    /// <summary>The instants at which the clocks show a local time: none, one, or two in their order.</summary>
    public IEnumerable<long> InstantsOf(long local)
    {
        for (var i = 0; i < _starts.Length; i++)
        {
            var instant = local - _offsets[i];
            if (instant >= _starts[i] && instant < EndOf(i))
                yield return instant;
        }
    }

    /// <summary>The earliest and the latest that the clocks show during a meeting, and what is odd about its local times.</summary>
    public (long Earliest, long Latest, SlotWarnings Warnings) During(long start, long end)
    {
        if (_starts.Length == 1)
            return (start + _offsets[0], end + _offsets[0], SlotWarnings.None);
        var (first, last) = (IndexOf(start), IndexOf(end - 1));
        var (earliest, latest, warnings) = (start + _offsets[first], end + _offsets[last], SlotWarnings.None);
        for (var i = first; i <= last; i++)
        {
            var (from, to) = (Math.Max(start, _starts[i]) + _offsets[i], Math.Min(end, EndOf(i)) + _offsets[i]);
            (earliest, latest) = (Math.Min(earliest, from), Math.Max(latest, to));
            if (i > first && _offsets[i] > _offsets[i - 1])
                warnings |= SlotWarnings.SkippedTime;
            if (IsRepeated(i, from, to) || IsRepeated(i + 1, from, to))
                warnings |= SlotWarnings.RepeatedTime;
        }

        return (earliest, latest, warnings);
    }

    // Whether clocks are put back where an interval begins, over some of these local times.
    private bool IsRepeated(int index, long from, long to) =>
        index > 0 && index < _starts.Length && from < _starts[index] + _offsets[index - 1] && to > _starts[index] + _offsets[index];

    private long EndOf(int index) => index + 1 < _starts.Length ? _starts[index + 1] : long.MaxValue;

    private int IndexOf(long instant)
    {
        var index = _starts.Length - 1;
        while (_starts[index] > instant)
            index--;
        return index;
    }
}
