namespace ResursnayaSreda.Core.Bridges;

/// <summary>What has changed about a bridge since it was scheduled. A change of one site's clocks changes that site's local time and nothing else.</summary>
/// <param name="Host">What has become of the host's local time; null when it still means the same instant.</param>
/// <param name="Sites">The sites whose local times are other ones now, in the order of the sites. Where clocks skip the host's time, for the instant of before.</param>
/// <param name="TzdbVersion">The edition of the tz database by which this is said.</param>
public sealed record BridgeChange(TimeChange? Host, IReadOnlyList<SiteChange> Sites, string TzdbVersion);
