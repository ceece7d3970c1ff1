namespace ResursnayaSreda.Core.Schedules;

/// <summary>
/// When an activity can and must happen. Times are boundaries: an activity of three units that starts at 4 occupies what lies between 4 and 7,
/// so its finish is 7. In numbers of days with both ends included it would be from day 5 to day 7.
/// </summary>
/// <param name="Id">The activity.</param>
/// <param name="EarlyStart">The earliest start (ES).</param>
/// <param name="EarlyFinish">The earliest finish (EF).</param>
/// <param name="LateStart">The latest start (LS) that keeps every bound and the end of the project.</param>
/// <param name="LateFinish">The latest finish (LF).</param>
/// <param name="FreeFloat">By how much it may be late without moving an early date of a successor or the early finish of the project; never below zero.</param>
public sealed record ScheduledActivity(string Id, long EarlyStart, long EarlyFinish, long LateStart, long LateFinish, long FreeFloat)
{
    /// <summary>By how much it may be late without breaking a bound or the end of the project; below zero where they cannot be kept.</summary>
    public long TotalFloat => LateStart - EarlyStart;

    /// <summary>The part of the total float that successors lose when it is used; below zero where bounds leave less than the successors do.</summary>
    public long InterferingFloat => TotalFloat - FreeFloat;

    /// <summary>Whether nothing is left: the total float is zero or less.</summary>
    public bool IsCritical => TotalFloat <= 0;
}
