namespace ResursnayaSreda.Core.Plans;

/// <summary>Laws that hold for most rules and not for all.</summary>
public enum PlanLawKind
{
    /// <summary>Multiplying all weights by the same positive number changes no order and no outcome.</summary>
    WeightScale,

    /// <summary>A higher mark never gives its submission a lower score.</summary>
    Monotone,

    /// <summary>The highest marks of all experts on all criteria give the largest possible score.</summary>
    Maximum,

    /// <summary>An expert who gives no mark to a submission is the same as one who was never assigned to it.</summary>
    Abstention,
}
