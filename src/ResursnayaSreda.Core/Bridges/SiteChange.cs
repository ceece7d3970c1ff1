using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>That a bridge begins or ends at another local time of a site than was told.</summary>
/// <param name="Before">What was told.</param>
/// <param name="Start">When it begins now, by the clock of the site.</param>
/// <param name="End">When it is over now, by the clock of the site.</param>
public sealed record SiteChange(SiteTime Before, LocalDateTime Start, LocalDateTime End);
