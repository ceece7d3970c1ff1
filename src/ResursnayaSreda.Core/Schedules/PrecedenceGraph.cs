namespace ResursnayaSreda.Core.Schedules;

/// <summary>Who waits for whom, by numbers, with an order in which nobody comes before what he waits for. Arrays only: networks may be large.</summary>
internal sealed class PrecedenceGraph
{
    private readonly int[] _incoming;
    private readonly int[] _incomingStart;
    private readonly int[] _outgoing;
    private readonly int[] _outgoingStart;

    /// <param name="ids">The ids of the activities, in their declared order.</param>
    /// <param name="relations">The ids of predecessor and successor, and the kind, of each relation.</param>
    /// <exception cref="ArgumentException">An id stands twice, or a relation names one that does not stand.</exception>
    public PrecedenceGraph(IReadOnlyList<string> ids, IReadOnlyList<(string From, string To, RelationKind Kind)> relations)
    {
        Ids = ids;
        Index = new(ids.Count, StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++)
        {
            if (!Index.TryAdd(ids[i], i))
                throw new ArgumentException($"There are two activities \"{ids[i]}\".", nameof(ids));
        }

        From = new int[relations.Count];
        To = new int[relations.Count];
        Kinds = new RelationKind[relations.Count];
        for (var r = 0; r < relations.Count; r++)
        {
            From[r] = NumberOf(relations[r].From);
            To[r] = NumberOf(relations[r].To);
            Kinds[r] = relations[r].Kind;
        }

        (_incomingStart, _incoming) = Grouped(To);
        (_outgoingStart, _outgoing) = Grouped(From);
        Order = InOrder(out var waiting);
        Cycle = Order.Length == ids.Count ? [] : FindCycle(waiting);
    }

    public IReadOnlyList<string> Ids { get; }

    public Dictionary<string, int> Index { get; }

    /// <summary>The predecessor of each relation.</summary>
    public int[] From { get; }

    /// <summary>The successor of each relation.</summary>
    public int[] To { get; }

    public RelationKind[] Kinds { get; }

    /// <summary>The activities, each after those it waits for; among those that could come next the one that became free first.</summary>
    public int[] Order { get; }

    /// <summary>Activities each of which waits for the one before it, and the first for the last, beginning with the one declared first; empty when there are none.</summary>
    public IReadOnlyList<int> Cycle { get; }

    /// <summary>The relations in which an activity is the successor, in their declared order.</summary>
    public ReadOnlySpan<int> Incoming(int activity) => _incoming.AsSpan(_incomingStart[activity].._incomingStart[activity + 1]);

    /// <summary>The relations in which an activity is the predecessor, in their declared order.</summary>
    public ReadOnlySpan<int> Outgoing(int activity) => _outgoing.AsSpan(_outgoingStart[activity].._outgoingStart[activity + 1]);

    private int NumberOf(string id) => Index.TryGetValue(id, out var number)
        ? number
        : throw new ArgumentException($"There is no activity \"{id}\".", nameof(id));

    private (int[] Start, int[] Relations) Grouped(int[] owners)
    {
        var start = new int[Ids.Count + 1];
        foreach (var owner in owners)
            start[owner + 1]++;
        for (var i = 0; i < Ids.Count; i++)
            start[i + 1] += start[i];
        var (next, grouped) = (start[..^1], new int[owners.Length]);
        for (var r = 0; r < owners.Length; r++)
            grouped[next[owners[r]]++] = r;
        return (start, grouped);
    }

    // Kahn, 1962.
    private int[] InOrder(out int[] waiting)
    {
        waiting = new int[Ids.Count];
        foreach (var successor in To)
            waiting[successor]++;
        var order = new int[Ids.Count];
        var count = 0;
        for (var i = 0; i < waiting.Length; i++)
        {
            if (waiting[i] == 0)
                order[count++] = i;
        }

        for (var at = 0; at < count; at++)
        {
            foreach (var relation in Outgoing(order[at]))
            {
                if (--waiting[To[relation]] == 0)
                    order[count++] = To[relation];
            }
        }

        return order[..count];
    }

    // Whoever is left waits for somebody who is left: going back from one to the next one must lead round.
    private List<int> FindCycle(int[] waiting)
    {
        var place = new int[Ids.Count];
        var walked = new List<int>();
        for (var at = Array.FindIndex(waiting, w => w > 0); place[at] == 0; at = PredecessorLeft(at, waiting))
        {
            walked.Add(at);
            place[at] = walked.Count;
        }

        var first = place[PredecessorLeft(walked[^1], waiting)] - 1;
        var cycle = walked[first..];
        cycle.Reverse();
        var begin = cycle.IndexOf(cycle.Min());
        return [.. cycle[begin..], .. cycle[..begin]];
    }

    private int PredecessorLeft(int activity, int[] waiting)
    {
        foreach (var relation in Incoming(activity))
        {
            if (waiting[From[relation]] > 0)
                return From[relation];
        }

        throw new InvalidOperationException("Nobody who waits is without somebody to wait for.");
    }
}
