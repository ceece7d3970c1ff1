namespace ResursnayaSreda.Core.Schedules;

/// <summary>
/// The forward and the backward pass of the critical path method (Kelley and Walker, 1959) with the four relations of precedence diagrams.
/// </summary>
/// <remarks>
/// Where schools differ: nothing starts before the start of the project; every activity is finished by the end of the project at the latest,
/// also one whose successors wait for its start alone; logic is never overridden, so bounds that cannot be kept give negative float.
/// </remarks>
internal sealed class CriticalPathPasses<TAxis>
    where TAxis : struct, ITimeAxis
{
    private readonly PrecedenceGraph _graph;
    private readonly TAxis _axis;
    private readonly long?[] _notAfter;
    private readonly (long Start, long Finish)?[]? _fixed;

    /// <param name="graph">Without a cycle.</param>
    /// <param name="axis">The time.</param>
    /// <param name="start">Where the project starts.</param>
    /// <param name="end">Where it has to be finished; null for where it can be finished.</param>
    /// <param name="notBefore">Positions before which activities do not start.</param>
    /// <param name="notAfter">Positions at which activities should be finished.</param>
    /// <param name="actual">Where activities lie that no pass moves any more; null when there are none.</param>
    public CriticalPathPasses(
        PrecedenceGraph graph, TAxis axis, long start, long? end, long?[] notBefore, long?[] notAfter, (long Start, long Finish)?[]? actual = null)
    {
        (_graph, _axis, _notAfter, _fixed) = (graph, axis, notAfter, actual);
        var count = graph.Ids.Count;
        (EarlyStart, EarlyFinish, LateStart, LateFinish, FreeFinish) = (new long[count], new long[count], new long[count], new long[count], new long[count]);
        Finish = start;
        foreach (var activity in graph.Order)
        {
            Forward(activity, Math.Max(start, notBefore[activity] ?? start));
            Finish = Math.Max(Finish, EarlyFinish[activity]);
        }

        for (var i = graph.Order.Length - 1; i >= 0; i--)
            Backward(graph.Order[i], end ?? Finish);
    }

    public long Finish { get; }

    public long[] EarlyStart { get; }

    public long[] EarlyFinish { get; }

    public long[] LateStart { get; }

    public long[] LateFinish { get; }

    /// <summary>The last finish that moves neither an early date of a successor nor the end of the project.</summary>
    public long[] FreeFinish { get; }

    /// <summary>Where the latest dates of all activities would be if the project had to be finished there, and nothing held it at its start.</summary>
    public static long LatestStart(PrecedenceGraph graph, TAxis axis, long end, long?[] notAfter)
    {
        var passes = new CriticalPathPasses<TAxis>(graph, axis, end, end, new long?[graph.Ids.Count], notAfter);
        return passes.LateStart.Append(end).Min();
    }

    /// <summary>The first start that a relation leaves to its successor.</summary>
    public long StartAfter(int relation)
    {
        var (from, to, kind) = (_graph.From[relation], _graph.To[relation], _graph.Kinds[relation]);
        var position = kind is RelationKind.FinishToStart or RelationKind.FinishToFinish ? EarlyFinish[from] : EarlyStart[from];
        return kind is RelationKind.FinishToStart or RelationKind.StartToStart
            ? _axis.StartFrom(to, _axis.Lagged(relation, position, toFinish: false))
            : _axis.StartToFinishFrom(to, _axis.Lagged(relation, position, toFinish: true));
    }

    /// <summary>Whether a relation holds its successor where it is.</summary>
    public bool IsDriving(int relation) =>
        _fixed?[_graph.To[relation]] is null && StartAfter(relation) == EarlyStart[_graph.To[relation]];

    private void Forward(int activity, long earliest)
    {
        if (_fixed?[activity] is { } actual)
        {
            (EarlyStart[activity], EarlyFinish[activity]) = actual;
            return;
        }

        var start = _axis.StartFrom(activity, earliest);
        foreach (var relation in _graph.Incoming(activity))
            start = Math.Max(start, StartAfter(relation));
        EarlyStart[activity] = start;
        EarlyFinish[activity] = _axis.FinishOf(activity, start);
    }

    private void Backward(int activity, long end)
    {
        var late = _axis.FinishUpTo(activity, Math.Min(end, _notAfter[activity] ?? end));
        var free = _axis.FinishUpTo(activity, Finish);
        foreach (var relation in _graph.Outgoing(activity))
        {
            var to = _graph.To[relation];
            // What has begun or is over waits for nobody.
            if (_fixed?[to] is not null)
                continue;
            late = Math.Min(late, FinishBefore(relation, LateStart[to], LateFinish[to]));
            free = Math.Min(free, FinishBefore(relation, EarlyStart[to], EarlyFinish[to]));
        }

        (LateFinish[activity], FreeFinish[activity]) = (late, free);
        LateStart[activity] = _fixed?[activity] is { } actual ? actual.Start : _axis.StartOf(activity, late);
    }

    private long FinishBefore(int relation, long start, long finish)
    {
        var (from, kind) = (_graph.From[relation], _graph.Kinds[relation]);
        var position = kind is RelationKind.FinishToStart or RelationKind.StartToStart
            ? _axis.Unlagged(relation, start, fromFinish: false)
            : _axis.Unlagged(relation, finish, fromFinish: true);
        return kind is RelationKind.FinishToStart or RelationKind.FinishToFinish
            ? _axis.FinishUpTo(from, position)
            : _axis.FinishToStartUpTo(from, position);
    }
}
