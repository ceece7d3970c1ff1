using NodaTime;

namespace ResursnayaSreda.Core.ICalendar;

/// <summary>An event of whole days: VEVENT with DATE values; its DTEND is the day after the last one (RFC 5545, 3.6.1).</summary>
public sealed record DayEvent : CalendarEntry
{
    /// <summary>Makes it.</summary>
    /// <param name="uid">What it is known by.</param>
    /// <param name="summary">What it is called.</param>
    /// <param name="days">The days, both ends included.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public DayEvent(string uid, string summary, DateInterval days)
        : base(uid, summary)
    {
        ArgumentNullException.ThrowIfNull(days);
        Days = days;
    }

    /// <summary>The days, both ends included.</summary>
    public DateInterval Days { get; }
}
