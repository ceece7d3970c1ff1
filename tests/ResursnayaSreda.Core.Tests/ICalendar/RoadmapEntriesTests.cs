using System.Text;
using NodaTime;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.ICalendar;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Tests.Roadmaps;

namespace ResursnayaSreda.Core.Tests.ICalendar;

public sealed class RoadmapEntriesTests
{
    private const string Authority = "roadmaps.example";

    private static readonly RoadmapTemplate Template = Sample.Template(string.Join(", ",
        Sample.Stage("find", "3wd", "\"deliverables\": [{ \"id\": \"list\", \"title\": \"Перечень\", \"weight\": \"1\", \"evidence\": [\"document\"] }]", "search"),
        Sample.Stage("seminar", "2wd", Sample.After("find"), "seminar", "lead"),
        Sample.Stage("report", "1wd", Sample.After("seminar")),
        Sample.Stage("bridge", "0wd", Sample.After("seminar") + ", \"on\": { \"anchor\": \"end\" }", "closingBridge", "lead")));

    private static readonly PilotSite Site = new("RU-SA", "Якутия", "Asia/Yakutsk") { RoleNames = new Dictionary<string, string> { ["team"] = "Улус" } };

    // 2020-11-16 is a Monday, and no day of that autumn is off after the 4th: Monday to Wednesday, Thursday and Friday; the report is left out.
    private static readonly SiteRoadmap Roadmap = Sample.Roadmap(
        Template, "2020-11-16", "2020-12-10", [new StageOverride("report", "Отчёт пишет центр.", "Центр") { IsSkipped = true }], Site);

    [Fact]
    public void The_file_of_a_roadmap_is_the_one_written_by_hand()
    {
        // The hour of the bridge: nine in Moscow is six in UTC and fifteen in Yakutsk.
        var bridge = new ScheduledBridge(
            new(new(2020, 12, 10, 9, 0), "Europe/Moscow", Instant.FromUtc(2020, 12, 10, 6, 0), "TZDB"), 120,
            [new SiteTime("RU-SA", "Asia/Yakutsk", new(2020, 12, 10, 15, 0), new(2020, 12, 10, 17, 0))]);

        // The UIDs are by sha256sum: 6:sample;5:RU-SA;4:find; and so on.
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "PRODID:-//example.org//roadmaps//RU",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "DESCRIPTION:Центр",
            "DTEND;VALUE=DATE:20201121",
            "DTSTAMP:20201102T083015Z",
            "DTSTART;VALUE=DATE:20201119",
            "SEQUENCE:3",
            "SUMMARY:Этап seminar: Якутия",
            "UID:0ad64ce37da615f3ab8b665a9e574de1@roadmaps.example",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "DESCRIPTION:2020-12-10 09:00 Europe/Moscow\\nRU-SA: 2020-12-10 15:00–17:00 Asia/Yakutsk",
            "DTEND:20201210T080000Z",
            "DTSTAMP:20201102T083015Z",
            "DTSTART:20201210T060000Z",
            "SEQUENCE:3",
            "SUMMARY:Этап bridge: Якутия",
            "UID:bd90a8610776d1b89e5943c55694fa8e@roadmaps.example",
            "END:VEVENT",
            "BEGIN:VTODO",
            "DESCRIPTION:Улус\\nПеречень",
            "DTSTAMP:20201102T083015Z",
            "DTSTART;VALUE=DATE:20201116",
            "DUE;VALUE=DATE:20201119",
            "SEQUENCE:3",
            "SUMMARY:Этап find: Якутия",
            "UID:960ca176605449379b23548bcf3872a8@roadmaps.example",
            "END:VTODO",
            "END:VCALENDAR",
        ];

        Lines(RoadmapEntries.Of(Roadmap.Plan(), Authority, 3, bridge)).Should().Equal(lines);
    }

    [Fact]
    public void While_only_the_day_of_the_bridge_is_known_it_is_an_event_of_that_day_with_the_same_uid()
    {
        var entries = RoadmapEntries.Of(Roadmap.Plan(), Authority, 0);

        var day = new LocalDate(2020, 12, 10);
        entries[^1].Should().Be(new DayEvent(StableUid.Of(Authority, "sample", "RU-SA", "bridge"), "Этап bridge: Якутия", new(day, day)) { Description = "Центр" });
    }

    [Fact]
    public void What_is_forecast_later_keeps_its_uids_and_what_makes_no_sense_is_refused()
    {
        var (before, later) = (Roadmap.Plan(), Roadmap.Forecast(new LocalDate(2020, 11, 23)).Schedule);

        var moved = RoadmapEntries.Of(later, Authority, 1);
        moved.Select(e => e.Uid).Should().Equal(RoadmapEntries.Of(before, Authority, 0).Select(e => e.Uid));
        var find = moved.OfType<DatedItem>().Single();
        (find.Days.Start, find.Days.End, find.Sequence).Should().Be((new LocalDate(2020, 11, 23), new LocalDate(2020, 11, 25), 1));
        ((Action[])
        [
            () => RoadmapEntries.Of(before, " ", 0),
            () => RoadmapEntries.Of(before, Authority, -1),
        ]).Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }

    // RFC 5545, 3.1: a line break and a blank in front of the rest.
    private static string[] Lines(IEnumerable<CalendarEntry> entries)
    {
        var file = CalendarFile.Write("-//example.org//roadmaps//RU", Instant.FromUtc(2020, 11, 2, 8, 30, 15), entries, DateTimeZoneProviders.Tzdb);
        return Encoding.UTF8.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n");
    }
}
