using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>What a programme must not say, beyond the shape of its document.</summary>
internal sealed class ProgrammeChecks(Node root, RoadmapTemplate? template, RegionCatalog regions, FindingList findings)
{
    private readonly HashSet<string> _sites = NodeChecks.Ids(root.Child("sites")?.Children("known") ?? []);
    private readonly bool _allSites = root.Child("sites")?.IsReadWhole("known") ?? !root.IsWritten("sites");
    private readonly HashSet<string> _centres = NodeChecks.Ids(root.Children("centres"));
    private readonly bool _allCentres = root.IsReadWhole("centres");

    public void Check()
    {
        NodeChecks.Ordered(root, "from", "to", findings);
        CheckTemplate();
        CheckCounts();
        foreach (var site in root.Child("sites")?.Children("known") ?? [])
        {
            CheckRegion(site, "region");
            CheckZone(site);
        }

        CheckCentres();
        CheckEvents();
        CheckOncePerSite("selections", FindingCodes.SecondSelection);
        CheckOncePerSite("roadmaps", FindingCodes.DuplicateEntry);
        NodeChecks.Unique(root.Children("channels"), findings);
        foreach (var supporter in root.Children("supporters"))
            CheckSupporter(supporter);
        CheckContests();
        CheckStrategy();
    }

    private void CheckSupporter(Node supporter)
    {
        if (supporter.IsWritten("amount") && !supporter.IsWritten("currency"))
            findings.Add(supporter.Finding(FindingCodes.MissingProperty, "currency", "supporter"));
        if (supporter.Text("currency") is not { } currency)
            return;
        if (!supporter.IsWritten("amount"))
            findings.Add(supporter.FindingAt("currency", FindingCodes.MeaninglessProperty, "currency", "@withoutAmount"));
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
            findings.Add(supporter.FindingAt("currency", FindingCodes.InvalidCode, currency));
    }

    private void CheckTemplate()
    {
        if (root.Child("template") is not { } reference || reference.Text("id") is not { } id || reference.Text("version") is not { } version)
            return;
        if (template is null)
            findings.Add(reference.Finding(FindingCodes.TemplateNeeded, id, version));
        else if (id != template.Id || version != template.Version)
            findings.Add(reference.Finding(FindingCodes.OtherTemplate, id, version, template.Id, template.Version));
        else if (reference.Text("fingerprint") is { } fingerprint && fingerprint != $"{template.Fingerprint}")
            findings.Add(reference.FindingAt("fingerprint", FindingCodes.OtherTemplateFingerprint, fingerprint, $"{template.Fingerprint}"));
    }

    private bool IsTemplateThere => root.Child("template") is { } reference && reference.Text("id") == template?.Id && reference.Text("version") == template?.Version;

    private void CheckCounts()
    {
        foreach (var list in (string[])["regions", "sites"])
        {
            if (root.Child(list) is not { } node)
                continue;
            // What could not be read is named as well; what stands twice has its own finding.
            var (elements, isSites) = (node.SourceOf("known").Elements, list == "sites");
            var repeated = isSites ? node.Children("known").Count - NodeChecks.Ids(node.Children("known")).Count : elements.Count - elements.Select(e => e.Text).Distinct().Count();
            var named = elements.Count - repeated;
            if (node.Whole("count") < named && node.Has("known"))
                findings.Add(node.FindingAt("count", FindingCodes.FewerThanNamed, node.SourceOf("count").Text, $"{named}"));
        }

        if (root.Child("sites") is { } sites)
            NodeChecks.Unique(sites.Children("known"), findings);
        if (root.Child("regions") is { } known)
        {
            CheckUniqueTexts(known, "known");
            foreach (var code in known.Texts("known").Where(c => !IsRegion(c)))
                findings.Add(known.FindingAtText("known", code, FindingCodes.UnknownRegion, code, regions.Id, ""));
        }
    }

    private void CheckCentres()
    {
        var nodes = root.Children("centres");
        NodeChecks.Unique(nodes, findings);
        foreach (var centre in nodes)
        {
            CheckRegion(centre, "region");
            CheckKnown(centre, "coordinatedBy", _centres, _allCentres, "@centre");
            CheckKnown(centre, "sites", _sites, _allSites, "@site");
        }

        CheckCircle(nodes);
        NodeChecks.Unique(root.Children("cooperations"), findings);
        foreach (var cooperation in root.Children("cooperations"))
        {
            CheckKnown(cooperation, "centre", _centres, _allCentres, "@centre");
            CheckKnown(cooperation, "with", _centres, _allCentres, "@centre");
            if (cooperation.Text("centre") is { } centre && centre == cooperation.Text("with"))
                findings.Add(cooperation.FindingAt("with", FindingCodes.LinkToItself, centre));
        }
    }

