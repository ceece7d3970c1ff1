using System.Text;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Roadmaps;

/// <summary>Small templates and roadmaps for tests.</summary>
internal static class Sample
{
    public static RoadmapTemplate PilotSite { get; } = CoreJson.ReadRoadmapTemplate(Repository.ReadBytes("docs/roadmaps/pilot-site-2020.json")).Value;

    /// <summary>A template with the anchors start and end, the roles lead (federal) and team, and these stages.</summary>
    public static RoadmapTemplate Template(string stages, string version = "1.0.0") => CoreJson.ReadRoadmapTemplate(Bytes($$"""
        {
          "format": "resursnaya-sreda/roadmap-template/1", "id": "sample", "version": "{{version}}", "title": "Пример",
          "anchors": [{ "id": "start", "title": "Начало", "at": "start" }, { "id": "end", "title": "Конец", "at": "end" }],
          "roles": [{ "id": "lead", "title": "Центр", "level": "federal" }, { "id": "team", "title": "Команда", "level": "site" }],
          "stages": [{{stages}}]
        }
        """)).Value;

    /// <summary>A stage of the team; what follows its duration is JSON.</summary>
    public static string Stage(string id, string duration, string more = "", string kind = "custom", string role = "team") =>
        $$"""{ "id": "{{id}}", "kind": "{{kind}}", "title": "Этап {{id}}", "duration": "{{duration}}", "role": "{{role}}"{{(more.Length == 0 ? "" : ", " + more)}} }""";

    public static string After(params string[] stages) => $"\"after\": [{string.Join(", ", stages.Select(s => $$"""{ "stage": "{{s}}" }"""))}]";

    public static SiteRoadmap Roadmap(RoadmapTemplate template, string? start, string? end = null, IEnumerable<StageOverride>? overrides = null, PilotSite? site = null)
    {
        var anchors = new Dictionary<string, LocalDate>();
        if (start is not null)
            anchors["start"] = Date(start);
        if (end is not null)
            anchors["end"] = Date(end);
        return template.Instantiate(site ?? new PilotSite("site", "Площадка", "Europe/Moscow"), anchors, overrides);
    }

    /// <summary>The roadmap of the programme with the dates of the samples.</summary>
    public static SiteRoadmap Pilot(SiteCalendar? calendar = null, string id = "site") => PilotSite.Instantiate(
        new PilotSite(id, "Площадка", "Europe/Moscow") { Calendar = calendar ?? SiteCalendar.Federal },
        new Dictionary<string, LocalDate> { ["handover"] = new(2020, 3, 2), ["contest"] = new(2020, 9, 6), ["bridge"] = new(2020, 12, 10) });

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static string Line(ScheduledStage stage) => $"{stage.Stage.Id} {LocalDatePattern.Iso.Format(stage.First)}/{LocalDatePattern.Iso.Format(stage.Last)}";

    public static string Line(StageDates dates) => $"{dates.Stage} {LocalDatePattern.Iso.Format(dates.First)}/{LocalDatePattern.Iso.Format(dates.Last)}";

    public static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
