using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A stage at a site, for comparison with the same stage at others.</summary>
/// <param name="Site">The id of the site.</param>
/// <param name="Stage">The id of the stage.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Planned">The days that were frozen, or planned where nothing was; null when it was left out then.</param>
/// <param name="Forecast">Its days; null when it is left out.</param>
/// <param name="Slip">By how many working days of the site its last day is later than planned, below zero when it is earlier; null when one of them is not there.</param>
/// <param name="TotalFloat">By how many days of the unit of its duration it may be late; null when it is over or left out.</param>
/// <param name="Accepted">The weight of the deliverables that are done.</param>
/// <param name="Required">The weight of all its deliverables.</param>
/// <param name="Missing">How many pieces of evidence are not accepted.</param>
/// <param name="Risk">How it stands to its deadline; null when it has none.</param>
public sealed record StageComparison(
    string Site, string Stage, StageStatus Status, StageDates? Planned, StageDates? Forecast, WorkingDayCount? Slip, long? TotalFloat, Rational Accepted,
    Rational Required, int Missing, RiskClass? Risk)
{
    internal static StageComparison Of(RoadmapForecast forecast, string stage, IReadOnlyList<DeadlineRisk> risks)
    {
        var (progress, scheduled) = (forecast.ProgressOf(stage), forecast.Schedule[stage]);
        var planned = forecast.Planned.FirstOrDefault(p => p.Stage == stage);
        var days = scheduled.IsLeftOut ? null : new StageDates(stage, scheduled.First, scheduled.Last);
        return new(
            forecast.Roadmap.Site.Id, stage, progress.Status, planned, days,
            planned is null || days is null ? null : forecast.Roadmap.Days.Between(planned.Last, days.Last),
            scheduled.IsLeftOut || progress.Last is not null ? null : scheduled.TotalFloat, progress.Accepted, progress.Required, progress.Missing.Count,
            risks.FirstOrDefault(r => r.Stage == stage)?.Class);
    }
}
