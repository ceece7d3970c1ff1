using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>One reason why a slot is excluded.</summary>
/// <param name="Reason">What it is.</param>
/// <param name="Participant">Whose reason it is; null for the host's.</param>
/// <param name="Local">When the meeting would begin there.</param>
public sealed record SlotExclusion(ExclusionReason Reason, string? Participant, LocalDateTime Local)
{
    /// <summary>The day that is off or unknown, with its name and act; null for another reason.</summary>
    public CalendarDay? Day { get; init; }

    /// <summary>By how much the window would have to be wider; null for another reason.</summary>
    public WindowWidening? Widening { get; init; }
}
