namespace ResursnayaSreda.Core.Schedules;

/// <summary>
/// The schedule of a network by the critical path method, in whole numbers. The project starts at 0 and nothing starts before it; every activity
/// is finished by its end. Logic is never overridden: bounds that cannot be kept give negative float along the chain that breaks them. Immutable.
/// </summary>
/// <remarks>
/// Other programs choose otherwise: some let an activity start before the project where a relation allows it, some do not cap the late finish of
/// an activity whose successors wait for its start alone, some pull what passes a bound forward and hide the conflict.
/// </remarks>
public sealed class Schedule
{
    private readonly CriticalPathPasses<IntegerAxis> _passes;

    private Schedule(ActivityNetwork network, long? imposedFinish)
    {
        Network = network;
        ImposedFinish = imposedFinish;
        var graph = network.Graph;
        var (durations, notBefore, notAfter) = (new long[graph.Ids.Count], new long?[graph.Ids.Count], new long?[graph.Ids.Count]);
        for (var i = 0; i < durations.Length; i++)
            (durations[i], notBefore[i], notAfter[i]) = (network.Activities[i].Duration, network.Activities[i].NotBefore, network.Activities[i].NotAfter);
        var lags = new long[network.Relations.Count];
        for (var i = 0; i < lags.Length; i++)
            lags[i] = network.Relations[i].Lag;
        _passes = new(graph, new IntegerAxis(durations, lags), 0, imposedFinish, notBefore, notAfter);
        var activities = new ScheduledActivity[durations.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            activities[i] = new(
                graph.Ids[i], _passes.EarlyStart[i], _passes.EarlyFinish[i], _passes.LateStart[i], _passes.LateFinish[i],
                _passes.FreeFinish[i] - _passes.EarlyFinish[i]);
        }

        Activities = activities;
    }

    /// <summary>The network.</summary>
    public ActivityNetwork Network { get; }

    /// <summary>When the project has to be finished; null when it is not said.</summary>
    public long? ImposedFinish { get; }

    /// <summary>When the project can be finished: the latest of the early finishes, 0 for a network without activities.</summary>
    public long Finish => _passes.Finish;

    /// <summary>The activities in their declared order.</summary>
    public IReadOnlyList<ScheduledActivity> Activities { get; }

    /// <summary>The activity with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ScheduledActivity this[string id] => Activities[Network.Graph.Index[id]];

    /// <summary>Schedules a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="imposedFinish">When the project has to be finished; null for when it can be.</param>
    /// <exception cref="ArgumentException">The network has a cycle; the message names it.</exception>
    public static Schedule Of(ActivityNetwork network, long? imposedFinish = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (network.Cycle is { Count: > 0 } cycle)
            throw new ArgumentException($"The activities wait for one another: {string.Join(", ", cycle)}.", nameof(network));
        return new(network, imposedFinish);
    }

    /// <summary>The relations that hold an activity where it is, in their declared order; none where only the start of the project or a bound does.</summary>
    /// <exception cref="KeyNotFoundException">There is no such activity.</exception>
    public IReadOnlyList<Relation> DrivingRelations(string id)
    {
        var driving = new List<Relation>();
        foreach (var relation in Network.Graph.Incoming(Network.Graph.Index[id]))
        {
            if (_passes.IsDriving(relation))
                driving.Add(Network.Relations[relation]);
        }

        return driving;
    }

    /// <summary>The chains of critical activities in which each is driven by the one before it, in the order of the declarations.</summary>
    /// <param name="limit">How many are listed at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above zero.</exception>
    public CriticalPathList CriticalPaths(int limit) =>
        CriticalPathList.Of(Network.Graph, i => Activities[i].IsCritical, _passes.IsDriving, limit);
}
