using NodaTime;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>How far a stage is on a day.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Status">Its status.</param>
/// <param name="Accepted">The weight of the deliverables that are done.</param>
/// <param name="Required">The weight of all its deliverables; 1 where it has none; 0 where the stage is skipped or cancelled.</param>
/// <param name="Missing">The evidence that is not accepted, in the order of the template.</param>
/// <param name="First">The day on which it began; null when it has not.</param>
/// <param name="Last">The last day of its work; null when it goes on.</param>
/// <param name="WaitsFor">The ids of the stages that its start waits for and that are not as far.</param>
public sealed record StageProgress(
    StageTemplate Stage, StageStatus Status, Rational Accepted, Rational Required, IReadOnlyList<MissingEvidence> Missing, LocalDate? First, LocalDate? Last,
    IReadOnlyList<string> WaitsFor)
{
    /// <summary>Whether it is skipped or cancelled: it leaves the whole that progress is measured against.</summary>
    public bool IsLeftOut => Status is StageStatus.Skipped or StageStatus.Cancelled;
}
