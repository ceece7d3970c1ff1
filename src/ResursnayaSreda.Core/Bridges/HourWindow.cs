using NodaTime;
using NodaTime.Text;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>The local hours outside of which a participant cannot meet at all. It may run past midnight: from 22:00 to 02:00.</summary>
public sealed record HourWindow
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Makes it.</summary>
    /// <param name="from">The local time from which on a meeting may run, in whole minutes.</param>
    /// <param name="to">The local time by which it is over, in whole minutes; 00:00 is the end of the day, and the same as <paramref name="from"/> is a whole day.</param>
    /// <exception cref="ArgumentException">A time is not on a whole minute.</exception>
    public HourWindow(LocalTime from, LocalTime to)
    {
        if (from.TickOfDay % NodaConstants.TicksPerMinute != 0 || to.TickOfDay % NodaConstants.TicksPerMinute != 0)
            throw new ArgumentException("A window begins and ends on whole minutes.");
        From = from;
        To = to;
    }

    /// <summary>The local time from which on a meeting may run.</summary>
    public LocalTime From { get; }

    /// <summary>The local time by which it is over.</summary>
    public LocalTime To { get; }

    internal int FromMinute => PenaltyCurve.MinuteOf(From);

    internal int Minutes => (PenaltyCurve.MinuteOf(To) - FromMinute + PenaltyCurve.MinutesOfDay - 1) % PenaltyCurve.MinutesOfDay + 1;

    /// <summary>Both times: <c>08:00–20:00</c>.</summary>
    public override string ToString() => $"{Clock.Format(From)}–{Clock.Format(To)}";
}
