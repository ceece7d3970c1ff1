using NodaTime;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.ICalendar;

/// <summary>The stages of roadmaps as entries.</summary>
public static class RoadmapEntries
{
    /// <summary>
    /// An entry a stage, in the order of the template: round tables, seminars and closing bridges are events of whole days, all else is an item
    /// between its first and its last day. What is left out has none.
    /// </summary>
    /// <param name="schedule">The plan of a roadmap, or the schedule of its forecast.</param>
    /// <param name="authority">Who gives out the UIDs: they follow from the ids of the template, the site and the stage, whatever the dates (<see cref="StableUid"/>).</param>
    /// <param name="sequence">How often dates of the roadmap have been changed since its entries were first written.</param>
    /// <param name="bridge">When the closing bridge is held: its event has that time, and no longer whole days; null while only its day is known.</param>
    /// <exception cref="ArgumentException">The authority is blank or has blanks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The sequence is negative.</exception>
    public static IReadOnlyList<CalendarEntry> Of(RoadmapSchedule schedule, string authority, int sequence, ScheduledBridge? bridge = null)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentException.ThrowIfNullOrWhiteSpace(authority);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        return [.. schedule.Stages.Where(s => !s.IsLeftOut).Select(s => Entry(schedule.Roadmap, s, authority, bridge) with { Sequence = sequence })];
    }

    private static CalendarEntry Entry(SiteRoadmap roadmap, ScheduledStage scheduled, string authority, ScheduledBridge? bridge)
    {
        var (site, stage) = (roadmap.Site, scheduled.Stage);
        var uid = StableUid.Of(authority, roadmap.Template.Id, site.Id, stage.Id);
        var summary = $"{stage.Title}: {site.Name}";
        if (stage.Kind == StageKind.ClosingBridge && bridge is not null)
            return BridgeEvents.Of(bridge, uid, summary);
        var days = new DateInterval(scheduled.First, scheduled.Last);
        CalendarEntry entry = stage.Kind is StageKind.RoundTable or StageKind.Seminar or StageKind.ClosingBridge
            ? new DayEvent(uid, summary, days)
            : new DatedItem(uid, summary, days, site.Zone);
        var role = site.RoleNames.GetValueOrDefault(stage.Role) ?? roadmap.Template.Roles.Single(r => r.Id == stage.Role).Title;
        return entry with { Description = string.Join('\n', stage.Deliverables.Select(d => d.Title).Prepend(role)) };
    }
}
