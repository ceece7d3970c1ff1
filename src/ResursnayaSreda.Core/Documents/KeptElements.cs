namespace ResursnayaSreda.Core.Documents;

/// <summary>Elements whose nodes are kept, faulty ones as well.</summary>
internal sealed class KeptElements<T> : IElements<T>
{
    private readonly IReadOnlyList<Node> _all;
    private readonly List<Node> _whole;

    /// <param name="root">What the list stands in.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="isWhole">Whether all of a node could be read.</param>
    /// <param name="from">The record of a node that could be read whole.</param>
    public KeptElements(Node root, string list, Func<Node, bool> isWhole, Func<Node, T> from)
    {
        _all = root.Children(list);
        _whole = [.. _all.Where(isWhole)];
        Whole = [.. _whole.Select(from)];
        AreAllWhole = !root.IsFaulty(list) && _whole.Count == (root.IsWritten(list) ? root.SourceOf(list).Elements.Count : 0);
        Ids = NodeChecks.Ids(_all);
    }

    public IReadOnlyList<T> Whole { get; }

    public bool AreAllWhole { get; }

    public IReadOnlySet<string> Ids { get; }

    public Node NodeOf(int whole) => _whole[whole];

    public IEnumerable<Node> Doubtful(Func<T, bool> isSound) => _all;
}
