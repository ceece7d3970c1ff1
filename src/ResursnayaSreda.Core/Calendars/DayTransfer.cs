using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>A day off that a decree moves. A day of a weekend without a holiday is worked then.</summary>
/// <param name="From">A Saturday or a Sunday.</param>
/// <param name="To">The day that is off instead.</param>
public sealed record DayTransfer(LocalDate From, LocalDate To);
