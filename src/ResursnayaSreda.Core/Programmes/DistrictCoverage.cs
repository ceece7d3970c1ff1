using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>What a programme has in a federal district.</summary>
/// <param name="District">The district; null for regions that belong to none.</param>
/// <param name="RegionCount">How many regions the district has.</param>
/// <param name="Regions">Those in which the programme has something.</param>
public sealed record DistrictCoverage(FederalDistrict? District, int RegionCount, IReadOnlyList<RegionCoverage> Regions);
