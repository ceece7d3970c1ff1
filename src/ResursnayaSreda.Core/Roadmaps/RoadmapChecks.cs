using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What a roadmap must not say, beyond the shape of its document: it is read together with its template.</summary>
internal sealed class RoadmapChecks(Node root, RoadmapTemplate template, RegionCatalog regions, FindingList findings)
{
    private readonly HashSet<string> _roles = template.Roles.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, StageTemplate> _stages = template.Stages.ToDictionary(s => s.Id, StringComparer.Ordinal);

    public void Check()
    {
        if (root.Child("template") is { } reference && !CheckTemplate(reference))
            return;
        CheckAnchors();
        if (root.Child("site") is { } site)
            CheckSite(site);
        foreach (var list in (string[])["overrides", "records"])
            CheckOncePerStage(root.Children(list));
        foreach (var change in root.Children("overrides").Where(o => o.Text("stage") is not null && !o.Flag("skip")
            && !((string[])["duration", "notBefore", "notAfter", "on", "deadline"]).Any(o.IsWritten)))
            findings.Add(change.Finding(FindingCodes.NothingOverridden, change.Text("stage")!));
        foreach (var record in root.Children("records"))
            CheckRange(record, "started", "finished");
        if (root.Child("baseline") is { } baseline)
        {
            CheckOncePerStage(baseline.Children("stages"));
            foreach (var dates in baseline.Children("stages"))
                CheckRange(dates, "first", "last");
        }

        foreach (var evidence in root.Children("evidence"))
            CheckEvidence(evidence);
    }

    // With another template nothing else can be said.
    private bool CheckTemplate(Node reference)
    {
        if (reference.Text("id") is not { } id || reference.Text("version") is not { } version)
            return false;
        if (id != template.Id || version != template.Version)
        {
            findings.Add(reference.Finding(FindingCodes.OtherTemplate, id, version, template.Id, template.Version));
            return false;
        }

        if (reference.Text("fingerprint") is { } fingerprint && fingerprint != $"{template.Fingerprint}")
            findings.Add(reference.FindingAt("fingerprint", FindingCodes.OtherTemplateFingerprint, fingerprint, $"{template.Fingerprint}"));
        return true;
    }

    private void CheckAnchors()
    {
        if (root["anchors"] is not SortedDictionary<string, object> given)
            return;
        CheckNames(root, "anchors", template.Anchors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal), "@anchor");
        var (first, last) = (RoadmapTemplate.AnchorDays.Start, RoadmapTemplate.AnchorDays.End);
        foreach (var anchor in given.Where(a => (LocalDate)a.Value < first || (LocalDate)a.Value > last))
            findings.Add(root.SourceOf("anchors").MemberOrSelf(anchor.Key).Finding(FindingCodes.OutOfRange, Iso(anchor.Value), Iso(first), Iso(last)));
        foreach (var missing in template.Missing(given.Keys).Where(m => !root.SourceOf("anchors").HasMember(m.Id)))
            findings.Add(root.FindingAt("anchors", FindingCodes.MissingAnchor, missing.Id));
    }

    private void CheckSite(Node site)
    {
        if (site.Text("zone") is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            findings.Add(site.FindingAt("zone", FindingCodes.UnknownSiteZone, zone));
        if (site.Text("region") is { } region && (!RegionCode.TryParse(region, out var code) || regions.Find(code) is null))
            findings.Add(site.FindingAt("region", FindingCodes.UnknownRegion, region, regions.Id, ""));
        CheckNames(site, "roles", _roles, "@role");
        CheckNames(site, "contacts", _roles, "@role");
        if (site.Child("calendar") is not { } calendar)
            return;
        foreach (var layer in calendar.Children("regional"))
        {
            var seen = new HashSet<LocalDate>();
            foreach (var holiday in layer.Children("holidays").Where(h => h.Date("date") is { } date && !seen.Add(date)))
                findings.Add(holiday.FindingAt("date", FindingCodes.DuplicateIdentifier, holiday.SourceOf("date").Text));
        }

        foreach (var interval in calendar.Children("closed"))
            CheckRange(interval, "from", "to");
        bool IsClosed(LocalDate day) => calendar.Children("closed").Any(c => c.Date("from") <= day && c.Date("to") >= day);
        foreach (var day in (calendar["worked"] as List<object> ?? []).OfType<LocalDate>().Where(IsClosed))
        {
            var text = Iso(day);
            findings.Add(calendar.FindingAtText("worked", text, FindingCodes.MeaninglessProperty, text, "@closedThatDay"));
        }
    }

    private void CheckNames(Node node, string property, HashSet<string> known, string word)
    {
        if (node[property] is null)
            return;
        var map = node.SourceOf(property);
        foreach (var (name, offset, _) in map.Members.Where(m => !known.Contains(m.Name)))
            findings.Add(map.NameAsValue(name, offset).Finding(FindingCodes.UnknownReference, name, word));
    }

    private void CheckOncePerStage(IReadOnlyList<Node> nodes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (StageOf(node) is { } stage && !seen.Add(stage.Id))
                findings.Add(node.FindingAt("stage", FindingCodes.DuplicateIdentifier, stage.Id));
        }
    }

    private static string Iso(object date) => LocalDatePattern.Iso.Format((LocalDate)date);

    private StageTemplate? StageOf(Node node)
    {
        if (node.Text("stage") is not { } id)
            return null;
        if (_stages.TryGetValue(id, out var stage))
            return stage;
        findings.Add(node.FindingAt("stage", FindingCodes.UnknownReference, id, "@roadmapStage"));
        return null;
    }

    private void CheckRange(Node node, string from, string to)
    {
        if (node.Date(from) > node.Date(to))
            findings.Add(node.FindingAt(to, FindingCodes.EmptyRange, node.SourceOf(from).Text, node.SourceOf(to).Text));
    }

    private void CheckEvidence(Node evidence)
    {
        if (evidence.Text("state") == "returned" && !evidence.IsWritten("reason"))
            findings.Add(evidence.Finding(FindingCodes.ReasonNeeded, "returned"));
        if (StageOf(evidence) is not { } stage || evidence.Text("deliverable") is not { } id)
            return;
        if (stage.Deliverables.FirstOrDefault(d => d.Id == id) is not { } deliverable)
            findings.Add(evidence.FindingAt("deliverable", FindingCodes.UnknownReference, id, "@deliverable"));
        else if (evidence.Text("kind") is { } kind && !deliverable.Evidence.Contains(EnumWords.Of<EvidenceKind>(kind)))
            findings.Add(evidence.FindingAt("kind", FindingCodes.UnaskedEvidence, kind, id));
    }
}
