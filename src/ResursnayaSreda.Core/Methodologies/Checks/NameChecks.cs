using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Methodologies.Checks;

/// <summary>Names: unique in the document, not reserved, not to be mistaken for one another.</summary>
internal sealed class NameChecks(FindingList findings)
{
    // What formulas know without a declaration, and the words of their grammar.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "e", "all", "this", "applicant", "submitted", "category", "categories", "assigned", "marked", "complete", "mark", "marks", "place", "position",
        "left", "last", "next", "value", "entrants", "admitted", "scored", "taken", "above", "tied", "leaves", "children",
        "and", "or", "not", "in", "if", "then", "else", "where", "otherwise", "yes", "no",
    };

    private readonly Dictionary<string, string> _skeletons = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void Run(Declarations declared)
    {
        var root = declared.Root;
        foreach (var property in (string[])["fields", "experts", "parameters", "values"])
            DeclareMap(root, property);
        foreach (var panel in root.Children("panels"))
            Declare(panel);
        foreach (var criterion in declared.Criteria)
            Declare(criterion.Node);
        foreach (var score in declared.Rounds.SelectMany(r => (IEnumerable<Node>)[.. r.Section("pooling", "calls"), .. r.Section("scoring", "scores")]))
            Declare(score);
        if (declared.Rounds.Count > 1)
        {
            foreach (var round in declared.Rounds)
                Declare(round.Node);
        }

        // Choice lists, scales, categories, outcomes and rules are named in places of their own: unique among themselves.
        Unique(root.Children("categories"));
        Unique(root.Children("outcomes"));
        Unique([.. declared.Rounds.SelectMany(r => r.Rules)]);
        foreach (var scale in root.Children("scales"))
            Unique(scale.Children("options"));
    }

    private void DeclareMap(Node root, string property)
    {
        foreach (var node in root.Children(property))
            Declare(node);
    }

    private void Declare(Node node)
    {
        if (node.Id is not { } name)
            return;
        void Report(FindingCode code, params IReadOnlyList<string> arguments) =>
            findings.Add((node.Key is null ? node.SourceOf("id") : node.Source.NameOrSelf).Finding(code, arguments));
        if (Reserved.Contains(name))
            Report(FindingCodes.ReservedName, name);
        else if (!_names.Add(name))
            Report(FindingCodes.DuplicateIdentifier, name);
        else if (!_skeletons.TryAdd(Scripts.Skeleton(name), name))
            Report(FindingCodes.ConfusableIdentifiers, name, _skeletons[Scripts.Skeleton(name)]);
    }

    private void Unique(IReadOnlyList<Node> nodes)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.Id is { } id && !ids.Add(id))
                findings.Add(node.FindingAt("id", FindingCodes.DuplicateIdentifier, id));
        }
    }
}
