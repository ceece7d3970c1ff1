using System.Text;
using NodaTime;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.ICalendar;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>The code of docs/bridges.md is the code below, runs, and prints what the page says.</summary>
public sealed class BridgesPageTests
{
    [Fact]
    public void Every_block_of_code_prints_what_stands_below_it() =>
        PageExamples.Check("docs/bridges.md", "BridgesPageTests.cs", Slots, NoSlot, Agreed, Invitations);

    private static void Slots(TextWriter printer)
    {
        // begin 1
        var working = new WorkingDays(FederalCalendar.Russia, CalendarPolicy.Statutory);
        string[] codes = ["RU-ME", "RU-SA", "RU-TA", "RU-LEN", "RU-SVE", "RU-SAM", "RU-MOS", "RU-ARK"];
        var sites = codes.Select(c => RegionCatalog.Iso3166Ru[RegionCode.Parse(c)])
            .Select(r => new BridgeParticipant($"{r.Code}", r.PrimaryZone.Id) { Days = working, Window = new HourWindow(new(8, 0), new(20, 0)) });
        var days = new DateInterval(new LocalDate(2020, 12, 10), new LocalDate(2020, 12, 12));
        var request = new BridgeRequest("Europe/Moscow", days, minutes: 120, sites);
        var search = SlotFinder.Find(request, SlotCriterion.LeastWorst, DateTimeZoneProviders.Tzdb);

        printer.WriteLine($"{search.Best.Count} best of {search.Slots.Count}, the first {search.Slots[0]}");
        foreach (var site in search.Slots[0].Sites().Where(s => s.Zone != request.HostZone))
            printer.WriteLine($"{site.Participant} {site.Start.Hour}–{site.End.Hour}, charge {site.Charge}, {site.Warnings}");
        var reason = search.Excluded[^1].Reasons()[0];
        printer.WriteLine($"{search.Excluded.Count} excluded, the last by {reason.Participant}: {reason.Reason}, {reason.Day!.Kind}");
        // end
    }

    private static void NoSlot(TextWriter printer)
    {
        // begin 2
        var office = new HourWindow(new(9, 0), new(18, 0));
        var day = new DateInterval(new LocalDate(2020, 12, 10), new LocalDate(2020, 12, 10));
        var request = new BridgeRequest("Europe/Moscow", day, minutes: 120,
        [
            new("RU-MOS", "Europe/Moscow") { Window = office },
            new("RU-KAM", "Asia/Kamchatka") { Window = office },
        ]);
        var relaxation = SlotFinder.Find(request, SlotCriterion.LeastTotal, DateTimeZoneProviders.Tzdb).Relaxation!;

        printer.WriteLine(relaxation.Start);
        foreach (var window in relaxation.Windows)
            printer.WriteLine($"{window.Participant}: {window.Earlier} minutes earlier, {window.Later} later");
        // end
    }

    private static void Agreed(TextWriter printer)
    {
        // begin 3
        var day = new DateInterval(new LocalDate(2020, 12, 28), new LocalDate(2020, 12, 28));
        var request = new BridgeRequest("Europe/Moscow", day, 60, [new("RU-MOS", "Europe/Moscow"), new("RU-VGG", "Europe/Volgograd")]);
        var bridge = SlotFinder.Find(request, SlotCriterion.LeastTotal, DateTimeZoneProviders.Tzdb).Slots[0].Schedule();
        printer.WriteLine(bridge.Recheck(DateTimeZoneProviders.Tzdb) is null ? "nothing has changed" : "something has");

        // What Volgograd would have been told a week before.
        var told = bridge.Sites[1] with { Start = bridge.Sites[1].Start.PlusHours(1), End = bridge.Sites[1].End.PlusHours(1) };
        var change = new ScheduledBridge(bridge.Start, bridge.Minutes, [bridge.Sites[0], told]).Recheck(DateTimeZoneProviders.Tzdb)!;
        printer.WriteLine($"{change.Sites[0].Before.Participant}: {change.Sites[0].Before.Start.Hour} is {change.Sites[0].Start.Hour} now");
        // end
    }

    private static void Invitations(TextWriter printer)
    {
        // begin 4
        var day = new DateInterval(new LocalDate(2020, 12, 10), new LocalDate(2020, 12, 10));
        var request = new BridgeRequest("Europe/Moscow", day, 120, [new("RU-SA", "Asia/Yakutsk")]);
        var bridge = SlotFinder.Find(request, SlotCriterion.LeastTotal, DateTimeZoneProviders.Tzdb).Slots.Single(s => s.Start.Local.Hour == 9 && s.Start.Local.Minute == 0);
        CalendarEntry[] entries =
        [
            BridgeEvents.Of(bridge.Schedule(), StableUid.Of("roadmaps.example", "2020", "bridge"), "Closing bridge") with { Sequence = 1 },
            new DatedItem(StableUid.Of("roadmaps.example", "2020", "RU-SA", "report"), "Report", new DateInterval(day.Start, day.End.PlusDays(7)), "Asia/Yakutsk"),
        ];
        var file = CalendarFile.Write("-//example.org//roadmaps//EN", Instant.FromUtc(2020, 11, 2, 8, 0), entries, DateTimeZoneProviders.Tzdb);

        foreach (var line in Encoding.UTF8.GetString(file).Split("\r\n").Where(l => l is ['D', 'T' or 'U', ..]))
            printer.WriteLine(line);
        // end
    }
}
