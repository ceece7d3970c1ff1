using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>What the days of a search are in a calendar under a policy, looked up once.</summary>
internal sealed class DayTable
{
    private readonly int _first;
    private readonly SlotWarnings[] _days;

    /// <param name="days">The calendar; null when every day will do.</param>
    /// <param name="first">The number of the first day.</param>
    /// <param name="count">How many days.</param>
    public DayTable(WorkingDays? days, int first, int count)
    {
        _first = first;
        _days = new SlotWarnings[count];
        for (var i = 0; days is not null && i < count; i++)
            _days[i] = Of(days, days.Calendar.GetDay(LocalSeconds.DateOf(first + i)));
    }

    public SlotWarnings this[int day] => _days[day - _first];

    private static SlotWarnings Of(WorkingDays days, CalendarDay day)
    {
        var isWorked = days.Policy.IsWorking(day);
        return (isWorked ? SlotWarnings.None : SlotWarnings.DayOff)
            | (isWorked && day.IsShortened ? SlotWarnings.ShortDay : SlotWarnings.None)
            | (day.Status == DayStatus.Provisional ? SlotWarnings.ProvisionalDay : SlotWarnings.None)
            | (day.IsDisputed ? SlotWarnings.DisputedDay : SlotWarnings.None);
    }
}
