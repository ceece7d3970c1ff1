using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>What a calendar knows of a day.</summary>
/// <param name="Date">The day, in the ISO calendar.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Status">How sure that is.</param>
public sealed record CalendarDay(LocalDate Date, DayKind Kind, DayStatus Status)
{
    /// <summary>What the holiday is called, in Russian; null when it is none.</summary>
    public string? Name { get; init; }

    /// <summary>The day from which this day off was moved; null when it was moved from none.</summary>
    public LocalDate? MovedFrom { get; init; }

    /// <summary>The act that says so; null for what follows from the Labour Code (articles 95 and 112) or from no act.</summary>
    public CalendarAct? Act { get; init; }

    /// <summary>For whom it is a day off; null for a day that is what it is for everybody.</summary>
    public DayOffScope? Scope { get; init; }

    /// <summary>Whether it is an hour shorter where it is worked (article 95). Counts of days do not look at it.</summary>
    public bool IsShortened { get; init; }

    /// <summary>What the day is for those to whom this does not apply; null when it applies to everybody.</summary>
    public CalendarDay? Otherwise { get; init; }

    /// <summary>
    /// Whether the day is worked under one policy and off under another: a declared day, or a holiday that is not for every employer, that is
    /// not off anyway.
    /// </summary>
    public bool IsDisputed => CalendarPolicy.Narrowest.IsWorking(this) != CalendarPolicy.Widest.IsWorking(this);
}
