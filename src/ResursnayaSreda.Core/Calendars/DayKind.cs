namespace ResursnayaSreda.Core.Calendars;

/// <summary>What a day is.</summary>
public enum DayKind
{
    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>A working day.</summary>
    Working,

    /// <summary>A Saturday or a Sunday.</summary>
    Weekend,

    /// <summary>A holiday of the Labour Code (article 112).</summary>
    StatutoryHoliday,

    /// <summary>The working day after a holiday, off because the holiday fell on a weekend (article 112).</summary>
    SubstitutedDayOff,

    /// <summary>A day to which the yearly decree of the Government has moved a day off.</summary>
    TransferredDayOff,

    /// <summary>A day of a weekend that is worked because the decree has moved it.</summary>
    WorkingWeekend,

    /// <summary>
    /// A day that a decree of the President declares non-working with pay, as in spring 2020: neither a weekend nor a holiday. Whether work is
    /// done on it and whether a term runs past it are two questions, and both can be answered either way.
    /// </summary>
    DeclaredNonWorking,

    /// <summary>A day off for a national vote.</summary>
    VotingDay,

    /// <summary>A holiday of a region.</summary>
    RegionalHoliday,

    /// <summary>A day on which a site is closed.</summary>
    SiteDayOff,

    /// <summary>A day on which a site works although others do not.</summary>
    SiteWorkingDay,
}
