using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>
/// The roadmap of a site: a template, its dates, where the site departs from it, and what has happened since. Immutable: what happens makes a new one.
/// </summary>
public sealed class SiteRoadmap
{
    private readonly IWorkingCalendar _federal = FederalCalendar.Russia;
    private WorkingDays? _days;

    internal SiteRoadmap(RoadmapTemplate template, PilotSite site, IEnumerable<KeyValuePair<string, LocalDate>> anchors, IReadOnlyList<StageOverride> overrides)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(anchors);
        Template = template;
        Site = site;
        Anchors = new SortedDictionary<string, LocalDate>(new Dictionary<string, LocalDate>(anchors), StringComparer.Ordinal);
        Overrides = [.. overrides];
        Require(Anchors.Keys, template.Anchors.Select(a => a.Id), "anchor", nameof(anchors));
        Require(overrides.Select(o => o.Stage), template.Stages.Select(s => s.Id), "stage", nameof(overrides));
        Require(site.RoleNames.Keys.Concat(site.Contacts.Keys), template.Roles.Select(r => r.Id), "role", nameof(site));
        if (template.Missing([.. Anchors.Keys]) is { Count: > 0 } missing)
            throw new ArgumentException($"No date is given for {string.Join(", ", missing.Select(a => a.Id))}.", nameof(anchors));
        if (Anchors.Values.Any(d => !RoadmapTemplate.AnchorDays.Contains(d)))
            throw new ArgumentException($"Anchors lie within {RoadmapTemplate.AnchorDays}.", nameof(anchors));
        if (overrides.DistinctBy(o => o.Stage).Count() < overrides.Count || overrides.Any(o => o.ChangesNothing))
            throw new ArgumentException("Each stage is overridden once, and in something.", nameof(overrides));
    }

    /// <summary>What it was made of.</summary>
    public RoadmapTemplate Template { get; }

    /// <summary>Where it is carried out.</summary>
    public PilotSite Site { get; }

    /// <summary>The dates of the anchors, by their ids.</summary>
    public IReadOnlyDictionary<string, LocalDate> Anchors { get; }

    /// <summary>Where the site departs from the template.</summary>
    public IReadOnlyList<StageOverride> Overrides { get; }

    /// <summary>What really happened, at most one record a stage.</summary>
    public IReadOnlyList<StageRecord> Records
    {
        get;
        init
        {
            Require(value.Select(r => r.Stage), Template.Stages.Select(s => s.Id), "stage", nameof(value));
            if (value.DistinctBy(r => r.Stage).Count() < value.Count || value.Any(r => r.Started > r.Finished))
                throw new ArgumentException("Each stage has one record, and does not finish before it starts.", nameof(value));
            field = [.. value];
        }
    }
    = [];

    /// <summary>The evidence that was handed in, in the order in which it came.</summary>
    public IReadOnlyList<EvidenceRecord> Evidence
    {
        get;
        init
        {
            Require(value.Select(e => $"{e.Stage}/{e.Deliverable}"), Template.Stages.SelectMany(s => s.Deliverables.Select(d => $"{s.Id}/{d.Id}")), "deliverable", nameof(value));
            field = [.. value];
        }
    }
    = [];

    /// <summary>The plan as it was frozen; null when it was not.</summary>
    public RoadmapBaseline? Baseline { get; init; }

    /// <summary>The catalogue that the region of the site belongs to.</summary>
    public RegionCatalog Regions { get; init; } = RegionCatalog.Iso3166Ru;

    /// <summary>The calendar that everything lies over. It is no part of the document: a host with other acts hands it over again. <value>Russia's.</value></summary>
    public IWorkingCalendar Federal
    {
        get => _federal;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            (_federal, _days) = (value, null);
        }
    }

    /// <summary>The SHA-256 of the whole document, texts included.</summary>
    public Fingerprint Fingerprint => CanonicalJson.Fingerprint(RoadmapDocument.Write(this));

    /// <summary>What a role is called here; what is no role of the template is called as it is.</summary>
    internal string NameOf(string role) =>
        Site.RoleNames.GetValueOrDefault(role) ?? Template.Roles.FirstOrDefault(r => r.Id == role)?.Title ?? role;

    internal WorkingDays Days => LazyInitializer.EnsureInitialized(ref _days, () => Site.Calendar.Over(Federal));

    /// <summary>The schedule without regard to what really happened.</summary>
    public RoadmapSchedule Plan() => RoadmapSchedule.Of(this, null, null);

    /// <summary>This roadmap with its plan frozen as the baseline.</summary>
    /// <param name="on">The day, such as that of the hand-over.</param>
    public SiteRoadmap Freeze(LocalDate on) =>
        With(baseline: new(on, [.. Plan().Stages.Where(s => !s.IsLeftOut).Select(s => new StageDates(s.Stage.Id, s.First, s.Last))]));

    /// <summary>What is done, and when the rest will be.</summary>
    /// <param name="dataDate">The day up to which the records say what happened: what has not begun begins no earlier.</param>
    /// <param name="notEarlierThan">A forecast of this roadmap whose stages, as far as they have not begun, are not to begin earlier than there; null to let them.</param>
    public RoadmapForecast Forecast(LocalDate dataDate, RoadmapForecast? notEarlierThan = null) => new(this, dataDate, notEarlierThan);

    /// <summary>This roadmap with other records.</summary>
    /// <exception cref="ArgumentException">A stage has two records, finishes before it starts, or is none of the template.</exception>
    public SiteRoadmap WithRecords(IEnumerable<StageRecord> records) => With(records: [.. records]);

    /// <summary>This roadmap with other evidence.</summary>
    /// <exception cref="ArgumentException">The template has no such deliverable.</exception>
    public SiteRoadmap WithEvidence(IEnumerable<EvidenceRecord> evidence) => With(evidence: [.. evidence]);

    /// <summary>This roadmap with other departures from the template.</summary>
    /// <exception cref="ArgumentException">A stage is overridden twice, in nothing, or is none of the template.</exception>
    public SiteRoadmap WithOverrides(IEnumerable<StageOverride> overrides) => With(overrides: [.. overrides]);

    /// <summary>This roadmap with another calendar or another name of the site.</summary>
    /// <exception cref="ArgumentException">The site names a role that the template does not have.</exception>
    public SiteRoadmap WithSite(PilotSite site) => With(site: site);

    private SiteRoadmap With(
        IReadOnlyList<StageRecord>? records = null, IReadOnlyList<EvidenceRecord>? evidence = null, IReadOnlyList<StageOverride>? overrides = null,
        PilotSite? site = null, RoadmapBaseline? baseline = null) =>
        new(Template, site ?? Site, Anchors, overrides ?? Overrides)
        {
            Records = records ?? Records,
            Evidence = evidence ?? Evidence,
            Baseline = baseline ?? Baseline,
            Regions = Regions,
            Federal = Federal,
        };

    private static void Require(IEnumerable<string> named, IEnumerable<string> known, string word, string parameter)
    {
        var all = known.ToHashSet(StringComparer.Ordinal);
        foreach (var name in named)
        {
            if (!all.Contains(name))
                throw new ArgumentException($"The template has no {word} \"{name}\".", parameter);
        }
    }
}
