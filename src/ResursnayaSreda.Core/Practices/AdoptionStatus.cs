namespace ResursnayaSreda.Core.Practices;

/// <summary>How far the taking over of a practice is.</summary>
public enum AdoptionStatus
{
    /// <summary>Somebody asked for it.</summary>
    Requested,

    /// <summary>It is prepared.</summary>
    Planned,

    /// <summary>It is being tried.</summary>
    Running,

    /// <summary>It is carried out as it was.</summary>
    Adopted,

    /// <summary>It is carried out with changes.</summary>
    Adapted,

    /// <summary>It was given up.</summary>
    Abandoned,
}
