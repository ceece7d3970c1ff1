using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;
using static ResursnayaSreda.Core.Documents.Writing;
using static ResursnayaSreda.Core.Practices.PracticeDocument;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>Between a programme and the nodes of its document; contests and the strategy have files of their own.</summary>
internal static class ProgrammeDocument
{
    public static NodeShape Form { get; } = new(() => ProgrammeTable.Programme);

    /// <summary>The programme of a node that was read and checked without errors.</summary>
    public static Programme From(Node root, RoadmapTemplate? template, RegionCatalog regions) =>
        new(root.Text("id")!, root.Text("edition")!, root.Text("title")!)
        {
            Remark = root.Text("remark"),
            From = root.Date("from"),
            To = root.Date("to"),
            RegionCount = root.Child("regions")?.Whole("count"),
            Regions = [.. root.Child("regions")?.Texts("known").Select(RegionCode.Parse) ?? []],
            SiteCount = root.Child("sites")?.Whole("count"),
            Sites = [.. root.Child("sites")?.Children("known").Select(Site) ?? []],
            Centres = [.. root.Children("centres").Select(Centre)],
            Cooperations = [.. root.Children("cooperations").Select(c =>
                new Cooperation(c.Text("id")!, c.Text("centre")!, c.Text("with")!, c.Date("since"), c.Text("subject")))],
            Events = [.. root.Children("events").Select(Event)],
            Selections = [.. root.Children("selections").Select(s => new SiteSelection(s.Text("site")!, s.Date("on")!.Value, Link(s)))],
            Template = root.Has("template") ? template : null,
            Roadmaps = [.. root.Children("roadmaps").Select(r => new RoadmapLink(r.Text("site")!, Fingerprint(r, "fingerprint")!.Value))],
            Supporters = [.. root.Children("supporters").Select(s => new Supporter(
                EnumWords.Of<SupporterKind>(s.Text("kind")!), s.Text("name"), s.Number("amount"), s.Text("currency"), s.Text("source")))],
            Channels = [.. root.Children("channels").Select(c =>
                new PublicChannel(c.Text("id")!, EnumWords.Of<ChannelKind>(c.Text("kind")!), c.Text("title"), c.Text("address")))],
            Hashtags = root.Texts("hashtags"),
            Contests = [.. root.Children("contests").Select(StrategyDocument.Contest)],
            Strategy = root.Child("strategy") is { } strategy ? StrategyDocument.From(strategy) : null,
            Catalogue = regions,
        };

    public static JsonObject Write(Programme programme)
    {
        var root = new JsonObject
        {
            ["format"] = ProgrammeTable.Format,
            ["id"] = programme.Id,
            ["edition"] = programme.Edition,
            ["title"] = programme.Title,
        };
        Add(root, "remark", programme.Remark);
        Add(root, "from", Iso(programme.From));
        Add(root, "to", Iso(programme.To));
        Add(root, "regions", Known(programme.RegionCount, Texts(programme.Regions.Select(r => $"{r}"))));
        Add(root, "sites", Known(programme.SiteCount, List(programme.Sites, Write)));
        Add(root, "centres", List(programme.Centres, Write));
        Add(root, "cooperations", List(programme.Cooperations, Write));
        Add(root, "events", List(programme.Events, Write));
        Add(root, "selections", List(programme.Selections, s =>
        {
            var node = new JsonObject { ["site"] = s.Site, ["on"] = Iso(s.On) };
            AddLink(node, s.Link);
            return node;
        }));
        Add(root, "template", programme.Template is { } template
            ? new JsonObject { ["id"] = template.Id, ["version"] = template.Version, ["fingerprint"] = $"{template.Fingerprint}" }
            : null);
        Add(root, "roadmaps", List(programme.Roadmaps, r => new JsonObject { ["site"] = r.Site, ["fingerprint"] = $"{r.Roadmap}" }));
        Add(root, "supporters", List(programme.Supporters, Write));
        Add(root, "channels", List(programme.Channels, Write));
        Add(root, "hashtags", Texts(programme.Hashtags));
        Add(root, "contests", List(programme.Contests, StrategyDocument.Write));
        Add(root, "strategy", programme.Strategy is { } strategy ? StrategyDocument.Write(strategy) : null);
        return root;
    }

