using NodaTime;
using NodaTime.Text;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>
/// A time to come: what was agreed is a local time in a zone, and the instant is what that meant under one edition of the tz database. A
/// country may change its clocks at a few days' notice, so all of it is kept.
/// </summary>
/// <param name="Local">The local time that was agreed.</param>
/// <param name="Zone">The IANA time zone in which it was.</param>
/// <param name="Instant">The instant that it was taken for.</param>
/// <param name="TzdbVersion">The edition of the tz database by which it was, such as <c>TZDB: 2026f (mapping: …)</c>.</param>
public sealed record ResolvedTime(LocalDateTime Local, string Zone, Instant Instant, string TzdbVersion)
{
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>Looks at the agreed local time again.</summary>
    /// <param name="zones">The zones of today.</param>
    /// <returns>What has changed; null when the local time still means this instant, whatever the edition.</returns>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The zone is unknown to <paramref name="zones"/>.</exception>
    public TimeChange? Recheck(IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var mapping = zones[Zone].MapLocal(Local);
        if (mapping.Count == 0)
            return new(TimeChangeKind.Skipped, this, null);
        // Of two instants the one that was meant before stays meant.
        if (mapping.First().ToInstant() == Instant || mapping.Last().ToInstant() == Instant)
            return null;
        var now = this with { Instant = mapping.First().ToInstant(), TzdbVersion = zones.VersionId };
        return new(mapping.Count == 1 ? TimeChangeKind.Moved : TimeChangeKind.Ambiguous, this, now);
    }

    /// <summary>The local time and the zone: <c>2020-12-10 09:00 Europe/Moscow</c>.</summary>
    public override string ToString() => $"{Clock.Format(Local)} {Zone}";
}
