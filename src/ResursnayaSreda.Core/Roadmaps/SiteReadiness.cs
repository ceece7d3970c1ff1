using NodaTime;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What a closing stage waits for at a site.</summary>
/// <param name="Site">The id of the site.</param>
/// <param name="Stage">The id of the closing stage.</param>
/// <param name="From">The first day on which the site is ready: the day after the last of what the stage waits for; null when it waits for nothing.</param>
/// <param name="WaitsFor">The days of the stages that it waits for and that are not over, in the order of the template.</param>
/// <param name="Blocked">The ids of those among what it waits for that will not happen.</param>
/// <param name="Chain">The ids of the stages that lead to the last of what it waits for, each holding the next one.</param>
public sealed record SiteReadiness(
    string Site, string Stage, LocalDate? From, IReadOnlyList<StageDates> WaitsFor, IReadOnlyList<string> Blocked, IReadOnlyList<string> Chain);
