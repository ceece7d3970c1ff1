using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>
/// A bridge that has been agreed: local time, zone, instant and edition of the tz database at the host, and what each site was told. Immutable.
/// </summary>
public sealed class ScheduledBridge
{
    /// <summary>Makes it, also out of what a host has kept.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="minutes">How long it is, in minutes.</param>
    /// <param name="sites">What each site was told.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no minute long.</exception>
    public ScheduledBridge(ResolvedTime start, int minutes, IEnumerable<SiteTime> sites)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentNullException.ThrowIfNull(sites);
        Start = start;
        Minutes = minutes;
        Sites = [.. sites];
    }

    /// <summary>When it begins, by the host's clock.</summary>
    public ResolvedTime Start { get; }

    /// <summary>How long it is, in minutes.</summary>
    public int Minutes { get; }

    /// <summary>What each site was told.</summary>
    public IReadOnlyList<SiteTime> Sites { get; }

    /// <summary>When it is over.</summary>
    public Instant End => Start.Instant + Duration.FromMinutes(Minutes);

    /// <summary>Looks at it again: does the host's local time still mean that instant, and is it still the time that each site was told?</summary>
    /// <param name="zones">The zones of today.</param>
    /// <returns>What has changed; null when nothing has, whatever the edition.</returns>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">A zone is unknown to <paramref name="zones"/>.</exception>
    public BridgeChange? Recheck(IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var host = Start.Recheck(zones);
        var start = host?.Now?.Instant ?? Start.Instant;
        var sites = new List<SiteChange>();
        foreach (var site in Sites)
        {
            LocalDateTime At(Instant instant) => instant.InZone(zones[site.Zone]).LocalDateTime;
            var change = new SiteChange(site, At(start), At(start + Duration.FromMinutes(Minutes)));
            if (change.Start != site.Start || change.End != site.End)
                sites.Add(change);
        }

        return host is null && sites.Count == 0 ? null : new(host, sites, zones.VersionId);
    }
}
