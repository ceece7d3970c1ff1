using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>That an activity waits for another one, which may have another calendar.</summary>
/// <param name="From">The id of the predecessor.</param>
/// <param name="To">The id of the successor.</param>
/// <param name="Kind">Which of their ends it joins.</param>
/// <param name="Lag">How much later the end of the successor has to be; below zero how much earlier it may be.</param>
/// <param name="Days">The calendar that the lag is counted by; null for that of the successor.</param>
public sealed record CalendarRelation(
    string From, string To, RelationKind Kind = RelationKind.FinishToStart, DayCount Lag = default, WorkingDays? Days = null);
