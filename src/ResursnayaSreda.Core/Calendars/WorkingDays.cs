using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>
/// All arithmetic with working days, over a calendar and a policy. Every result says whether a disputed, provisional or unknown day was among
/// those it was counted over. Immutable.
/// </summary>
public sealed class WorkingDays
{
    /// <summary>Makes it.</summary>
    /// <param name="calendar">What is known of days.</param>
    /// <param name="policy">How that is read.</param>
    public WorkingDays(IWorkingCalendar calendar, CalendarPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(policy);
        Calendar = calendar;
        Policy = policy;
    }

    /// <summary>What is known of days.</summary>
    public IWorkingCalendar Calendar { get; }

    /// <summary>How that is read.</summary>
    public CalendarPolicy Policy { get; }

    /// <summary>Whether a day is worked; a day of which nothing is known never is.</summary>
    public bool IsWorking(LocalDate date) => Policy.IsWorking(Calendar.GetDay(Iso(date)));

    /// <summary>
    /// The day itself for 0; the n-th working day strictly after it for n &gt; 0; the n-th working day strictly before it for n &lt; 0.
    /// </summary>
    public WorkingDate Add(LocalDate date, int days) =>
        days == 0 ? new(Iso(date), DayDoubts.None) : Walk(Iso(date), Math.Sign(days), Math.Abs((long)days), isIncluded: false);

    /// <summary>The day itself if it is worked, otherwise the first working day after it.</summary>
    public WorkingDate Next(LocalDate date) => Walk(Iso(date), 1, 1, isIncluded: true);

    /// <summary>The day itself if it is worked, otherwise the last working day before it.</summary>
    public WorkingDate Previous(LocalDate date) => Walk(Iso(date), -1, 1, isIncluded: true);

    /// <summary>How many working days there are from one day to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public WorkingDayCount Count(LocalDate first, LocalDate last)
    {
        (first, last) = (Iso(first), Iso(last));
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        var (count, doubts) = (0, DayDoubts.None);
        foreach (var date in new DateInterval(first, last))
        {
            var day = Calendar.GetDay(date);
            doubts |= DoubtsOf(day);
            count += Policy.IsWorking(day) ? 1 : 0;
        }

        return new(count, doubts);
    }

    /// <summary>
    /// How far one day is from another: the number of working days strictly after <paramref name="from"/> up to <paramref name="to"/> with it;
    /// less than zero when <paramref name="to"/> lies before. What is added to reach a working day.
    /// </summary>
    public WorkingDayCount Between(LocalDate from, LocalDate to)
    {
        (from, to) = (Iso(from), Iso(to));
        if (from == to)
            return new(0, DayDoubts.None);
        if (from < to)
            return Count(from.PlusDays(1), to);
        var back = Count(to, from.PlusDays(-1));
        return back with { Days = -back.Days };
    }

    /// <summary>The days of an interval that give rise to doubts, in order.</summary>
    public IReadOnlyList<CalendarDay> DoubtfulDays(DateInterval days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return [.. days.Select(Calendar.GetDay).Where(d => DoubtsOf(d) != DayDoubts.None)];
    }

    private WorkingDate Walk(LocalDate from, int step, long days, bool isIncluded)
    {
        var doubts = DayDoubts.None;
        for (var date = isIncluded ? from : Step(from, step); date is { } at && IsAhead(at, step); date = Step(at, step))
        {
            var day = Calendar.GetDay(at);
            doubts |= DoubtsOf(day);
            days -= Policy.IsWorking(day) ? 1 : 0;
            if (days == 0)
                return new(at, doubts);
        }

        return new(null, doubts | DayDoubts.Unknown);
    }

    // Beyond the last day that is covered nothing will be found; before the first one it may.
    private bool IsAhead(LocalDate date, int step) => step > 0 ? date <= Calendar.Covered.End : date >= Calendar.Covered.Start;

    private static LocalDate? Step(LocalDate date, int step) =>
        date == (step > 0 ? LocalDate.MaxIsoValue : LocalDate.MinIsoValue) ? null : date.PlusDays(step);

    internal static DayDoubts DoubtsOf(CalendarDay day) =>
        (day.IsDisputed ? DayDoubts.Disputed : DayDoubts.None) | day.Status switch
        {
            DayStatus.Final => DayDoubts.None,
            DayStatus.Provisional => DayDoubts.Provisional,
            _ => DayDoubts.Unknown,
        };

    private static LocalDate Iso(LocalDate date) => date.WithCalendar(CalendarSystem.Iso);
}
