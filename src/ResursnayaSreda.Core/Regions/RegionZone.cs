namespace ResursnayaSreda.Core.Regions;

/// <summary>
/// A time zone of a region, by its name in the IANA time zone database. Offsets are never kept: they follow from the zone and the instant.
/// </summary>
/// <param name="Id">The name, such as <c>Asia/Yakutsk</c>.</param>
/// <param name="Coverage">Where in the region it holds, as a remark for people; null for the zone of the region as a whole.</param>
public sealed record RegionZone(string Id, string? Coverage = null)
{
    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
