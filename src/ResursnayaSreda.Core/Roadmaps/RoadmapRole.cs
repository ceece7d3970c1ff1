namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Who does something: a role, never a person.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called in the template; a site may have a name of its own for it.</param>
/// <param name="Level">Where it is filled.</param>
public sealed record RoadmapRole(string Id, string Title, RoleLevel Level);
