using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>A nomination of a contest. Who may enter it is said by its rules, which are a methodology.</summary>
public sealed record Nomination
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the contest.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="zone">The time zone of its deadline by the IANA database.</param>
    public Nomination(string id, string title, string zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(zone);
        (Id, Title, Zone) = (id, title, zone);
    }

    /// <summary>Its id in the contest.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>The time zone of its deadline.</summary>
    public string Zone { get; }

    /// <summary>The last moment for entries, by the clocks of the zone; null when it is not known.</summary>
    public LocalDateTime? Deadline { get; init; }

    /// <summary>The id of its rules; null when they are not known.</summary>
    public string? MethodologyId { get; init; }

    /// <summary>The edition of its rules; null when they are not known.</summary>
    public string? MethodologyVersion { get; init; }

    /// <summary>The fingerprint of its rules; null when they are not known.</summary>
    public Fingerprint? Methodology { get; init; }

    /// <summary>
    /// The deadline as an instant; where clocks are changed, the earlier of two instants, or the one after a gap. Null when there is none.
    /// </summary>
    public Instant? DeadlineInstant => Deadline?.InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToInstant();
}
