using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>Properties that several rows have in common.</summary>
internal static partial class NodeTable
{
    private static IReadOnlyList<Property> RoundingPoints =>
    [
        Optional("pooled", RoundingOrExact),
        Optional("node", RoundingOrExact),
        Optional("contribution", RoundingOrExact),
        Optional("score", RoundingOrExact),
        Optional("amount", RoundingOrExact),
    ];

    private static IReadOnlyList<Property> FieldProperties =>
    [
        Optional("of", TextShape.Identifier),
        Optional("unit", TextShape.Identifier),
        Optional("step", NumberShape.Positive),
        Optional("from", NumberShape.Any),
        Optional("to", NumberShape.Any),
        Optional("optional", new FlagShape()),
        .. Common,
    ];

    // Texts for people: outside the fingerprint.
    private static IReadOnlyList<Property> Common =>
    [
        Text("clause", TextShape.Any),
        Text("title", new LocalizedShape()),
        Text("text", new LocalizedShape()),
        Text("assumed", new LocalizedShape()),
    ];

    private static bool IsCriterion(NodeKind kind) => kind == Marks || kind == Indicator || kind == Relative || kind == Group || kind == Each;

    private static Shape Criterion => new NodeShape(() => [Marks, Indicator, Relative, Group, Each], Kind);

    private static WordShape Missing => new("skip", "zero", "wait", "out");

    private static IReadOnlyList<Property> ComparisonProperties =>
    [
        Required("of", FormulaShape.Instance),
        Required("within", new WordShape("entrants", "admitted", "scored")),
        Optional("per", TextShape.Path),
        Required("how", new WordShape("place", "shareOfBest", "shareOfSum", "minMax")),
        Required("better", new WordShape("high", "low")),
        Optional("flat", NumberShape.Any),
    ];

    private static IReadOnlyList<Property> PoolProperties(Property missing) =>
    [
        Optional("id", TextShape.Identifier),
        Required("at", new ListShape(TextShape.Identifier, 1, single: true)),
        Optional("when", FormulaShape.Instance),
        Optional("from", new ListShape(TextShape.Identifier, 1)),
        Optional("keep", new NodeShape(() => Keep)),
        Optional("drop", new NodeShape(() => Drop)),
        Optional("by", new WordShape("mean", "median", "sum", "min", "max", "agreed")),
        Optional("is", FormulaShape.Instance),
        Optional("even", new WordShape("low", "high", "mean")),
        missing,
        Optional("least", new WholeShape(0)),
        Optional("fewer", new WordShape("wait", "out")),
        Optional("round", RoundingOrExact),
        .. Common,
    ];

    private static IReadOnlyList<Property> RankingProperties(Shape lists, Func<string, Shape, Property> needed) =>
    [
        needed("lists", lists),
        needed("keys", ListOf(() => Key, 1)),
        Optional("equal", new WordShape("shared", "sharedDense", "lot", "decision")),
        Optional("afterSplit", new WordShape("next", "restart")),
        .. Common,
    ];

    private static IReadOnlyList<Property> PassProperties(Func<string, Shape, Property> needed) =>
    [
        Required("id", TextShape.Identifier),
        Optional("who", FormulaShape.Instance),
        needed("order", new ListShape(new OrderShape(), 1)),
        needed("under", ListOf(() => Under)),
        Optional("equalsAtEdge", new WordShape("all", "none", "decision", "lot")),
        Required("outcome", TextShape.Identifier),
        .. Common,
    ];

    // What any criterion may say beside its own properties.
    private static IReadOnlyList<Property> CriterionProperties =>
    [
        Optional("weight", Slot),
        Optional("when", FormulaShape.Instance),
        Optional("atLeast", Slot),
        Optional("clip", new NodeShape(() => Clip)),
        Optional("round", RoundingOrExact),
        Optional("contribution", RoundingOrExact),
        .. Common,
    ];
}
