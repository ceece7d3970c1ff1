using NodaTime;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The roadmaps of all sites of a programme, seen from the federal centre.</summary>
public sealed class RoadmapPortfolio
{
    /// <summary>Puts the forecasts of sites together.</summary>
    /// <exception cref="ArgumentException">A site stands twice.</exception>
    public RoadmapPortfolio(IEnumerable<RoadmapForecast> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        Sites = [.. sites];
        if (Sites.DistinctBy(s => s.Roadmap.Site.Id).Count() < Sites.Count)
            throw new ArgumentException("A site stands twice.", nameof(sites));
        Bridge = [.. Sites.SelectMany(ReadinessOf)];
    }

    /// <summary>The sites in the order in which they were given.</summary>
    public IReadOnlyList<RoadmapForecast> Sites { get; }

    /// <summary>What the closing bridge waits for, site by site; sites without such a stage, or that leave it out, are not among them.</summary>
    public IReadOnlyList<SiteReadiness> Bridge { get; }

    /// <summary>The first day on which so many sites are ready for the closing bridge; null when so many never are.</summary>
    /// <param name="quorum">How many sites have to be ready; null for all that take part.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quorum is not above zero.</exception>
    public LocalDate? BridgeFrom(int? quorum = null)
    {
        if (quorum is { } asked)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked, nameof(quorum));
        var needed = quorum ?? Bridge.Count;
        var ready = Bridge.Where(b => b.Blocked.Count == 0).Select(b => b.From ?? LocalDate.MinIsoValue).Order().ToList();
        return needed == 0 || needed > ready.Count ? null : ready[needed - 1];
    }

    /// <summary>The sites that the closing bridge waits for to the last: without them all would be ready earlier.</summary>
    public IReadOnlyList<SiteReadiness> HoldingTheBridge() => [.. Bridge.Where(b => b.WaitsFor.Count > 0 && b.From == Bridge.Max(o => o.From))];

    /// <summary>The stages that each federal role answers for, week by week; weeks without any are left out.</summary>
    public IReadOnlyList<WeekLoad> FederalLoad()
    {
        var weeks = new SortedDictionary<(LocalDate Monday, string Role), List<SiteStage>>(Comparer<(LocalDate Monday, string Role)>.Create((a, b) =>
            a.Monday.CompareTo(b.Monday) is var first and not 0 ? first : string.CompareOrdinal(a.Role, b.Role)));
        foreach (var site in Sites)
        {
            var federal = site.Roadmap.Template.Roles.Where(r => r.Level == RoleLevel.Federal).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var stage in Open(site).Where(s => federal.Contains(s.Stage.Role)))
            {
                for (var week = WorkingDayTable.Number(MondayOf(stage.First)); week <= WorkingDayTable.Number(stage.Last); week += 7)
                {
                    var monday = WorkingDayTable.Date(week);
                    if (!weeks.TryGetValue((monday, stage.Stage.Role), out var stages))
                        weeks[(monday, stage.Stage.Role)] = stages = [];
                    stages.Add(new(site.Roadmap.Site.Id, stage.Stage.Id));
                }
            }
        }

        return [.. weeks.Select(w => new WeekLoad(w.Key.Monday, w.Key.Role, w.Value))];
    }

    /// <summary>The video stories by the week of their last day: so many have to be published. Weeks without any are left out.</summary>
    public IReadOnlyList<WeekLoad> StoriesByWeek() =>
    [
        .. Sites.SelectMany(site => site.Schedule.Stages.Where(s => s.Stage.Kind == StageKind.VideoStory && !s.IsLeftOut)
                .Select(s => (Monday: MondayOf(s.Last), Stage: new SiteStage(site.Roadmap.Site.Id, s.Stage.Id))))
            .GroupBy(s => s.Monday).OrderBy(w => w.Key).Select(w => new WeekLoad(w.Key, null, [.. w.Select(s => s.Stage)])),
    ];

    // What is over is no load any more.
    private static IEnumerable<ScheduledStage> Open(RoadmapForecast site) =>
        site.Schedule.Stages.Where(s => !s.IsLeftOut && site.ProgressOf(s.Stage.Id).Last is null);

    private static LocalDate MondayOf(LocalDate day) => WorkingDayTable.Date(WorkingDayTable.Number(day) + 1 - (int)day.DayOfWeek);

    private static IEnumerable<SiteReadiness> ReadinessOf(RoadmapForecast site)
    {
        foreach (var bridge in site.Schedule.Stages.Where(s => s.Stage.Kind == StageKind.ClosingBridge && !s.IsLeftOut))
        {
            var before = bridge.Stage.After.Select(a => a.Stage).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            var waited = site.Schedule.Stages.Where(s => before.Contains(s.Stage.Id) && !s.IsLeftOut).ToList();
            var blocked = site.Progress.Where(p => before.Contains(p.Stage.Id) && p.Status is StageStatus.Cancelled or StageStatus.Blocked).Select(p => p.Stage.Id);
            var last = waited.MaxBy(s => s.Last);
            yield return new(
                site.Roadmap.Site.Id, bridge.Stage.Id, last is null ? null : WorkingDayTable.Date(WorkingDayTable.Number(last.Last) + 1),
                [.. waited.Where(s => site.ProgressOf(s.Stage.Id).Last is null).Select(s => new StageDates(s.Stage.Id, s.First, s.Last))],
                [.. blocked], last is null ? [] : site.Schedule.DrivingChain(last.Stage.Id));
        }
    }
}
