using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>What a programme has in a region.</summary>
/// <param name="Region">The region as it stood on the day.</param>
/// <param name="TookPart">Whether it is known to have taken part.</param>
/// <param name="Sites">The pilot sites.</param>
/// <param name="Practices">The practices that are carried out there.</param>
/// <param name="Adoptions">The practices of others that were taken over there, by adoption.</param>
/// <param name="Events">The events that were held there.</param>
public sealed record RegionCoverage(RegionVersion Region, bool TookPart, Counted Sites, Counted Practices, Counted Adoptions, Counted Events);
