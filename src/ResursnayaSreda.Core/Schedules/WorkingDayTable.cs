using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>
/// The working days of a calendar by number, counted from an origin; the table grows with what is asked. Positions are days since 1970 and mean
/// the beginning of the day. A century from the origin, and where the calendar ends, it ends too: what lies beyond is the last day there is.
/// </summary>
internal sealed class WorkingDayTable
{
    private const int Century = 36525;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly WorkingDays _days;
    private readonly long _origin;
    private readonly long _first;
    private readonly long _last;

    // From the origin on, and back from it: the working days, how many there are before each position, and the doubts about each day.
    private readonly Side _ahead = new();
    private readonly Side _behind = new();

    public WorkingDayTable(WorkingDays days, LocalDate origin)
    {
        _days = days;
        var (first, last) = (Number(days.Calendar.Covered.Start), Number(days.Calendar.Covered.End));
        _origin = Math.Clamp(Number(origin), first, last);
        _first = Math.Max(first, _origin - Century);
        _last = Math.Min(last, _origin + Century);
    }

    public static long Number(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>The day at a position; the first or the last day of all where it lies beyond them.</summary>
    public static LocalDate Date(long position) => Epoch.PlusDays((int)Math.Clamp(position, Number(LocalDate.MinIsoValue), Number(LocalDate.MaxIsoValue)));

    /// <summary>How many working days lie before a position, from the origin; below zero before the origin.</summary>
    public long CountBefore(long position)
    {
        position = Math.Clamp(position, _first, _last + 1);
        if (position < _origin)
        {
            GrowBack(position);
            return -_behind.Counts[(int)(_origin - position)];
        }

        Grow(position);
        return _ahead.Counts[(int)(position - _origin)];
    }

    /// <summary>The working day with a number.</summary>
    public long Day(long number)
    {
        if (number >= 0)
        {
            while (_ahead.Days.Count <= number && _origin + _ahead.Doubts.Count <= _last)
                Append(_ahead, _origin + _ahead.Doubts.Count);
            return number < _ahead.Days.Count ? _ahead.Days[(int)number] : _last;
        }

        while (_behind.Days.Count < -number && _origin - _behind.Doubts.Count > _first)
            Append(_behind, _origin - _behind.Doubts.Count - 1);
        return -number <= _behind.Days.Count ? _behind.Days[(int)(-number - 1)] : _first;
    }

    /// <summary>The doubts about the days from one position to another; what touches the end of the table is unknown.</summary>
    public DayDoubts Doubts(long from, long to)
    {
        var doubts = from <= _first || to > _last ? DayDoubts.Unknown : DayDoubts.None;
        (from, to) = (Math.Clamp(from, _first, _last + 1), Math.Clamp(to, _first, _last + 1));
        Grow(to);
        GrowBack(from);
        for (var day = from; day < to; day++)
            doubts |= day < _origin ? _behind.Doubts[(int)(_origin - day - 1)] : _ahead.Doubts[(int)(day - _origin)];
        return doubts;
    }

    private void Grow(long position)
    {
        while (_origin + _ahead.Doubts.Count < position)
            Append(_ahead, _origin + _ahead.Doubts.Count);
    }

    private void GrowBack(long position)
    {
        while (_origin - _behind.Doubts.Count > position)
            Append(_behind, _origin - _behind.Doubts.Count - 1);
    }

    private void Append(Side side, long position)
    {
        var day = _days.Calendar.GetDay(Date(position));
        if (_days.Policy.IsWorking(day))
            side.Days.Add(position);
        side.Counts.Add(side.Days.Count);
        side.Doubts.Add(WorkingDays.DoubtsOf(day));
    }

    private sealed class Side
    {
        public List<long> Days { get; } = [];

        public List<int> Counts { get; } = [0];

        public List<DayDoubts> Doubts { get; } = [];
    }
}
