namespace ResursnayaSreda.Core.Programmes;

/// <summary>What is counted from the documents for an indicator: such a figure is computed and never typed.</summary>
public enum IndicatorCount
{
    /// <summary>Practices in the register.</summary>
    PracticesFound,

    /// <summary>Practices that were assessed.</summary>
    PracticesAssessed,

    /// <summary>Practices that are published.</summary>
    PracticesPublished,

    /// <summary>Practices that were entered for a contest.</summary>
    PracticesEntered,

    /// <summary>Practices that were taken over somewhere else.</summary>
    PracticesAdopted,

    /// <summary>Adoptions that were carried out.</summary>
    Adoptions,

    /// <summary>Media stories that are public.</summary>
    StoriesPublished,

    /// <summary>Events that are over.</summary>
    Events,

    /// <summary>Regions in which there is a practice.</summary>
    Regions,
}
