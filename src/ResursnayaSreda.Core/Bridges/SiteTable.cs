using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>A participant with its zone and its days looked up: answers in whole numbers what a meeting is to it.</summary>
/// <param name="participant">The participant.</param>
/// <param name="zone">Its zone.</param>
/// <param name="days">Its days.</param>
/// <param name="points">The points of a whole meeting that begins at a minute of its day while clocks are left alone.</param>
/// <param name="minutes">How long the meeting is.</param>
/// <param name="unit">For how many minutes points are stated.</param>
internal sealed class SiteTable(BridgeParticipant participant, ZoneTable zone, DayTable days, long[] points, int minutes, int unit)
{
    private const int SecondsOfMinute = NodaConstants.SecondsPerMinute;

    private readonly long _length = (long)minutes * SecondsOfMinute;
    private readonly long _unit = (long)unit * SecondsOfMinute;

    // A window of a whole day keeps nobody out.
    private readonly HourWindow? _window = participant.Window is { Minutes: < PenaltyCurve.MinutesOfDay } window ? window : null;

    public BridgeParticipant Participant => participant;

    public long LocalAt(long instant) => zone.LocalAt(instant);

    /// <summary>The points of the hours, times the weight.</summary>
    public long Penalty(long start)
    {
        if (zone.IsSteady(start, start + _length))
            return points[LocalSeconds.MinuteOfDay(zone.LocalAt(start))] * participant.Weight;
        var sum = 0L;
        for (var at = start; at < start + _length; at += _unit)
            sum += participant.Curve.AtMinute(LocalSeconds.MinuteOfDay(zone.LocalAt(at)));
        return sum * participant.Weight;
    }

    /// <summary>The points of a meeting for each minute of the day at which it may begin.</summary>
    public static long[] PointsOf(PenaltyCurve curve, int minutes, int unit)
    {
        var points = new long[PenaltyCurve.MinutesOfDay];
        for (var begin = 0; begin < points.Length; begin++)
        {
            for (var minute = 0; minute < minutes; minute += unit)
                points[begin] += curve.AtMinute((begin + minute) % PenaltyCurve.MinutesOfDay);
        }

        return points;
    }

    /// <summary>What its days and its clocks say of a meeting, and by how much its window is too narrow.</summary>
    public (SlotWarnings Warnings, int Earlier, int Later) Look(long start)
    {
        var (earliest, latest, warnings) = zone.During(start, start + _length);
        for (var day = LocalSeconds.DayOf(earliest); day <= LocalSeconds.DayOf(latest - 1); day++)
            warnings |= days[day];
        var (earlier, later) = _window is null ? (0, 0) : Widening(_window, earliest, latest);
        return (warnings, earlier, later);
    }

    /// <summary>The days of the site on which a meeting takes place.</summary>
    public IEnumerable<LocalDate> DatesOf(long start)
    {
        var (earliest, latest, _) = zone.During(start, start + _length);
        for (var day = LocalSeconds.DayOf(earliest); day <= LocalSeconds.DayOf(latest - 1); day++)
            yield return LocalSeconds.DateOf(day);
    }

    // The window of the day before may still be open, that of the next day may be nearer; a window never has to be wider than a day.
    private static (int Earlier, int Later) Widening(HourWindow window, long earliest, long latest)
    {
        var (best, rest) = ((Earlier: 0, Later: int.MaxValue), PenaltyCurve.MinutesOfDay - window.Minutes);
        for (var day = LocalSeconds.DayOf(earliest) - 1; day <= LocalSeconds.DayOf(earliest) + 1; day++)
        {
            var opens = (day * LocalSeconds.Day) + (window.FromMinute * SecondsOfMinute);
            var (earlier, later) = (MinutesOf(opens - earliest), MinutesOf(latest - opens - ((long)window.Minutes * SecondsOfMinute)));
            if (earlier + later < best.Earlier + (long)best.Later)
                best = (earlier, later);
        }

        return best.Earlier + best.Later > rest ? (0, rest) : best;
    }

    private static int MinutesOf(long seconds) => seconds <= 0 ? 0 : (int)((seconds + SecondsOfMinute - 1) / SecondsOfMinute);
}
