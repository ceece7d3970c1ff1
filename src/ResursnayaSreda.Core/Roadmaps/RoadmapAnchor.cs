namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A date that a template only names: each roadmap gives it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="End">From which end it holds the roadmap.</param>
public sealed record RoadmapAnchor(string Id, string Title, AnchorEnd End);
