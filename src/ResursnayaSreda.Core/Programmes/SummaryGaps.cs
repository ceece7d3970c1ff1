using ResursnayaSreda.Core.Documents;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>What is missing in a programme on the day of its summary.</summary>
internal sealed class SummaryGaps(ProgrammeSummary summary, SummaryCounts counts)
{
    public IEnumerable<ProgrammeGap> All() =>
        [.. Unnamed(), .. summary.Funnel.SelectMany(OfSite), .. Consents(), .. Events(), .. Contests(), .. Strategy(), .. Support()];

    private IEnumerable<ProgrammeGap> Unnamed()
    {
        var programme = summary.Programme;
        // Whether a region with a site took part is not said, unless it is: so many are unnamed at least.
        var named = programme.Regions.Concat(programme.Sites.Select(s => s.Region).OfType<Regions.RegionCode>()).Distinct().Count();
        if (programme.RegionCount > named)
            yield return new(GapKind.RegionsUnnamed, "", $"{programme.RegionCount - named}");
        if (programme.SiteCount > programme.Sites.Count)
            yield return new(GapKind.SitesUnnamed, "", $"{programme.SiteCount - programme.Sites.Count}");
        if (programme.Centres.Count == 0)
            yield return new(GapKind.CentresUnnamed, "");
    }

    private IEnumerable<ProgrammeGap> OfSite(SiteFunnel funnel)
    {
        var id = funnel.Site!.Id;
        if (!summary.Programme.Selections.Any(s => s.Site == id))
            yield return new(GapKind.SelectionUnlinked, id);
        foreach (var gap in OfRoadmap(id))
            yield return gap;
        if (funnel.Found.Number == 0)
        {
            yield return new(GapKind.NothingFound, id);
            yield break;
        }

        (GapKind Kind, Counted Counted)[] steps =
        [
            (GapKind.NothingAssessed, funnel.Assessed), (GapKind.NothingPublished, funnel.Published), (GapKind.NothingTold, funnel.Stories),
            (GapKind.NothingEntered, funnel.Entered), (GapKind.NothingAdopted, funnel.Adopted),
        ];
        foreach (var (kind, _) in steps.Where(s => s.Counted.Number == 0))
            yield return new(kind, id);
    }

    private IEnumerable<ProgrammeGap> OfRoadmap(string site)
    {
        var given = summary.Roadmaps.FirstOrDefault(r => r.Forecast.Roadmap.Site.Id == site);
        if (summary.Programme.Roadmaps.FirstOrDefault(r => r.Site == site) is not { } link)
            yield return new(GapKind.RoadmapUnlinked, site);
        else if (given is null)
            yield return new(GapKind.RoadmapNotGiven, site);
        else if (!link.LeadsTo(given.Forecast.Roadmap))
            yield return new(GapKind.RoadmapDiffers, site);
        foreach (var stage in given?.Late.Items ?? [])
            yield return new(GapKind.StageLate, site, stage);
    }

    private IEnumerable<ProgrammeGap> Consents() =>
        summary.Register.LapsedOn(summary.Day).Select(l => new ProgrammeGap(GapKind.ConsentLapsed, l.Story ?? l.Practice, l.Consent));

    private IEnumerable<ProgrammeGap> Events() => summary.Programme.Events
        .Where(e => e.Days.End <= summary.Day && e.Participants is null).Select(e => new ProgrammeGap(GapKind.ParticipantsUnknown, e.Id));

    private IEnumerable<ProgrammeGap> Contests()
    {
        foreach (var (contest, nomination) in summary.Programme.Contests.SelectMany(c => c.Nominations, (c, n) => (c, n)))
        {
            if (nomination.Rules is null)
                yield return new(GapKind.RulesUnlinked, contest.Id, nomination.Id);
            if (nomination.Deadline is null)
                yield return new(GapKind.DeadlineUnknown, contest.Id, nomination.Id);
        }

        foreach (var entry in summary.Register.Entries.Where(e => counts.IsEntered(e) && !(e.Outcome?.On <= summary.Day)))
            yield return new(GapKind.OutcomeUnknown, entry.Id);
    }

    private IEnumerable<ProgrammeGap> Strategy()
    {
        if (summary.Programme.Strategy is null)
            yield return new(GapKind.StrategyUnknown, "");
        foreach (var result in summary.Indicators)
        {
            if (result.Value is null)
                yield return new(GapKind.IndicatorUnmeasured, result.Indicator.Id);
            else if (result.IsMissed)
                yield return new(GapKind.TargetMissed, result.Indicator.Id, Iso(result.Indicator.Target.On));
            if (result.Indicator.Stages.Count == 0 && result.Practices.Number == 0)
                yield return new(GapKind.IndicatorUnserved, result.Indicator.Id);
        }
    }

    private IEnumerable<ProgrammeGap> Support()
    {
        foreach (var supporter in summary.Programme.Supporters.Where(s => s.Name is null))
            yield return new(GapKind.SupporterUnnamed, EnumWords.Word(supporter.Kind));
        foreach (var channel in summary.Programme.Channels.Where(c => c.Address is null))
            yield return new(GapKind.AddressUnknown, channel.Id);
    }
}
