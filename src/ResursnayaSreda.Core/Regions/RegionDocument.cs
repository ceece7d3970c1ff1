using System.Text.Json.Nodes;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Regions;

/// <summary>Between a catalogue of regions and the nodes of the document that makes it.</summary>
internal static class RegionDocument
{
    public static NodeShape Form { get; } = new(() => RegionTable.Catalogue);

    /// <summary>The catalogue of a node that was read and checked without errors.</summary>
    public static RegionCatalog From(Node root, RegionCatalog atHand)
    {
        var from = root.Has("from") ? atHand : null;
        var districts = (from?.Districts ?? []).Concat(root.Children("districts").Select(District)).DistinctBy(d => d.Id)
            .ToDictionary(d => d.Id, StringComparer.Ordinal);
        IEnumerable<Region> Regions(string property) => root.Children(property).Select(n => RegionOf(n, districts));
        return RegionCatalog.Create(
            root.Text("id")!, root.Text("edition")!, root.Text("source")!, Regions("additions"), Regions("replacements"), from);
    }

    public static FederalDistrict District(Node node) => new(node.Id!, node.Text("ru")!, node.Text("en")!);

    public static JsonObject Write(RegionCatalog catalog, Detail detail)
    {
        var root = new JsonObject { ["format"] = RegionTable.Format, ["id"] = catalog.Id, ["edition"] = catalog.Edition };
        if (detail == Detail.Whole)
            root["source"] = catalog.Source;
        if (catalog.From is { } from)
            root["from"] = new JsonObject { ["id"] = from.Id, ["edition"] = from.Edition };
        var districts = catalog.Additions.Concat(catalog.Replacements).SelectMany(r => r.Districts.All).Select(d => d.Value).OfType<FederalDistrict>()
            .DistinctBy(d => d.Id).Where(d => catalog.From?.Districts.Contains(d) != true).OrderBy(d => d.Id, StringComparer.Ordinal).ToList();
        if (districts.Count > 0)
            root["districts"] = new JsonObject(districts.Select(d => KeyValuePair.Create(d.Id, (JsonNode?)Names(d.Russian, d.English))));
        Add(root, "additions", catalog.Additions.Select(Write));
        Add(root, "replacements", catalog.Replacements.Select(Write));
        return root;
    }

    private static Region RegionOf(Node node, Dictionary<string, FederalDistrict> districts)
    {
        var names = History(node.Children("names"), n => new RegionName(n.Text("ru")!, n.Text("short") ?? n.Text("ru")!, n.Text("en")!));
        var zones = node.Children("zones").Select(z => new RegionZone(z.Text("id")!, z.Text("coverage"))).ToList();
        return new(RegionCode.Parse(node.Text("code")!), Enum.Parse<RegionKind>(node.Text("kind")!, ignoreCase: true), names.All[0].Value!, zones[0].Id)
        {
            Names = names,
            Districts = History(node.Children("districts"), n => n.Text("district") is { } id ? districts[id] : null),
            Centres = History(node.Children("centres"), Centre),
            Zones = zones,
            Subject = node.Text("subject") is { } subject ? SubjectCode.Parse(subject) : null,
            Okato = node.Text("okato") is { } okato ? OkatoCode.Parse(okato) : null,
            Oktmo = node.Text("oktmo") is { } oktmo ? OktmoCode.Parse(oktmo) : null,
            Plate = node.Text("plate") is { } plate ? PlateCode.Parse(plate) : null,
        };
    }

    private static RegionCentre? Centre(Node node) => node.Text("ru") is { } russian
        ? new(russian, node.Text("en")!, node.Text("standing") == "seatOfBodies" ? CentreStanding.SeatOfBodies : CentreStanding.Legal)
        : null;

    // Where the first change has a day, there was nothing before it.
    private static History<T> History<T>(IReadOnlyList<Node> changes, Func<Node, T?> read)
        where T : class
    {
        var isFromBeginning = changes is [var first, ..] && !first.Has("from");
        return changes.Skip(isFromBeginning ? 1 : 0)
            .Aggregate(new History<T>(isFromBeginning ? read(changes[0]) : null), (history, n) => history.Then(n.Date("from")!.Value, read(n)));
    }

    private static JsonObject Write(Region region)
    {
        var node = new JsonObject { ["code"] = $"{region.Code}", ["kind"] = Word($"{region.Kind}") };
        Add(node, "names", Changes(region.Names, Name));
        Add(node, "districts", Changes(region.Districts, d => new() { ["district"] = d.Id }));
        Add(node, "centres", Changes(region.Centres, Centre));
        Add(node, "zones", region.Zones.Select(Zone));
        Code(node, "subject", $"{region.Subject}");
        Code(node, "okato", $"{region.Okato}");
        Code(node, "oktmo", $"{region.Oktmo}");
        Code(node, "plate", $"{region.Plate}");
        return node;
    }

    private static IEnumerable<JsonObject> Changes<T>(History<T> history, Func<T, JsonObject> write)
        where T : class
    {
        foreach (var change in history.All.SkipWhile(d => d is { From: null, Value: null }))
        {
            var node = new JsonObject();
            if (change.From is { } from)
                node["from"] = LocalDatePattern.Iso.Format(from);
            foreach (var (name, value) in change.Value is { } fact ? write(fact) : [])
                node[name] = value!.DeepClone();
            yield return node;
        }
    }

    private static JsonObject Name(RegionName name)
    {
        var node = new JsonObject { ["ru"] = name.Russian };
        if (name.ShortRussian != name.Russian)
            node["short"] = name.ShortRussian;
        node["en"] = name.English;
        return node;
    }

    private static JsonObject Centre(RegionCentre centre)
    {
        var node = Names(centre.Russian, centre.English);
        if (centre.Standing != CentreStanding.Legal)
            node["standing"] = Word($"{centre.Standing}");
        return node;
    }

    private static JsonObject Zone(RegionZone zone)
    {
        var node = new JsonObject { ["id"] = zone.Id };
        if (zone.Coverage is { } coverage)
            node["coverage"] = coverage;
        return node;
    }

    private static JsonObject Names(string russian, string english) => new() { ["ru"] = russian, ["en"] = english };

    private static void Code(JsonObject target, string name, string code)
    {
        if (code.Length > 0)
            target[name] = code;
    }

    private static void Add(JsonObject target, string name, IEnumerable<JsonNode> items)
    {
        if (new JsonArray([.. items]) is { Count: > 0 } list)
            target[name] = list;
    }

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
