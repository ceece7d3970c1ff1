namespace ResursnayaSreda.Core.Regions;

/// <summary>The names of a catalogue's regions under the keys by which they are found.</summary>
internal sealed class RegionNames
{
    private readonly Dictionary<string, List<RegionMatch>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RegionMatch>> _byRoot = new(StringComparer.Ordinal);

    public RegionNames(IEnumerable<Region> regions)
    {
        foreach (var region in regions)
        {
            Add(_byKey, NameKey.Of($"{region.Code}"), region, RegionMatchKind.Code);
            foreach (var name in region.Names.All.Select(n => n.Value!))
                Add(region, name);
        }
    }

    public IReadOnlyList<RegionMatch> Match(string name)
    {
        var key = NameKey.Of(name);
        return
        [
            .. (_byKey.GetValueOrDefault(key.Text) ?? []).Concat(_byRoot.GetValueOrDefault(key.Root) ?? [])
                .GroupBy(m => m.Region.Code).Select(g => g.MinBy(m => m.By)!).OrderBy(m => m.By).ThenBy(m => m.Region.Code),
        ];
    }

    private void Add(Region region, RegionName name)
    {
        var isLatest = name == region.Names.Latest;
        Add(_byKey, NameKey.Of(name.Russian), region, isLatest ? RegionMatchKind.OfficialName : RegionMatchKind.FormerName);
        Add(_byKey, NameKey.Of(name.ShortRussian), region, isLatest ? RegionMatchKind.ShortName : RegionMatchKind.FormerName);
        Add(_byKey, NameKey.Of(name.English), region, isLatest ? RegionMatchKind.EnglishName : RegionMatchKind.FormerName);
        foreach (var part in PartsOf(name.Russian))
            Add(_byKey, NameKey.Of(part), region, RegionMatchKind.Part);
        foreach (var key in (NameKey[])[NameKey.Of(name.Russian), NameKey.Of(name.English), .. PartsOf(name.Russian).Select(NameKey.Of)])
        {
            Add(_byKey, key.WithoutKind, region, RegionMatchKind.WithoutKind);
            _byRoot.TryAdd(key.Root, []);
            _byRoot[key.Root].Add(new(region, RegionMatchKind.Root));
            _byRoot.TryAdd(key.WithoutKind.Root, []);
            _byRoot[key.WithoutKind.Root].Add(new(region, RegionMatchKind.Root));
        }
    }

    private static void Add(Dictionary<string, List<RegionMatch>> index, NameKey key, Region region, RegionMatchKind by)
    {
        if (key.Text.Length == 0)
            return;
        index.TryAdd(key.Text, []);
        index[key.Text].Add(new(region, by));
    }

    // Республика Саха (Якутия); Ханты-Мансийский автономный округ – Югра: a dash between blanks parts two names, one inside a word does not.
    private static string[] PartsOf(string name) =>
        name.Split(['(', ')', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts ? parts : [];
}
