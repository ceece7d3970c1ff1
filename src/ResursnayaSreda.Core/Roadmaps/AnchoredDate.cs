using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A day counted from an anchor, by the calendar of the site.</summary>
/// <param name="Anchor">The id of the anchor.</param>
/// <param name="Offset">How many days after it; below zero before it.</param>
public sealed record AnchoredDate(string Anchor, DayCount Offset = default);
