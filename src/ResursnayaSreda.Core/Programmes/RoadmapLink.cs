using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>A link to the roadmap of a pilot site.</summary>
/// <param name="Site">The id of the site.</param>
/// <param name="Roadmap">The fingerprint of the roadmap.</param>
public sealed record RoadmapLink(string Site, Fingerprint Roadmap)
{
    /// <summary>Whether a roadmap is the one that this links to, to the byte.</summary>
    public bool LeadsTo(SiteRoadmap roadmap)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        return roadmap.Site.Id == Site && roadmap.Fingerprint == Roadmap;
    }
}
