using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A criterion in the tree of a round.</summary>
/// <param name="Index">Its number in the order of the document, parents first.</param>
/// <param name="Id">Its id.</param>
/// <param name="Node">The node that declares it.</param>
/// <param name="Parent">The number of the group it stands in; null at the top.</param>
internal sealed record CriterionNode(int Index, string Id, Node Node, int? Parent)
{
    public IReadOnlyList<int> Children { get; init; } = [];

    /// <summary>The marked criteria at or below it, in the order of the document.</summary>
    public IReadOnlyList<int> Leaves { get; init; } = [];

    /// <summary>Its number among the marked criteria; null when it is not marked itself.</summary>
    public int? Leaf { get; init; }

    public bool IsMarked => Leaf is not null;
}
