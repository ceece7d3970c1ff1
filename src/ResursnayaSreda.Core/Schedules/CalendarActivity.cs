using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>An activity on a calendar of its own.</summary>
public sealed record CalendarActivity
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its name among the others.</param>
    /// <param name="duration">
    /// How long it takes, 0 or more. In working days it starts and ends on a working day; in calendar days on any. What takes no time happens at the
    /// beginning of its day: after something that takes time, on the next day.
    /// </param>
    /// <param name="days">The calendar that its working days are counted by.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is below zero.</exception>
    public CalendarActivity(string id, DayCount duration, WorkingDays days)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentOutOfRangeException.ThrowIfNegative(duration.Amount, nameof(duration));
        Id = id;
        Duration = duration;
        Days = days;
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>How long it takes.</summary>
    public DayCount Duration { get; }

    /// <summary>The calendar that its working days are counted by.</summary>
    public WorkingDays Days { get; }

    /// <summary>The first day on which it may start; null when any. It holds the start back.</summary>
    public LocalDate? NotBefore { get; init; }

    /// <summary>The last day on which it may be at work; null when any. It pulls nothing forward: what passes it has a negative float.</summary>
    public LocalDate? NotAfter { get; init; }

    /// <summary>The day on which it really started; null when it has not. What has started waits for nobody any more.</summary>
    public LocalDate? Started { get; init; }

    /// <summary>The last day on which it was really at work; null when it is not over. What is over is never moved.</summary>
    public LocalDate? Finished { get; init; }

    /// <summary>
    /// How much is left of what has started; null for its duration without the days that have gone by, and at least a day.
    /// </summary>
    public DayCount? Remaining { get; init; }
}
