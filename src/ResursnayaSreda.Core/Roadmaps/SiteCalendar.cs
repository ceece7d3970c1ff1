using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>How a site counts working days: what lies over the federal calendar, and how that is read. Only the site can say. Immutable.</summary>
public sealed class SiteCalendar
{
    /// <summary>The federal calendar alone, declared days worked.</summary>
    public static SiteCalendar Federal { get; } = new();

    /// <summary>How the calendar is read.</summary>
    public CalendarPolicy Policy { get; init; } = CalendarPolicy.Statutory;

    /// <summary>The holidays of regions, the wider first.</summary>
    public IReadOnlyList<RegionalHolidays> Regional { get; init => field = [.. value]; } = [];

    /// <summary>The days on which the site is closed, in order.</summary>
    public IReadOnlyList<DateInterval> Closed { get; init => field = [.. value.OrderBy(i => i.Start).ThenBy(i => i.End)]; } = [];

    /// <summary>The days on which the site works although others do not, in order.</summary>
    public IReadOnlyList<LocalDate> Worked { get; init => field = [.. value.Distinct().Order()]; } = [];

    /// <summary>The working days of the site.</summary>
    /// <param name="federal">The calendar that everything lies over.</param>
    /// <exception cref="ArgumentException">A day is both closed and worked.</exception>
    public WorkingDays Over(IWorkingCalendar federal)
    {
        ArgumentNullException.ThrowIfNull(federal);
        var calendar = Regional.Aggregate(federal, (below, layer) => layer.Over(below));
        return new(Closed.Count + Worked.Count == 0 ? calendar : new SiteDays("site", Closed, Worked).Over(calendar), Policy);
    }
}
