using NodaTime;

namespace ResursnayaSreda.Core.ICalendar;

/// <summary>An event between two instants: VEVENT with both in UTC, so that no calendar has to know a zone.</summary>
public sealed record TimedEvent : CalendarEntry
{
    /// <summary>Makes it.</summary>
    /// <param name="uid">What it is known by.</param>
    /// <param name="summary">What it is called.</param>
    /// <param name="start">When it begins; fractions of a second are cut off when it is written.</param>
    /// <param name="end">When it is over.</param>
    /// <exception cref="ArgumentException">A text is blank, or the end is not later than the start by a second.</exception>
    public TimedEvent(string uid, string summary, Instant start, Instant end)
        : base(uid, summary)
    {
        if (end - start < Duration.FromSeconds(1))
            throw new ArgumentException("An event ends after it begins.", nameof(end));
        Start = start;
        End = end;
    }

    /// <summary>When it begins.</summary>
    public Instant Start { get; }

    /// <summary>When it is over.</summary>
    public Instant End { get; }
}
