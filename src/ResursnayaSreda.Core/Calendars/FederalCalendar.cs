using System.Collections.Concurrent;
using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>
/// The calendar of the five-day week in Russia: the Labour Code, the yearly decrees of the Government, the days that the President declared
/// non-working. A year whose decree is not there is computed from the Code and provisional. Immutable.
/// </summary>
public sealed class FederalCalendar : IWorkingCalendar
{
    private readonly SortedDictionary<int, YearDecree> _decrees;
    private readonly IReadOnlyList<DeclaredDays> _declared;
    private readonly ConcurrentDictionary<int, FederalYear> _years = new();

    private FederalCalendar(IEnumerable<YearDecree> decrees, IEnumerable<DeclaredDays> declared)
    {
        _decrees = new(decrees.ToDictionary(d => d.Year));
        _declared = [.. declared];
    }

    /// <summary>The calendar with the acts for 2019–2026. Earlier years are not covered, later ones provisional.</summary>
    public static FederalCalendar Russia { get; } = new(FederalActs.Decrees, FederalActs.Declared);

    /// <summary>From 1 January 2019 on.</summary>
    public DateInterval Covered { get; } = new(new(FederalActs.FirstYear, 1, 1), LocalDate.MaxIsoValue);

    /// <summary>The decrees that are there, in the order of the years.</summary>
    public IReadOnlyList<YearDecree> Decrees => [.. _decrees.Values];

    /// <inheritdoc/>
    public CalendarDay GetDay(LocalDate date)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        return Covered.Contains(date)
            ? _years.GetOrAdd(date.Year, y => new(y, _decrees.GetValueOrDefault(y), _declared))[date]
            : new(date, DayKind.Unknown, DayStatus.Unknown);
    }

    /// <summary>
    /// The days off of a year's January holidays of which the Government moves two, and nobody knows yet where to; none for a year with its decree.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not covered.</exception>
    public IReadOnlyList<LocalDate> UnplacedDaysOff(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Covered.Start.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Covered.End.Year);
        return _decrees.ContainsKey(year) ? [] : FederalYear.WeekendsOfJanuary(year);
    }

    /// <summary>This calendar with a year's decree, which makes the year final; it takes the place of one that is there.</summary>
    /// <exception cref="ArgumentException">The year is not covered, or the decree moves a day off to a holiday.</exception>
    public FederalCalendar With(YearDecree decree)
    {
        ArgumentNullException.ThrowIfNull(decree);
        var isOnHoliday = decree.Year >= Covered.Start.Year
            && decree.Transfers.Any(t => new FederalYear(decree.Year, null, [])[t.To].Kind == DayKind.StatutoryHoliday);
        return decree.Year < Covered.Start.Year || isOnHoliday
            ? throw new ArgumentException($"The decree for {decree.Year} does not fit the calendar.", nameof(decree))
            : new(_decrees.Values.Where(d => d.Year != decree.Year).Append(decree), _declared);
    }

    /// <summary>This calendar with days that a further decree declares non-working.</summary>
    public FederalCalendar With(DeclaredDays declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        return new(_decrees.Values, _declared.Append(declared));
    }

    /// <summary>
    /// The calendar as it was known on a day: without the acts that were signed after it. A year whose decree came later is provisional then.
    /// </summary>
    public FederalCalendar KnownOn(LocalDate day)
    {
        day = day.WithCalendar(CalendarSystem.Iso);
        return new(_decrees.Values.Where(d => d.Act.Signed <= day), _declared.Where(d => d.Act.Signed <= day));
    }
}
