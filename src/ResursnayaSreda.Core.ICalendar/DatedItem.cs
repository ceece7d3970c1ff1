using NodaTime;

namespace ResursnayaSreda.Core.ICalendar;

/// <summary>
/// Something to be done between two days: VTODO. Without an hour its dates are DATE values, and DUE, the time before which it is to be done
/// (RFC 5545, 3.8.2.3), is the day after the last one. With <see cref="DueAt"/> both are instants in UTC.
/// </summary>
public sealed record DatedItem : CalendarEntry
{
    /// <summary>Makes it.</summary>
    /// <param name="uid">What it is known by.</param>
    /// <param name="summary">What it is called.</param>
    /// <param name="days">The days on which it is worked on, both ends included.</param>
    /// <param name="zone">The IANA time zone of its site.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public DatedItem(string uid, string summary, DateInterval days, string zone)
        : base(uid, summary)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentException.ThrowIfNullOrWhiteSpace(zone);
        Days = days;
        Zone = zone;
    }

    /// <summary>The days on which it is worked on, both ends included.</summary>
    public DateInterval Days { get; }

    /// <summary>The IANA time zone of its site: whose hour <see cref="DueAt"/> is. A DATE value has no zone.</summary>
    public string Zone { get; }

    /// <summary>The local time of the last day by which it is to be done; null for the end of the day. A time that clocks skip is put forward.</summary>
    public LocalTime? DueAt { get; init; }
}
