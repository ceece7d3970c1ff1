namespace ResursnayaSreda.Core.Bridges;

/// <summary>Why a slot is none.</summary>
public enum ExclusionReason
{
    /// <summary>The host's clocks skip this local time.</summary>
    SkippedHostTime,

    /// <summary>The day is off for a participant.</summary>
    DayOff,

    /// <summary>Of the day nothing is known in a participant's calendar, so it does not count as worked.</summary>
    UnknownDay,

    /// <summary>The meeting runs out of a participant's window.</summary>
    OutsideWindow,
}
