using NodaTime;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The days of the stages of a roadmap: as planned, or as forecast from what happened up to a data date.</summary>
public sealed class RoadmapSchedule
{
    private readonly CalendarSchedule _schedule;
    private readonly Dictionary<string, ScheduledStage> _stages;

    private RoadmapSchedule(
        SiteRoadmap roadmap, RoadmapBounds bounds, IReadOnlyList<CalendarActivity> activities, CalendarSchedule schedule, LocalDate? dataDate,
        Func<string, bool> isLeftOut)
    {
        (Roadmap, Bounds, DataDate, _schedule) = (roadmap, bounds, dataDate, schedule);
        Stages = [.. bounds.Stages.Select((s, i) => new ScheduledStage(s, activities[i], schedule[s.Stage.Id], s.IsSkipped || isLeftOut(s.Stage.Id)))];
        _stages = Stages.ToDictionary(s => s.Stage.Id, StringComparer.Ordinal);
    }

    /// <summary>The roadmap.</summary>
    public SiteRoadmap Roadmap { get; }

    /// <summary>The day up to which is known what happened; null for a plan.</summary>
    public LocalDate? DataDate { get; }

    /// <summary>The day from which the stages are counted.</summary>
    public LocalDate Start => Bounds.Start;

    /// <summary>The last day of all stages that are not left out; null when there is none.</summary>
    public LocalDate? Finish => Stages.Where(s => !s.IsLeftOut).Select(s => (LocalDate?)s.Last).Max();

    /// <summary>The days of the anchors that have one: also those that follow where the roadmap is counted back from its end.</summary>
    public IReadOnlyDictionary<string, LocalDate> Anchors => new SortedDictionary<string, LocalDate>(Bounds.Anchors.ToDictionary(), StringComparer.Ordinal);

    /// <summary>The stages in the order of the template.</summary>
    public IReadOnlyList<ScheduledStage> Stages { get; }

    /// <summary>The stage with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ScheduledStage this[string id] => _stages[id];

    internal RoadmapBounds Bounds { get; }

    /// <summary>The ids of the stages that hold a stage where it is; none where a bound, the beginning or the data date does.</summary>
    /// <exception cref="KeyNotFoundException">There is no such stage.</exception>
    public IReadOnlyList<string> DrivingStages(string id) => [.. _schedule.DrivingRelations(id).Select(r => r.From).Distinct(StringComparer.Ordinal)];

    /// <summary>What leads to the start of a stage: from the one that only a bound holds, each held by the one before it, to the stage itself.</summary>
    /// <exception cref="KeyNotFoundException">There is no such stage.</exception>
    public IReadOnlyList<string> DrivingChain(string id) => [.. _schedule.DrivingChain(id).Where(s => s == id || !_stages[s].IsLeftOut)];

    /// <summary>The chains of stages without any float, each held by the one before it.</summary>
    /// <param name="limit">How many are listed at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above zero.</exception>
    public CriticalPathList CriticalPaths(int limit) => _schedule.CriticalPaths(limit);

    /// <summary>What became of another schedule: which stages moved, and why. Stages that only one of the two has are listed apart.</summary>
    public RoadmapDifference Since(RoadmapSchedule earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return RoadmapDifference.Between(earlier, this);
    }

    internal static RoadmapSchedule Of(
        SiteRoadmap roadmap, IReadOnlyDictionary<string, StageProgress>? progress, LocalDate? dataDate, RoadmapSchedule? notEarlierThan = null,
        (string Stage, int Days)? slip = null)
    {
        var bounds = new RoadmapBounds(roadmap);
        var records = roadmap.Records.ToDictionary(r => r.Stage, StringComparer.Ordinal);
        bool IsLeftOut(string id) => progress?[id].IsLeftOut == true;
        List<CalendarActivity> activities = [.. bounds.Stages.Select(stage =>
        {
            var id = stage.Stage.Id;
            var activity = bounds.ActivityOf(stage, IsLeftOut(id));
            if (slip is { } late && late.Stage == id)
                activity = bounds.ActivityOf(stage with { Duration = Longer(stage.Duration, late.Days) }, IsLeftOut(id));
            if (progress is null || IsLeftOut(id))
                return activity;
            var state = progress[id];
            if (state.First is null && notEarlierThan?._stages.GetValueOrDefault(id) is { IsLeftOut: false } before)
                return activity with { NotBefore = activity.NotBefore > before.First ? activity.NotBefore : before.First };
            return activity with { Started = state.First, Finished = state.Last, Remaining = RemainingOf(state, records.GetValueOrDefault(id), slip) };
        })];
        var schedule = CalendarSchedule.Of(activities, RoadmapBounds.Relations(roadmap.Template), bounds.Start, bounds.Finish, dataDate);
        return new(roadmap, bounds, activities, schedule, dataDate, IsLeftOut);
    }

    // What is handed in waits for nothing but its acceptance.
    private static DayCount? RemainingOf(StageProgress state, StageRecord? record, (string Stage, int Days)? slip)
    {
        var remaining = state.Status == StageStatus.Submitted ? new(0) : record?.Remaining;
        return remaining is { } left && slip is { } late && late.Stage == state.Stage.Id
            ? Longer(left, late.Days)
            : remaining;
    }

    private static DayCount Longer(DayCount days, int more) => new((int)Math.Clamp((long)days.Amount + more, 0, DayCount.Largest), days.Unit);
}
