namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>How a stage stands to its deadline.</summary>
public enum RiskClass
{
    /// <summary>Its work was over in time.</summary>
    Met,

    /// <summary>There is more left than the threshold.</summary>
    OnTrack,

    /// <summary>There is no more left than the threshold.</summary>
    Tight,

    /// <summary>By the forecast the deadline will be missed.</summary>
    Critical,

    /// <summary>The deadline has passed and the work is not over.</summary>
    Overdue,

    /// <summary>Its work was over too late.</summary>
    Missed,
}
