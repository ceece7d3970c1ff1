using NodaTime;

namespace ResursnayaSreda.Core.Regions;

/// <summary>
/// A list of regions, identified by an id and an edition. Immutable. Everything that refers to regions refers to a catalogue: which entries
/// it has is for its maker to decide, and no rule of the library looks at more than that.
/// </summary>
public sealed partial class RegionCatalog
{
    private readonly Dictionary<RegionCode, Region> _regions;

    // Countries whose subdivisions the catalogue holds as a standard lists them.
    private readonly IReadOnlyList<string> _listed;

    private RegionCatalog(
        string id,
        string edition,
        string source,
        IEnumerable<Region> regions,
        IReadOnlyList<string> listed,
        (RegionCatalog? From, IReadOnlyList<Region> Additions, IReadOnlyList<Region> Replacements) made)
    {
        (From, Additions, Replacements) = made;
        Id = id;
        Edition = edition;
        Source = source;
        _regions = regions.ToDictionary(r => r.Code);
        _listed = listed;
        All = [.. _regions.Values.OrderBy(r => r.Code)];
        var districts = new SortedDictionary<string, FederalDistrict>(StringComparer.Ordinal);
        foreach (var district in All.SelectMany(r => r.Districts.All).Select(d => d.Value).OfType<FederalDistrict>())
        {
            if (!districts.TryAdd(district.Id, district) && districts[district.Id] != district)
                throw new ArgumentException($"The district {district.Id} has two names.", nameof(regions));
        }

        Districts = [.. districts.Values];
        _names = new(() => new RegionNames(All));
    }

    /// <summary>The 83 subdivisions that ISO 3166-2 lists under RU.</summary>
    /// <remarks>
    /// A list by a published standard: it follows the standard in what it has and in what it has not, and expresses no position on the status
    /// of any territory. 83 is the length of that list and not a number of subjects of a federation. Whoever needs other entries makes a
    /// catalogue with <see cref="Create"/>. Intervals of facts go back to 2018; OKATO, OKTMO and plates have been compared with one source only.
    /// </remarks>
    public static RegionCatalog Iso3166Ru { get; } = new(
        "iso3166Ru", "iso-codes 4.15.0", "ISO 3166-2, the subdivisions listed under RU, as in iso-codes 4.15.0 (April 2023)", Iso3166Table.Regions, ["RU"],
        (null, Iso3166Table.Regions, []));

    /// <summary>The id by which documents may ask for this catalogue, such as <c>iso3166Ru</c>.</summary>
    public string Id { get; }

    /// <summary>The edition of the list.</summary>
    public string Edition { get; }

    /// <summary>Where the list is from, for people.</summary>
    public string Source { get; }

    /// <summary>Every region, in the order of the codes.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>Every district that a region belongs to or has belonged to, in the order of the ids.</summary>
    public IReadOnlyList<FederalDistrict> Districts { get; }

    /// <summary>What identifies what it was made of: the SHA-256 of the canonical bytes of its document without <see cref="Source"/>.</summary>
    public Documents.Fingerprint Fingerprint => Documents.CanonicalJson.Fingerprint(RegionDocument.Write(this, Documents.Detail.Normative));

    /// <summary>The catalogue that it was made out of; null when it has only what was added.</summary>
    public RegionCatalog? From { get; }

    internal IReadOnlyList<Region> Additions { get; }

    internal IReadOnlyList<Region> Replacements { get; }

    /// <summary>The region with a code.</summary>
    /// <exception cref="KeyNotFoundException">There is none: <see cref="Find(RegionCode)"/> asks.</exception>
    public Region this[RegionCode code] => Find(code) ?? throw new KeyNotFoundException($"The catalogue {Id} has no region {code}.");

    /// <summary>Makes a catalogue out of another one.</summary>
    /// <param name="id">The id of the new catalogue: a letter, then letters, digits and _, not that of <paramref name="from"/>.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="source">Where its entries are from.</param>
    /// <param name="additions">
    /// Entries that <paramref name="from"/> does not have. Beside the subdivisions that a standard lists for a country there is no room for
    /// more codes of that standard: such an entry has a code of a scheme of its own.
    /// </param>
    /// <param name="replacements">Entries that stand in the place of those with the same code.</param>
    /// <param name="from">The catalogue to begin with. <value>None: the new one has only what is added.</value></param>
    /// <exception cref="ArgumentException">
    /// The id is not well-formed or taken, a code is added that is there already or that only the standard could give, a code is replaced that
    /// is not there, or one district has two names.
    /// </exception>
    public static RegionCatalog Create(
        string id, string edition, string source, IEnumerable<Region> additions, IEnumerable<Region>? replacements = null, RegionCatalog? from = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(edition);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(additions);
        if (!Documents.Identifiers.IsWellFormed(id) || id == from?.Id || id == Iso3166Ru.Id)
            throw new ArgumentException($"\"{id}\" is no id of a new catalogue.", nameof(id));
        var (added, replaced) = (additions.OrderBy(r => r.Code).ToList(), (replacements ?? []).OrderBy(r => r.Code).ToList());
        var regions = from?.All.ToDictionary(r => r.Code) ?? [];
        foreach (var region in replaced)
        {
            if (!regions.ContainsKey(region.Code))
                throw new ArgumentException($"There is no region {region.Code} to replace.", nameof(replacements));
            regions[region.Code] = region;
        }

        foreach (var region in added)
        {
            if (from?.Lists(region.Code) == true && from.Find(region.Code) is null)
                throw new ArgumentException($"The standard does not list {region.Code}: its code needs a scheme of its own.", nameof(additions));
            if (!regions.TryAdd(region.Code, region))
                throw new ArgumentException($"There is a region {region.Code} already; a replacement says so.", nameof(additions));
        }

        return new(id, edition, source, regions.Values, from?._listed ?? [], (from, added, replaced));
    }

    /// <summary>The region with a code; null when there is none.</summary>
    public Region? Find(RegionCode code) => _regions.GetValueOrDefault(code);

    /// <summary>Every region as it stood on a day, in the order of the codes. Nothing here knows which day it is today.</summary>
    public IReadOnlyList<RegionVersion> At(LocalDate day) => [.. All.Select(r => r.At(day))];

    /// <summary>How this catalogue differs from another one.</summary>
    public RegionCatalogDifference Since(RegionCatalog earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return RegionCatalogDifference.Between(earlier, this);
    }

    /// <summary>Whether only a standard may give this code here.</summary>
    internal bool Lists(RegionCode code) => code.Country is { } country && _listed.Contains(country, StringComparer.Ordinal);

    /// <summary>The id and the edition.</summary>
    public override string ToString() => $"{Id} ({Edition})";
}
