namespace ResursnayaSreda.Core.Calendars;

/// <summary>How to read a calendar: which days off count. Data stay the same under every policy.</summary>
public sealed record CalendarPolicy
{
    /// <summary>
    /// Declared days are worked, and terms run through them: they are no holidays and move no deadline by themselves (review of the Supreme
    /// Court of 21 April 2020, question 5). Holidays of a region count where they are for every employer.
    /// </summary>
    public static CalendarPolicy Statutory { get; } = new();

    /// <summary>Declared days are off as well: nobody was at work.</summary>
    public static CalendarPolicy WithDeclaredDays { get; } = new() { DeclaredDaysAreOff = true };

    /// <summary>Whether days that the President declared non-working are off. <value>No.</value></summary>
    public bool DeclaredDaysAreOff { get; init; }

    /// <summary>
    /// Holidays of a region count up to this scope; null when none of them does. <value><see cref="DayOffScope.AllEmployers"/>.</value>
    /// </summary>
    public DayOffScope? RegionalHolidays { get; init; } = DayOffScope.AllEmployers;

    internal static CalendarPolicy Narrowest => Statutory;

    internal static CalendarPolicy Widest { get; } = new() { DeclaredDaysAreOff = true, RegionalHolidays = DayOffScope.Recommended };

    /// <summary>Whether a day is worked. A day of which nothing is known never is.</summary>
    public bool IsWorking(CalendarDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        var isApplied = day.Kind switch
        {
            DayKind.DeclaredNonWorking => DeclaredDaysAreOff,
            DayKind.RegionalHoliday => day.Scope is not { } scope || scope <= RegionalHolidays,
            _ => true,
        };
        return isApplied || day.Otherwise is null
            ? day.Kind is DayKind.Working or DayKind.WorkingWeekend or DayKind.SiteWorkingDay
            : IsWorking(day.Otherwise);
    }
}
