using NodaTime;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>What has come of the roadmap of a site.</summary>
public sealed class RoadmapResult
{
    internal RoadmapResult(RoadmapForecast forecast, LocalDate day)
    {
        Forecast = forecast;
        var planned = forecast.Planned.ToDictionary(d => d.Stage, d => d.Last, StringComparer.Ordinal);
        Done = Stages(p => p.Status == StageStatus.Done);
        LeftOut = Stages(p => p.IsLeftOut);
        Late = Stages(p => !p.IsLeftOut && p.Status != StageStatus.Done && planned.TryGetValue(p.Stage.Id, out var last) && last < day);
        Ahead = Stages(p => !p.IsLeftOut && p.Status != StageStatus.Done && !Late.Items.Contains(p.Stage.Id, StringComparer.Ordinal));
    }

    /// <summary>The roadmap and how it stands.</summary>
    public RoadmapForecast Forecast { get; }

    /// <summary>The stages that are done.</summary>
    public Counted Done { get; }

    /// <summary>The stages that the site skips or that were cancelled.</summary>
    public Counted LeftOut { get; }

    /// <summary>The stages that were to be over by the day and are not.</summary>
    public Counted Late { get; }

    /// <summary>The stages that are still to be done in time.</summary>
    public Counted Ahead { get; }

    private Counted Stages(Func<StageProgress, bool> are) => new(Forecast.Progress.Where(are).Select(p => p.Stage.Id));
}
