namespace ResursnayaSreda.Core.Bridges;

/// <summary>What to know of a slot at a site, or at the host.</summary>
[Flags]
public enum SlotWarnings
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The day is off there; fewer than the quorum are.</summary>
    DayOff = 1,

    /// <summary>The act that says what the day is is still to come or could not be confirmed.</summary>
    ProvisionalDay = 2,

    /// <summary>One policy takes the day as worked and another as off.</summary>
    DisputedDay = 4,

    /// <summary>The day is an hour shorter there.</summary>
    ShortDay = 8,

    /// <summary>Clocks are put forward during the meeting: local times in it are skipped.</summary>
    SkippedTime = 16,

    /// <summary>A local time of the meeting occurs twice on that day: said without its offset, it is ambiguous.</summary>
    RepeatedTime = 32,
}
