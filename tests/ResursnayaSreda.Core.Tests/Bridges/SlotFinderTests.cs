using NodaTime;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Tests.Calendars;

namespace ResursnayaSreda.Core.Tests.Bridges;

public sealed class SlotFinderTests
{
    private const string Moscow = "Europe/Moscow";
    private const string Volgograd = "Europe/Volgograd";

    private static readonly WorkingDays Federal = new(FederalCalendar.Russia, CalendarPolicy.Statutory);
    private static readonly HourWindow Office = new(new(9, 0), new(18, 0));

    [Fact]
    public void A_day_off_at_one_site_is_excluded_with_the_holiday_and_its_name()
    {
        var kazan = new WorkingDays(Regional2020.Tatarstan.Over(FederalCalendar.Russia), CalendarPolicy.Statutory);
        var search = Find(Request(Days(11, 5, 11, 6), [new("RU-MOS", Moscow) { Days = Federal }, new("RU-TA", Moscow) { Days = kazan }]));

        // 4 November is a holiday everywhere, 6 November one of Tatarstan alone.
        search.Slots.Select(s => s.Start.Local.Date).Distinct().Should().Equal(new LocalDate(2020, 11, 5));
        var reason = search.Excluded.First(e => e.Local.Date == new LocalDate(2020, 11, 6)).Reasons().Should().ContainSingle().Subject;
        (reason.Reason, reason.Participant, reason.Day!.Kind, reason.Day.Name).Should().Be(
            (ExclusionReason.DayOff, "RU-TA", DayKind.RegionalHoliday, "День Конституции Республики Татарстан"));
    }

    [Fact]
    public void Below_the_quorum_a_day_off_is_a_warning()
    {
        var kazan = new WorkingDays(Regional2020.Tatarstan.Over(FederalCalendar.Russia), CalendarPolicy.Statutory);
        var request = Request(Days(11, 6, 11, 6), [new("RU-MOS", Moscow) { Days = Federal }, new("RU-TA", Moscow) { Days = kazan }], offQuorum: 2);

        Find(request).Slots[0].Sites().Select(s => s.Warnings).Should().Equal(SlotWarnings.None, SlotWarnings.DayOff);
    }

    [Fact]
    public void A_day_of_which_nothing_is_known_is_excluded_as_unknown()
    {
        var request = new BridgeRequest(Moscow, new(new(2018, 12, 28), new(2018, 12, 28)), 60, [new("site", Moscow) { Days = Federal }]);

        Find(request).Excluded[0].Reasons().Should().ContainSingle().Which.Reason.Should().Be(ExclusionReason.UnknownDay);
    }

    [Fact]
    public void The_day_is_that_of_the_site_and_a_meeting_over_midnight_has_two()
    {
        // Friday 13 November, 22:30 in Moscow, is Saturday 04:30 in Yakutsk, though Friday at the host.
        var request = Request(Days(11, 13, 11, 13), [new("RU-MOS", Moscow) { Days = Federal }, new("RU-SA", "Asia/Yakutsk") { Days = Federal }], minutes: 60);
        var search = Find(request);

        // 18:00 in Moscow is midnight in Yakutsk: the last slot is 17:00.
        search.Slots.Max(s => s.Start.Local.TimeOfDay).Should().Be(new LocalTime(17, 0));
        search.Excluded.Single(e => e.Local.TimeOfDay == new LocalTime(17, 30)).Reasons().Select(r => (r.Participant, r.Day!.Date))
            .Should().Equal(("RU-SA", new LocalDate(2020, 11, 14)));
        search.Excluded.Single(e => e.Local.TimeOfDay == new LocalTime(23, 30)).Reasons().Select(r => (r.Participant, r.Day!.Date))
            .Should().Equal(("RU-MOS", new LocalDate(2020, 11, 14)), ("RU-SA", new LocalDate(2020, 11, 14)));
    }

    [Fact]
    public void Provisional_disputed_and_short_days_are_warned_of()
    {
        Warnings(new(2027, 2, 1)).Should().Be(SlotWarnings.ProvisionalDay);
        Warnings(new(2020, 4, 1)).Should().Be(SlotWarnings.DisputedDay);
        Warnings(new(2020, 12, 31)).Should().Be(SlotWarnings.ShortDay);
        Warnings(new(2020, 12, 10)).Should().Be(SlotWarnings.None);

        SlotWarnings Warnings(LocalDate day) =>
            Find(new BridgeRequest(Moscow, new(day, day), 60, [new("site", Moscow) { Days = Federal, Window = Office }])).Slots[0].Sites()[0].Warnings;
    }

