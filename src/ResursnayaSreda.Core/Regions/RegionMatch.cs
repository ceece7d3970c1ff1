namespace ResursnayaSreda.Core.Regions;

/// <summary>A region that a name may mean.</summary>
/// <param name="Region">The region.</param>
/// <param name="By">By what the name leads to it.</param>
public sealed record RegionMatch(Region Region, RegionMatchKind By);
