namespace ResursnayaSreda.Core.Schedules;

/// <summary>
/// Time as days, each activity by a calendar of its own. Positions are beginnings of days. What is handed from one calendar to another is a
/// position, never a number of working days.
/// </summary>
internal readonly struct CalendarAxis(WorkingDayTable[] tables, DayCount[] durations, WorkingDayTable[] lagTables, DayCount[] lags) : ITimeAxis
{
    public long StartFrom(int activity, long position) =>
        IsWorking(activity) ? tables[activity].Day(tables[activity].CountBefore(position)) : position;

    public long StartToFinishFrom(int activity, long position)
    {
        var (table, length) = (tables[activity], durations[activity].Amount);
        if (!IsWorking(activity))
            return position - length;
        return length == 0 ? StartFrom(activity, position) : table.Day(table.CountBefore(position - 1) - length + 1);
    }

    public long FinishOf(int activity, long start)
    {
        var (table, length) = (tables[activity], durations[activity].Amount);
        if (!IsWorking(activity))
            return start + length;
        return length == 0 ? start : table.Day(table.CountBefore(start) + length - 1) + 1;
    }

    public long FinishUpTo(int activity, long position)
    {
        var (table, length) = (tables[activity], durations[activity].Amount);
        if (!IsWorking(activity))
            return position;
        // What takes no time happens at the beginning of a working day.
        return length == 0 ? table.Day(table.CountBefore(position + 1) - 1) : table.Day(table.CountBefore(position) - 1) + 1;
    }

    public long FinishToStartUpTo(int activity, long position) => IsWorking(activity)
        ? FinishOf(activity, tables[activity].Day(tables[activity].CountBefore(position + 1) - 1))
        : position + durations[activity].Amount;

    public long StartOf(int activity, long finish)
    {
        var (table, length) = (tables[activity], durations[activity].Amount);
        if (!IsWorking(activity))
            return finish - length;
        return length == 0 ? finish : table.Day(table.CountBefore(finish) - length);
    }

    public long Lagged(int relation, long position, bool toFinish)
    {
        var (table, lag) = (lagTables[relation], lags[relation]);
        if (lag.Amount == 0 || lag.Unit == DayUnit.Calendar)
            return position + lag.Amount;
        var number = table.CountBefore(position) + lag.Amount;
        return toFinish ? table.Day(number - 1) + 1 : table.Day(number);
    }

    public long Unlagged(int relation, long position, bool fromFinish)
    {
        var (table, lag) = (lagTables[relation], lags[relation]);
        if (lag.Amount == 0 || lag.Unit == DayUnit.Calendar)
            return position - lag.Amount;
        return fromFinish
            ? table.Day(table.CountBefore(position) - lag.Amount)
            : table.Day(table.CountBefore(position + 1) - 1 - lag.Amount);
    }

    public long Distance(int activity, long from, long to) =>
        IsWorking(activity) ? tables[activity].CountBefore(to) - tables[activity].CountBefore(from) : to - from;

    private bool IsWorking(int activity) => durations[activity].Unit == DayUnit.Working;
}
