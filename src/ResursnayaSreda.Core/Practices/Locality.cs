using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Practices;

/// <summary>Where a practice is carried out: replication is counted in contexts, so a second adoption in one municipality is not another one.</summary>
/// <param name="Region">The region.</param>
/// <param name="Municipality">The municipality; null when it is not said.</param>
public sealed record Locality(RegionCode Region, string? Municipality)
{
    /// <summary>Whether it is known to be the same place: a municipality that is not said may be any.</summary>
    internal bool IsSameAs(Locality other) => Municipality is not null && this == other;

    /// <summary>Whether it is known to be another place.</summary>
    internal bool IsOtherThan(Locality other) =>
        Region != other.Region || (Municipality is not null && other.Municipality is not null && Municipality != other.Municipality);

    /// <inheritdoc/>
    public override string ToString() => Municipality is null ? $"{Region}" : $"{Region}, {Municipality}";
}