    [Fact]
    public void The_hour_that_Volgograd_had_twice_stands_there_twice_and_is_warned_of()
    {
        // Clocks went from 02:00 (+04) back to 01:00 (+03) on 27 December 2020.
        var search = Find(new BridgeRequest(Volgograd, new(new(2020, 12, 27), new(2020, 12, 27)), 30, [new("site", Volgograd)]));
        var twice = search.Slots.Where(s => s.Start.Local.TimeOfDay == new LocalTime(1, 30)).OrderBy(s => s.Start.Instant).ToList();

        twice.Select(s => s.Start.Instant).Should().Equal(Instant.FromUtc(2020, 12, 26, 21, 30), Instant.FromUtc(2020, 12, 26, 22, 30));
        twice.Should().OnlyContain(s => s.HostWarnings == SlotWarnings.RepeatedTime && s.Sites()[0].Warnings == SlotWarnings.RepeatedTime);
        search.Slots.Single(s => s.Start.Local.TimeOfDay == new LocalTime(0, 30)).HostWarnings.Should().Be(SlotWarnings.None);
        search.Slots.Single(s => s.Start.Local.TimeOfDay == new LocalTime(2, 0)).HostWarnings.Should().Be(SlotWarnings.None);
        search.Slots.Should().HaveCount(50);
    }

    [Fact]
    public void The_hour_that_Volgograd_never_had_is_excluded_and_a_meeting_across_it_is_warned_of()
    {
        // Clocks went from 02:00 (+03) forward to 03:00 (+04) on 28 October 2018.
        var search = Find(new BridgeRequest(Volgograd, new(new(2018, 10, 28), new(2018, 10, 28)), 60, [new("site", Volgograd)]));

        search.Excluded.Select(e => (e.Local.TimeOfDay, e.Start)).Should().Equal((new LocalTime(2, 0), null), (new LocalTime(2, 30), null));
        search.Excluded[0].Reasons().Should().ContainSingle().Which.Reason.Should().Be(ExclusionReason.SkippedHostTime);
        var across = search.Slots.Single(s => s.Start.Local.TimeOfDay == new LocalTime(1, 30));
        (across.HostWarnings, across.Sites()[0].End.TimeOfDay).Should().Be((SlotWarnings.SkippedTime, new LocalTime(3, 30)));
        search.Slots.Single(s => s.Start.Local.TimeOfDay == new LocalTime(1, 0)).HostWarnings.Should().Be(SlotWarnings.None);
        search.Slots.Should().HaveCount(46);
    }

    [Fact]
    public void The_three_clocks_of_Sakha_are_three_local_times()
    {
        var search = Find(Request(Days(12, 10, 12, 10), [
            new("Yakutsk", "Asia/Yakutsk"), new("Verkhoyansk", "Asia/Vladivostok"), new("Oymyakon", "Asia/Ust-Nera"), new("Srednekolymsk", "Asia/Srednekolymsk")]));

        search.Slots.Single(s => s.Start.Local == new LocalDateTime(2020, 12, 10, 6, 0)).Sites().Select(s => s.Start.Hour).Should().Equal(12, 13, 13, 14);
    }

    [Fact]
    public void A_window_may_run_past_midnight()
    {
        var search = Find(Request(Days(12, 10, 12, 10), [new("night", Moscow) { Window = new(new(22, 0), new(2, 0)) }], minutes: 60));

        search.Slots.Select(s => s.Start.Local.TimeOfDay).Order().Should().Equal(
            new(0, 0), new(0, 30), new(1, 0), new(22, 0), new(22, 30), new(23, 0), new(23, 30));
        $"{search.Request.Participants[0].Window}".Should().Be("22:00–02:00");
    }

    [Fact]
    public void A_weight_multiplies_and_one_of_nothing_charges_nothing()
    {
        var search = Find(Request(Days(12, 10, 12, 10), [
            new("once", Moscow), new("thrice", Moscow) { Weight = 3 }, new("never", Moscow) { Weight = 0 }]));

        // 08:00 to 10:00: two half hours of one point.
        var slot = search.Slots.Single(s => s.Start.Local.TimeOfDay == new LocalTime(8, 0));
        slot.Sites().Select(s => s.Penalty).Should().Equal(2, 6, 0);
        (slot.Total, slot.Worst).Should().Be((8, 6));
        slot.Charges.Should().Equal(6, 2, 0);
    }

    [Fact]
    public void Who_met_at_night_before_comes_first_now()
    {
        BridgeParticipant west = new("west", "Europe/Kaliningrad"), east = new("east", "Asia/Kamchatka");
        var burdened = new BridgeParticipant("east", "Asia/Kamchatka") { Previous = 20 };

        // 06:00 UTC is 08:00 in the west and 18:00 in the east: 2 and 4 points.
        Start(west, east).Should().Be(Instant.FromUtc(2020, 12, 10, 6, 0));
        // 04:30 is 06:30 and 16:30: 10+3+3+1 and 1. Half an hour earlier the west has 26, half an hour later the east has 22.
        var fair = Find(Request(Days(12, 10, 12, 10), [west, burdened]), SlotCriterion.LeastWorst).Slots[0];
        (fair.Start.Instant, fair.Worst, fair.Total).Should().Be((Instant.FromUtc(2020, 12, 10, 4, 30), 21L, 38L));
        fair.Sites().Select(s => (s.Penalty, s.Charge)).Should().Equal((17, 17), (1, 21));

        Instant Start(params BridgeParticipant[] who) => Find(Request(Days(12, 10, 12, 10), who), SlotCriterion.LeastWorst).Slots[0].Start.Instant;
    }

