using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>The days of a year by the Labour Code, articles 95 and 112, and the acts there are for it.</summary>
internal sealed class FederalYear
{
    private const string NewYear = "Новогодние каникулы";

    private static readonly (int Month, int Day, string Name)[] Holidays =
    [
        .. Enumerable.Range(1, 8).Select(d => (1, d, d == 7 ? "Рождество Христово" : NewYear)),
        (2, 23, "День защитника Отечества"),
        (3, 8, "Международный женский день"),
        (5, 1, "Праздник Весны и Труда"),
        (5, 9, "День Победы"),
        (6, 12, "День России"),
        (11, 4, "День народного единства"),
    ];

    private readonly int _year;
    private readonly DayStatus _status;
    private readonly SortedDictionary<LocalDate, CalendarDay> _days = [];

    public FederalYear(int year, YearDecree? decree, IEnumerable<DeclaredDays> declared)
    {
        _year = year;
        _status = decree is null ? DayStatus.Provisional : DayStatus.Final;
        foreach (var (month, day, name) in Holidays)
            _days[new(year, month, day)] = New(new(year, month, day), DayKind.StatutoryHoliday) with { Name = name };
        foreach (var transfer in decree?.Transfers ?? [])
            Transfer(transfer, decree!.Act);
        Substitute(decree);
        Shorten();
        foreach (var days in declared)
            Declare(days);
    }

    public CalendarDay this[LocalDate date] =>
        _days.GetValueOrDefault(date) ?? New(date, YearDecree.IsWeekend(date) ? DayKind.Weekend : DayKind.Working);

    /// <summary>The days of weekends among the January holidays: the Government moves two of them, and the Code does not say where to.</summary>
    public static IReadOnlyList<LocalDate> WeekendsOfJanuary(int year) =>
        [.. Enumerable.Range(1, 8).Select(d => new LocalDate(year, 1, d)).Where(YearDecree.IsWeekend)];

    private CalendarDay New(LocalDate date, DayKind kind) => new(date, kind, _status);

    private void Transfer(DayTransfer transfer, CalendarAct act)
    {
        _days[transfer.To] = New(transfer.To, DayKind.TransferredDayOff) with { MovedFrom = transfer.From, Act = act };
        // Of a holiday on a weekend the day off is moved, and the holiday stays.
        if (!_days.ContainsKey(transfer.From))
            _days[transfer.From] = New(transfer.From, DayKind.WorkingWeekend) with { Act = act };
    }

    // A day off that coincides with a holiday moves to the next working day, unless the holiday is in January or the decree has moved it.
    private void Substitute(YearDecree? decree)
    {
        foreach (var (month, day, _) in Holidays.Where(h => h.Month > 1))
        {
            var holiday = new LocalDate(_year, month, day);
            if (!YearDecree.IsWeekend(holiday) || decree?.Transfers.Any(t => t.From == holiday) == true)
                continue;
            var next = holiday.PlusDays(1);
            while (this[next].Kind is not DayKind.Working)
                next = next.PlusDays(1);
            _days[next] = New(next, DayKind.SubstitutedDayOff) with { MovedFrom = holiday };
        }
    }

    // The working day before a holiday is an hour shorter; a Saturday that is worked in its place is as long as that day would have been.
    private void Shorten()
    {
        foreach (var date in Holidays.Skip(1).Select(h => new LocalDate(_year, h.Month, h.Day).PlusDays(-1)).Append(new(_year, 12, 31)))
        {
            var eve = this[date];
            var worked = eve is { Kind: DayKind.TransferredDayOff, MovedFrom: { } from } ? this[from] : eve;
            if (worked.Kind is DayKind.Working or DayKind.WorkingWeekend)
                _days[worked.Date] = worked with { IsShortened = true };
        }
    }

    private void Declare(DeclaredDays declared)
    {
        foreach (var date in declared.Days.Where(d => d.Year == _year))
        {
            var day = this[date];
            if (day.Kind is not (DayKind.Working or DayKind.WorkingWeekend or DayKind.Weekend))
                continue;
            var kind = declared.IsVote ? DayKind.VotingDay : DayKind.DeclaredNonWorking;
            _days[date] = New(date, kind) with { Act = declared.Act, IsShortened = day.IsShortened, Otherwise = declared.IsVote ? null : day };
        }
    }
}
