using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Bridges;

/// <summary>Golden cases that were computed outside of the library, and two of the same collection that are small enough to be retyped.</summary>
public sealed class SlotGoldenTests
{
    private const string Eight = "golden/regions/slot-01-eight-named-sites.json";
    private const string Ten = "golden/regions/slot-02-ten-sites-with-extremes.json";
    private const string Volgograd = "golden/regions/slot-04-volgograd-transition.json";

    private static readonly LocalDate Day = new(2020, 12, 10);

    [FactsBeside(Eight, Ten)]
    public void Each_criterion_has_its_slot_with_local_times_and_penalties()
    {
        foreach (var root in Documents(Eight, Ten))
        {
            foreach (var (name, criterion) in Criteria)
            {
                var expected = root.GetProperty("results").GetProperty(name);
                var slot = Search(root, criterion).Slots[0];
                At(slot.Start.Instant).Should().Be($"{expected.GetProperty("startUtc")}");
                $"{slot.Start.Local:HH:mm}".Should().Be($"{expected.GetProperty("startHost")}");
                (slot.Total, slot.Worst).Should().Be((expected.GetProperty("total").GetInt64(), expected.GetProperty("worst").GetInt64()));
                foreach (var site in slot.Sites())
                {
                    var said = expected.GetProperty("perSite").GetProperty(site.Participant);
                    $"{site.Start:MM-dd HH:mm}-{site.End:HH:mm}".Should().Be($"{said.GetProperty("local")}");
                    site.Penalty.Should().Be(said.GetProperty("penalty").GetInt64());
                }
            }
        }
    }

    [FactsBeside(Eight, Ten)]
    public void Ties_and_the_whole_table_are_those_of_the_golden_cases()
    {
        foreach (var root in Documents(Eight, Ten))
        {
            foreach (var (name, criterion) in Criteria.Where(c => c.Name != "leximin"))
                Hours(Search(root, criterion).Best).Should().Equal(root.GetProperty("tiesUtc").GetProperty(name).EnumerateArray().Select(t => $"{t}"));
            // The host's day begins on the day before in UTC: an hour of the table is one of the day itself.
            var slots = Search(root, SlotCriterion.LeastTotal).Slots.Where(s => s.Start.Instant.InUtc().Date == Day).ToDictionary(s => Hour(s));
            foreach (var row in root.GetProperty("table").EnumerateArray())
            {
                var slot = slots[$"{row.GetProperty("startUtc")}"];
                (slot.Total, slot.Worst).Should().Be((row.GetProperty("total").GetInt64(), row.GetProperty("worst").GetInt64()), $"{row}");
            }
        }
    }

    [FactsBeside(Eight, Ten)]
    public void Within_windows_the_slots_are_those_of_the_golden_cases()
    {
        foreach (var root in Documents(Eight, Ten))
        {
            foreach (var (name, window) in new[] { ("feasibleIn0800to2000", Window(8, 20)), ("feasibleIn0900to1800", Window(9, 18)) })
            {
                var slots = Search(root, SlotCriterion.LeastTotal, window).Slots.OrderBy(s => s.Start.Instant);
                Hours(slots).Select(h => $"{h}Z").Should().Equal(root.GetProperty(name).EnumerateArray().Select(t => $"{t}"));
            }
        }
    }

