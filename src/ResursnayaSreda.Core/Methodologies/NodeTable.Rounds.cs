using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>The rows of a round: criteria and the six stages.</summary>
internal static partial class NodeTable
{
    public static NodeKind Round { get; } = new(
        "round",
        [
            Required("id", TextShape.Identifier),
            Optional("admission", new NodeShape(() => Admission)),
            Required("criteria", new ListShape(Criterion, 1)),
            Optional("marking", new NodeShape(() => Marking)),
            Optional("pooling", new NodeShape(() => Pooling)),
            Required("scoring", new NodeShape(() => Scoring)),
            Required("ranking", new NodeShape(() => Ranking)),
            Required("selection", new NodeShape(() => Selection)),
            .. Common,
        ]);

    public static NodeKind Admission { get; } = new("admission", Optional("require", ListOf(() => Require)));

    public static NodeKind Marking { get; } = new(
        "marking", Optional("recuse", ListOf(() => Recuse)), Optional("require", ListOf(() => Require)));

    public static NodeKind Pooling { get; } = new("pooling", Required("rules", ListOf(() => Pool)));

    public static NodeKind Scoring { get; } = new(
        "scoring", Required("scores", ListOf(() => Score, 1)), Optional("require", ListOf(() => Require)));

    public static NodeKind Selection { get; } = new(
        "selection",
        Optional("limits", ListOf(() => Limit)),
        Required("passes", ListOf(() => Pass)),
        Required("rest", TextShape.Identifier),
        Optional("amounts", ListOf(() => Amount)));

    public static NodeKind Require { get; } = new(
        "require",
        [
            Required("id", TextShape.Identifier),
            Optional("is", FormulaShape.Instance),
            Optional("recorded", new NodeShape(() => Recorded)),
            Optional("absent", new WordShape("fail", "pass", "wait")),
            .. Common,
        ])
    {
        OneOf = [["is", "recorded"]],
    };

    public static NodeKind Recorded { get; } = new("recorded", Required("by", TextShape.Any));

    public static NodeKind Recuse { get; } = new(
        "recuse", [Optional("id", TextShape.Identifier), Required("is", FormulaShape.Instance), .. Common]);

    public static NodeKind Marks { get; } = new(
        "marks",
        [
            Required("id", TextShape.Identifier),
            Required("scale", TextShape.Identifier),
            Required("panel", TextShape.Identifier),
            Optional("comment", FormulaShape.Instance),
            Optional("blank", new WordShape("zero")),
            .. CriterionProperties,
        ]);

    public static NodeKind Indicator { get; } = new(
        "indicator", [Required("id", TextShape.Identifier), Required("is", Slot), .. CriterionProperties]);

    public static NodeKind Group { get; } = new(
        "group",
        [
            Required("id", TextShape.Identifier),
            Optional("combine", new WordShape("sum", "mean", "product", "min", "max")),
            Optional("is", FormulaShape.Instance),
            Optional("weights", new WordShape("shares", "factors")),
            Optional("lacking", new WordShape("skip", "zero", "wait", "out")),
            Required("children", new ListShape(Criterion, 1)),
            .. CriterionProperties,
        ])
    {
        OneOf = [["combine", "is"]],
    };

    public static NodeKind Pool { get; } = new(
        "pool",
        [
            Required("at", new ListShape(TextShape.Identifier, 1, single: true)),
            Optional("when", FormulaShape.Instance),
            Optional("from", new ListShape(TextShape.Identifier, 1)),
            Optional("drop", new NodeShape(() => Drop)),
            Optional("by", new WordShape("mean", "median", "sum", "min", "max")),
            Optional("is", FormulaShape.Instance),
            Optional("even", new WordShape("low", "high", "mean")),
            Required("missing", new WordShape("skip", "zero", "wait", "out")),
            Optional("least", new WholeShape(0)),
            Optional("fewer", new WordShape("wait", "out")),
            Optional("round", RoundingOrExact),
            .. Common,
        ])
    {
        OneOf = [["by", "is"]],
    };

    public static NodeKind Drop { get; } = new("drop", Optional("low", new WholeShape(0)), Optional("high", new WholeShape(0)));

    public static NodeKind Score { get; } = new(
        "score",
        [
            Required("id", TextShape.Identifier),
            Required("is", Slot),
            Optional("steps", ListOf(() => Step)),
            Optional("round", RoundingOrExact),
            Optional("outOf", NumberShape.Any),
            .. Common,
        ]);

    public static NodeKind Step { get; } = new(
        "step",
        [
            Optional("id", TextShape.Identifier),
            Optional("add", Slot),
            Optional("subtract", Slot),
            Optional("multiply", Slot),
            Optional("clip", new NodeShape(() => Clip)),
            Optional("round", RoundingOrExact),
            Optional("when", FormulaShape.Instance),
            .. Common,
        ])
    {
        OneOf = [["add", "subtract", "multiply", "clip", "round"]],
    };

    public static NodeKind Clip { get; } = new("clip", Optional("from", Slot), Optional("to", Slot));

    public static NodeKind Ranking { get; } = new(
        "ranking",
        [
            Required("lists", new ListShape(TextShape.Identifier, 1, single: true)),
            Required("keys", ListOf(() => Key, 1)),
            Optional("equal", new WordShape("shared", "sharedDense", "lot", "decision")),
            .. Common,
        ]);

    public static NodeKind Key { get; } = new(
        "key",
        [
            Optional("id", TextShape.Identifier),
            Required("is", FormulaShape.Instance),
            Required("best", new WordShape("high", "low")),
            .. Common,
        ]);

    public static NodeKind Limit { get; } = new(
        "limit",
        [
            Required("id", TextShape.Identifier),
            Optional("per", TextShape.Identifier),
            Required("uses", Slot),
            Required("atMost", Slot),
            Optional("fits", FormulaShape.Instance),
            .. Common,
        ]);

    public static NodeKind Pass { get; } = new(
        "pass",
        [
            Required("id", TextShape.Identifier),
            Optional("who", FormulaShape.Instance),
            Required("order", new ListShape(new OrderShape(), 1)),
            Required("under", ListOf(() => Under)),
            Optional("equalsAtEdge", new WordShape("all", "none", "decision", "lot")),
            Required("outcome", TextShape.Identifier),
            .. Common,
        ]);

    public static NodeKind Under { get; } = new(
        "under", Required("limit", TextShape.Identifier), Required("onFull", new WordShape("skip", "stop")));

    public static NodeKind Amount { get; } = new(
        "amount",
        [
            Required("id", TextShape.Identifier),
            Required("for", TextShape.Identifier),
            Required("is", Slot),
            Optional("round", RoundingOrExact),
            .. Common,
        ]);

    /// <summary>Every row, for schemas and for the tests that hold the table against its translations.</summary>
    public static IReadOnlyList<NodeKind> All =>
    [
        Methodology, Effective, Rounding, RootRounding, Table, Case, Band, Field, Parameter, Decided, Category, Value, Points, Options,
        Option, Choose, Panel, Outcome, Round, Admission, Marking, Pooling, Scoring, Ranking, Selection, Require, Recorded, Recuse, Marks,
        Indicator, Group, Pool, Drop, Score, Step, Clip, Key, Limit, Pass, Under, Amount,
    ];

    /// <summary>The property that tells kinds apart that may stand in the same place; null for a kind that stands alone.</summary>
    public static string? DiscriminatorOf(NodeKind kind) => kind == Marks || kind == Indicator || kind == Group || kind == Points || kind == Options ? Kind : null;

    private static Shape Criterion => new NodeShape(() => [Marks, Indicator, Group], Kind);

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
