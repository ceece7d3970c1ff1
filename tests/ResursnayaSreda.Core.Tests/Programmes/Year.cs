using NodaTime;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Programmes;

/// <summary>The documents of docs/programmes.</summary>
internal static class Year
{
    private static readonly RoadmapTemplate Template = CoreJson.ReadRoadmapTemplate(Repository.ReadBytes("docs/roadmaps/pilot-site-2020.json")).Value;

    public static LocalDate End { get; } = new(2026, 12, 10);

    public static Programme Of2020 { get; } = CoreJson.ReadProgramme(Repository.ReadBytes("docs/programmes/resursnaya-sreda-2020.json"), Template).Value;

    public static Programme Illustrative { get; } = CoreJson.ReadProgramme(Repository.ReadBytes("docs/programmes/illustrative-year.json"), Template).Value;

    public static PracticeRegister Register { get; } =
        CoreJson.ReadPracticeRegister(Repository.ReadBytes("docs/programmes/illustrative-year.practices.json"), Illustrative).Value;

    public static IReadOnlyList<SiteRoadmap> Roadmaps { get; } =
        [.. Illustrative.Sites.Select(s => CoreJson.ReadRoadmap(Repository.ReadBytes($"docs/programmes/illustrative-year.{s.Id}.roadmap.json"), Template).Value)];

    public static ProgrammeSummary SummaryOn(LocalDate day) => ProgrammeSummary.Of(Illustrative, Register, day, Roadmaps.Select(r => r.Forecast(day)));
}
