namespace ResursnayaSreda.Core.Schedules;

/// <summary>Activities and what they wait for. Immutable.</summary>
public sealed class ActivityNetwork
{
    /// <summary>Makes it.</summary>
    /// <param name="activities">The activities; their order decides where nothing else does.</param>
    /// <param name="relations">What they wait for; two activities may be joined by several.</param>
    /// <exception cref="ArgumentException">An id stands twice, or a relation names an activity that is not there.</exception>
    public ActivityNetwork(IEnumerable<Activity> activities, IEnumerable<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(relations);
        Activities = [.. activities];
        Relations = [.. relations];
        var ids = new string[Activities.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = Activities[i].Id;
        var joined = new (string, string, RelationKind)[Relations.Count];
        for (var i = 0; i < joined.Length; i++)
            joined[i] = (Relations[i].From, Relations[i].To, Relations[i].Kind);
        Graph = new(ids, joined);
    }

    /// <summary>The activities in their declared order.</summary>
    public IReadOnlyList<Activity> Activities { get; }

    /// <summary>The relations in their declared order.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>
    /// Activities each of which waits for the one before it, and the first one for the last, beginning with the one that is declared first;
    /// empty when there are none. A network with a cycle has no schedule.
    /// </summary>
    public IReadOnlyList<string> Cycle => [.. Graph.Cycle.Select(i => Graph.Ids[i])];

    internal PrecedenceGraph Graph { get; }
}
