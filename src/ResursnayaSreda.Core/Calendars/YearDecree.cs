using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>The decree of the Government that moves days off in a year; with it the year is final.</summary>
public sealed class YearDecree
{
    /// <summary>Makes it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="act">The decree.</param>
    /// <param name="transfers">The days off that it moves.</param>
    /// <exception cref="ArgumentException">
    /// A day is of another year, a day off is moved twice or from no weekend, or it is moved to a weekend or to a day to which another one is moved.
    /// </exception>
    public YearDecree(int year, CalendarAct act, IEnumerable<DayTransfer> transfers)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(transfers);
        Year = year;
        Act = act;
        Transfers = [.. transfers.OrderBy(t => t.To)];
        if (Transfers.Any(t => t.From.Year != year || t.To.Year != year || !IsWeekend(t.From) || IsWeekend(t.To))
            || Transfers.DistinctBy(t => t.From).Count() < Transfers.Count || Transfers.DistinctBy(t => t.To).Count() < Transfers.Count)
            throw new ArgumentException($"A decree of {year} moves Saturdays and Sundays of that year to other days of it, each once.", nameof(transfers));
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The decree.</summary>
    public CalendarAct Act { get; }

    /// <summary>The days off that it moves, in the order of the days to which they are moved.</summary>
    public IReadOnlyList<DayTransfer> Transfers { get; }

    internal static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