    private void CheckCircle(IReadOnlyList<Node> centres)
    {
        var coordinated = centres.Where(c => c.Id is not null && c.Text("coordinatedBy") is not null).DistinctBy(c => c.Id)
            .ToDictionary(c => c.Id!, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var centre in centres.Where(c => c.Id is not null))
        {
            var (path, places) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
            for (var at = centre.Id; at is not null && !done.Contains(at); at = coordinated.GetValueOrDefault(at)?.Text("coordinatedBy"))
            {
                if (places.TryGetValue(at, out var first))
                {
                    findings.Add(coordinated[at].FindingAt("coordinatedBy", FindingCodes.CentresInCircle, string.Join(" → ", path[first..].Append(at))));
                    break;
                }

                places[at] = path.Count;
                path.Add(at);
            }

            done.UnionWith(path);
        }
    }

    private void CheckEvents()
    {
        NodeChecks.Unique(root.Children("events"), findings);
        foreach (var happening in root.Children("events"))
        {
            NodeChecks.Ordered(happening, "from", "to", findings);
            CheckZone(happening);
            if (happening.Child("place") is { } place)
                CheckRegion(place, "region");
            if (happening["online"] is false)
                findings.Add(happening.Finding(FindingCodes.MissingProperty, "place", "event"));
            CheckKnown(happening, "sites", _sites, _allSites, "@site");
            CheckKnown(happening, "centres", _centres, _allCentres, "@centre");
        }
    }

    private void CheckOncePerSite(string list, FindingCode code)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.Children(list))
        {
            CheckKnown(node, "site", _sites, _allSites, "@site");
            if (node.Text("site") is { } site && !seen.Add(site))
                findings.Add(node.FindingAt("site", code, site));
        }
    }

    private void CheckContests()
    {
        NodeChecks.Unique(root.Children("contests"), findings);
        foreach (var contest in root.Children("contests"))
        {
            NodeChecks.Unique(contest.Children("nominations"), findings);
            foreach (var deadline in contest.Children("nominations").Select(n => n.Child("deadline")).OfType<Node>())
            {
                CheckZone(deadline);
                var (first, last) = (RoadmapTemplate.AnchorDays.Start, RoadmapTemplate.AnchorDays.End);
                if (deadline["local"] is LocalDateTime local && !RoadmapTemplate.AnchorDays.Contains(local.Date))
                    findings.Add(deadline.FindingAt("local", FindingCodes.OutOfRange, deadline.SourceOf("local").Text, Iso(first), Iso(last)));
            }
        }
    }

    private void CheckStrategy()
    {
        if (root.Child("strategy") is not { } strategy)
            return;
        NodeChecks.Unique(strategy.Children("goals"), findings);
        var indicators = strategy.Children("goals").SelectMany(g => g.Children("indicators")).ToList();
        NodeChecks.Unique(indicators, findings);
        // Which stages there are is known where the template is at hand, or where none is named.
        var stages = !root.IsWritten("template") ? [] : IsTemplateThere ? template!.Stages.Select(s => s.Id).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var indicator in indicators)
        {
            CheckUnits(indicator);
            if (stages is not null)
                CheckKnown(indicator, "stages", stages, true, "@roadmapStage");
            if (indicator.Has("counts") && indicator.Has("measured"))
                findings.Add(indicator.FindingAt("measured", FindingCodes.MeaninglessProperty, "measured", "@countedItself"));
            if (indicator.Child("target") is { } target && indicator.Child("baseline") is { } baseline && target.Date("on") < baseline.Date("on"))
                findings.Add(target.FindingAt("on", FindingCodes.PeriodReversed, baseline.SourceOf("on").Text, target.SourceOf("on").Text));
        }
    }

    private void CheckUnits(Node indicator)
    {
        List<Node?> figures = [indicator.Child("target"), indicator.Child("baseline"), .. indicator.Children("measured")];
        var measured = figures.OfType<Node>().Where(f => f.Text("unit") is not null).ToList();
        foreach (var figure in measured.Where(f => f.Text("unit") != measured[0].Text("unit")))
            findings.Add(figure.FindingAt("unit", FindingCodes.MixedUnits, indicator.Label, measured[0].Text("unit")!, figure.Text("unit")!));
        var days = new HashSet<LocalDate>();
        foreach (var figure in indicator.Children("measured").Where(f => f.Date("on") is { } on && !days.Add(on)))
            findings.Add(figure.FindingAt("on", FindingCodes.DuplicateEntry, figure.SourceOf("on").Text));
    }

    private void CheckKnown(Node node, string property, HashSet<string> known, bool isWhole, string word)
    {
        if (isWhole)
            NodeChecks.Known(node, property, known, word, findings);
    }

    private void CheckRegion(Node node, string property)
    {
        if (node.Text(property) is { } region && !IsRegion(region))
            findings.Add(node.FindingAt(property, FindingCodes.UnknownRegion, region, regions.Id, ""));
    }

    private bool IsRegion(string text) => RegionCode.TryParse(text, out var code) && regions.Find(code) is not null;

    private void CheckZone(Node node)
    {
        if (node.Text("zone") is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            findings.Add(node.FindingAt("zone", FindingCodes.UnknownSiteZone, zone));
    }

    private void CheckUniqueTexts(Node node, string property)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in node.Texts(property).Where(t => !seen.Add(t)))
            findings.Add(node.FindingAtText(property, text, FindingCodes.DuplicateEntry, text));
    }
}
