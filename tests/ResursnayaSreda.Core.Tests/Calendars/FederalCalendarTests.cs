using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Tests.Calendars;

/// <summary>The days of 2019–2026 and of the years to come; expected values are those of published production calendars.</summary>
public sealed class FederalCalendarTests
{
    private static readonly FederalCalendar Russia = FederalCalendar.Russia;
    private static readonly WorkingDays Statutory = new(Russia, CalendarPolicy.Statutory);
    private static readonly WorkingDays WithDeclared = new(Russia, CalendarPolicy.WithDeclaredDays);

    [Theory]
    [InlineData(2019, 247, 247, 6)]
    [InlineData(2020, 247, 219, 5)]
    [InlineData(2021, 247, 240, 4)]
    [InlineData(2022, 247, 247, 3)]
    [InlineData(2023, 247, 247, 3)]
    [InlineData(2024, 248, 248, 5)]
    [InlineData(2025, 247, 247, 4)]
    [InlineData(2026, 247, 247, 4)]
    public void A_year_has_so_many_working_days_in_both_readings_and_so_many_short_ones(int year, int statutory, int withDeclared, int shortened)
    {
        var (first, last) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        Statutory.Count(first, last).Days.Should().Be(statutory);
        WithDeclared.Count(first, last).Days.Should().Be(withDeclared);
        new DateInterval(first, last).Select(Russia.GetDay).Count(d => d.IsShortened).Should().Be(shortened);
    }

    [Fact]
    public void Of_2020_a_decree_of_2019_gave_248_days_before_the_vote_took_one()
    {
        var planned = new WorkingDays(Russia.KnownOn(new(2019, 12, 31)), CalendarPolicy.Statutory);
        planned.Count(new(2020, 1, 1), new(2020, 12, 31)).Should().Be(new WorkingDayCount(248, DayDoubts.None));
        Statutory.IsWorking(new(2020, 7, 1)).Should().BeFalse();
        Russia.GetDay(new(2020, 7, 1)).Should().Match<CalendarDay>(d => d.Kind == DayKind.VotingDay && !d.IsDisputed && d.Otherwise == null);
    }

    [Fact]
    public void Before_its_decree_a_year_was_provisional_and_had_days_off_without_a_place()
    {
        var then = Russia.KnownOn(new(2019, 7, 9));
        new WorkingDays(then, CalendarPolicy.Statutory).Count(new(2020, 1, 1), new(2020, 12, 31)).Doubts.Should().Be(DayDoubts.Provisional);
        then.UnplacedDaysOff(2020).Should().Equal(new LocalDate(2020, 1, 4), new(2020, 1, 5));
        Russia.KnownOn(new(2019, 7, 10)).GetDay(new(2020, 5, 4)).Kind.Should().Be(DayKind.TransferredDayOff);
        Russia.UnplacedDaysOff(2020).Should().BeEmpty();
    }

    [Fact]
    public void The_first_year_without_a_decree_is_never_final()
    {
        new DateInterval(new(2027, 1, 1), new(2027, 12, 31)).Select(Russia.GetDay).Should().OnlyContain(d => d.Status == DayStatus.Provisional);
        Russia.UnplacedDaysOff(2027).Should().Equal(new LocalDate(2027, 1, 2), new(2027, 1, 3));
        // Holidays on weekends give their day to the next working one.
        new DateInterval(new(2027, 1, 9), new(2027, 12, 31)).Select(Russia.GetDay).Where(d => d.Kind == DayKind.SubstitutedDayOff)
            .Select(d => (d.Date, d.MovedFrom)).Should().Equal(
                (new LocalDate(2027, 5, 3), new LocalDate(2027, 5, 1)), (new(2027, 5, 10), new(2027, 5, 9)), (new(2027, 6, 14), new(2027, 6, 12)));
        Statutory.Add(new(2026, 12, 29), 1).Should().Be(new WorkingDate(new LocalDate(2026, 12, 30), DayDoubts.None));
        Statutory.Add(new(2026, 12, 30), 1).Should().Be(new WorkingDate(new LocalDate(2027, 1, 11), DayDoubts.Provisional));
    }

    [Fact]
    public void A_host_adds_a_decree_and_the_year_is_final()
    {
        // A made-up decree.
        var decree = new YearDecree(2027, new("Decree", "0", new(2026, 9, 1)), [new(new(2027, 1, 2), new(2027, 12, 31)), new(new(2027, 2, 20), new(2027, 2, 22))]);
        var calendar = Russia.With(decree);
        calendar.GetDay(new(2027, 12, 31)).Should()
            .Be(new CalendarDay(new(2027, 12, 31), DayKind.TransferredDayOff, DayStatus.Final) { MovedFrom = new LocalDate(2027, 1, 2), Act = decree.Act });
        // The Saturday is worked instead of the eve of a holiday: both would have been short.
        calendar.GetDay(new(2027, 2, 20)).Should().Match<CalendarDay>(d => d.Kind == DayKind.WorkingWeekend && d.IsShortened);
        calendar.UnplacedDaysOff(2027).Should().BeEmpty();
        calendar.Decrees.Should().HaveCount(9);
        Russia.GetDay(new(2027, 12, 31)).Status.Should().Be(DayStatus.Provisional);
        calendar.KnownOn(new(2026, 8, 31)).GetDay(new(2027, 12, 31)).Kind.Should().Be(DayKind.Working);
    }

