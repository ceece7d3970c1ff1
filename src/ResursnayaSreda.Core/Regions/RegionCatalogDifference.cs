namespace ResursnayaSreda.Core.Regions;

/// <summary>How two catalogues differ.</summary>
public sealed class RegionCatalogDifference
{
    private RegionCatalogDifference(IReadOnlyList<RegionCode> added, IReadOnlyList<RegionCode> removed, IReadOnlyList<RegionCode> changed)
    {
        Added = added;
        Removed = removed;
        Changed = changed;
    }

    /// <summary>The codes that only the later one has, in order.</summary>
    public IReadOnlyList<RegionCode> Added { get; }

    /// <summary>The codes that only the earlier one has, in order.</summary>
    public IReadOnlyList<RegionCode> Removed { get; }

    /// <summary>The codes of which the two say different things, in order.</summary>
    public IReadOnlyList<RegionCode> Changed { get; }

    internal static RegionCatalogDifference Between(RegionCatalog earlier, RegionCatalog later) => new(
        [.. later.All.Select(r => r.Code).Where(c => earlier.Find(c) is null)],
        [.. earlier.All.Select(r => r.Code).Where(c => later.Find(c) is null)],
        [.. later.All.Where(r => earlier.Find(r.Code) is { } old && Facts(old) != Facts(r)).Select(r => r.Code)]);

    // Everything a region says, in one line.
    private static string Facts(Region region) => string.Join(
        " | ",
        region.Kind,
        string.Join(", ", region.Names.All.Select(n => $"{n} / {n.Value!.ShortRussian} / {n.Value.English}")),
        string.Join(", ", region.Districts.All.Select(d => $"{d} / {d.Value?.Russian} / {d.Value?.English}")),
        string.Join(", ", region.Centres.All.Select(c => $"{c} / {c.Value?.English} / {c.Value?.Standing}")),
        string.Join(", ", region.Zones.Select(z => $"{z} / {z.Coverage}")),
        region.Subject,
        region.Okato,
        region.Oktmo,
        region.Plate);
}
