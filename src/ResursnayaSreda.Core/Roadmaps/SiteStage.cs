namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A stage of a site.</summary>
/// <param name="Site">The id of the site.</param>
/// <param name="Stage">The id of the stage.</param>
public sealed record SiteStage(string Site, string Stage)
{
    /// <summary>Site and stage.</summary>
    public override string ToString() => $"{Site} {Stage}";
}
