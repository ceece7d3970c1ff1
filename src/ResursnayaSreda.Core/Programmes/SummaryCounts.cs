using NodaTime;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>Counts for a summary; everything as it stood at the end of a day.</summary>
internal sealed class SummaryCounts
{
    private readonly Programme _programme;
    private readonly PracticeRegister _register;
    private readonly LocalDate _day;
    private readonly HashSet<ContestEntry> _entered;
    private readonly HashSet<string> _enteredPractices;
    private readonly Dictionary<LocalDate, SummaryCounts> _earlier = [];
    private SiteFunnel? _total;

    public SummaryCounts(Programme programme, PracticeRegister register, LocalDate day)
    {
        (_programme, _register, _day) = (programme, register, day);
        var nominations = programme.Names.Nominations;
        _entered = register.Entries
            .Where(e => LocalDay.Of(e.Submitted, nominations.TryGetValue((e.Contest, e.Nomination), out var n) ? n.Zone : DateTimeZone.Utc) <= day)
            .ToHashSet<ContestEntry>(ReferenceEqualityComparer.Instance);
        _enteredPractices = _entered.Select(e => e.Of.Practice).ToHashSet(StringComparer.Ordinal);
    }

    public SiteFunnel Funnel(PilotSite? site, IEnumerable<Practice> practices)
    {
        var found = practices.Where(IsFound).ToList();
        return new(
            site,
            Count(found, _ => true),
            Count(found, p => p.Assessments.Any(a => a.On <= _day)),
            Count(found, p => p.PublicationOn(_day) == PublicationState.Published),
            Count(found, p => _enteredPractices.Contains(p.Id)),
            Count(found, p => _register.Graph.ContextsOf(p.Id, _day, 1) > 0),
            new(found.SelectMany(p => _register.StoriesOf(p.Id)).Where(s => s.IsPublicOn(_day)).Select(s => s.Id)));
    }

    public EventsOfKind EventsOf(EventKind kind)
    {
        var over = Over.Where(e => e.Kind == kind).ToList();
        return new(kind, new(over.Select(e => e.Id)), over.Sum(e => (long)(e.Participants ?? 0)), new(over.Where(e => e.Participants is null).Select(e => e.Id)));
    }

    public IReadOnlyList<DistrictCoverage> Districts()
    {
        var known = _programme.Regions.ToHashSet();
        var sites = _programme.Sites.Where(s => s.Region is not null).ToLookup(s => s.Region!.Value);
        var practices = _register.Practices.Where(IsFound).ToLookup(p => p.Region);
        var adoptions = Done.ToLookup(a => a.By.Region);
        var events = Over.Where(e => e.Place is not null).ToLookup(e => e.Place!.Region);
        bool HasSomething(RegionCode code) =>
            known.Contains(code) || sites.Contains(code) || practices.Contains(code) || adoptions.Contains(code) || events.Contains(code);

        RegionCoverage Coverage(RegionVersion region)
        {
            var code = region.Region.Code;
            return new(
                region, known.Contains(code), new(sites[code].Select(s => s.Id)), new(practices[code].Select(p => p.Id)),
                new(adoptions[code].Select(a => a.Id)), new(events[code].Select(e => e.Id)));
        }

        return
        [
            .. _programme.Catalogue.At(_day).GroupBy(r => r.District?.Id).OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new DistrictCoverage(
                d.First().District,
                d.Count(),
                [.. d.Where(r => HasSomething(r.Region.Code)).Select(Coverage)])),
        ];
    }

    /// <summary>Whether an entry was submitted by the day.</summary>
    public bool IsEntered(ContestEntry entry) => _entered.Contains(entry);

    public IndicatorResult Result(Goal goal, Indicator indicator)
    {
        var practices = Count(_register.Practices.Where(IsFound), p => p.Serves.Contains(indicator.Id, StringComparer.Ordinal));
        // Whether a target was missed is decided on its day, whatever came after it.
        var due = indicator.Target.On;
        if (indicator.Counts is not { } counts)
            return new(goal, indicator, Measured(indicator, _day), null, practices, isDue: due <= _day, Measured(indicator, due));
        var items = Items(counts);
        return new(goal, indicator, items.Number, items, practices, isDue: due <= _day, due < _day ? On(due).Items(counts).Number : items.Number);
    }

    private static Rational? Measured(Indicator indicator, LocalDate day) => indicator.Measured.Where(m => m.On <= day).MaxBy(m => m.On)?.Value;

    // Indicators are mostly due on a few days.
    private SummaryCounts On(LocalDate day)
    {
        if (!_earlier.TryGetValue(day, out var counts))
            _earlier[day] = counts = new(_programme, _register, day);
        return counts;
    }

    private Counted Items(IndicatorCount counts) => counts switch
    {
        IndicatorCount.PracticesFound => Total.Found,
        IndicatorCount.PracticesAssessed => Total.Assessed,
        IndicatorCount.PracticesPublished => Total.Published,
        IndicatorCount.PracticesEntered => Total.Entered,
        IndicatorCount.PracticesAdopted => Total.Adopted,
        IndicatorCount.StoriesPublished => Total.Stories,
        IndicatorCount.Adoptions => new(Done.Select(a => a.Id)),
        IndicatorCount.Events => new(Over.Select(e => e.Id)),
        IndicatorCount.Regions => new(_register.Practices.Where(IsFound).Select(p => p.Region).Distinct().Select(r => $"{r}")),
        _ => throw new InvalidOperationException($"No count of {counts}."),
    };

    /// <summary>All practices.</summary>
    public SiteFunnel Total => _total ??= Funnel(null, _register.Practices);

    private IEnumerable<ProgrammeEvent> Over => _programme.Events.Where(e => e.Days.End <= _day);

    private IEnumerable<Adoption> Done => _register.Adoptions.Where(a => a.IsDoneOn(_day));

    private bool IsFound(Practice practice) => practice.Versions[0].On <= _day;

    private static Counted Count(IEnumerable<Practice> practices, Func<Practice, bool> are) => new(practices.Where(are).Select(p => p.Id));
}