    [Fact]
    public void A_decree_that_does_not_fit_is_refused()
    {
        var act = new CalendarAct("Decree", "0", new(2026, 9, 1));
        foreach (var (from, to) in ((LocalDate, LocalDate)[])[(new(2027, 1, 4), new(2027, 12, 31)), (new(2027, 1, 2), new(2027, 1, 9)), (new(2026, 1, 3), new(2027, 12, 31)), (new(2027, 1, 2), new(2028, 1, 10))])
            ((Action)(() => _ = new YearDecree(2027, act, [new(from, to)]))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new YearDecree(2027, act, [new(new(2027, 1, 2), new(2027, 12, 31)), new(new(2027, 1, 2), new(2027, 12, 30))]))).Should().Throw<ArgumentException>();
        ((Action)(() => Russia.With(new YearDecree(2027, act, [new(new(2027, 1, 2), new(2027, 2, 23))])))).Should().Throw<ArgumentException>();
        ((Action)(() => Russia.With(new YearDecree(2018, act, [])))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Each_day_off_names_its_act()
    {
        $"{Russia.GetDay(new(2019, 5, 2)).Act}".Should().Be("Government Decree 1163 of 2018-10-01");
        $"{Russia.GetDay(new(2020, 3, 30)).Act}".Should().Be("Presidential Decree 206 of 2020-03-25");
        Russia.GetDay(new(2020, 2, 24)).Should().Match<CalendarDay>(d => d.Kind == DayKind.SubstitutedDayOff && d.Act == null && d.MovedFrom == new LocalDate(2020, 2, 23));
        // Numbers that were not read in a source say so.
        Russia.Decrees.Where(d => d.Act.IsNumberConfirmed).Select(d => d.Year).Should().Equal(2019, 2023, 2024);
    }

    [Fact]
    public void A_declared_day_is_worked_in_one_reading_off_in_the_other_and_says_so()
    {
        var day = Russia.GetDay(new(2020, 4, 30));
        (day.Kind, day.IsDisputed, day.IsShortened, day.Otherwise!.Kind).Should().Be((DayKind.DeclaredNonWorking, true, true, DayKind.Working));
        // A Saturday among them is off in both.
        var saturday = Russia.GetDay(new(2020, 4, 4));
        (saturday.Kind, saturday.IsDisputed, saturday.Otherwise!.Kind).Should().Be((DayKind.DeclaredNonWorking, false, DayKind.Weekend));
        Russia.GetDay(new(2021, 11, 4)).Kind.Should().Be(DayKind.StatutoryHoliday);
        Russia.GetDay(new(2021, 11, 5)).Kind.Should().Be(DayKind.TransferredDayOff);
    }

    [Fact]
    public void In_2020_37_days_were_declared_29_of_them_on_weekdays_with_the_vote()
    {
        var days = new DateInterval(new(2020, 1, 1), new(2020, 12, 31)).Select(Russia.GetDay)
            .Where(d => d.Kind is DayKind.DeclaredNonWorking or DayKind.VotingDay).ToList();
        days.Should().HaveCount(37);
        days.Count(d => d.Date.DayOfWeek < IsoDayOfWeek.Saturday).Should().Be(29);
        Statutory.DoubtfulDays(new(new(2020, 1, 1), new(2020, 12, 31))).Should().HaveCount(28);
    }

    [Fact]
    public void A_further_decree_can_be_added()
    {
        var calendar = Russia.With(new DeclaredDays(new(new(2026, 9, 1), new(2026, 9, 1)), new("Decree", "0", new(2026, 8, 1))));
        calendar.GetDay(new(2026, 9, 1)).IsDisputed.Should().BeTrue();
        Russia.GetDay(new(2026, 9, 1)).IsDisputed.Should().BeFalse();
    }

    [Fact]
    public void Nothing_is_known_before_2019_and_what_is_unknown_is_never_worked()
    {
        Russia.GetDay(new(2018, 12, 28)).Should().Be(new CalendarDay(new(2018, 12, 28), DayKind.Unknown, DayStatus.Unknown));
        Statutory.IsWorking(new(2018, 12, 28)).Should().BeFalse();
        Statutory.Previous(new(2019, 1, 5)).Should().Be(new WorkingDate(null, DayDoubts.Unknown));
        Statutory.Add(new(2018, 6, 1), 1).Should().Be(new WorkingDate(new LocalDate(2019, 1, 9), DayDoubts.Unknown));
        Statutory.Count(new(2018, 12, 1), new(2019, 1, 9)).Should().Be(new WorkingDayCount(1, DayDoubts.Unknown));
        ((Action)(() => Russia.UnplacedDaysOff(2018))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_day_of_another_calendar_system_is_the_same_day()
    {
        var julian = new LocalDate(2020, 2, 24).WithCalendar(CalendarSystem.Julian);
        Russia.GetDay(julian).Kind.Should().Be(DayKind.SubstitutedDayOff);
        Statutory.Add(julian, 1).Date.Should().Be(new LocalDate(2020, 2, 25));
    }

    [Fact]
    public void The_end_of_time_is_met_without_a_fall()
    {
        Statutory.Add(LocalDate.MaxIsoValue, 1).Date.Should().BeNull();
        Statutory.Add(new LocalDate(9999, 12, 1), int.MaxValue).Date.Should().BeNull();
        Statutory.Add(LocalDate.MinIsoValue, int.MinValue).Date.Should().BeNull();
    }
}
