using System.Text.Json.Nodes;
using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Schedules;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Between a roadmap and the nodes of its document.</summary>
internal static class RoadmapDocument
{
    public static NodeShape Form { get; } = new(() => RoadmapTable.Roadmap);

    /// <summary>The roadmap of a node that was read and checked without errors.</summary>
    public static SiteRoadmap From(Node root, RoadmapTemplate template, IWorkingCalendar federal, RegionCatalog regions) =>
        new(template, Site(root.Child("site")!), Map<LocalDate>(root, "anchors"), [.. root.Children("overrides").Select(Override)])
        {
            Baseline = root.Child("baseline") is { } baseline
                ? new(baseline.Date("on")!.Value, [.. baseline.Children("stages").Select(Dates)])
                : null,
            Records = [.. root.Children("records").Select(r => new StageRecord(r.Text("stage")!)
            {
                Started = r.Date("started"),
                Finished = r.Date("finished"),
                Remaining = r["remaining"] as DayCount?,
                CancelledBecause = r.Text("cancelledBecause"),
            })],
            Evidence = [.. root.Children("evidence").Select(Evidence)],
            Federal = federal,
            Regions = regions,
        };

    public static JsonObject Write(SiteRoadmap roadmap)
    {
        var root = new JsonObject
        {
            ["format"] = RoadmapTable.Format,
            ["template"] = new JsonObject
            {
                ["id"] = roadmap.Template.Id,
                ["version"] = roadmap.Template.Version,
                ["fingerprint"] = $"{roadmap.Template.Fingerprint}",
            },
            ["site"] = Write(roadmap.Site),
            ["regions"] = new JsonObject { ["id"] = roadmap.Regions.Id, ["edition"] = roadmap.Regions.Edition },
            ["anchors"] = new JsonObject(roadmap.Anchors.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)Iso(a.Value)))),
        };
        Add(root, "overrides", List(roadmap.Overrides, Write));
        if (roadmap.Baseline is { } baseline)
        {
            root["baseline"] = new JsonObject
            {
                ["on"] = Iso(baseline.On),
                ["stages"] = List(baseline.Stages, d => new JsonObject { ["stage"] = d.Stage, ["first"] = Iso(d.First), ["last"] = Iso(d.Last) }),
            };
        }

        Add(root, "records", List(roadmap.Records, Write));
        Add(root, "evidence", List(roadmap.Evidence, Write));
        return root;
    }

    private static StageDates Dates(Node node) => new(node.Text("stage")!, node.Date("first")!.Value, node.Date("last")!.Value);

    private static PilotSite Site(Node node) => new(node.Text("id")!, node.Text("name")!, node.Text("zone")!)
    {
        Region = RegionCode.TryParse(node.Text("region"), out var code) ? code : null,
        Calendar = node.Child("calendar") is { } calendar ? Calendar(calendar) : SiteCalendar.Federal,
        RoleNames = Map<string>(node, "roles"),
        Contacts = Map<string>(node, "contacts"),
    };

    private static SiteCalendar Calendar(Node node) => new()
    {
        Policy = new()
        {
            DeclaredDaysAreOff = node.Flag("declaredDaysAreOff"),
            RegionalHolidays = node.Text("regionalHolidays") switch
            {
                null => CalendarPolicy.Statutory.RegionalHolidays,
                "none" => null,
                var word => EnumWords.Of<DayOffScope>(word),
            },
        },
        Regional = [.. node.Children("regional").Select(r => new RegionalHolidays(
            r.Text("name")!, EnumWords.Of<DayOffScope>(r.Text("scope")!), EnumWords.Of<TransferRule>(r.Text("transfer")!), r.Children("holidays").Select(Holiday)))],
        Closed = [.. node.Children("closed").Select(i => new DateInterval(i.Date("from")!.Value, i.Date("to")!.Value))],
        Worked = node["worked"] is List<object> worked ? [.. worked.OfType<LocalDate>()] : [],
    };

    private static RegionalHoliday Holiday(Node node) => new(
        node.Date("date")!.Value,
        node.Text("name")!,
        node.Child("act") is { } act ? new(act.Text("title")!, act.Text("number")!, act.Date("signed")!.Value, act["numberConfirmed"] is not false) : null,
        node["confirmed"] is not false);

    private static StageOverride Override(Node node) => new(node.Text("stage")!, node.Text("reason")!, node.Text("by")!)
    {
        Duration = node["duration"] as DayCount?,
        NotBefore = node.Date("notBefore"),
        NotAfter = node.Date("notAfter"),
        On = node.Date("on"),
        Deadline = node.Date("deadline"),
        IsSkipped = node.Flag("skip"),
    };

    private static EvidenceRecord Evidence(Node node) => new(
        node.Text("stage")!, node.Text("deliverable")!, EnumWords.Of<EvidenceKind>(node.Text("kind")!), node.Date("submitted")!.Value)
    {
        State = EnumWords.Of<EvidenceState>(node.Text("state")!),
        Decided = node.Date("decided"),
        By = node.Text("by"),
        Reference = node.Text("reference"),
        Count = node.Whole("count"),
        Reason = node.Text("reason"),
    };

    private static JsonObject Write(PilotSite site)
    {
        var result = new JsonObject { ["id"] = site.Id, ["name"] = site.Name, ["zone"] = site.Zone };
        Add(result, "region", site.Region is { } region ? $"{region}" : null);
        Add(result, "calendar", Write(site.Calendar));
        Add(result, "roles", Write(site.RoleNames));
        Add(result, "contacts", Write(site.Contacts));
        return result;
    }

    private static JsonObject? Write(IReadOnlyDictionary<string, string> texts) =>
        texts.Count == 0 ? null : new(texts.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value)));

    private static JsonObject Write(SiteCalendar calendar)
    {
        var result = new JsonObject
        {
            ["declaredDaysAreOff"] = calendar.Policy.DeclaredDaysAreOff,
            ["regionalHolidays"] = calendar.Policy.RegionalHolidays is { } scope ? EnumWords.Word(scope) : "none",
        };
        Add(result, "regional", List(calendar.Regional, r => new JsonObject
        {
            ["name"] = r.Name,
            ["scope"] = EnumWords.Word(r.Scope),
            ["transfer"] = EnumWords.Word(r.Transfer),
            ["holidays"] = List(r.Holidays, Write),
        }));
        Add(result, "closed", List(calendar.Closed, i => new JsonObject { ["from"] = Iso(i.Start), ["to"] = Iso(i.End) }));
        Add(result, "worked", List(calendar.Worked, d => JsonValue.Create(Iso(d))));
        return result;
    }

    private static JsonObject Write(RegionalHoliday holiday)
    {
        var result = new JsonObject { ["date"] = Iso(holiday.Date), ["name"] = holiday.Name };
        if (holiday.Act is { } act)
        {
            result["act"] = new JsonObject { ["title"] = act.Title, ["number"] = act.Number, ["signed"] = Iso(act.Signed) };
            if (!act.IsNumberConfirmed)
                result["act"]!["numberConfirmed"] = false;
        }

        if (!holiday.IsConfirmed)
            result["confirmed"] = false;
        return result;
    }

    private static JsonObject Write(StageOverride change)
    {
        var result = new JsonObject { ["stage"] = change.Stage };
        Add(result, "duration", change.Duration?.ToString());
        Add(result, "notBefore", Iso(change.NotBefore));
        Add(result, "notAfter", Iso(change.NotAfter));
        Add(result, "on", Iso(change.On));
        Add(result, "deadline", Iso(change.Deadline));
        if (change.IsSkipped)
            result["skip"] = true;
        result["reason"] = change.Reason;
        result["by"] = change.By;
        return result;
    }

    private static JsonObject Write(StageRecord record)
    {
        var result = new JsonObject { ["stage"] = record.Stage };
        Add(result, "started", Iso(record.Started));
        Add(result, "finished", Iso(record.Finished));
        Add(result, "remaining", record.Remaining?.ToString());
        Add(result, "cancelledBecause", record.CancelledBecause);
        return result;
    }

    private static JsonObject Write(EvidenceRecord evidence)
    {
        var result = new JsonObject
        {
            ["stage"] = evidence.Stage,
            ["deliverable"] = evidence.Deliverable,
            ["kind"] = EnumWords.Word(evidence.Kind),
            ["submitted"] = Iso(evidence.Submitted),
            ["state"] = EnumWords.Word(evidence.State),
        };
        Add(result, "decided", Iso(evidence.Decided));
        Add(result, "by", evidence.By);
        Add(result, "reference", evidence.Reference);
        Add(result, "count", evidence.Count);
        Add(result, "reason", evidence.Reason);
        return result;
    }

    private static Dictionary<string, T> Map<T>(Node node, string property) =>
        (node[property] as SortedDictionary<string, object> ?? []).ToDictionary(p => p.Key, p => (T)p.Value, StringComparer.Ordinal);
}
