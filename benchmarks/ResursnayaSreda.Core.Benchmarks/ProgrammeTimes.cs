using System.Globalization;
using System.Text;
using NodaTime;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Schedules;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>A programme at its largest: a network, the roadmaps of all regions, the hour at which all of them can meet. Each is warm, and has a goal.</summary>
internal static class ProgrammeTimes
{
    private const int Turns = 9;
    private const int Activities = 10_000;
    private const int Relations = 30_000;
    private const int Stages = 50;

    public static int Run()
    {
        var (activities, relations) = Network();
        var network = new ActivityNetwork(activities, relations);
        Print("schedule of 10,000 activities, 30,000 relations", 50, () => Schedule.Of(network));
        Print("the same, its network made anew", 50, () => Schedule.Of(new ActivityNetwork(activities, relations)));

        // Each site is closed on a day of its own, so that none shares a calendar with another.
        var template = Template();
        var anchors = new Dictionary<string, LocalDate> { ["start"] = new(2020, 3, 2) };
        var sites = RegionCatalog.Iso3166Ru.All.Select((region, i) => new PilotSite($"{region.Code}", $"{region.Code}", region.PrimaryZone.Id)
        {
            Calendar = new SiteCalendar { Closed = [new(new LocalDate(2020, 7, 1).PlusDays(i), new LocalDate(2020, 7, 1).PlusDays(i))] },
        }).ToList();
        Print($"{sites.Count} sites × {Stages} stages instantiated and planned", 50, () =>
        {
            foreach (var site in sites)
                template.Instantiate(site, anchors).Plan();
        });

        // Within office hours no two hours suit both Kaliningrad and Kamchatka: then what would have to give way is looked for as well.
        Print($"slots of a month for {sites.Count} sites, at any hour", 200, Search(sites, null));
        Print($"slots of a month for {sites.Count} sites, in office hours: none", 200, Search(sites, new(new(9, 0), new(18, 0))));
        Registers();
        return 0;
    }

    private static void Registers()
    {
        var programme = PracticeDocuments.Programme;
        var document = PracticeDocuments.Register();
        var read = CoreJson.ReadPracticeRegister(document, programme);
        if (read.Findings.Count > 0)
            throw new InvalidOperationException($"{read.Findings[0]}");
        Print($"10,000 practices, 50,000 adoptions ({document.Length >> 20} MB) read, checked, summed", 1000, () =>
            ProgrammeSummary.Of(programme, CoreJson.ReadPracticeRegister(document, programme).Value, PracticeDocuments.End));
    }

    private static Action Search(IEnumerable<PilotSite> sites, HourWindow? window)
    {
        var participants = sites.Select(s => new BridgeParticipant(s.Id, s.Zone) { Days = s.Calendar.Over(FederalCalendar.Russia), Window = window });
        var request = new BridgeRequest("Europe/Moscow", new(new(2020, 12, 1), new(2020, 12, 31)), 120, participants);
        return () => SlotFinder.Find(request, SlotCriterion.Leximin, DateTimeZoneProviders.Tzdb);
    }

    private static void Print(string name, int goal, Action action)
    {
        Comparison.Warm(action);
        var times = new double[Turns];
        for (var i = 0; i < Turns; i++)
            times[i] = Comparison.Time(action);
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / 1024;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-58} {Comparison.Median(times),8:0.000} ms, goal {goal,3} ms, {allocated,6:0.0} MB"));
    }

    // Each activity but the first waits for some of the fifty before it, once by each of three kinds; a linear congruence spreads them, the same at each run.
    private static (List<Activity> Activities, List<Relation> Relations) Network()
    {
        var state = 1u;
        return (
            [.. Enumerable.Range(0, Activities).Select(i => new Activity(Name(i), 1 + (i * 7 % 20)))],
            [.. Enumerable.Range(0, Relations).Select(i =>
            {
                var (round, to) = (i / (Activities - 1), 1 + (i % (Activities - 1)));
                state = (state * 1_664_525) + 1_013_904_223;
                return new Relation(Name(to - 1 - (int)((state >> 8) % Math.Min(to, 50))), Name(to), (RelationKind)(round % 3), i % 5);
            })]);
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"a{i}");

    // Stages of one to ten working days; each waits for the one before it and for one further back.
    private static RoadmapTemplate Template()
    {
        var stages = Enumerable.Range(0, Stages).Select(i =>
        {
            var after = string.Join(", ", new[] { i - 1, i - 4 }.Where(b => b >= 0).Select(b => $$"""{ "stage": "{{Name(b)}}" }"""));
            return $$"""{ "id": "{{Name(i)}}", "kind": "custom", "title": "{{Name(i)}}", "duration": "{{1 + (i % 10)}}wd", "role": "team"{{(i > 0 ? $", \"after\": [{after}]" : "")}} }""";
        });
        return CoreJson.ReadRoadmapTemplate(Encoding.UTF8.GetBytes($$"""
            {
              "format": "resursnaya-sreda/roadmap-template/1", "id": "programme", "version": "1.0.0", "title": "Programme",
              "anchors": [{ "id": "start", "title": "Start", "at": "start" }],
              "roles": [{ "id": "team", "title": "Team", "level": "site" }],
              "stages": [{{string.Join(",\n", stages)}}]
            }
            """)).Value;
    }
}
