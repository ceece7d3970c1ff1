using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>How the forecast of a stage stands to its deadline. A deadline moves nothing.</summary>
/// <param name="Stage">The id of the stage.</param>
/// <param name="Deadline">The deadline as it is set.</param>
/// <param name="Effective">The deadline rolled from a day that is not worked.</param>
/// <param name="Slack">How many working days of the site lie between the forecast of its last day and the effective deadline; below zero when it is missed.</param>
/// <param name="Class">The class.</param>
/// <param name="Chain">The ids of the stages that lead to it, each holding the next one.</param>
public sealed record DeadlineRisk(string Stage, LocalDate Deadline, LocalDate Effective, WorkingDayCount Slack, RiskClass Class, IReadOnlyList<string> Chain);