    private static JsonObject? Known(int? count, JsonArray known)
    {
        if (count is null && known.Count == 0)
            return null;
        var node = new JsonObject();
        Add(node, "count", count);
        node["known"] = known;
        return node;
    }

    private static PilotSite Site(Node node) => new(node.Text("id")!, node.Text("name")!, node.Text("zone")!) { Region = RegionOf(node) };

    private static RegionCode? RegionOf(Node node) => RegionCode.TryParse(node.Text("region"), out var code) ? code : null;

    private static ResourceCentre Centre(Node node) => new(node.Text("id")!, node.Text("name")!, EnumWords.Of<CentreLevel>(node.Text("level")!))
    {
        Region = RegionOf(node),
        CoordinatedBy = node.Text("coordinatedBy"),
        Sites = node.Texts("sites"),
    };

    private static ProgrammeEvent Event(Node node) => new(
        node.Text("id")!, EnumWords.Of<EventKind>(node.Text("kind")!), node.Text("title")!, new(node.Date("from")!.Value, node.Date("to")!.Value), node.Text("zone")!)
    {
        Place = node.Child("place") is { } place ? new(Region(place), place.Text("municipality")) : null,
        Sites = node.Texts("sites"),
        Centres = node.Texts("centres"),
        Participants = node.Whole("participants"),
    };

    private static JsonObject Write(PilotSite site)
    {
        var node = new JsonObject { ["id"] = site.Id, ["name"] = site.Name, ["zone"] = site.Zone };
        Add(node, "region", site.Region?.ToString());
        return node;
    }

    private static JsonObject Write(ResourceCentre centre)
    {
        var node = new JsonObject { ["id"] = centre.Id, ["name"] = centre.Name, ["level"] = EnumWords.Word(centre.Level) };
        Add(node, "region", centre.Region?.ToString());
        Add(node, "coordinatedBy", centre.CoordinatedBy);
        Add(node, "sites", Texts(centre.Sites));
        return node;
    }

    private static JsonObject Write(Cooperation cooperation)
    {
        var node = new JsonObject { ["id"] = cooperation.Id, ["centre"] = cooperation.Centre, ["with"] = cooperation.With };
        Add(node, "since", Iso(cooperation.Since));
        Add(node, "subject", cooperation.Subject);
        return node;
    }

    private static JsonObject Write(ProgrammeEvent happening)
    {
        var node = new JsonObject
        {
            ["id"] = happening.Id,
            ["kind"] = EnumWords.Word(happening.Kind),
            ["title"] = happening.Title,
            ["from"] = Iso(happening.Days.Start),
            ["to"] = Iso(happening.Days.End),
            ["zone"] = happening.Zone,
        };
        if (happening.Place is { } place)
        {
            var written = new JsonObject { ["region"] = $"{place.Region}" };
            Add(written, "municipality", place.Municipality);
            node["place"] = written;
        }
        else
        {
            node["online"] = true;
        }

        Add(node, "sites", Texts(happening.Sites));
        Add(node, "centres", Texts(happening.Centres));
        Add(node, "participants", happening.Participants);
        return node;
    }

    private static JsonObject Write(Supporter supporter)
    {
        var node = new JsonObject { ["kind"] = EnumWords.Word(supporter.Kind) };
        Add(node, "name", supporter.Name);
        Add(node, "amount", supporter.Amount?.ToString());
        Add(node, "currency", supporter.Currency);
        Add(node, "source", supporter.Source);
        return node;
    }

    private static JsonObject Write(PublicChannel channel)
    {
        var node = new JsonObject { ["id"] = channel.Id, ["kind"] = EnumWords.Word(channel.Kind) };
        Add(node, "title", channel.Title);
        Add(node, "address", channel.Address);
        return node;
    }
}
