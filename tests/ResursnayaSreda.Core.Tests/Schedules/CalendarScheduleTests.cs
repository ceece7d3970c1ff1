using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Schedules;
using ResursnayaSreda.Core.Tests.Calendars;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Schedules;

public sealed class CalendarScheduleTests
{
    private const string Golden = "golden/regions/roadmap-01-five-calendars.json";

    private static readonly WorkingDays Worked = new(FederalCalendar.Russia, CalendarPolicy.Statutory);
    private static readonly WorkingDays Off = new(FederalCalendar.Russia, CalendarPolicy.WithDeclaredDays);

    [FactsBeside(Golden)]
    public void A_roadmap_over_five_calendars_has_the_golden_dates()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(Golden)));
        var template = document.RootElement.GetProperty("template").EnumerateArray().ToList();
        var checkedDates = 0;
        foreach (var site in document.RootElement.GetProperty("sites").EnumerateObject())
        {
            IWorkingCalendar calendar = site.Name[..5] switch
            {
                "RU-TA" => Regional2020.Tatarstan.Over(FederalCalendar.Russia),
                "RU-SA" => Regional2020.Sakha.Over(FederalCalendar.Russia),
                _ => FederalCalendar.Russia,
            };
            var days = new WorkingDays(calendar, new()
            {
                DeclaredDaysAreOff = !site.Name.EndsWith("worked", StringComparison.Ordinal),
                RegionalHolidays = DayOffScope.RegionalBodies,
            });
            var schedule = CalendarSchedule.Of(
                template.Select(t => new CalendarActivity(t.GetProperty("id").GetString()!, new(t.GetProperty("durationWorkingDays").GetInt32()), days)
                {
                    NotBefore = DateIn(t, "startNoEarlierThan"),
                    NotAfter = DateIn(t, "finishNoLaterThan"),
                }),
                template.SelectMany(t => t.GetProperty("predecessors").EnumerateArray().Select(p => new CalendarRelation(
                    p.GetProperty("id").GetString()!, t.GetProperty("id").GetString()!, Lag: new(p.GetProperty("lagWorkingDays").GetInt32())))),
                new LocalDate(2020, 3, 2));
            foreach (var stage in site.Value.EnumerateObject())
            {
                var dates = schedule[stage.Name];
                (dates.EarlyStart, dates.EarlyFinish, dates.LateStart, dates.LateFinish, dates.TotalFloat).Should().Be(
                    (DateIn(stage.Value, "earlyStart")!.Value, DateIn(stage.Value, "earlyFinish")!.Value, DateIn(stage.Value, "lateStart")!.Value,
                        DateIn(stage.Value, "lateFinish")!.Value, stage.Value.GetProperty("slackWorkingDays").GetInt64()),
                    $"{site.Name}, {stage.Name}");
                checkedDates++;
            }
        }

        checkedDates.Should().Be(40);
    }

    // The dates are counted by hand in the production calendar of 2020.
    [Fact]
    public void The_spring_of_2020_under_both_policies()
    {
        string Dates(WorkingDays days)
        {
            var schedule = CalendarSchedule.Of(
                [new("find", new(20), days), new("document", new(10), days), new("table", new(1), days)],
                [new("find", "document"), new("document", "table", Lag: new(5))], new LocalDate(2020, 3, 2));
            return string.Join(", ", schedule.Activities.Select(a => $"{a.Id} {Iso(a.EarlyStart)}/{Iso(a.EarlyFinish)} {a.Doubts}"));
        }

        Dates(Worked).Should().Be("find 2020-03-02/2020-03-30 Disputed, document 2020-03-31/2020-04-13 Disputed, table 2020-04-21/2020-04-21 Disputed");
        Dates(Off).Should().Be("find 2020-03-02/2020-05-12 Disputed, document 2020-05-13/2020-05-26 Disputed, table 2020-06-03/2020-06-03 Disputed");
    }

    [Fact]
    public void Working_days_skip_days_off_and_calendar_days_do_not()
    {
        var schedule = CalendarSchedule.Of(
            [new("a", new(3), Worked), new("b", new(3, DayUnit.Calendar), Worked), new("c", new(0), Worked), new("d", new(0, DayUnit.Calendar), Worked)],
            [new("a", "b"), new("b", "c"), new("b", "d")], new LocalDate(2020, 9, 3));

        // Thursday, Friday, Monday; Tuesday to Thursday; what takes no time on the day after, a Friday.
        schedule.Activities.Select(a => $"{Iso(a.EarlyStart)}/{Iso(a.EarlyFinish)}").Should().Equal(
            "2020-09-03/2020-09-07", "2020-09-08/2020-09-10", "2020-09-11/2020-09-11", "2020-09-11/2020-09-11");
        Iso(CalendarSchedule.Of([new("e", new(2, DayUnit.Calendar), Worked)], [], new LocalDate(2020, 9, 5))["e"].EarlyFinish).Should().Be("2020-09-06");
    }

    [Fact]
    public void What_has_another_calendar_is_reached_through_the_date()
    {
        // Tatarstan is off on Friday 31 July and works when the federal centre does otherwise.
        var kazan = new WorkingDays(Regional2020.Tatarstan.Over(FederalCalendar.Russia), CalendarPolicy.Statutory);
        string Start(WorkingDays first, WorkingDays second, WorkingDays? lag) => Iso(CalendarSchedule.Of(
            [new("a", new(1), first), new("b", new(1), second)], [new("a", "b", Lag: new(1), Days: lag)], new LocalDate(2020, 7, 30))["b"].EarlyStart);

        Start(Worked, Worked, null).Should().Be("2020-08-03");
        Start(Worked, kazan, null).Should().Be("2020-08-04");
        Start(Worked, kazan, Worked).Should().Be("2020-08-03");
        Start(kazan, Worked, kazan).Should().Be("2020-08-04");
    }

    [Fact]
    public void A_last_day_on_a_Sunday_leaves_the_Friday()
    {
        var schedule = CalendarSchedule.Of([new CalendarActivity("a", new(5), Worked) { NotAfter = new LocalDate(2020, 9, 6) }], [], new LocalDate(2020, 8, 24), new LocalDate(2020, 9, 30));

        Iso(schedule["a"].LateFinish).Should().Be("2020-09-04");
        schedule["a"].TotalFloat.Should().Be(5);
    }

    [Fact]
    public void What_is_over_stays_what_has_begun_goes_on_from_the_data_date_and_the_rest_follows()
    {
        CalendarActivity[] activities =
        [
            new("a", new(5), Worked) { Started = new LocalDate(2020, 9, 1), Finished = new LocalDate(2020, 9, 12) },
            new("b", new(10), Worked) { Started = new LocalDate(2020, 9, 14) },
            new("c", new(3), Worked),
            new("d", new(2), Worked),
            new("e", new(4), Worked) { Started = new LocalDate(2020, 9, 1), Remaining = new(1) },
        ];
        var schedule = CalendarSchedule.Of(
            activities, [new("a", "b"), new("b", "c"), new("a", "d")], new LocalDate(2020, 9, 1), dataDate: new LocalDate(2020, 9, 21));

        // b: five of its ten days have gone by, so it ends on Friday 25; d could have begun, but has not.
        schedule.Activities.Select(a => $"{Iso(a.EarlyStart)}/{Iso(a.EarlyFinish)}").Should().Equal(
            "2020-09-01/2020-09-12", "2020-09-14/2020-09-25", "2020-09-28/2020-09-30", "2020-09-21/2020-09-22", "2020-09-01/2020-09-21");
        schedule["a"].IsOver.Should().BeTrue();
        schedule["b"].TotalFloat.Should().Be(0);
        schedule["d"].TotalFloat.Should().Be(6);
        schedule.DrivingChain("c").Should().Equal("b", "c");
    }

    [Fact]
    public void Counted_back_from_its_end_a_project_starts_as_late_as_it_can()
    {
        CalendarActivity[] activities = [new("a", new(3), Worked), new("b", new(2), Worked), new("bridge", new(0), Worked)];
        CalendarRelation[] relations = [new("a", "b"), new("b", "bridge")];

        // The bridge on Thursday 10 December: b on the 8th and 9th, a on the 3rd, 4th and 7th.
        var start = CalendarSchedule.LatestStart(activities, relations, new LocalDate(2020, 12, 10));
        Iso(start).Should().Be("2020-12-03");
        var schedule = CalendarSchedule.Of(activities, relations, start, new LocalDate(2020, 12, 10));
        Iso(schedule["bridge"].EarlyStart).Should().Be("2020-12-10");
        schedule.Activities.Should().OnlyContain(a => a.TotalFloat == 0);
    }

    [Fact]
    public void A_year_without_a_decree_is_provisional_and_what_is_not_known_is_said_to_be()
    {
        var schedule = CalendarSchedule.Of([new("a", new(1), Worked), new("b", new(1), Worked)], [new("a", "b")], new LocalDate(2026, 12, 30));
        schedule["a"].Doubts.Should().Be(DayDoubts.None);
        schedule["b"].Doubts.Should().Be(DayDoubts.Provisional);
        Iso(schedule["b"].EarlyStart).Should().Be("2027-01-11");

        var never = new WorkingDays(new SiteDays("closed", [new DateInterval(new(2020, 1, 1), new(2130, 1, 1))]).Over(FederalCalendar.Russia), CalendarPolicy.Statutory);
        CalendarSchedule.Of([new("a", new(1), never)], [], new LocalDate(2020, 3, 2))["a"].Doubts.Should().HaveFlag(DayDoubts.Unknown);
        CalendarSchedule.Of([new("a", new(1), Worked)], [], new LocalDate(2018, 3, 2))["a"].Doubts.Should().HaveFlag(DayDoubts.Unknown);
    }

    [Fact]
    public void Counts_of_days_are_read_and_written_in_one_form()
    {
        foreach (var text in (string[])["0wd", "10wd", "14d", "-2wd", "3660d", "-3660wd", "0d"])
            $"{DayCount.Parse(text)}".Should().Be(text);
        foreach (var text in (string[])["", "10", "wd", "+1d", "01d", "1 d", "-0d", "3661d", "99999d", "1w", "1d\n"])
            DayCount.TryParse(text, out _).Should().BeFalse(text);
    }

    private static LocalDate? DateIn(JsonElement element, string name) =>
        element.GetProperty(name).GetString() is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
