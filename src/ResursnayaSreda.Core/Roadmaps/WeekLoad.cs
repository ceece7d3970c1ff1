using NodaTime;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What falls into a week.</summary>
/// <param name="Monday">The first day of the week (ISO 8601).</param>
/// <param name="Role">The id of the role that answers for it; null where stages of all roles are counted.</param>
/// <param name="Stages">The stages, in the order of the sites.</param>
public sealed record WeekLoad(LocalDate Monday, string? Role, IReadOnlyList<SiteStage> Stages);
