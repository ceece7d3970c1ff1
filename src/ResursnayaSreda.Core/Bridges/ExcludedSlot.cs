using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>A time of the grid at which a bridge cannot be held. Immutable.</summary>
public sealed class ExcludedSlot
{
    private readonly SlotTable _table;
    private readonly GridPoint _point;

    internal ExcludedSlot(SlotTable table, GridPoint point)
    {
        _table = table;
        _point = point;
    }

    /// <summary>The local time of the host.</summary>
    public LocalDateTime Local => LocalSeconds.ToDateTime(_point.Local);

    /// <summary>When that is; null when the host's clocks skip it.</summary>
    public Instant? Start => _point.IsSkipped ? null : Instant.FromUnixTimeSeconds(_point.Start);

    /// <summary>
    /// Every reason, in the order of the participants: windows that it runs out of, and days off where there are as many as the quorum. They are
    /// worked out at each call.
    /// </summary>
    public IReadOnlyList<SlotExclusion> Reasons() => _table.Exclusions(_point);
}
