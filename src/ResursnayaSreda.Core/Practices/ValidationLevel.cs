namespace ResursnayaSreda.Core.Practices;

/// <summary>Who vouches for a practice. A practice begins with nobody.</summary>
public enum ValidationLevel
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The site that found it.</summary>
    Site,

    /// <summary>The federal centre, after an assessment.</summary>
    FederalCentre,

    /// <summary>Experts, or the jury of a contest.</summary>
    Expert,
}
