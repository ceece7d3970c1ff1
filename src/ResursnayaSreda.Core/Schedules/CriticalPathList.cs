namespace ResursnayaSreda.Core.Schedules;

/// <summary>Critical paths, as many as were asked for.</summary>
/// <param name="Paths">Each path from its first activity to its last one.</param>
/// <param name="IsComplete">Whether there are no more.</param>
public sealed record CriticalPathList(IReadOnlyList<IReadOnlyList<string>> Paths, bool IsComplete)
{
    // Networks can have more paths than there are atoms: the walk ends with the limit, and each step of it leads to a path.
    internal static CriticalPathList Of(PrecedenceGraph graph, Func<int, bool> isCritical, Func<int, bool> isDriving, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var next = new List<int>[graph.Ids.Count];
        var isFollower = new bool[graph.Ids.Count];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = [];
            foreach (var relation in graph.Outgoing(i))
            {
                var to = graph.To[relation];
                if (!isCritical(i) || !isCritical(to) || !isDriving(relation) || next[i].Contains(to))
                    continue;
                next[i].Add(to);
                isFollower[to] = true;
            }
        }

        var paths = new List<IReadOnlyList<string>>();
        for (var first = 0; first < next.Length; first++)
        {
            if (!isCritical(first) || isFollower[first])
                continue;
            // The path so far, and which branch is to be taken next at each place of it.
            var path = new List<(int Activity, int Branch)> { (first, 0) };
            while (path.Count > 0)
            {
                var (activity, branch) = path[^1];
                if (next[activity].Count == 0)
                {
                    if (paths.Count == limit)
                        return new(paths, IsComplete: false);
                    paths.Add([.. path.Select(p => graph.Ids[p.Activity])]);
                }

                if (branch == next[activity].Count)
                {
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                path[^1] = (activity, branch + 1);
                path.Add((next[activity][branch], 0));
            }
        }

        return new(paths, IsComplete: true);
    }
}
