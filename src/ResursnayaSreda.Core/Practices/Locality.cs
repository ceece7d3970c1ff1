using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Practices;

/// <summary>Where a practice is carried out: replication is counted in contexts, so a second adoption in one municipality is not another one.</summary>
/// <param name="Region">The region.</param>
/// <param name="Municipality">The municipality; null when it is not said.</param>
public sealed record Locality(RegionCode Region, string? Municipality)
{
    /// <inheritdoc/>
    public override string ToString() => Municipality is null ? $"{Region}" : $"{Region}, {Municipality}";
}
