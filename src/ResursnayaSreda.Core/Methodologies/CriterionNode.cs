using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A criterion in the tree of a round.</summary>
/// <param name="Index">Its number in the order of the document, parents first.</param>
/// <param name="Id">Its id.</param>
/// <param name="Node">The node that declares it.</param>
/// <param name="Parent">The number of the criterion it stands in; null at the top.</param>
/// <param name="Each">The node by which it has a value for each row of a field; null when it has one value.</param>
internal sealed record CriterionNode(int Index, string Id, Node Node, int? Parent, Node? Each)
{
    public IReadOnlyList<int> Children { get; init; } = [];

    /// <summary>The marked criteria at or below it, in the order of the document.</summary>
    public IReadOnlyList<int> Leaves { get; init; } = [];

    /// <summary>Its number among the marked criteria of the document; null when it is not marked itself.</summary>
    public int? Leaf { get; init; }

    public bool IsMarked => Leaf is not null;

    /// <summary>The rows field for whose rows it has a value each; null when it has one value.</summary>
    public string? Rows => Each?.Text("over");
}
