using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>
/// What the hours of a day are worth to a participant, in whole penalty points per unit of a meeting (<see cref="BridgeRequest.Unit"/>). Each
/// unit is charged by the local time at which it begins. Immutable.
/// </summary>
public sealed class PenaltyCurve
{
    internal const int MinutesOfDay = 24 * 60;
    private const int MostPoints = 1_000_000;

    private readonly int[] _points = new int[MinutesOfDay];

    /// <summary>Makes it.</summary>
    /// <param name="steps">Each holds up to the next one; the first is that of midnight.</param>
    /// <exception cref="ArgumentException">
    /// There is no step, the first one is not at midnight, one is not later than that before it or not on a whole minute, or points are out of range.
    /// </exception>
    public PenaltyCurve(params IReadOnlyList<PenaltyStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        Steps = [.. steps];
        if (Steps.Count == 0 || Steps[0].From != LocalTime.Midnight || Steps.Zip(Steps.Skip(1)).Any(p => p.Second.From <= p.First.From))
            throw new ArgumentException("Steps begin at midnight and go through the day.", nameof(steps));
        if (Steps.Any(s => s.Points is < 0 or > MostPoints || s.From.TickOfDay % NodaConstants.TicksPerMinute != 0))
            throw new ArgumentException($"A step begins on a whole minute and has 0 to {MostPoints} points.", nameof(steps));
        foreach (var step in Steps)
            Array.Fill(_points, step.Points, MinuteOf(step.From), MinutesOfDay - MinuteOf(step.From));
    }

    /// <summary>
    /// A day of office work: nothing from 9 to 18, 1 from 8 and up to 20, 3 from 7 and up to 22, 10 in the night. A convention of this library
    /// for half hours, not a rule of any law.
    /// </summary>
    public static PenaltyCurve OfficeDay { get; } = new(
        new(new(0, 0), 10), new(new(7, 0), 3), new(new(8, 0), 1), new(new(9, 0), 0), new(new(18, 0), 1), new(new(20, 0), 3), new(new(22, 0), 10));

    /// <summary>Every hour is as good as any other.</summary>
    public static PenaltyCurve Indifferent { get; } = new(new PenaltyStep(LocalTime.Midnight, 0));

    /// <summary>The steps, through the day.</summary>
    public IReadOnlyList<PenaltyStep> Steps { get; }

    /// <summary>The points for a unit of a meeting that begins at a local time.</summary>
    public int At(LocalTime time) => _points[MinuteOf(time)];

    internal int AtMinute(int minuteOfDay) => _points[minuteOfDay];

    internal static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;
}
