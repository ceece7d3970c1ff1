using NodaTime;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The days of a stage, both included.</summary>
/// <param name="Stage">The id of the stage.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public sealed record StageDates(string Stage, LocalDate First, LocalDate Last);
