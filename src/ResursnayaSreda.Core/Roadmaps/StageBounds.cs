using NodaTime;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What template and override together say of when a stage may happen, as days.</summary>
internal sealed record StageBounds(
    StageTemplate Stage, DayCount Duration, LocalDate? NotBefore, LocalDate? NotAfter, LocalDate? Deadline, LocalDate? EffectiveDeadline, bool IsSkipped);
