using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>What a methodology declares, by name. Faulty declarations are here too, without what is faulty about them.</summary>
internal sealed class Declarations
{
    public Declarations(Node root)
    {
        Root = root;
        Round = root.Children("rounds") is [var first, ..] ? first : null;
        Lists = ListsOf(root);
        Fields = FieldsOf(root, "fields");
        ExpertFields = FieldsOf(root, "experts");
        Parameters = FieldsOf(root, "parameters");
        Values = MapOf(root, "values");
        Scales = ScalesOf(root);
        Panels = [.. root.Children("panels").Select(p => p.Id).OfType<string>()];
        Outcomes = [.. root.Children("outcomes").Select(o => o.Id).OfType<string>()];
        Categories = root.Children("categories");
        Criteria = Round is null ? null : new CriteriaTree(Round);
    }

    public Node Root { get; }

    /// <summary>The round; null when the document has none that can be read.</summary>
    public Node? Round { get; }

    /// <summary>Choice lists by name, and the categories under the name "category".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; }

    public IReadOnlyDictionary<string, FieldDeclaration> Fields { get; }

    public IReadOnlyDictionary<string, FieldDeclaration> ExpertFields { get; }

    public IReadOnlyDictionary<string, FieldDeclaration> Parameters { get; }

    public IReadOnlyDictionary<string, Node> Values { get; }

    public IReadOnlyDictionary<string, Scale> Scales { get; }

    public IReadOnlyList<string> Panels { get; }

    public IReadOnlyList<string> Outcomes { get; }

    public IReadOnlyList<Node> Categories { get; }

    public CriteriaTree? Criteria { get; }

    private static SortedDictionary<string, IReadOnlyList<string>> ListsOf(Node root)
    {
        var lists = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, labels) in Map(root, "choices"))
            lists[name] = [.. ((List<object>)labels).OfType<string>()];
        if (root.Children("categories") is { Count: > 0 } categories)
            lists[Dimension.Category.Name] = [.. categories.Select(c => c.Id).OfType<string>()];
        return lists;
    }

    private static SortedDictionary<string, FieldDeclaration> FieldsOf(Node root, string property)
    {
        var fields = new SortedDictionary<string, FieldDeclaration>(StringComparer.Ordinal);
        foreach (var (name, node) in MapOf(root, property))
            fields[name] = new FieldDeclaration(name, node, FieldDeclaration.TypeOf(node));
        return fields;
    }

    private static SortedDictionary<string, Scale> ScalesOf(Node root)
    {
        var scales = new SortedDictionary<string, Scale>(StringComparer.Ordinal);
        foreach (var (name, node) in MapOf(root, "scales"))
        {
            if (node.Kind == NodeTable.Options && node.Children("options").Any(o => o.Number("points") is not null))
                scales[name] = OptionsScale.From(name, node);
            else if (node.Number("from") is { } from && node.Number("to") is { } to && from <= to)
                scales[name] = new PointsScale(name, from, to, node.Number("step"));
        }

        return scales;
    }

    private static SortedDictionary<string, Node> MapOf(Node root, string property)
    {
        var nodes = new SortedDictionary<string, Node>(StringComparer.Ordinal);
        foreach (var (name, value) in Map(root, property))
            nodes[name] = (Node)value;
        return nodes;
    }

    private static SortedDictionary<string, object> Map(Node root, string property) =>
        root[property] as SortedDictionary<string, object> ?? [];
}