    [FactsBeside(Volgograd)]
    public void The_same_hour_of_UTC_is_another_one_in_Volgograd_after_its_clocks_are_changed()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(Volgograd)));
        foreach (var check in document.RootElement.GetProperty("checks").EnumerateArray())
        {
            var instant = InstantPattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm'Z'").Parse($"{check.GetProperty("utc")}").Value;
            var request = new BridgeRequest(
                "Etc/UTC", new(instant.InUtc().Date, instant.InUtc().Date), 60, [new("site", $"{check.GetProperty("zone")}")]);
            var slot = SlotFinder.Find(request, SlotCriterion.LeastTotal, DateTimeZoneProviders.Tzdb).Slots.Single(s => s.Start.Instant == instant);
            $"{slot.Sites()[0].Start:uuuu-MM-ddTHH:mm}".Should().Be($"{check.GetProperty("local")}");
        }
    }

    // By hand: local start = UTC + offset; Kaliningrad needs UTC >= 06 for 08:00, Kamchatka UTC <= 06 to be over by 20:00.
    [Fact]
    public void With_a_site_in_each_offset_only_six_in_the_morning_of_UTC_is_left()
    {
        string[] zones =
        [
            "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk", "Asia/Irkutsk", "Asia/Yakutsk",
            "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka",
        ];

        foreach (var (_, criterion) in Criteria)
        {
            var best = SlotFinder.Find(Request(zones.Select(z => new BridgeParticipant(z, z))), criterion, DateTimeZoneProviders.Tzdb).Best;
            // Kaliningrad 2 for 08–09, Magadan 2 for 18–19, Kamchatka 4 for 18–20.
            (Hours(best).Single(), best[0].Total, best[0].Worst).Should().Be(("06:00", 8, 4));
        }

        SlotFinder.Find(Request(zones.Select(z => new BridgeParticipant(z, z) { Window = Window(8, 20) })), SlotCriterion.LeastTotal, DateTimeZoneProviders.Tzdb)
            .Slots.Should().ContainSingle().Which.Sites()[^1].Start.Should().Be(new LocalDateTime(2020, 12, 10, 18, 0));
    }

    // Eight sites begin at 09:00 and Kamchatka at 19:00 (1+1+3+3), or they at 08:00 (1+1 each) and Kamchatka at 18:00 (1+1+1+1).
    [Fact]
    public void With_eight_sites_in_the_west_and_one_in_the_east_the_criteria_differ()
    {
        var request = Request([
            .. Enumerable.Range(1, 8).Select(i => new BridgeParticipant($"west {i}", "Europe/Kaliningrad")), new("east", "Asia/Kamchatka")]);

        Best(SlotCriterion.LeastTotal).Should().Be(("07:00", 8, 8));
        Best(SlotCriterion.LeastWorst).Should().Be(("06:00", 20, 4));
        Best(SlotCriterion.Leximin).Should().Be(("06:00", 20, 4));

        (string, long, long) Best(SlotCriterion criterion)
        {
            var slot = SlotFinder.Find(request, criterion, DateTimeZoneProviders.Tzdb).Slots[0];
            return (Hour(slot), slot.Total, slot.Worst);
        }
    }

    private static IReadOnlyList<(string Name, SlotCriterion Criterion)> Criteria =>
        [("minTotal", SlotCriterion.LeastTotal), ("minMax", SlotCriterion.LeastWorst), ("leximin", SlotCriterion.Leximin)];

    private static SlotSearch Search(JsonElement root, SlotCriterion criterion, HourWindow? window = null) => SlotFinder.Find(
        Request(root.GetProperty("sites").EnumerateArray()
            .Select(s => new BridgeParticipant($"{s.GetProperty("region")}", $"{s.GetProperty("zone")}") { Window = window })),
        criterion,
        DateTimeZoneProviders.Tzdb);

    private static BridgeRequest Request(IEnumerable<BridgeParticipant> participants) => new("Europe/Moscow", new(Day, Day), 120, participants);

    private static HourWindow Window(int from, int to) => new(new(from, 0), new(to, 0));

    private static IEnumerable<string> Hours(IEnumerable<BridgeSlot> slots) => slots.Select(Hour);

    private static string Hour(BridgeSlot slot) => $"{slot.Start.Instant.InUtc().LocalDateTime:HH:mm}";

    private static string At(Instant instant) => $"{instant.InUtc().LocalDateTime:uuuu-MM-ddTHH:mm}Z";

    private static IEnumerable<JsonElement> Documents(params string[] files) =>
        files.Select(f => JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(f))).RootElement);
}
