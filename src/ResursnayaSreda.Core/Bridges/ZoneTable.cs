using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>The offsets of a zone over the days of a search, looked up once.</summary>
internal sealed class ZoneTable
{
    // The first one has no beginning, the last one no end, as far as the search goes.
    private readonly List<long> _starts = [];
    private readonly List<int> _offsets = [];

    public ZoneTable(DateTimeZone zone, long from, long to)
    {
        foreach (var interval in zone.GetZoneIntervals(new Interval(Instant.FromUnixTimeSeconds(from), Instant.FromUnixTimeSeconds(to))))
        {
            var offset = interval.WallOffset.Seconds;
            if (_offsets.Count > 0 && _offsets[^1] == offset)
                continue;
            _starts.Add(_offsets.Count == 0 ? long.MinValue : interval.Start.ToUnixTimeSeconds());
            _offsets.Add(offset);
        }
    }

    public long LocalAt(long instant) => instant + _offsets[IndexOf(instant)];

    /// <summary>The instants at which the clocks show a local time: none, one, or two in their order.</summary>
    public IEnumerable<long> InstantsOf(long local)
    {
        for (var i = 0; i < _starts.Count; i++)
        {
            var instant = local - _offsets[i];
            if (instant >= _starts[i] && instant < EndOf(i))
                yield return instant;
        }
    }

    /// <summary>The earliest and the latest that the clocks show during a meeting, and what is odd about its local times.</summary>
    public (long Earliest, long Latest, SlotWarnings Warnings) During(long start, long end)
    {
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
        index > 0 && index < _starts.Count && from < _starts[index] + _offsets[index - 1] && to > _starts[index] + _offsets[index];

    private long EndOf(int index) => index + 1 < _starts.Count ? _starts[index + 1] : long.MaxValue;

    private int IndexOf(long instant)
    {
        var index = _starts.Count - 1;
        while (_starts[index] > instant)
            index--;
        return index;
    }
}
