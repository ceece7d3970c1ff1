using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Tests.Support;

/// <summary>Which kinds of nodes really stand in a document.</summary>
internal static class NodeKinds
{
    // What a part may leave out has rows of its own for the same thing.
    private static readonly Dictionary<string, string> WholeOf = new()
    {
        [NodeTable.Part.Name] = NodeTable.Methodology.Name,
        [NodeTable.PartRounding.Name] = NodeTable.RootRounding.Name,
        [NodeTable.PartRound.Name] = NodeTable.Round.Name,
        [NodeTable.PartPooling.Name] = NodeTable.Pooling.Name,
        [NodeTable.PartScoring.Name] = NodeTable.Scoring.Name,
        [NodeTable.PartRanking.Name] = NodeTable.Ranking.Name,
        [NodeTable.PartSelection.Name] = NodeTable.Selection.Name,
        [NodeTable.PartPool.Name] = NodeTable.Pool.Name,
        [NodeTable.PartPass.Name] = NodeTable.Pass.Name,
    };

    /// <summary>The names of the kinds in a node, or in any value of a property.</summary>
    public static IEnumerable<string> In(object? value) => value switch
    {
        Node node => node.Kind.Properties.SelectMany(p => In(node[p.Name])).Append(node.Kind.Name),
        List<object> list => list.SelectMany(In),
        SortedDictionary<string, object> map => map.Values.SelectMany(In),
        RoundingDecision { Rounding: not null } => [NodeTable.Rounding.Name],
        _ => [],
    };

    /// <summary>The same with a kind of a part named as that of a whole methodology.</summary>
    public static IEnumerable<string> OfWholeIn(object? value) => In(value).Select(k => WholeOf.GetValueOrDefault(k, k));

    /// <summary>The formulas in a node, or in any value of a property.</summary>
    public static IEnumerable<WrittenFormula> FormulasIn(object? value) => value switch
    {
        Node node => node.Kind.Properties.SelectMany(p => FormulasIn(node[p.Name])),
        List<object> list => list.SelectMany(FormulasIn),
        SortedDictionary<string, object> map => map.Values.SelectMany(FormulasIn),
        WrittenFormula formula => [formula],
        _ => [],
    };
}
