namespace ResursnayaSreda.Core.Programmes;

/// <summary>When an indicator has reached its target.</summary>
public enum IndicatorAim
{
    /// <summary>When it is as large as the target or larger.</summary>
    AtLeast,

    /// <summary>When it is as small as the target or smaller.</summary>
    AtMost,
}
