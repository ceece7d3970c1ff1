using NodaTime;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The dates as they were planned on a day, in full: nothing that comes later changes them.</summary>
/// <param name="On">The day on which they were frozen, such as that of the hand-over.</param>
/// <param name="Stages">The dates of the stages that were not left out, in the order of the template.</param>
public sealed record RoadmapBaseline(LocalDate On, IReadOnlyList<StageDates> Stages);
