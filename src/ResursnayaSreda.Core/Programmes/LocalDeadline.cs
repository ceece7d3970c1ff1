using NodaTime;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>A last moment, by the clocks of a zone.</summary>
/// <param name="Local">What the clocks show.</param>
/// <param name="Zone">The time zone by the IANA database.</param>
public sealed record LocalDeadline(LocalDateTime Local, string Zone)
{
    /// <summary>The instant; where clocks are changed, the earlier of two, or the one after a gap.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">There is no such zone.</exception>
    /// <exception cref="OverflowException">It lies at the very ends of the calendar; documents allow the years 1900 to 2999.</exception>
    public Instant Instant => Local.InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToInstant();
}
