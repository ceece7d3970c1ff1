using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>
/// How much was planned by a day and how much is done (earned value, ANSI/EIA-748). The unit is the caller's: money, or weights of deliverables
/// whose evidence was accepted.
/// </summary>
/// <param name="Budget">The whole of it (BAC).</param>
/// <param name="Planned">What was planned by the day (PV).</param>
/// <param name="Earned">What is done (EV).</param>
/// <param name="Actual">What it cost (AC); null where nobody counts that.</param>
public sealed record EarnedValue(Rational Budget, Rational Planned, Rational Earned, Rational? Actual = null)
{
    /// <summary>EV − PV; below zero when less is done than was planned.</summary>
    public Rational ScheduleVariance => Earned - Planned;

    /// <summary>EV / PV (SPI); null when nothing was planned.</summary>
    public Rational? ScheduleIndex => Ratio(Earned, Planned);

    /// <summary>EV / BAC; null when there is nothing to do.</summary>
    public Rational? Share => Ratio(Earned, Budget);

    /// <summary>EV − AC; null where the cost is not counted.</summary>
    public Rational? CostVariance => Earned - Actual;

    /// <summary>EV / AC (CPI); null where the cost is not counted or is zero.</summary>
    public Rational? CostIndex => Actual is { } cost ? Ratio(Earned, cost) : null;

    /// <summary>BAC / CPI (EAC): what all of it will cost if it goes on so; null where that cannot be said.</summary>
    public Rational? EstimateAtCompletion => CostIndex is { } index ? Ratio(Budget, index) : null;

    /// <summary>BAC − EAC; null where that cannot be said.</summary>
    public Rational? VarianceAtCompletion => Budget - EstimateAtCompletion;

    private static Rational? Ratio(Rational part, Rational whole) => whole.Sign == 0 ? null : part / whole;
}
