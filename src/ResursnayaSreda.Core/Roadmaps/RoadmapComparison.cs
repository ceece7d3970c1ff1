namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>
/// Sites side by side, stage by stage. There is no score and no order of merit: the sites stand as they were given, and whoever wants another order
/// chooses by what.
/// </summary>
public sealed class RoadmapComparison
{
    private readonly Dictionary<(string Site, string Stage), StageComparison> _cells;

    private RoadmapComparison(IReadOnlyList<RoadmapForecast> sites, int tight)
    {
        Sites = sites;
        Templates = [.. sites.Select(s => $"{s.Roadmap.Template}").Distinct(StringComparer.Ordinal)];
        Stages = sites.Count == 0 ? [] : [.. IdsOf(sites[0]).Where(id => sites.All(s => IdsOf(s).Contains(id, StringComparer.Ordinal)))];
        NotCommon = [.. sites.SelectMany(IdsOf).Distinct(StringComparer.Ordinal).Where(id => !Stages.Contains(id, StringComparer.Ordinal))];
        _cells = [];
        foreach (var site in sites)
        {
            var risks = site.Risks(tight);
            foreach (var stage in Stages)
                _cells[(site.Roadmap.Site.Id, stage)] = StageComparison.Of(site, stage, risks);
        }
    }

    /// <summary>The sites in the order in which they were given.</summary>
    public IReadOnlyList<RoadmapForecast> Sites { get; }

    /// <summary>The templates of the sites, id and version, each once: with more than one only the stages they have in common are compared.</summary>
    public IReadOnlyList<string> Templates { get; }

    /// <summary>The ids of the stages that all sites have, in the order of the first template.</summary>
    public IReadOnlyList<string> Stages { get; }

    /// <summary>The ids of the stages that only some have.</summary>
    public IReadOnlyList<string> NotCommon { get; }

    /// <summary>A stage at a site, by their ids.</summary>
    /// <exception cref="KeyNotFoundException">There is no such site, or not all sites have the stage.</exception>
    public StageComparison this[string site, string stage] => _cells[(site, stage)];

    /// <summary>Compares sites.</summary>
    /// <param name="sites">Their forecasts.</param>
    /// <param name="tight">Up to how many working days left a stage is tight, 0 or more.</param>
    /// <exception cref="ArgumentException">A site stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below zero.</exception>
    public static RoadmapComparison Of(IEnumerable<RoadmapForecast> sites, int tight = 5)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentOutOfRangeException.ThrowIfNegative(tight);
        List<RoadmapForecast> all = [.. sites];
        return all.DistinctBy(s => s.Roadmap.Site.Id).Count() < all.Count
            ? throw new ArgumentException("A site stands twice.", nameof(sites))
            : new(all, tight);
    }

    private static IEnumerable<string> IdsOf(RoadmapForecast forecast) => forecast.Roadmap.Template.Stages.Select(s => s.Id);
}