    [Fact]
    public void Where_windows_do_not_meet_the_smallest_widening_is_named()
    {
        // Two hours within 09–18 in Moscow begin by 16:00; Kamchatka is nine hours ahead: 09:00 there is midnight in Moscow.
        var search = Find(Request(Days(12, 10, 12, 10), [new("west", Moscow) { Window = Office }, new("east", "Asia/Kamchatka") { Window = Office }]));

        search.Slots.Should().BeEmpty();
        search.Best.Should().BeEmpty();
        // At 09:00 in Moscow it is 18:00 in Kamchatka: two hours later there. At 07:00 it is 16:00: two hours earlier in Moscow, and earlier in the day.
        search.Relaxation!.Start.Local.Should().Be(new LocalDateTime(2020, 12, 10, 7, 0));
        search.Relaxation.Windows.Should().Equal(new WindowWidening("west", 120, 0));
        (search.Relaxation.Minutes, search.Relaxation.DaysOff.Count).Should().Be((120, 0));
    }

    [Fact]
    public void Where_every_day_is_off_the_fewest_who_would_meet_then_are_named()
    {
        var closed = new WorkingDays(
            new SiteDays("closed", [new(new(2020, 12, 7), new(2020, 12, 13))]).Over(FederalCalendar.Russia), CalendarPolicy.Statutory);
        var search = Find(Request(Days(12, 10, 12, 12), [
            new("open", Moscow) { Days = Federal, Window = Office }, new("closed", Moscow) { Days = closed, Window = Office }]));

        // Saturday 12 December is off for both.
        search.Relaxation!.DaysOff.Should().Equal("closed");
        search.Relaxation.Windows.Should().BeEmpty();
        search.Relaxation.Start.Local.Should().Be(new LocalDateTime(2020, 12, 10, 9, 0));
    }

    [Fact]
    public void A_meeting_longer_than_a_window_needs_no_more_than_a_day()
    {
        var search = Find(Request(Days(12, 10, 12, 10), [new("site", Moscow) { Window = new(new(12, 0), new(13, 0)) }], minutes: 24 * 60));

        // From midnight to midnight: 12 hours before the window and 11 after it.
        search.Relaxation!.Windows.Should().Equal(new WindowWidening("site", 12 * 60, 11 * 60));
        search.Relaxation.Start.Local.TimeOfDay.Should().Be(LocalTime.Midnight);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var day = Days(12, 10, 12, 10);
        BridgeParticipant site = new("site", Moscow);
        ((Action[])
        [
            () => Request(day, []),
            () => Request(day, [site, site]),
            () => _ = new BridgeRequest(" ", day, 60, [site]),
            () => _ = new BridgeRequest(Moscow, new(new(2020, 1, 1), new(2021, 1, 1)), 60, [site]),
            () => Request(day, [site], minutes: 0),
            () => Request(day, [site], minutes: 1441),
            () => Request(day, [site], offQuorum: 0),
            () => Find(Request(day, [site], minutes: 45)),
            () => Find(Request(day, [site]), (SlotCriterion)7),
            () => _ = new BridgeParticipant("", Moscow),
            () => _ = new BridgeParticipant("site", Moscow) { Weight = -1 },
            () => _ = new BridgeParticipant("site", Moscow) { Weight = 1001 },
            () => _ = new BridgeParticipant("site", Moscow) { Previous = -1 },
            () => _ = new HourWindow(new(9, 0, 1), new(18, 0)),
            () => _ = new PenaltyCurve(),
            () => _ = new PenaltyCurve(new PenaltyStep(new(1, 0), 0)),
            () => _ = new PenaltyCurve(new(new(0, 0), 0), new(new(0, 0), 1)),
            () => _ = new PenaltyCurve(new PenaltyStep(new(0, 0), -1)),
        ]).Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
        ((Action)(() => Find(Request(day, [new("site", "Mars/Base")])))).Should().Throw<NodaTime.TimeZones.DateTimeZoneNotFoundException>();
    }

    [Fact]
    public void The_whole_year_may_be_looked_through_and_grids_need_not_divide_the_day()
    {
        var search = Find(new BridgeRequest("Etc/UTC", new(new(2020, 1, 1), new(2020, 12, 31)), 60, [new("site", "Etc/UTC")]) { Grid = 50 });

        // 1440 = 28 · 50 + 40: from 00:00 to 23:20.
        search.Slots.Should().HaveCount(366 * 29);
    }

    private static SlotSearch Find(BridgeRequest request, SlotCriterion criterion = SlotCriterion.LeastTotal) =>
        SlotFinder.Find(request, criterion, DateTimeZoneProviders.Tzdb);

    private static BridgeRequest Request(DateInterval days, IEnumerable<BridgeParticipant> participants, int minutes = 120, int offQuorum = 1) =>
        new(Moscow, days, minutes, participants) { OffQuorum = offQuorum };

    private static DateInterval Days(int fromMonth, int fromDay, int toMonth, int toDay) => new(new(2020, fromMonth, fromDay), new(2020, toMonth, toDay));
}
