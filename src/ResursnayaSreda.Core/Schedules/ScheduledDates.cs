using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>The days on which an activity can and must happen, first and last day included.</summary>
/// <param name="Id">The activity.</param>
/// <param name="EarlyStart">The earliest first day; the real one of what has started.</param>
/// <param name="EarlyFinish">The earliest last day; the real one of what is over.</param>
/// <param name="LateStart">The latest first day that keeps every bound and the end of the project.</param>
/// <param name="LateFinish">The latest last day.</param>
/// <param name="TotalFloat">By how many days, of the unit of its duration and by its calendar, it may be late; below zero where bounds cannot be kept.</param>
/// <param name="FreeFloat">By how many it may be late without moving an early date of a successor or the end of the project.</param>
/// <param name="IsOver">Whether it is over: its floats mean nothing then.</param>
/// <param name="Doubts">Why its early dates may come out differently: days that it, or something that it waits for, is counted over.</param>
public sealed record ScheduledDates(
    string Id, LocalDate EarlyStart, LocalDate EarlyFinish, LocalDate LateStart, LocalDate LateFinish, long TotalFloat, long FreeFloat, bool IsOver,
    DayDoubts Doubts)
{
    /// <summary>The part of the total float that successors lose when it is used.</summary>
    public long InterferingFloat => TotalFloat - FreeFloat;

    /// <summary>Whether it is not over and nothing is left: the total float is zero or less.</summary>
    public bool IsCritical => !IsOver && TotalFloat <= 0;
}
