using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace ResursnayaSreda.Core.ICalendar;

/// <summary>Writes iCalendar files (RFC 5545). The same entries give the same bytes on every machine and in every culture.</summary>
public static class CalendarFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="productId">Who wrote it, such as <c>-//example.org//roadmaps//RU</c>: PRODID (RFC 5545, 3.7.3).</param>
    /// <param name="stamp">When it was written: DTSTAMP of each entry. Nothing here asks a clock.</param>
    /// <param name="entries">The entries, each with a UID of its own. Events are written before items, both in the ordinal order of the UIDs.</param>
    /// <param name="zones">Where the zones of items that are due at an hour are looked up.</param>
    /// <returns>The file in UTF-8, its lines folded at 75 octets and ended by CRLF.</returns>
    /// <exception cref="ArgumentException">The product is blank, or a UID stands twice.</exception>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">A zone is unknown to <paramref name="zones"/>.</exception>
    public static byte[] Write(string productId, Instant stamp, IEnumerable<CalendarEntry> entries, IDateTimeZoneProvider zones)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(productId);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(zones);
        var ordered = entries.OrderBy(e => e.Uid, StringComparer.Ordinal).ToList();
        if (ordered.DistinctBy(e => e.Uid, StringComparer.Ordinal).Count() < ordered.Count)
            throw new ArgumentException("A UID stands twice.", nameof(entries));
        var calendar = new Ical.Net.Calendar { ProductId = productId };
        foreach (var entry in ordered)
            calendar.Children.Add(Component(entry, stamp, zones));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static RecurringComponent Component(CalendarEntry entry, Instant stamp, IDateTimeZoneProvider zones)
    {
        RecurringComponent component = entry switch
        {
            TimedEvent timed => new CalendarEvent { Start = Utc(timed.Start), End = Utc(timed.End) },
            DayEvent days => new CalendarEvent { Start = Day(days.Days.Start), End = Day(days.Days.End.PlusDays(1)) },
            _ => Todo((DatedItem)entry, zones),
        };
        component.Uid = entry.Uid;
        component.DtStamp = Utc(stamp);
        component.Summary = entry.Summary;
        component.Sequence = entry.Sequence;
        if (entry.Description is { } description)
            component.Description = description;
        return component;
    }

    private static Todo Todo(DatedItem item, IDateTimeZoneProvider zones)
    {
        if (item.DueAt is not { } hour)
            return new() { Start = Day(item.Days.Start), Due = Day(item.Days.End.PlusDays(1)) };
        var zone = zones[item.Zone];
        var (start, due) = (zone.AtStartOfDay(Iso(item.Days.Start)).ToInstant(), zone.AtLeniently(Iso(item.Days.End) + hour).ToInstant());
        // DUE is later than DTSTART (3.8.2.3): what is due as its only day begins has no start.
        return new() { Start = due > start ? Utc(start) : null, Due = Utc(due) };
    }

    private static CalDateTime Day(LocalDate date) => new(Iso(date).Year, Iso(date).Month, Iso(date).Day);

    private static LocalDate Iso(LocalDate date) => date.WithCalendar(CalendarSystem.Iso);

    private static CalDateTime Utc(Instant instant)
    {
        var at = instant.InUtc();
        return new(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second, "UTC");
    }
}
