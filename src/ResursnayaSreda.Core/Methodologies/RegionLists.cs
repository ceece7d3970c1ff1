using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>
/// The lists that a methodology with a field of type <c>region</c> has beside its own: the codes of the catalogue, the districts and the kinds of
/// regions, as they stood on the first day on which the rules are in force.
/// </summary>
internal sealed class RegionLists
{
    public const string District = "district";
    public const string Kind = "regionKind";

    private readonly SortedDictionary<string, RegionFact> _facts = new(StringComparer.Ordinal);

    public RegionLists(RegionCatalog catalog, LocalDate? day)
    {
        var districts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var kinds = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var region in catalog.All)
        {
            // A part of a methodology may have no day: then what holds now.
            if ((day is { } on ? region.Districts.At(on) : region.Districts.Latest) is { } district)
                districts[$"{region.Code}"] = district.Id;
            kinds[$"{region.Code}"] = Word(region.Kind);
        }

        _facts["district"] = new(District, districts, districts.Count == catalog.All.Count);
        _facts["kind"] = new(Kind, kinds, IsTotal: true);
        All = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            [RegionFact.Regions] = [.. catalog.All.Select(r => $"{r.Code}")],
            [District] = [.. catalog.Districts.Select(d => d.Id)],
            [Kind] = [.. Enum.GetValues<RegionKind>().Select(Word)],
        };
    }

    /// <summary>The labels of each list.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; }

    /// <summary>What may be asked of a region, by the name under which formulas know it.</summary>
    public IReadOnlyDictionary<string, RegionFact> Facts => _facts;

    /// <summary>Whether a node declares a value that is a region.</summary>
    public static bool Declares(Node node) => node.Text("type") == "region" || node.Children("columns").Any(Declares);

    private static string Word(RegionKind kind)
    {
        var name = $"{kind}";
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
