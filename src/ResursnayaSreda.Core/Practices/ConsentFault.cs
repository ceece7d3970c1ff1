namespace ResursnayaSreda.Core.Practices;

/// <summary>Why a consent does not hold.</summary>
public enum ConsentFault
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is for something else.</summary>
    OtherScope,

    /// <summary>It was given later.</summary>
    NotYetGiven,

    /// <summary>It ended before.</summary>
    Expired,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>Minors are shown and no guardian agreed.</summary>
    NoGuardian,
}
