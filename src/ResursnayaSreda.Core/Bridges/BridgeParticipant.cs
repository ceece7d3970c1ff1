using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>A site that takes part in a video bridge. Immutable.</summary>
public sealed class BridgeParticipant
{
    private const int MostWeight = 1000;
    private const long MostPrevious = 1_000_000_000_000;

    /// <summary>Makes it.</summary>
    /// <param name="id">What it is known by, such as the code of its region.</param>
    /// <param name="zone">Its IANA time zone: that of the site, which may be another one than that of its region as a whole.</param>
    /// <exception cref="ArgumentException">One of both is blank.</exception>
    public BridgeParticipant(string id, string zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(zone);
        Id = id;
        Zone = zone;
    }

    /// <summary>What it is known by.</summary>
    public string Id { get; }

    /// <summary>Its IANA time zone.</summary>
    public string Zone { get; }

    /// <summary>On which days it works; null when every day will do.</summary>
    public WorkingDays? Days { get; init; }

    /// <summary>The hours outside of which it cannot meet; null when there are none.</summary>
    public HourWindow? Window { get; init; }

    /// <summary>What its hours are worth. <value><see cref="PenaltyCurve.OfficeDay"/>.</value></summary>
    public PenaltyCurve Curve
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = PenaltyCurve.OfficeDay;

    /// <summary>By what its points are multiplied, from 0 (it is never charged) to 1000. <value>1.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public int Weight
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostWeight);
            field = value;
        }
    } = 1;

    /// <summary>
    /// What it has been charged in earlier meetings of a series, weighted, from 0 to 10^12: who has met at night before comes first now. <value>0.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public long Previous
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostPrevious);
            field = value;
        }
    }

    /// <summary>The id and the zone.</summary>
    public override string ToString() => $"{Id} ({Zone})";
}
