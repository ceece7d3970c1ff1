using NodaTime;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>
/// A roadmap on a day: what is done, when the rest will be, what is at risk. What is over stays where it was, what has begun goes on from the data
/// date, what has not begun begins no earlier than that. Immutable.
/// </summary>
public sealed class RoadmapForecast
{
    private readonly IReadOnlyDictionary<string, StageProgress> _progress;
    private readonly RoadmapSchedule? _notEarlierThan;
    private IReadOnlyList<StageDates>? _planned;

    internal RoadmapForecast(SiteRoadmap roadmap, LocalDate dataDate, RoadmapForecast? notEarlierThan)
    {
        (Roadmap, DataDate, _notEarlierThan) = (roadmap, dataDate, notEarlierThan?.Schedule);
        _progress = new StageStatuses(roadmap, dataDate).All;
        Progress = [.. roadmap.Template.Stages.Select(s => _progress[s.Id])];
        Schedule = RoadmapSchedule.Of(roadmap, _progress, dataDate, _notEarlierThan);
    }

    /// <summary>The roadmap.</summary>
    public SiteRoadmap Roadmap { get; }

    /// <summary>The day up to which is known what happened.</summary>
    public LocalDate DataDate { get; }

    /// <summary>How far the stages are, in the order of the template.</summary>
    public IReadOnlyList<StageProgress> Progress { get; }

    /// <summary>The days of the stages: real where they are known, otherwise forecast.</summary>
    public RoadmapSchedule Schedule { get; }

    /// <summary>The days as they were frozen; those of the plan where nothing was.</summary>
    public IReadOnlyList<StageDates> Planned => Roadmap.Baseline?.Stages ?? LazyInitializer.EnsureInitialized(
        ref _planned, () => [.. Roadmap.Plan().Stages.Where(s => !s.IsLeftOut).Select(s => new StageDates(s.Stage.Id, s.First, s.Last))]);

    /// <summary>
    /// The weight of all deliverables, of those that were planned to be done by the data date, and of those whose evidence is accepted. What is
    /// skipped or cancelled is in none of them.
    /// </summary>
    public EarnedValue Value
    {
        get
        {
            var planned = Planned.Where(d => d.Last <= DataDate).Select(d => d.Stage).ToHashSet(StringComparer.Ordinal);
            return new(
                Sum(Progress, p => p.Required), Sum(Progress.Where(p => planned.Contains(p.Stage.Id)), p => p.Required), Sum(Progress, p => p.Accepted));
        }
    }

    /// <summary>How far a stage is.</summary>
    /// <exception cref="KeyNotFoundException">There is no such stage.</exception>
    public StageProgress ProgressOf(string stage) => _progress[stage];

    /// <summary>How the stages that have a deadline stand to it, in the order of the template; those that are left out have none.</summary>
    /// <param name="tight">Up to how many working days left a stage is tight, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below zero.</exception>
    public IReadOnlyList<DeadlineRisk> Risks(int tight = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tight);
        var risks = new List<DeadlineRisk>();
        foreach (var stage in Schedule.Stages.Where(s => !s.IsLeftOut))
        {
            if (stage.Deadline is not { } deadline || stage.EffectiveDeadline is not { } effective)
                continue;
            var slack = Roadmap.Days.Between(stage.Last, effective);
            var isOver = ProgressOf(stage.Stage.Id).Last is not null;
            var isLate = stage.Last > effective;
            var risk = isOver ? isLate ? RiskClass.Missed : RiskClass.Met
                : DataDate > effective ? RiskClass.Overdue
                : isLate ? RiskClass.Critical
                : slack.Days <= tight ? RiskClass.Tight : RiskClass.OnTrack;
            risks.Add(new(stage.Stage.Id, deadline, effective, slack, risk, Schedule.DrivingChain(stage.Stage.Id)));
        }

        return risks;
    }

    /// <summary>What would move if a stage took longer.</summary>
    /// <param name="stage">The id of the stage.</param>
    /// <param name="days">By how many days of the unit of its duration, or of what is left of it.</param>
    /// <exception cref="KeyNotFoundException">There is no such stage.</exception>
    public RoadmapDifference SlipOf(string stage, int days)
    {
        _ = _progress[stage];
        return RoadmapDifference.Between(Schedule, RoadmapSchedule.Of(Roadmap, _progress, DataDate, _notEarlierThan, (stage, days)), stage);
    }

    /// <summary>What became of another forecast: which stages moved, and why.</summary>
    public RoadmapDifference Since(RoadmapForecast earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return RoadmapDifference.Between(earlier.Schedule, Schedule);
    }

    private static Rational Sum(IEnumerable<StageProgress> stages, Func<StageProgress, Rational> weight) =>
        stages.Aggregate(Rational.Zero, (sum, s) => sum + weight(s));
}
