using NodaTime;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>How the days of a schedule differ from those of an earlier one.</summary>
/// <param name="Shifts">The stages that moved, in the order of the template.</param>
/// <param name="Added">The ids of the stages that only the later one has, or that were left out before.</param>
/// <param name="Removed">The ids of the stages that only the earlier one has, or that are left out now.</param>
public sealed record RoadmapDifference(IReadOnlyList<StageShift> Shifts, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Shifts.Count + Added.Count + Removed.Count == 0;

    internal static RoadmapDifference Between(RoadmapSchedule earlier, RoadmapSchedule later, string? slipped = null)
    {
        var before = earlier.Stages.Where(s => !s.IsLeftOut).ToDictionary(s => s.Stage.Id, StringComparer.Ordinal);
        var after = later.Stages.Where(s => !s.IsLeftOut).ToDictionary(s => s.Stage.Id, StringComparer.Ordinal);
        bool IsMoved(ScheduledStage now) => before.TryGetValue(now.Stage.Id, out var old) && (old.First, old.Last) != (now.First, now.Last);
        var moved = after.Values.Where(IsMoved).Select(s => s.Stage.Id).ToHashSet(StringComparer.Ordinal);
        var shifts = later.Stages.Where(s => moved.Contains(s.Stage.Id)).Select(s =>
        {
            var id = s.Stage.Id;
            var drivers = later.DrivingStages(id).Concat(earlier.DrivingStages(id)).Distinct(StringComparer.Ordinal).Where(moved.Contains).ToList();
            var cause = CauseOf(id, before[id], s, earlier, later, drivers, slipped);
            return new StageShift(DatesOf(before[id]), DatesOf(s), cause, cause == ShiftCause.Driven ? drivers : []);
        });
        return new(
            [.. shifts], [.. later.Stages.Select(s => s.Stage.Id).Where(id => after.ContainsKey(id) && !before.ContainsKey(id))],
            [.. earlier.Stages.Select(s => s.Stage.Id).Where(id => before.ContainsKey(id) && !after.ContainsKey(id))]);
    }

    private static ShiftCause CauseOf(
        string id, ScheduledStage before, ScheduledStage after, RoadmapSchedule earlier, RoadmapSchedule later, IReadOnlyList<string> drivers, string? slipped)
    {
        var (old, now) = (earlier.Roadmap, later.Roadmap);
        if (id == slipped)
            return ShiftCause.Slip;
        if (Actual(before) != Actual(after))
            return ShiftCause.Record;
        if (old.Overrides.FirstOrDefault(o => o.Stage == id) != now.Overrides.FirstOrDefault(o => o.Stage == id))
            return ShiftCause.Override;
        if (drivers.Count > 0)
            return ShiftCause.Driven;
        if (!old.Anchors.OrderBy(a => a.Key, StringComparer.Ordinal).SequenceEqual(now.Anchors.OrderBy(a => a.Key, StringComparer.Ordinal)))
            return ShiftCause.Anchor;
        if (later.DataDate is { } data && data != earlier.DataDate && data > before.First)
            return ShiftCause.DataDate;
        return old.Template.Fingerprint == now.Template.Fingerprint || before.Duration == after.Duration ? ShiftCause.Calendar : ShiftCause.Template;
    }

    private static (LocalDate? Started, LocalDate? Finished, DayCount? Remaining) Actual(ScheduledStage stage) =>
        (stage.Activity.Started, stage.Activity.Finished, stage.Activity.Started is null ? null : stage.Activity.Remaining);

    private static StageDates DatesOf(ScheduledStage stage) => new(stage.Stage.Id, stage.First, stage.Last);
}
