using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Tests.Calendars;

/// <summary>Federal, region, site: each layer lies over the one before.</summary>
public sealed class CalendarLayersTests
{
    [Fact]
    public void A_holiday_of_Tatarstan_on_a_Sunday_moves_nothing_and_one_of_Sakha_takes_the_Monday()
    {
        var tatarstan = Regional2020.Tatarstan.Over(FederalCalendar.Russia);
        tatarstan.GetDay(new(2020, 8, 30)).Should().Match<CalendarDay>(d => d.Kind == DayKind.RegionalHoliday && d.Otherwise!.Kind == DayKind.Weekend);
        tatarstan.GetDay(new(2020, 8, 31)).Kind.Should().Be(DayKind.Working);
        var sakha = Regional2020.Sakha.Over(FederalCalendar.Russia);
        sakha.GetDay(new(2020, 6, 22)).Should().Match<CalendarDay>(d => d.Kind == DayKind.RegionalHoliday && d.MovedFrom == new LocalDate(2020, 6, 21));
    }

    [Fact]
    public void Whether_a_holiday_of_Sakha_counts_is_for_the_site_to_say_and_every_result_over_it_is_disputed()
    {
        var sakha = Regional2020.Sakha.Over(FederalCalendar.Russia);
        var municipal = new WorkingDays(sakha, CalendarPolicy.Statutory);
        var regional = new WorkingDays(sakha, CalendarPolicy.Statutory with { RegionalHolidays = DayOffScope.RegionalBodies });
        // Sunday the 21st; the Monday follows from the law and is not confirmed.
        $"{municipal.Add(new(2020, 6, 19), 1)}".Should().Be("2020-06-22 (Disputed, Provisional)");
        $"{regional.Add(new(2020, 6, 19), 1)}".Should().Be("2020-06-23 (Disputed, Provisional)");
        // The Sunday itself is off whatever is confirmed.
        sakha.GetDay(new(2020, 6, 21)).Should().Match<CalendarDay>(d => d.Status == DayStatus.Final && !d.IsDisputed);
    }

    [Fact]
    public void A_holiday_for_all_employers_is_not_disputed()
    {
        var days = new WorkingDays(Regional2020.Tatarstan.Over(FederalCalendar.Russia), CalendarPolicy.Statutory);
        $"{days.Add(new(2020, 7, 30), 1)}".Should().Be("2020-08-03");
        var without = new WorkingDays(days.Calendar, CalendarPolicy.Statutory with { RegionalHolidays = null });
        $"{without.Add(new(2020, 7, 30), 1)}".Should().Be("2020-07-31");
    }

    [Fact]
    public void Policies_are_independent_of_one_another()
    {
        var day = Regional2020.Sakha.Over(FederalCalendar.Russia).GetDay(new(2020, 4, 27));
        bool Works(bool declared, DayOffScope? scope) => new CalendarPolicy { DeclaredDaysAreOff = declared, RegionalHolidays = scope }.IsWorking(day);
        // A holiday of regional bodies on a declared day.
        (Works(false, DayOffScope.AllEmployers), Works(false, DayOffScope.RegionalBodies), Works(true, DayOffScope.AllEmployers), Works(true, null))
            .Should().Be((true, false, false, false));
        (day.IsDisputed, day.Scope, day.Otherwise!.Kind, day.Otherwise.Otherwise!.Kind)
            .Should().Be((true, DayOffScope.RegionalBodies, DayKind.DeclaredNonWorking, DayKind.Working));
    }

    [Fact]
    public void A_declared_day_moves_no_holiday_and_two_holidays_of_one_weekend_take_two_days()
    {
        var act = new CalendarAct("Law", "0", new(2019, 1, 1));
        var layer = new RegionalHolidays(
            "made up", DayOffScope.AllEmployers, TransferRule.NextWorkingDay,
            [new(new(2020, 4, 27), "на объявленном дне", act), new(new(2020, 8, 1), "суббота"), new(new(2020, 8, 2), "воскресенье"), new(new(2020, 8, 4), "вторник")]);
        var calendar = layer.Over(FederalCalendar.Russia);
        (calendar.GetDay(new(2020, 4, 27)).MovedFrom, calendar.GetDay(new(2020, 4, 28)).Kind, calendar.GetDay(new(2020, 4, 27)).Act)
            .Should().Be((null, DayKind.DeclaredNonWorking, act));
        Enumerable.Range(3, 4).Select(d => calendar.GetDay(new(2020, 8, d)).MovedFrom?.Day ?? 0).Should().Equal(1, 0, 2, 0);
    }

    [Fact]
    public void A_site_has_the_last_word()
    {
        var site = new SiteDays("Дом культуры", [new DateInterval(new(2020, 7, 31), new(2020, 8, 9))], [new(2020, 4, 11), new(2020, 5, 2)]);
        var days = new WorkingDays(site.Over(Regional2020.Tatarstan.Over(FederalCalendar.Russia)), CalendarPolicy.WithDeclaredDays);
        $"{days.Add(new(2020, 7, 30), 1)}".Should().Be("2020-08-10");
        $"{days.Next(new(2020, 4, 11))}".Should().Be("2020-04-11");
        $"{days.Next(new(2020, 5, 1))}".Should().Be("2020-05-02");
        days.Calendar.GetDay(new(2020, 8, 5)).Should().Match<CalendarDay>(d => d.Kind == DayKind.SiteDayOff && d.Name == "Дом культуры" && !d.IsDisputed);
    }

    [Fact]
    public void A_layer_makes_nothing_known_beyond_the_calendar_below()
    {
        var site = new SiteDays("site", [], [new(2018, 6, 1)]).Over(FederalCalendar.Russia);
        site.GetDay(new(2018, 6, 1)).Kind.Should().Be(DayKind.Unknown);
        var region = new RegionalHolidays("region", DayOffScope.AllEmployers, TransferRule.NextWorkingDay, [new(new(2018, 6, 2), "праздник")]).Over(FederalCalendar.Russia);
        region.GetDay(new(2018, 6, 2)).Kind.Should().Be(DayKind.Unknown);
        (region.Covered == FederalCalendar.Russia.Covered).Should().BeTrue();
    }

    [Fact]
    public void Contradictions_are_refused()
    {
        ((Action)(() => _ = new SiteDays("site", [new DateInterval(new(2020, 7, 1), new(2020, 7, 2))], [new(2020, 7, 2)]))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new RegionalHolidays("region", DayOffScope.AllEmployers, TransferRule.None, [new(new(2020, 7, 1), "a"), new(new(2020, 7, 1), "b")])))
            .Should().Throw<ArgumentException>();
        ((Action)(() => _ = new SiteDays(" ", []))).Should().Throw<ArgumentException>();
    }
}
