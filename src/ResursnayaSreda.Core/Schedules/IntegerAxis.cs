namespace ResursnayaSreda.Core.Schedules;

/// <summary>Time as whole numbers.</summary>
internal readonly struct IntegerAxis(long[] durations, long[] lags) : ITimeAxis
{
    public long StartFrom(int activity, long position) => position;

    public long StartToFinishFrom(int activity, long position) => position - durations[activity];

    public long FinishOf(int activity, long start) => start + durations[activity];

    public long FinishUpTo(int activity, long position) => position;

    public long FinishToStartUpTo(int activity, long position) => position + durations[activity];

    public long StartOf(int activity, long finish) => finish - durations[activity];

    public long Lagged(int relation, long position, bool toFinish) => position + lags[relation];

    public long Unlagged(int relation, long position, bool fromFinish) => position - lags[relation];

    public long Distance(int activity, long from, long to) => to - from;
}
