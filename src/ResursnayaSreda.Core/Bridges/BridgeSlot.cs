using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>A time at which a bridge can be held. Immutable.</summary>
public sealed class BridgeSlot
{
    private readonly SlotTable _table;
    private readonly GridPoint _point;
    private readonly long[] _charges;

    internal BridgeSlot(SlotTable table, GridPoint point, long[] charges)
    {
        _table = table;
        _point = point;
        _charges = charges;
        Total = charges.Sum();
        Worst = charges[0];
    }

    /// <summary>When it begins, by the host's clock.</summary>
    public ResolvedTime Start => _table.Host(_point);

    /// <summary>The sum of charges over the sites.</summary>
    public long Total { get; }

    /// <summary>The charge of the site that is worst off.</summary>
    public long Worst { get; }

    /// <summary>The charges of all sites, the greatest first.</summary>
    public IReadOnlyList<long> Charges => _charges.AsReadOnly();

    /// <summary>What to know of it at the host.</summary>
    public SlotWarnings HostWarnings => _table.HostWarnings(_point);

    /// <summary>The sites in the order in which they were given, each with its local times, charge and warnings. They are worked out at each call.</summary>
    public IReadOnlyList<SiteTime> Sites() => _table.Sites(_point);

    /// <summary>The slot as an appointment, to be kept and looked at again under a later edition of the tz database.</summary>
    public ScheduledBridge Schedule() => new(Start, _table.Minutes, Sites());

    /// <summary>The local time of the host, its zone and the charges.</summary>
    public override string ToString() => $"{Start}: total {Total}, worst {Worst}";

    /// <summary>The same as <see cref="Charges"/>, for comparing many of them.</summary>
    internal ReadOnlySpan<long> Descending => _charges;

    internal Instant Instant => Instant.FromUnixTimeSeconds(_point.Start);
}
