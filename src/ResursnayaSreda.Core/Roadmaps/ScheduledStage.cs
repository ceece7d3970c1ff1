using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>When a stage is to happen, first and last days included.</summary>
public sealed class ScheduledStage
{
    internal ScheduledStage(StageBounds bounds, CalendarActivity activity, ScheduledDates dates, bool isLeftOut)
    {
        (Bounds, Activity, Dates, IsLeftOut) = (bounds, activity, dates, isLeftOut);
    }

    /// <summary>The stage.</summary>
    public StageTemplate Stage => Bounds.Stage;

    /// <summary>How long it takes at the site.</summary>
    public DayCount Duration => Bounds.Duration;

    /// <summary>Its first day; the real one of what has begun.</summary>
    public LocalDate First => Dates.EarlyStart;

    /// <summary>Its last day; the real one of what is over.</summary>
    public LocalDate Last => Dates.EarlyFinish;

    /// <summary>Its first day if it is as late as it may be.</summary>
    public LocalDate LatestFirst => Dates.LateStart;

    /// <summary>Its last day if it is as late as it may be.</summary>
    public LocalDate LatestLast => Dates.LateFinish;

    /// <summary>By how many days of the unit of its duration it may be late; below zero where bounds cannot be kept.</summary>
    public long TotalFloat => Dates.TotalFloat;

    /// <summary>By how many it may be late without moving another stage.</summary>
    public long FreeFloat => Dates.FreeFloat;

    /// <summary>Whether nothing is left. What is over or left out is not critical.</summary>
    public bool IsCritical => !IsLeftOut && Dates.IsCritical;

    /// <summary>Whether it is skipped or cancelled: then its days mean nothing.</summary>
    public bool IsLeftOut { get; }

    /// <summary>Why its days may come out differently.</summary>
    public DayDoubts Doubts => Dates.Doubts;

    /// <summary>The first day on which it may begin by its bounds; null when any.</summary>
    public LocalDate? NotBefore => Bounds.NotBefore;

    /// <summary>The last day on which it may be at work by its bounds; null when any.</summary>
    public LocalDate? NotAfter => Bounds.NotAfter;

    /// <summary>The day by which it should be over; null when there is none.</summary>
    public LocalDate? Deadline => Bounds.Deadline;

    /// <summary>The deadline rolled from a day that is not worked, as the template asks.</summary>
    public LocalDate? EffectiveDeadline => Bounds.EffectiveDeadline;

    internal StageBounds Bounds { get; }

    internal CalendarActivity Activity { get; }

    internal ScheduledDates Dates { get; }
}
