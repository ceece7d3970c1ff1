using CsCheck;
using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Tests.Calendars;

/// <summary>What holds of working days whatever the calendar, the layers and the policy are.</summary>
public sealed class WorkingDaysLawsTests
{
    // Far enough from where nothing is known.
    private static readonly LocalDate First = new(2020, 1, 1);

    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 2800].Select(First.PlusDays);

    private static readonly Gen<CalendarPolicy> Policies = Gen.Select(Gen.Bool, Gen.Int[-1, 2]).Select((declared, scope) => new CalendarPolicy
    {
        DeclaredDaysAreOff = declared,
        RegionalHolidays = scope < 0 ? null : (DayOffScope)scope,
    });

    private static readonly Gen<SiteDays> Sites = Gen.Select(Dates.List[0, 5], Gen.Int[0, 20], Dates.List[0, 5]).Select((starts, length, worked) =>
    {
        var closed = starts.Select(d => new DateInterval(d, d.PlusDays(length))).ToList();
        return new SiteDays("site", closed, worked.Where(d => !closed.Exists(c => c.Contains(d))));
    });

    private static readonly Gen<RegionalHolidays> Regions = Gen.Select(Dates.List[0, 6], Gen.Int[0, 2], Gen.Bool).Select((dates, scope, moves) => new RegionalHolidays(
        "region", (DayOffScope)scope, moves ? TransferRule.NextWorkingDay : TransferRule.None, dates.Distinct().Select(d => new RegionalHoliday(d, "праздник"))));

    private static readonly Gen<WorkingDays> Any = Gen.Select(Sites, Regions, Policies, (site, region, policy) =>
        new WorkingDays(site.Over(region.Over(FederalCalendar.Russia)), policy));

    [Fact]
    public void Adding_and_taking_away_leads_back_to_a_working_day() =>
        Gen.Select(Any, Dates, Gen.Int[1, 200]).Sample((days, date, n) =>
        {
            days.Add(days.Add(date, n).Date!.Value, -n).Date.Should().Be(days.Previous(date).Date);
            days.Add(days.Add(date, -1).Date!.Value, 1).Date.Should().Be(days.Next(date).Date);
        });

    [Fact]
    public void Adding_twice_is_adding_the_sum() =>
        Gen.Select(Any, Dates, Gen.Int[0, 100], Gen.Int[0, 100]).Sample((days, date, a, b) =>
            days.Add(days.Add(date, a).Date!.Value, b).Date.Should().Be(days.Add(date, a + b).Date));

    [Fact]
    public void A_later_day_and_a_greater_number_never_lead_to_an_earlier_day() =>
        Gen.Select(Any, Dates, Gen.Int[0, 60], Gen.Int[-60, 60], Gen.Int[0, 20]).Sample((days, date, later, n, more) =>
        {
            (days.Add(date.PlusDays(later), n).Date >= days.Add(date, n).Date).Should().BeTrue();
            (days.Add(date, n + more).Date >= days.Add(date, n).Date).Should().BeTrue();
        });

    [Fact]
    public void What_is_reached_is_worked_and_exactly_so_far_away() =>
        Gen.Select(Any, Dates, Gen.Int[-100, 100]).Where((_, _, n) => n != 0).Sample((days, date, n) =>
        {
            var reached = days.Add(date, n).Date!.Value;
            days.IsWorking(reached).Should().BeTrue();
            days.Between(date, reached).Days.Should().Be(n);
        });

    [Fact]
    public void Counts_of_parts_add_up() =>
        Gen.Select(Any, Dates, Gen.Int[0, 100], Gen.Int[1, 100]).Sample((days, first, a, b) =>
        {
            var (middle, last) = (first.PlusDays(a), first.PlusDays(a + b));
            var (left, right, whole) = (days.Count(first, middle), days.Count(middle.PlusDays(1), last), days.Count(first, last));
            (left.Days + right.Days, left.Doubts | right.Doubts).Should().Be((whole.Days, whole.Doubts));
        });

    [Fact]
    public void A_naive_count_gives_the_same() =>
        Gen.Select(Any, Dates, Gen.Int[0, 60]).Sample((days, date, n) =>
        {
            var (at, left) = (date, n);
            while (left > 0)
            {
                at = at.PlusDays(1);
                left -= days.IsWorking(at) ? 1 : 0;
            }

            days.Add(date, n).Date.Should().Be(at);
        });

    [Fact]
    public void A_day_off_more_never_makes_a_finish_earlier_nor_a_start_later() =>
        Gen.Select(Any, Dates, Gen.Int[1, 60], Dates, Gen.Int[0, 30]).Sample((days, date, n, closed, length) =>
        {
            var less = new WorkingDays(new SiteDays("closed", [new DateInterval(closed, closed.PlusDays(length))]).Over(days.Calendar), days.Policy);
            (less.Add(date, n).Date >= days.Add(date, n).Date).Should().BeTrue();
            (less.Add(date, -n).Date <= days.Add(date, -n).Date).Should().BeTrue();
            (less.Count(date, date.PlusDays(n)).Days <= days.Count(date, date.PlusDays(n)).Days).Should().BeTrue();
        });

    [Fact]
    public void Where_nothing_is_disputed_all_policies_agree_and_where_they_differ_that_is_said() =>
        Gen.Select(Sites, Regions, Dates, Gen.Int[-60, 60]).Sample((site, region, date, n) =>
        {
            var calendar = site.Over(region.Over(FederalCalendar.Russia));
            CalendarPolicy[] policies =
            [
                .. ((DayOffScope[])[DayOffScope.AllEmployers, DayOffScope.RegionalBodies, DayOffScope.Recommended])
                    .SelectMany(s => (CalendarPolicy[])[new() { RegionalHolidays = s }, new() { RegionalHolidays = s, DeclaredDaysAreOff = true }]),
            ];
            var results = policies.Select(p => new WorkingDays(calendar, p).Add(date, n)).ToList();
            if (results.Exists(r => !r.Doubts.HasFlag(DayDoubts.Disputed)))
                results.Select(r => r.Date).Distinct().Should().HaveCount(1);
            policies.Select(p => p.IsWorking(calendar.GetDay(date))).Distinct().Should().HaveCount(calendar.GetDay(date).IsDisputed ? 2 : 1);
        });

    [Fact]
    public void A_layer_of_nothing_changes_nothing() =>
        Gen.Select(Any, Dates).Sample((days, date) =>
        {
            var empty = new SiteDays("site", []).Over(new RegionalHolidays("region", DayOffScope.AllEmployers, TransferRule.NextWorkingDay, []).Over(days.Calendar));
            empty.GetDay(date).Should().Be(days.Calendar.GetDay(date));
        });

    [Fact]
    public void Only_years_without_a_decree_are_provisional() =>
        Gen.Select(Gen.Int[2019, 2100], Gen.Int[0, 364]).Sample((year, day) =>
            FederalCalendar.Russia.GetDay(new LocalDate(year, 1, 1).PlusDays(day)).Status.Should().Be(year <= 2026 ? DayStatus.Final : DayStatus.Provisional));
}
