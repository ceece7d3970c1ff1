using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>Local times as whole seconds since the first of January 1970 by the same clock: what the search counts in.</summary>
internal static class LocalSeconds
{
    public const long Day = NodaConstants.SecondsPerDay;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static LocalDateTime ToDateTime(long seconds) => Epoch.AtMidnight().PlusSeconds(seconds);

    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    /// <summary>The number of a day, from 0 on the first of January 1970.</summary>
    public static int DayOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>The number of the day that a local time lies in.</summary>
    public static int DayOf(long seconds) => (int)FloorDivide(seconds, Day);

    public static int MinuteOfDay(long seconds) => (int)((seconds - (DayOf(seconds) * Day)) / NodaConstants.SecondsPerMinute);

    public static long FloorDivide(long value, long by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
