using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>That a stage waits for another one.</summary>
/// <param name="Stage">The id of the stage it waits for.</param>
/// <param name="Kind">Which of their ends the relation joins.</param>
/// <param name="Lag">How much later; counted by the calendar of the site.</param>
public sealed record StageRelation(string Stage, RelationKind Kind = RelationKind.FinishToStart, DayCount Lag = default);
