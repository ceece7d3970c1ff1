using CsCheck;
using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Tests.Schedules;

/// <summary>What holds of schedules in days, whatever the calendars are, and a slow schedule that walks day by day.</summary>
public sealed class CalendarScheduleLawsTests
{
    private static readonly LocalDate First = new(2020, 2, 20);

    private static readonly Gen<WorkingDays> Calendars = Gen.Select(Gen.Int[0, 120].List[0, 3], Gen.Int[0, 9], Gen.Bool).Select((starts, length, isOff) => new WorkingDays(
        new SiteDays("site", starts.Select(s => new DateInterval(First.PlusDays(s), First.PlusDays(s + length)))).Over(FederalCalendar.Russia),
        isOff ? CalendarPolicy.WithDeclaredDays : CalendarPolicy.Statutory));

    private static readonly Gen<DayCount> Durations = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 3]).Select((n, unit) => new DayCount(n, unit == 0 ? DayUnit.Calendar : DayUnit.Working));

    private static readonly Gen<DayCount> Lags = Gen.Select(Gen.Int[-4, 6], Gen.Int[0, 3]).Select((n, unit) => new DayCount(n, unit == 0 ? DayUnit.Calendar : DayUnit.Working));

    private static readonly Gen<Case> Cases =
        Gen.Select(Calendars.Array[2], Gen.Select(Durations, Gen.Int[0, 1]).List[1, 6]).SelectMany((calendars, durations) =>
            Gen.Select(Gen.Int[0, durations.Count - 1], Gen.Int[0, durations.Count - 1], Gen.Int[0, 3], Lags).List[0, 8].Select(relations => new Case(
                [.. durations.Select((d, i) => new CalendarActivity($"{i}", d.Item1, calendars[d.Item2]))],
                [.. relations.Where(r => r.Item1 != r.Item2).Select(r => new CalendarRelation(
                    $"{Math.Min(r.Item1, r.Item2)}", $"{Math.Max(r.Item1, r.Item2)}", (RelationKind)r.Item3, r.Item4))])));

    [Fact]
    public void Early_dates_are_the_first_that_keep_every_relation_walking_day_by_day() =>
        Cases.Sample(c =>
        {
            var schedule = CalendarSchedule.Of(c.Activities, c.Relations, First);
            var twin = new Dictionary<string, (LocalDate Start, LocalDate End)>();
            foreach (var activity in c.Activities)
            {
                var start = First;
                while (!CanStart(activity, start) || !c.Relations.Where(r => r.To == activity.Id).All(r => Keeps(r, twin[r.From], activity, start)))
                    start = start.PlusDays(1);
                twin[activity.Id] = (start, EndOf(activity, start));
                schedule[activity.Id].EarlyStart.Should().Be(start);
                schedule[activity.Id].EarlyFinish.Should().Be(activity.Duration.Amount == 0 ? start : EndOf(activity, start).PlusDays(-1));
            }
        });

    [Fact]
    public void Without_bounds_no_float_is_negative() =>
        Cases.Sample(c => CalendarSchedule.Of(c.Activities, c.Relations, First).Activities.Should().OnlyContain(
            a => a.TotalFloat >= 0 && a.FreeFloat >= 0 && a.InterferingFloat >= 0 && a.LateStart >= a.EarlyStart && a.LateFinish >= a.EarlyFinish));

    [Fact]
    public void What_begins_on_its_latest_day_makes_nobody_later_than_his() =>
        Cases.Sample(c =>
        {
            var schedule = CalendarSchedule.Of(c.Activities, c.Relations, First);
            foreach (var activity in c.Activities)
            {
                var late = CalendarSchedule.Of(
                    c.Activities.Select(a => a.Id == activity.Id ? a with { NotBefore = schedule[a.Id].LateStart } : a), c.Relations, First);
                late.Activities.Should().OnlyContain(a => a.EarlyStart <= schedule[a.Id].LateStart && a.EarlyFinish <= schedule[a.Id].LateFinish);
            }
        });

    [Fact]
    public void A_day_off_more_moves_no_finish_to_an_earlier_day() =>
        Gen.Select(Cases, Gen.Int[0, 100], Gen.Int[0, 10]).Sample((c, from, length) =>
        {
            // A lag below zero, and a finish that something waits for, are counted back: there a day off does lead to an earlier day.
            var relations = c.Relations.Where(r => r.Lag.Amount >= 0 && r.Kind is RelationKind.FinishToStart or RelationKind.StartToStart).ToList();
            var closed = new SiteDays("closed", [new DateInterval(First.PlusDays(from), First.PlusDays(from + length))]);
            var before = CalendarSchedule.Of(c.Activities, relations, First);
            var after = CalendarSchedule.Of(
                c.Activities.Select(a => new CalendarActivity(a.Id, a.Duration, new(closed.Over(a.Days.Calendar), a.Days.Policy))), relations, First);
            foreach (var activity in before.Activities)
                (after[activity.Id].EarlyFinish >= activity.EarlyFinish && after[activity.Id].EarlyStart >= activity.EarlyStart).Should().BeTrue();
        });

    [Fact]
    public void A_relation_more_makes_nothing_earlier() =>
        Cases.Where(c => c.Relations.Count > 0).Sample(c =>
        {
            var fewer = CalendarSchedule.Of(c.Activities, c.Relations.Skip(1), First);
            foreach (var activity in CalendarSchedule.Of(c.Activities, c.Relations, First).Activities)
                (activity.EarlyStart >= fewer[activity.Id].EarlyStart && activity.EarlyFinish >= fewer[activity.Id].EarlyFinish).Should().BeTrue();
        });

    [Fact]
    public void From_the_latest_start_the_end_is_kept_and_a_day_later_it_is_not() =>
        Gen.Select(Cases, Gen.Int[60, 200]).Sample((c, after) =>
        {
            var finish = First.PlusDays(after);
            var start = CalendarSchedule.LatestStart(c.Activities, c.Relations, finish);
            bool IsKept(LocalDate from) => CalendarSchedule.Of(c.Activities, c.Relations, from, finish).Activities.All(a => a.TotalFloat >= 0);
            IsKept(start).Should().BeTrue();
            IsKept(start.PlusDays(1)).Should().BeFalse();
        });

    [Fact]
    public void On_a_calendar_without_days_off_the_dates_are_the_whole_numbers() =>
        Cases.Sample(c =>
        {
            var dates = CalendarSchedule.Of(
                c.Activities.Select(a => new CalendarActivity(a.Id, new(a.Duration.Amount, DayUnit.Calendar), a.Days)),
                c.Relations.Select(r => r with { Lag = new(r.Lag.Amount, DayUnit.Calendar) }), First);
            var numbers = Schedule.Of(new(
                c.Activities.Select(a => new Activity(a.Id, a.Duration.Amount)), c.Relations.Select(r => new Relation(r.From, r.To, r.Kind, r.Lag.Amount))));
            foreach (var activity in numbers.Activities)
            {
                Period.DaysBetween(First, dates[activity.Id].EarlyStart).Should().Be((int)activity.EarlyStart);
                (dates[activity.Id].TotalFloat, dates[activity.Id].FreeFloat).Should().Be((activity.TotalFloat, activity.FreeFloat));
            }
        });

    private static bool CanStart(CalendarActivity activity, LocalDate day) => activity.Duration.Unit == DayUnit.Calendar || activity.Days.IsWorking(day);

    // The day after the last one.
    private static LocalDate EndOf(CalendarActivity activity, LocalDate start)
    {
        var day = start;
        for (var left = activity.Duration.Amount; left > 0; day = day.PlusDays(1))
            left -= activity.Duration.Unit == DayUnit.Calendar || activity.Days.IsWorking(day) ? 1 : 0;
        return day;
    }

    private static bool Keeps(CalendarRelation relation, (LocalDate Start, LocalDate End) from, CalendarActivity to, LocalDate start)
    {
        var position = relation.Kind is RelationKind.FinishToStart or RelationKind.FinishToFinish ? from.End : from.Start;
        var isToStart = relation.Kind is RelationKind.FinishToStart or RelationKind.StartToStart;
        return (isToStart ? start : EndOf(to, start)) >= Lagged(position, relation.Lag, to.Days, isToStart);
    }

    // A lag to a start leads to the working day after so many; a lag to a finish to the end of the last of so many.
    private static LocalDate Lagged(LocalDate from, DayCount lag, WorkingDays days, bool isToStart)
    {
        if (lag.Unit == DayUnit.Calendar || lag.Amount == 0)
            return from.PlusDays(lag.Amount);
        var next = days.Next(from).Date!.Value;
        return isToStart ? days.Add(next, lag.Amount).Date!.Value : days.Add(next, lag.Amount - 1).Date!.Value.PlusDays(1);
    }

    private sealed record Case(IReadOnlyList<CalendarActivity> Activities, IReadOnlyList<CalendarRelation> Relations);
}
