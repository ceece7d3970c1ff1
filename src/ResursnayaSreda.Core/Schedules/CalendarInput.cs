using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>Activities with calendars on their way into the passes, and the dates on their way back.</summary>
internal sealed class CalendarInput
{
    private readonly IReadOnlyList<CalendarActivity> _activities;
    private readonly IReadOnlyList<CalendarRelation> _relations;
    private readonly PrecedenceGraph _graph;
    private readonly WorkingDayTable[] _tables;
    private readonly CalendarAxis _axis;

    public CalendarInput(IReadOnlyList<CalendarActivity> activities, IReadOnlyList<CalendarRelation> relations, LocalDate origin)
    {
        (_activities, _relations) = (activities, relations);
        _graph = new([.. activities.Select(a => a.Id)], [.. relations.Select(r => (r.From, r.To, r.Kind))]);
        if (_graph.Cycle.Count > 0)
            throw new ArgumentException($"The activities wait for one another: {string.Join(", ", _graph.Cycle.Select(i => activities[i].Id))}.", nameof(activities));
        var tables = new Dictionary<WorkingDays, WorkingDayTable>(ReferenceEqualityComparer.Instance);
        WorkingDayTable TableOf(WorkingDays days) => tables.TryGetValue(days, out var table) ? table : tables[days] = new(days, origin);
        _tables = [.. activities.Select(a => TableOf(a.Days))];
        _axis = new(
            _tables, [.. activities.Select(a => a.Duration)],
            [.. relations.Select((r, i) => r.Days is null ? _tables[_graph.To[i]] : TableOf(r.Days))], [.. relations.Select(r => r.Lag)]);
    }

    public CalendarSchedule Schedule(LocalDate start, LocalDate? finish, LocalDate dataDate)
    {
        var first = WorkingDayTable.Number(LocalDate.Max(start, dataDate));
        var actual = _activities.Select((_, i) => ActualOf(i, dataDate)).ToArray();
        var passes = new CriticalPathPasses<CalendarAxis>(
            _graph, _axis, first, finish is { } end ? WorkingDayTable.Number(end) + 1 : null, [.. _activities.Select(a => Number(a.NotBefore))], LastPositions(finish), actual);
        var dates = new ScheduledDates[_activities.Count];
        foreach (var i in _graph.Order)
            dates[i] = DatesOf(i, passes, dates, first, actual[i] is not null);
        return CalendarSchedule.Of(_graph, _relations, passes, dates);
    }

    public LocalDate LatestStart(LocalDate finish) => LocalDate.Min(finish, WorkingDayTable.Date(CriticalPathPasses<CalendarAxis>.LatestStart(
        _graph, _axis, WorkingDayTable.Number(finish) + 1, LastPositions(finish))));

    private static long? Number(LocalDate? date) => date is { } day ? WorkingDayTable.Number(day) : null;

    // What takes time is finished when its last day is over; what takes none happens on that day.
    private long?[] LastPositions(LocalDate? finish)
    {
        var last = new long?[_activities.Count];
        for (var i = 0; i < last.Length; i++)
        {
            var (bound, end) = (Number(_activities[i].NotAfter), Number(finish));
            last[i] = (bound is null || end < bound ? end : bound) + (_activities[i].Duration.Amount == 0 ? 0 : 1);
        }

        return last;
    }

    private (long Start, long Finish)? ActualOf(int i, LocalDate dataDate)
    {
        var activity = _activities[i];
        var isMoment = activity.Duration.Amount == 0;
        if (Number(activity.Finished) is { } finished)
        {
            var first = Number(activity.Started) ?? finished;
            return (first, isMoment && first == finished ? finished : finished + 1);
        }

        if (Number(activity.Started) is not { } started)
            return null;
        var now = Math.Max(started, WorkingDayTable.Number(dataDate));
        var unit = activity.Remaining?.Unit ?? activity.Duration.Unit;
        var spent = _axis.Distance(i, started, now);
        var left = activity.Remaining?.Amount ?? (isMoment ? 0 : Math.Max(1, activity.Duration.Amount - spent));
        if (left <= 0)
            return (started, isMoment ? started : Math.Max(started + 1, now));
        var table = _tables[i];
        return (started, unit == DayUnit.Calendar ? now + left : table.Day(table.CountBefore(now) + left - 1) + 1);
    }

    private ScheduledDates DatesOf(int i, CriticalPathPasses<CalendarAxis> passes, ScheduledDates[] dates, long first, bool isFixed)
    {
        var activity = _activities[i];
        var (start, finish, lateFinish) = (passes.EarlyStart[i], passes.EarlyFinish[i], passes.LateFinish[i]);
        var isOver = activity.Finished is not null;
        // Counted over are the days from where it is held to its end: the data date, a bound, or what it waits for.
        var (held, doubts) = (isFixed ? first : Math.Max(first, Number(activity.NotBefore) ?? first), DayDoubts.None);
        foreach (var relation in isFixed ? [] : _graph.Incoming(i))
        {
            var from = _graph.From[relation];
            doubts |= dates[from].Doubts | _tables[i].Doubts(Math.Min(passes.EarlyFinish[from], start), start);
            held = passes.IsDriving(relation) ? start : held;
        }

        doubts = isOver ? DayDoubts.None : doubts | _tables[i].Doubts(Math.Min(held, start), Math.Max(finish, start + 1));

        return new(
            activity.Id, WorkingDayTable.Date(start), LastDay(start, finish), WorkingDayTable.Date(passes.LateStart[i]), LastDay(passes.LateStart[i], lateFinish),
            _axis.Distance(i, finish, lateFinish), _axis.Distance(i, finish, passes.FreeFinish[i]), isOver, doubts);
    }

    private static LocalDate LastDay(long start, long finish) => WorkingDayTable.Date(finish > start ? finish - 1 : finish);
}
