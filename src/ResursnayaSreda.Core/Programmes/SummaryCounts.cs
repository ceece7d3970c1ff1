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
    private readonly HashSet<string> _entered;

    public SummaryCounts(Programme programme, PracticeRegister register, LocalDate day)
    {
        (_programme, _register, _day) = (programme, register, day);
        var nominations = programme.Names.Nominations;
        _entered = register.Entries
            .Where(e => e.Submitted.InZone(nominations.TryGetValue((e.Contest, e.Nomination), out var n) ? n.Zone : DateTimeZone.Utc).Date <= day)
            .Select(e => e.Of.Practice).ToHashSet(StringComparer.Ordinal);
    }

    public SiteFunnel Funnel(PilotSite? site, IEnumerable<Practice> practices)
    {
        var found = practices.Where(IsFound).ToList();
        return new(
            site,
            Count(found, _ => true),
            Count(found, p => p.Assessments.Any(a => a.On <= _day)),
            Count(found, p => p.PublicationOn(_day) == PublicationState.Published),
            Count(found, p => _entered.Contains(p.Id)),
            Count(found, p => _register.Graph.ContextsOf(p.Id, _day).Count > 0),
            new(found.SelectMany(p => _register.StoriesOf(p.Id)).Where(s => s.IsPublicOn(_day)).Select(s => s.Id)));
    }

    public EventsOfKind EventsOf(EventKind kind)
    {
        var over = Over.Where(e => e.Kind == kind).ToList();
        return new(kind, new(over.Select(e => e.Id)), over.Exists(e => e.Participants is not null) ? over.Sum(e => e.Participants ?? 0) : null);
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

    public IndicatorResult Result(Goal goal, Indicator indicator, ProgrammeSummary summary)
    {
        var practices = Count(_register.Practices.Where(IsFound), p => p.Serves.Contains(indicator.Id, StringComparer.Ordinal));
        if (indicator.Counts is not { } counts)
        {
            var last = indicator.Measured.Where(m => m.On <= _day).MaxBy(m => m.On);
            return new(goal, indicator, last?.Value, null, practices);
        }

        var items = counts switch
        {
            IndicatorCount.PracticesFound => summary.Total.Found,
            IndicatorCount.PracticesAssessed => summary.Total.Assessed,
            IndicatorCount.PracticesPublished => summary.Total.Published,
            IndicatorCount.PracticesEntered => summary.Total.Entered,
            IndicatorCount.PracticesAdopted => summary.Total.Adopted,
            IndicatorCount.StoriesPublished => summary.Total.Stories,
            IndicatorCount.Adoptions => new(Done.Select(a => a.Id)),
            IndicatorCount.Events => new(Over.Select(e => e.Id)),
            IndicatorCount.Regions => new(_register.Practices.Where(IsFound).Select(p => p.Region).Distinct().Select(r => $"{r}")),
            _ => throw new InvalidOperationException($"No count of {counts}."),
        };
        return new(goal, indicator, (Rational)items.Number, items, practices);
    }

    private IEnumerable<ProgrammeEvent> Over => _programme.Events.Where(e => e.Days.End <= _day);

    private IEnumerable<Adoption> Done => _register.Adoptions.Where(a => a.IsDone && a.On <= _day);

    private bool IsFound(Practice practice) => practice.Versions[0].On <= _day;

    private static Counted Count(IEnumerable<Practice> practices, Func<Practice, bool> are) => new(practices.Where(are).Select(p => p.Id));
}
