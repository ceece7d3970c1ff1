namespace ResursnayaSreda.Core.Programmes;

/// <summary>The level of a resource centre.</summary>
public enum CentreLevel
{
    /// <summary>It serves the whole country.</summary>
    Federal,

    /// <summary>It serves a region.</summary>
    Regional,
}
