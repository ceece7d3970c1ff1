namespace ResursnayaSreda.Core.Schedules;

/// <summary>
/// What the two passes need to know of time. Positions are boundaries: an activity occupies what lies between its start and its finish. Each
/// pair of functions that go forward and back is a Galois connection, so that no late date comes before an early one unless a bound says so.
/// </summary>
internal interface ITimeAxis
{
    /// <summary>The first start that the activity may have at or after a position.</summary>
    long StartFrom(int activity, long position);

    /// <summary>The first start with which the activity is finished at or after a position.</summary>
    long StartToFinishFrom(int activity, long position);

    /// <summary>Where the activity is finished that starts there.</summary>
    long FinishOf(int activity, long start);

    /// <summary>The last finish that the activity may have at or before a position.</summary>
    long FinishUpTo(int activity, long position);

    /// <summary>The last finish with which the activity has started at or before a position.</summary>
    long FinishToStartUpTo(int activity, long position);

    /// <summary>Where the activity has started that is finished there.</summary>
    long StartOf(int activity, long finish);

    /// <summary>Where a lag leads from an end of the predecessor to the start or the finish of the successor.</summary>
    long Lagged(int relation, long position, bool toFinish);

    /// <summary>The last position from which the lag does not lead beyond the start or the finish of the successor.</summary>
    long Unlagged(int relation, long position, bool fromFinish);

    /// <summary>How far one position is from another, in the units of the activity.</summary>
    long Distance(int activity, long from, long to);
}
