using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>A holiday of a region on one day of one year: many of them follow the moon and are fixed anew each year.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Act">The act that fixes it; null when it is not said.</param>
/// <param name="IsConfirmed">Whether a source of that year confirms it; otherwise results that depend on it are provisional.</param>
public sealed record RegionalHoliday(LocalDate Date, string Name, CalendarAct? Act = null, bool IsConfirmed = true);
