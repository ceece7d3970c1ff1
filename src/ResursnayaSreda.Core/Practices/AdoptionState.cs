using NodaTime;

namespace ResursnayaSreda.Core.Practices;

/// <summary>How far the taking over of a practice is since a day.</summary>
/// <param name="Status">How far.</param>
/// <param name="On">The day.</param>
public sealed record AdoptionState(AdoptionStatus Status, LocalDate On);
