using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>
/// A programme: who takes part, where, what happened, what it is to reach. What is not known is not said, and counts may be larger than what is named.
/// Immutable.
/// </summary>
public sealed record Programme
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id: small Latin letters, digits and hyphens.</param>
    /// <param name="edition">The edition of the document.</param>
    /// <param name="title">What it is called.</param>
    public Programme(string id, string edition, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(edition);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        (Id, Edition, Title) = (id, edition, title);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The edition of the document.</summary>
    public string Edition { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>A remark for people, such as where the facts are from; null when there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>The first day; null when it is not said.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day; null when it is not said.</summary>
    public LocalDate? To { get; init; }

    /// <summary>How many regions took part; null when it is not known.</summary>
    public int? RegionCount { get; init; }

    /// <summary>The regions that are known to have taken part; there may be more.</summary>
    public IReadOnlyList<RegionCode> Regions { get; init => field = [.. value]; } = [];

    /// <summary>How many pilot sites there are; null when it is not known.</summary>
    public int? SiteCount { get; init; }

    /// <summary>The pilot sites that are known by name; there may be more. Their calendars stay with their roadmaps.</summary>
    public IReadOnlyList<PilotSite> Sites { get; init => field = [.. value]; } = [];

    /// <summary>The resource centres.</summary>
    public IReadOnlyList<ResourceCentre> Centres { get; init => field = [.. value]; } = [];

    /// <summary>The links of the network of centres.</summary>
    public IReadOnlyList<Cooperation> Cooperations { get; init => field = [.. value]; } = [];

    /// <summary>What happened or is going to.</summary>
    public IReadOnlyList<ProgrammeEvent> Events { get; init => field = [.. value]; } = [];

    /// <summary>How the pilot sites were selected.</summary>
    public IReadOnlyList<SiteSelection> Selections { get; init => field = [.. value]; } = [];

    /// <summary>The template of the roadmaps, which says what stages are planned; null when there is none.</summary>
    public RoadmapTemplate? Template { get; init; }

    /// <summary>The roadmaps of the pilot sites.</summary>
    public IReadOnlyList<RoadmapLink> Roadmaps { get; init => field = [.. value]; } = [];

    /// <summary>Who supports it.</summary>
    public IReadOnlyList<Supporter> Supporters { get; init => field = [.. value]; } = [];

    /// <summary>Where the public follows it.</summary>
    public IReadOnlyList<PublicChannel> Channels { get; init => field = [.. value]; } = [];

    /// <summary>The hashtags, with their sign.</summary>
    public IReadOnlyList<string> Hashtags { get; init => field = [.. value]; } = [];

    /// <summary>The contests that practices are entered for.</summary>
    public IReadOnlyList<ContestEdition> Contests { get; init => field = [.. value]; } = [];

    /// <summary>What it is to reach; null when nothing is said.</summary>
    public Strategy? Strategy { get; init; }

    /// <summary>The catalogue that regions are looked for in.</summary>
    public RegionCatalog Catalogue { get; init; } = RegionCatalog.Iso3166Ru;

    /// <summary>What identifies it: the SHA-256 of the canonical bytes of the whole document.</summary>
    public Fingerprint Fingerprint => CanonicalJson.Fingerprint(ProgrammeDocument.Write(this));

    internal ProgrammeNames Names => new(
        Id,
        Edition,
        Set(Sites.Select(s => s.Id)),
        Set(Centres.Select(c => c.Id)),
        Set(Channels.Select(c => c.Id)),
        Set((Strategy?.Indicators ?? []).Select(i => i.Id)),
        Set(Contests.Select(c => c.Id)),
        Contests.SelectMany(c => c.Nominations, (c, n) => (Key: (c.Id, n.Id), n)).DistinctBy(n => n.Key)
            .ToDictionary(n => n.Key, n => (n.n.Deadline?.Instant, n.n.Deadline is { } deadline ? DateTimeZoneProviders.Tzdb[deadline.Zone] : DateTimeZone.Utc)));

    private static HashSet<string> Set(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);
}
