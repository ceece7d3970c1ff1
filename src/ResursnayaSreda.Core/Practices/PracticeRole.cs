namespace ResursnayaSreda.Core.Practices;

/// <summary>In what capacity somebody changes what is said of a practice. The register names capacities, never persons.</summary>
public enum PracticeRole
{
    /// <summary>Whoever carries the practice out.</summary>
    Owner,

    /// <summary>The coordinator of the site that found it.</summary>
    Site,

    /// <summary>The federal resource centre.</summary>
    FederalCentre,

    /// <summary>Experts, or the jury of a contest.</summary>
    Jury,
}
