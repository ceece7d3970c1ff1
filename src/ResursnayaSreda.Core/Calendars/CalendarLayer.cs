using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>
/// What lies over a calendar: the holidays of a region, the days of a site. Layers are stacked, the narrower over the wider:
/// <c>site.Over(region.Over(federal))</c>. A layer makes nothing known that lies outside the calendar below.
/// </summary>
public abstract class CalendarLayer
{
    private protected CalendarLayer(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>What it is called, for people.</summary>
    public string Name { get; }

    /// <summary>The calendar below with this layer over it.</summary>
    public IWorkingCalendar Over(IWorkingCalendar below)
    {
        ArgumentNullException.ThrowIfNull(below);
        return new Layered(below, DaysOver(below));
    }

    private protected abstract IReadOnlyDictionary<LocalDate, CalendarDay> DaysOver(IWorkingCalendar below);

    private sealed class Layered(IWorkingCalendar below, IReadOnlyDictionary<LocalDate, CalendarDay> days) : IWorkingCalendar
    {
        public DateInterval Covered => below.Covered;

        public CalendarDay GetDay(LocalDate date)
        {
            date = date.WithCalendar(CalendarSystem.Iso);
            return days.GetValueOrDefault(date) ?? below.GetDay(date);
        }
    }
}
