using NodaTime.Text;
using ResursnayaSreda.Core.Bridges;

namespace ResursnayaSreda.Core.ICalendar;

/// <summary>Video bridges as events.</summary>
public static class BridgeEvents
{
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The event of a bridge: its instants, and in the description the local time of the host and of each site, a line each.</summary>
    /// <param name="bridge">The bridge.</param>
    /// <param name="uid">What it is known by; the same when it is moved, with a greater <see cref="CalendarEntry.Sequence"/>.</param>
    /// <param name="summary">What it is called.</param>
    public static TimedEvent Of(ScheduledBridge bridge, string uid, string summary)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        return new(uid, summary, bridge.Start.Instant, bridge.End)
        {
            Description = string.Join('\n', bridge.Sites.Select(Line).Prepend($"{bridge.Start}")),
        };
    }

    private static string Line(SiteTime site)
    {
        var end = site.End.Date == site.Start.Date ? Hour.Format(site.End.TimeOfDay) : Clock.Format(site.End);
        return $"{site.Participant}: {Clock.Format(site.Start)}–{end} {site.Zone}";
    }
}
