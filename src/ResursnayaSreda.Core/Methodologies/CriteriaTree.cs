using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>The criteria of a round, numbered in the order of the document.</summary>
internal sealed class CriteriaTree
{
    private readonly List<CriterionNode> _all = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private int _leaves;

    public CriteriaTree(Node round)
    {
        Roots = Add(round.Children("criteria"), null);
        MarkedCriteria = [.. _all.Where(c => c.IsMarked)];
    }

    public IReadOnlyList<CriterionNode> All => _all;

    public IReadOnlyList<int> Roots { get; }

    public IReadOnlyList<CriterionNode> MarkedCriteria { get; }

    public CriterionNode this[int index] => _all[index];

    public int? Find(string id) => _byId.TryGetValue(id, out var index) ? index : null;

    public IEnumerable<CriterionNode> AncestorsOf(int index)
    {
        for (var parent = _all[index].Parent; parent is { } at; parent = _all[at].Parent)
            yield return _all[at];
    }

    // The depth of a document is bounded, and so is this recursion.
    private List<int> Add(IReadOnlyList<Node> nodes, int? parent)
    {
        var indices = new List<int>();
        foreach (var node in nodes.Where(n => n.Id is not null))
        {
            var index = _all.Count;
            indices.Add(index);
            _byId.TryAdd(node.Id!, index);
            _all.Add(new CriterionNode(index, node.Id!, node, parent));
            if (node.Kind == NodeTable.Marks)
            {
                _all[index] = _all[index] with { Leaf = _leaves++, Leaves = [index] };
                continue;
            }

            var children = Add(node.Children("children"), index);
            _all[index] = _all[index] with { Children = children, Leaves = [.. children.SelectMany(c => _all[c].Leaves)] };
        }

        return indices;
    }
}
