using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Tests.Calendars;

/// <summary>Counting over 2020 in both readings; the values were computed without this library from published calendars.</summary>
public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Statutory = new(FederalCalendar.Russia, CalendarPolicy.Statutory);
    private static readonly WorkingDays WithDeclared = new(FederalCalendar.Russia, CalendarPolicy.WithDeclaredDays);

    [Fact]
    public void Months_of_2020_have_so_many_working_days()
    {
        int[] Months(WorkingDays days) => [.. Enumerable.Range(1, 12)
            .Select(m => new LocalDate(2020, m, 1)).Select(first => days.Count(first, first.PlusMonths(1).PlusDays(-1)).Days)];
        Months(Statutory).Should().Equal(17, 19, 21, 22, 17, 21, 22, 21, 22, 22, 20, 23);
        Months(WithDeclared).Should().Equal(17, 19, 19, 0, 14, 20, 22, 21, 22, 22, 20, 23);
    }

    [Theory]
    [InlineData("2020-03-27", 10, "2020-04-10 (Disputed)", "2020-05-25 (Disputed)")]
    [InlineData("2020-05-08", 1, "2020-05-12", "2020-05-12")]
    [InlineData("2020-02-27", 5, "2020-03-05", "2020-03-05")]
    [InlineData("2020-06-23", 1, "2020-06-24 (Disputed)", "2020-06-25 (Disputed)")]
    [InlineData("2025-12-30", 1, "2026-01-12", "2026-01-12")]
    [InlineData("2025-12-30", 3, "2026-01-14", "2026-01-14")]
    [InlineData("2020-09-06", 0, "2020-09-06", "2020-09-06")]
    [InlineData("2020-05-12", -1, "2020-05-08 (Disputed)", "2020-03-27 (Disputed)")]
    public void Adding_reaches_the_nth_working_day_strictly_after_or_before(string from, int days, string statutory, string withDeclared)
    {
        $"{Statutory.Add(Date(from), days)}".Should().Be(statutory);
        $"{WithDeclared.Add(Date(from), days)}".Should().Be(withDeclared);
    }

    [Theory]
    [InlineData("2020-04-01", "2020-04-01 (Disputed)", "2020-05-12 (Disputed)", "2020-04-01 (Disputed)", "2020-03-27 (Disputed)")]
    [InlineData("2020-05-11", "2020-05-12", "2020-05-12", "2020-05-08 (Disputed)", "2020-03-27 (Disputed)")]
    [InlineData("2020-09-06", "2020-09-07", "2020-09-07", "2020-09-04", "2020-09-04")]
    public void The_next_and_the_previous_working_day_may_be_the_day_itself(
        string from, string next, string nextWithDeclared, string previous, string previousWithDeclared)
    {
        $"{Statutory.Next(Date(from))}".Should().Be(next);
        $"{WithDeclared.Next(Date(from))}".Should().Be(nextWithDeclared);
        $"{Statutory.Previous(Date(from))}".Should().Be(previous);
        $"{WithDeclared.Previous(Date(from))}".Should().Be(previousWithDeclared);
    }

    [Theory]
    [InlineData("2024-04-27", true)]
    [InlineData("2024-04-29", false)]
    [InlineData("2021-02-20", true)]
    [InlineData("2020-07-01", false)]
    public void A_Saturday_may_be_worked_and_a_Monday_off(string date, bool isWorking)
    {
        Statutory.IsWorking(Date(date)).Should().Be(isWorking);
        WithDeclared.IsWorking(Date(date)).Should().Be(isWorking);
    }

    [Fact]
    public void How_far_a_day_is_from_another_is_what_is_added_to_reach_it()
    {
        $"{Statutory.Between(Date("2020-02-27"), Date("2020-03-05"))}".Should().Be("5");
        $"{Statutory.Between(Date("2020-03-05"), Date("2020-02-27"))}".Should().Be("-5");
        $"{Statutory.Between(Date("2020-03-07"), Date("2020-03-07"))}".Should().Be("0");
        $"{Statutory.Count(Date("2020-02-27"), Date("2020-03-05"))}".Should().Be("6");
        ((Action)(() => Statutory.Count(Date("2020-03-05"), Date("2020-02-27")))).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
