using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>The acts of 2019–2026, written down for this library from published production calendars that agree with one another.</summary>
/// <remarks>
/// Days and transfers: three public collections of calendars, compared day by day. Numbers of decrees that were not read in a source are marked so.
/// </remarks>
internal static class FederalActs
{
    public const int FirstYear = 2019;

    public static IReadOnlyList<YearDecree> Decrees { get; } =
    [
        Decree(2019, "1163", new(2018, 10, 1), true, (1, 5, 5, 2), (1, 6, 5, 3), (2, 23, 5, 10)),
        Decree(2020, "875", new(2019, 7, 10), false, (1, 4, 5, 4), (1, 5, 5, 5)),
        Decree(2021, "1648", new(2020, 10, 10), false, (1, 2, 11, 5), (1, 3, 12, 31), (2, 20, 2, 22)),
        Decree(2022, "1564", new(2021, 9, 16), false, (1, 1, 5, 3), (1, 2, 5, 10), (3, 5, 3, 7)),
        Decree(2023, "1505", new(2022, 8, 29), true, (1, 1, 2, 24), (1, 8, 5, 8)),
        Decree(2024, "1314", new(2023, 8, 10), true, (1, 6, 5, 10), (1, 7, 12, 31), (4, 27, 4, 29), (11, 2, 4, 30), (12, 28, 12, 30)),
        Decree(2025, "1335", new(2024, 10, 4), false, (1, 4, 5, 2), (1, 5, 12, 31), (2, 23, 5, 8), (3, 8, 6, 13), (11, 1, 11, 3)),
        Decree(2026, "1466", new(2025, 9, 24), false, (1, 3, 1, 9), (1, 4, 12, 31)),
    ];

    public static IReadOnlyList<DeclaredDays> Declared { get; } =
    [
        Days(new(2020, 3, 30), new(2020, 4, 3), "206", new(2020, 3, 25)),
        Days(new(2020, 4, 4), new(2020, 4, 30), "239", new(2020, 4, 2)),
        Days(new(2020, 5, 6), new(2020, 5, 8), "294", new(2020, 4, 28)),
        Days(new(2020, 6, 24), new(2020, 6, 24), "345", new(2020, 5, 29)),
        Days(new(2020, 7, 1), new(2020, 7, 1), "354", new(2020, 6, 1)) with { IsVote = true },
        Days(new(2021, 5, 4), new(2021, 5, 7), "242", new(2021, 4, 23)),
        Days(new(2021, 10, 30), new(2021, 11, 7), "595", new(2021, 10, 20)),
    ];

    private static YearDecree Decree(
        int year, string number, LocalDate signed, bool isConfirmed, params (int FromMonth, int FromDay, int ToMonth, int ToDay)[] transfers) =>
        new(
            year,
            new("Government Decree", number, signed, isConfirmed),
            transfers.Select(t => new DayTransfer(new(year, t.FromMonth, t.FromDay), new(year, t.ToMonth, t.ToDay))));

    private static DeclaredDays Days(LocalDate first, LocalDate last, string number, LocalDate signed) =>
        new(new DateInterval(first, last), new("Presidential Decree", number, signed));
}
