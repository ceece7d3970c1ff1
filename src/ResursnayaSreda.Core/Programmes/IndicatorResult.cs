using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>How far an indicator is on a day.</summary>
public sealed class IndicatorResult
{
    internal IndicatorResult(Goal goal, Indicator indicator, Rational? value, Counted? items, Counted practices, bool isDue, Rational? atTarget)
    {
        (Goal, Indicator, Value, Items, Practices) = (goal, indicator, value, items, practices);
        IsReached = IsReachedBy(value);
        IsMissed = isDue && IsReachedBy(atTarget) != true;
        var way = indicator.Target.Value - indicator.Baseline?.Value;
        Progress = way is { Sign: not 0 } whole ? (value - indicator.Baseline?.Value) / whole : null;
    }

    /// <summary>The goal it belongs to.</summary>
    public Goal Goal { get; }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>The last value measured by the day, or what was counted; null when nothing was measured.</summary>
    public Rational? Value { get; }

    /// <summary>What was counted; null for an indicator that is measured.</summary>
    public Counted? Items { get; }

    /// <summary>The practices that serve it.</summary>
    public Counted Practices { get; }

    /// <summary>Whether it has reached its target; null when nothing was measured.</summary>
    public bool? IsReached { get; }

    /// <summary>Whether the day of the target is over and it was not reached then, whatever came after it.</summary>
    public bool IsMissed { get; }

    /// <summary>
    /// The part of the way from the baseline to the target, 1 when it is reached; below 0 when it goes the other way. Null without a baseline, a value, or
    /// a way.
    /// </summary>
    public Rational? Progress { get; }

    private bool? IsReachedBy(Rational? value) => value is not { } now ? null : Indicator.Aim == IndicatorAim.AtLeast ? now >= Indicator.Target.Value : now <= Indicator.Target.Value;
}
