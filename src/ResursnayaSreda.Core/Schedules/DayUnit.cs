namespace ResursnayaSreda.Core.Schedules;

/// <summary>What is counted.</summary>
public enum DayUnit
{
    /// <summary>Working days of a calendar.</summary>
    Working,

    /// <summary>All days.</summary>
    Calendar,
}
