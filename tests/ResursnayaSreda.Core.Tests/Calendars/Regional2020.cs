using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Tests.Calendars;

/// <summary>The regional days of 2020 as far as they are known. The library ships none: who follows them, a site knows.</summary>
internal static class Regional2020
{
    /// <summary>Announced for everybody; on a weekend no other day was off, although the republic's portal prints the rule that one is.</summary>
    public static RegionalHolidays Tatarstan { get; } = new(
        "Татарстан, 2020", DayOffScope.AllEmployers, TransferRule.None,
        [
            new(new(2020, 5, 24), "Ураза-байрам"),
            new(new(2020, 7, 31), "Курбан-байрам"),
            new(new(2020, 8, 30), "День Республики Татарстан"),
            new(new(2020, 11, 6), "День Конституции Республики Татарстан"),
        ]);

    /// <summary>For bodies that the republic pays for. That the Monday was taken for Sunday 21 June follows from the law; no source of 2020 says so.</summary>
    public static RegionalHolidays Sakha { get; } = new(
        "Саха (Якутия), 2020", DayOffScope.RegionalBodies, TransferRule.NextWorkingDay,
        [
            new(new(2020, 4, 27), "День Республики Саха (Якутия)", Law),
            new(new(2020, 6, 21), "Ысыах", Law, IsConfirmed: false),
        ]);

    private static CalendarAct Law => new("Law of the Republic of Sakha", "1993-З", new(2018, 4, 26));
}
