using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>The criteria of a round, numbered in the order of the document, parents first.</summary>
internal sealed class CriteriaTree
{
    private readonly List<CriterionNode> _all = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly int _first;
    private int _leaves;

    /// <param name="round">The round.</param>
    /// <param name="first">How many criteria earlier rounds have: criteria are numbered through the whole document.</param>
    /// <param name="firstLeaf">How many of them are marked.</param>
    public CriteriaTree(Node round, int first, int firstLeaf)
    {
        (_first, _leaves) = (first, firstLeaf);
        Roots = Add(round.Children("criteria"), null, null);
        MarkedCriteria = [.. _all.Where(c => c.IsMarked)];
    }

    public IReadOnlyList<CriterionNode> All => _all;

    public IReadOnlyList<int> Roots { get; }

    public IReadOnlyList<CriterionNode> MarkedCriteria { get; }

    public CriterionNode this[int index] => _all[index - _first];

    public int? Find(string id) => _byId.TryGetValue(id, out var index) ? index : null;

    public IEnumerable<CriterionNode> AncestorsOf(int index)
    {
        for (var parent = this[index].Parent; parent is { } at; parent = this[at].Parent)
            yield return this[at];
    }

    // The depth of a document is bounded, and so is this recursion.
    private List<int> Add(IReadOnlyList<Node> nodes, int? parent, Node? each)
    {
        var indices = new List<int>();
        foreach (var node in nodes.Where(n => n.Id is not null))
        {
            var index = _first + _all.Count;
            indices.Add(index);
            _byId.TryAdd(node.Id!, index);
            _all.Add(new CriterionNode(index, node.Id!, node, parent, each));
            if (node.Kind == NodeTable.Marks)
            {
                _all[index - _first] = this[index] with { Leaf = _leaves++, Leaves = [index] };
                continue;
            }

            var children = node.Kind == NodeTable.Each
                ? Add(node.Child("child") is { } child ? [child] : [], index, node)
                : Add(node.Children("children"), index, each);
            _all[index - _first] = this[index] with { Children = children, Leaves = [.. children.SelectMany(c => this[c].Leaves)] };
        }

        return indices;
    }
}
