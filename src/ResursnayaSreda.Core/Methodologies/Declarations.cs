using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>What a methodology declares, by name. Faulty declarations are here too, without what is faulty about them.</summary>
internal sealed class Declarations
{
    private readonly LabelsScale?[] _labels;

    public Declarations(Node root, RegionCatalog catalog)
    {
        Root = root;
        Catalog = catalog;
        Regions = ((string[])["fields", "experts", "parameters"]).SelectMany(root.Children).Any(RegionLists.Declares)
            ? new(catalog, root.Child("effective")?.Date("from"))
            : null;
        Lists = ListsOf(root, Regions);
        Fields = FieldsOf(root, "fields");
        ExpertFields = FieldsOf(root, "experts");
        Parameters = FieldsOf(root, "parameters");
        Values = MapOf(root, "values");
        Scales = ScalesOf(root);
        Panels = [.. root.Children("panels").Select(p => p.Id).OfType<string>()];
        Outcomes = [.. root.Children("outcomes").Select(o => o.Id).OfType<string>()];
        Categories = root.Children("categories");
        var rounds = new List<RoundDeclaration>();
        foreach (var round in root.Children("rounds"))
        {
            var (criteria, leaves) = (rounds.Sum(r => r.Criteria.All.Count), rounds.Sum(r => r.Criteria.MarkedCriteria.Count));
            rounds.Add(new(rounds.Count, round, new CriteriaTree(round, criteria, leaves)));
        }

        Rounds = rounds;
        Criteria = [.. rounds.SelectMany(r => r.Criteria.All)];
        MarkedCriteria = [.. rounds.SelectMany(r => r.Criteria.MarkedCriteria)];
        _labels = [.. MarkedCriteria.Select(c => Scales.GetValueOrDefault(c.Node.Text("scale") ?? "") as LabelsScale)];
        Deciders = Parameters.Select(p => (Node: p.Key, Role: p.Value.Node.Child("decided")?.Text("by"))).Concat(rounds.SelectMany(r => r.Deciders))
            .Where(d => d.Role is not null).ToLookup(d => d.Node, d => d.Role!, StringComparer.Ordinal);
        CalledPanels = Flagged(root, p => p.Flag("called"));
        UncountedPanels = Flagged(root, p => p.Has("counts") && !p.Flag("counts"));
    }

    public Node Root { get; }

    /// <summary>The catalogue that fields of type region refer to.</summary>
    public RegionCatalog Catalog { get; }

    /// <summary>What is known of its regions; null when the methodology has no such field.</summary>
    public RegionLists? Regions { get; }

    /// <summary>The rounds that can be read, in their order.</summary>
    public IReadOnlyList<RoundDeclaration> Rounds { get; }

    /// <summary>The criteria of all rounds, by their numbers.</summary>
    public IReadOnlyList<CriterionNode> Criteria { get; }

    /// <summary>The marked criteria of all rounds, by their numbers.</summary>
    public IReadOnlyList<CriterionNode> MarkedCriteria { get; }

    /// <summary>Who decides, by the node that names them.</summary>
    public ILookup<string, string> Deciders { get; }

    /// <summary>What the rules were translated into when they were checked; it follows from nothing but them.</summary>
    public object? Translation { get; set; }

    /// <summary>Choice lists by name, the categories under the name "category", and the lists of the catalogue of regions.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; }

    public IReadOnlyDictionary<string, FieldDeclaration> Fields { get; }

    public IReadOnlyDictionary<string, FieldDeclaration> ExpertFields { get; }

    public IReadOnlyDictionary<string, FieldDeclaration> Parameters { get; }

    public IReadOnlyDictionary<string, Node> Values { get; }

    public IReadOnlyDictionary<string, Scale> Scales { get; }

    public IReadOnlyList<string> Panels { get; }

    public IReadOnlyList<string> Outcomes { get; }

    public IReadOnlyList<Node> Categories { get; }

    /// <summary>Panels whose experts have a duty only where a call asks.</summary>
    public IReadOnlySet<string> CalledPanels { get; }

    /// <summary>Panels whose marks are recorded and not counted.</summary>
    public IReadOnlySet<string> UncountedPanels { get; }

    /// <summary>Whether only a part of a regulation is written down: then nothing is asked for that is not there.</summary>
    public bool IsPart => Root.Kind == NodeTable.Part;

    /// <summary>The scale of a marked criterion if it is one of labels; otherwise null.</summary>
    public LabelsScale? LabelsOf(CriterionNode criterion) => _labels[criterion.Leaf!.Value];

    public CriterionNode? FindCriterion(string id) =>
        Rounds.Select(r => r.Criteria.Find(id) is { } index ? r.Criteria[index] : null).FirstOrDefault(c => c is not null);

    /// <summary>The name under which a scale of labels is a list of labels.</summary>
    public static string ListOfScale(string scale) => $"scale {scale}";

    private static HashSet<string> Flagged(Node root, Func<Node, bool> holds) =>
        root.Children("panels").Where(p => p.Id is not null && holds(p)).Select(p => p.Id!).ToHashSet(StringComparer.Ordinal);

    private static SortedDictionary<string, IReadOnlyList<string>> ListsOf(Node root, RegionLists? regions)
    {
        var lists = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, labels) in Map(root, "choices"))
            lists[name] = [.. ((List<object>)labels).OfType<string>()];
        if (root.Children("categories") is { Count: > 0 } categories)
            lists[Dimension.Category.Name] = [.. categories.Select(c => c.Id).OfType<string>()];
        if (root.Children("outcomes") is { Count: > 0 } outcomes)
            lists[Dimension.Outcome.Name] = [.. outcomes.Select(o => o.Id).OfType<string>()];
        foreach (var scale in root.Children("scales").Where(s => s.Kind == NodeTable.Labels && s.Key is not null))
            lists[ListOfScale(scale.Key!)] = scale.Texts("labels");
        foreach (var (name, labels) in regions?.All ?? new SortedDictionary<string, IReadOnlyList<string>>())
            lists[name] = labels;
        return lists;
    }

    private static SortedDictionary<string, FieldDeclaration> FieldsOf(Node root, string property)
    {
        var fields = new SortedDictionary<string, FieldDeclaration>(StringComparer.Ordinal);
        foreach (var (name, node) in MapOf(root, property))
            fields[name] = FieldDeclaration.From(name, node);
        return fields;
    }

    private static SortedDictionary<string, Scale> ScalesOf(Node root)
    {
        var scales = new SortedDictionary<string, Scale>(StringComparer.Ordinal);
        foreach (var (name, node) in MapOf(root, "scales"))
        {
            if (node.Kind == NodeTable.Options && node.Children("options").Any(o => o.Number("points") is not null))
                scales[name] = OptionsScale.From(name, node);
            else if (node.Kind == NodeTable.Labels && node.Texts("labels") is { Count: > 0 } labels)
                scales[name] = new LabelsScale(name, ListOfScale(name), labels);
            else if (node.Kind == NodeTable.Ranks)
                scales[name] = new RanksScale(name, node.Text("ties") == "yes", node.Whole("top"));
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
