namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Where a role is filled.</summary>
public enum RoleLevel
{
    /// <summary>At the site: everyone has one.</summary>
    Site,

    /// <summary>At the federal centre: one for all sites.</summary>
    Federal,
}
