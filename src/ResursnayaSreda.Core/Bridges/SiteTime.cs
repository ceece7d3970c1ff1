using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>A bridge as one of its sites sees it.</summary>
/// <param name="Participant">The id of the participant.</param>
/// <param name="Zone">Its IANA time zone.</param>
/// <param name="Start">When it begins, by the clock of the site.</param>
/// <param name="End">When it is over, by the clock of the site.</param>
public sealed record SiteTime(string Participant, string Zone, LocalDateTime Start, LocalDateTime End)
{
    /// <summary>The penalty points of the hours, times the weight.</summary>
    public long Penalty { get; init; }

    /// <summary>The penalty and what was charged before: what slots are ranked by.</summary>
    public long Charge { get; init; }

    /// <summary>What to know of it.</summary>
    public SlotWarnings Warnings { get; init; }
}
