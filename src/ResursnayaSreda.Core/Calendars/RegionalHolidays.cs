using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>The holidays of a region, for whom they are days off, and what happens where one falls on a weekend. The library ships none.</summary>
public sealed class RegionalHolidays : CalendarLayer
{
    /// <summary>Makes the layer.</summary>
    /// <param name="name">What it is called, for people.</param>
    /// <param name="scope">For whom the holidays are days off.</param>
    /// <param name="transfer">What happens to one that falls on a day that is off anyway.</param>
    /// <param name="holidays">The holidays, each of one year.</param>
    /// <exception cref="ArgumentException">Two holidays fall on one day.</exception>
    public RegionalHolidays(string name, DayOffScope scope, TransferRule transfer, IEnumerable<RegionalHoliday> holidays)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        Scope = scope;
        Transfer = transfer;
        Holidays = [.. holidays.OrderBy(h => h.Date)];
        if (Holidays.DistinctBy(h => h.Date).Count() < Holidays.Count)
            throw new ArgumentException("Two holidays fall on one day.", nameof(holidays));
    }

    /// <summary>For whom the holidays are days off.</summary>
    public DayOffScope Scope { get; }

    /// <summary>What happens to a holiday that falls on a day that is off anyway.</summary>
    public TransferRule Transfer { get; }

    /// <summary>The holidays, in the order of the days.</summary>
    public IReadOnlyList<RegionalHoliday> Holidays { get; }

    private protected override IReadOnlyDictionary<LocalDate, CalendarDay> DaysOver(IWorkingCalendar below)
    {
        var days = new Dictionary<LocalDate, CalendarDay>();
        foreach (var holiday in Holidays.Where(h => below.Covered.Contains(h.Date)))
            days[holiday.Date] = Day(holiday, below.GetDay(holiday.Date));
        // A declared day is no weekend: nothing is moved on its account.
        foreach (var holiday in Holidays.Where(h => Transfer == TransferRule.NextWorkingDay && days.ContainsKey(h.Date) && !IsWorked(below, h.Date)))
        {
            var next = holiday.Date;
            while (next < below.Covered.End && (days.ContainsKey(next) || !IsWorked(below, next)))
                next = next.PlusDays(1);
            // On the weekend itself there is nothing to be confirmed.
            days[holiday.Date] = days[holiday.Date] with { Status = below.GetDay(holiday.Date).Status };
            if (IsWorked(below, next))
                days.TryAdd(next, Day(holiday, below.GetDay(next)) with { MovedFrom = holiday.Date });
        }

        return days;
    }

    private static bool IsWorked(IWorkingCalendar calendar, LocalDate date) => CalendarPolicy.Statutory.IsWorking(calendar.GetDay(date));

    private CalendarDay Day(RegionalHoliday holiday, CalendarDay below) => new(
        below.Date, DayKind.RegionalHoliday, holiday.IsConfirmed || below.Status < DayStatus.Provisional ? below.Status : DayStatus.Provisional)
    {
        Name = holiday.Name,
        Act = holiday.Act,
        Scope = Scope,
        IsShortened = below.IsShortened,
        Otherwise = below,
    };
}
