using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>The days on which a site is closed, and those on which it works although others do not. They are the site's own word: final and undisputed.</summary>
public sealed class SiteDays : CalendarLayer
{
    /// <summary>Makes the layer.</summary>
    /// <param name="name">What it is called, for people.</param>
    /// <param name="closed">The days on which it is closed, such as a summer break.</param>
    /// <param name="worked">The days on which it works.</param>
    /// <exception cref="ArgumentException">A day is both.</exception>
    public SiteDays(string name, IEnumerable<DateInterval> closed, IEnumerable<LocalDate>? worked = null)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(closed);
        Closed = [.. closed.SelectMany(i => i).Distinct().Order()];
        Worked = [.. (worked ?? []).Distinct().Order()];
        if (Closed.Intersect(Worked).Any())
            throw new ArgumentException("A day is both closed and worked.", nameof(worked));
    }

    /// <summary>The days on which it is closed, in order.</summary>
    public IReadOnlyList<LocalDate> Closed { get; }

    /// <summary>The days on which it works, in order.</summary>
    public IReadOnlyList<LocalDate> Worked { get; }

    private protected override IReadOnlyDictionary<LocalDate, CalendarDay> DaysOver(IWorkingCalendar below) =>
        Closed.Select(d => (Date: d, Kind: DayKind.SiteDayOff)).Concat(Worked.Select(d => (Date: d, Kind: DayKind.SiteWorkingDay)))
            .Where(d => below.Covered.Contains(d.Date))
            .ToDictionary(d => d.Date, d => new CalendarDay(d.Date, d.Kind, DayStatus.Final) { Name = Name, IsShortened = below.GetDay(d.Date).IsShortened });
}
