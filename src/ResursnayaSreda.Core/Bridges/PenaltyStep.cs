using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>How unwelcome the hours from a local time on are.</summary>
/// <param name="From">The local time, in whole minutes.</param>
/// <param name="Points">Penalty points for each unit of a meeting that begins then, from 0 to 1,000,000; 0 where the hour suits.</param>
public sealed record PenaltyStep(LocalTime From, int Points);
