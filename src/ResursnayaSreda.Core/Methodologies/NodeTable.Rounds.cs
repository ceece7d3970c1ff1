using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>The rows of a round: criteria and the six stages.</summary>
internal static partial class NodeTable
{
    public static NodeKind Round { get; } = new(
        "round",
        [
            Required("id", TextShape.Identifier),
            Optional("when", FormulaShape.Instance),
            Optional("enter", FormulaShape.Instance),
            Optional("admission", new NodeShape(() => Admission)),
            Required("criteria", new ListShape(Criterion, 1)),
            Optional("marking", new NodeShape(() => Marking)),
            Optional("pooling", new NodeShape(() => Pooling)),
            Required("scoring", new NodeShape(() => Scoring)),
            Required("ranking", new NodeShape(() => Ranking)),
            Required("selection", new NodeShape(() => Selection)),
            .. Common,
        ]);

    /// <summary>A round of a part: every section may be left out.</summary>
    public static NodeKind PartRound { get; } = new(
        "partRound",
        [
            Required("id", TextShape.Identifier),
            Optional("when", FormulaShape.Instance),
            Optional("enter", FormulaShape.Instance),
            Optional("admission", new NodeShape(() => Admission)),
            Optional("criteria", new ListShape(Criterion, 1)),
            Optional("marking", new NodeShape(() => Marking)),
            Optional("pooling", new NodeShape(() => PartPooling)),
            Optional("scoring", new NodeShape(() => PartScoring)),
            Optional("ranking", new NodeShape(() => PartRanking)),
            Optional("selection", new NodeShape(() => PartSelection)),
            .. Common,
        ]);

    public static NodeKind Admission { get; } = new("admission", Optional("require", ListOf(() => Require)));

    public static NodeKind Marking { get; } = new(
        "marking", Optional("recuse", ListOf(() => Recuse)), Optional("void", ListOf(() => Void)), Optional("require", ListOf(() => Require)));

    public static NodeKind Pooling { get; } = new("pooling", Optional("calls", ListOf(() => Call)), Required("rules", ListOf(() => Pool)));

    public static NodeKind PartPooling { get; } = new(
        "partPooling", Optional("calls", ListOf(() => Call)), Optional("rules", ListOf(() => PartPool)));

    public static NodeKind Scoring { get; } = new(
        "scoring", Required("scores", ListOf(() => Score, 1)), Optional("require", ListOf(() => Require)));

    public static NodeKind PartScoring { get; } = new(
        "partScoring", Optional("scores", ListOf(() => Score)), Optional("require", ListOf(() => Require)));

    public static NodeKind Selection { get; } = new(
        "selection",
        Optional("limits", ListOf(() => Limit)),
        Optional("emptyLists", ListOf(() => EmptyList)),
        Required("passes", ListOf(() => Pass)),
        Optional("zone", new NodeShape(() => Zone)),
        Required("rest", TextShape.Identifier),
        Optional("override", new NodeShape(() => Override)),
        Optional("amounts", ListOf(() => Amount)));

    public static NodeKind PartSelection { get; } = new(
        "partSelection",
        Optional("limits", ListOf(() => Limit)),
        Optional("emptyLists", ListOf(() => EmptyList)),
        Optional("passes", ListOf(() => PartPass)),
        Optional("zone", new NodeShape(() => Zone)),
        Optional("rest", TextShape.Identifier),
        Optional("override", new NodeShape(() => Override)),
        Optional("amounts", ListOf(() => Amount)));

    public static NodeKind Require { get; } = new(
        "require",
        [
            Required("id", TextShape.Identifier),
            Optional("is", FormulaShape.Instance),
            Optional("recorded", new NodeShape(() => Recorded)),
            Optional("absent", new WordShape("fail", "pass", "wait")),
            Optional("repair", new WholeShape(1)),
            .. Common,
        ])
    {
        OneOf = [["is", "recorded"]],
    };

    public static NodeKind Recorded { get; } = new("recorded", Required("by", TextShape.Any));

    public static NodeKind Recuse { get; } = new(
        "recuse", [Optional("id", TextShape.Identifier), Required("is", FormulaShape.Instance), .. Common]);

    public static NodeKind Void { get; } = new(
        "void",
        [
            Optional("id", TextShape.Identifier),
            Required("what", new WordShape("mark", "expert")),
            Required("when", FormulaShape.Instance),
            .. Common,
        ]);

    public static NodeKind Call { get; } = new(
        "call",
        [
            Required("id", TextShape.Identifier),
            Required("panel", TextShape.Identifier),
            Required("when", FormulaShape.Instance),
            Optional("absent", new WordShape("wait", "no")),
            Optional("for", new WordShape("submission", "leaf")),
            Optional("drop", new NodeShape(() => Drop)),
            .. Common,
        ]);

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

    public static NodeKind Relative { get; } = new(
        "relative", [Required("id", TextShape.Identifier), .. ComparisonProperties, .. CriterionProperties]);

    /// <summary>A value compared with those of others: the body of a value, and what a relative criterion is made of.</summary>
    public static NodeKind Comparison { get; } = new("comparison", ComparisonProperties);

    public static NodeKind Each { get; } = new(
        "each",
        [
            Required("id", TextShape.Identifier),
            Required("over", TextShape.Identifier),
            Required("as", TextShape.Identifier),
            Required("child", Criterion),
            Required("combine", new WordShape("sum", "mean", "product", "min", "max")),
            .. CriterionProperties,
        ]);

    public static NodeKind Pool { get; } = new("pool", PoolProperties(Required("missing", Missing)))
    {
        OneOf = [["by", "is"]],
    };

    /// <summary>A pool rule of a part: a regulation that is silent on missing marks is no fault.</summary>
    public static NodeKind PartPool { get; } = new("partPool", PoolProperties(Optional("missing", Missing)));

    public static NodeKind Keep { get; } = new(
        "keep",
        Required("closest", new WholeShape(1)),
        Required("of", FormulaShape.Instance),
        Required("equal", new WordShape("higher", "lower")));

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
        "ranking", RankingProperties(new ListShape(TextShape.Path, 1, single: true), Required));

    public static NodeKind PartRanking { get; } = new(
        "partRanking", RankingProperties(new ListShape(TextShape.Path, 1, single: true), Optional));

    public static NodeKind Key { get; } = new(
        "key",
        [
            Optional("id", TextShape.Identifier),
            Optional("is", FormulaShape.Instance),
            Optional("countBack", CountBackShape.Instance),
            Optional("ask", new WordShape("votes", "choice", "order")),
            Optional("by", TextShape.Any),
            Optional("among", new WordShape("tied", "list")),
            Required("best", new WordShape("high", "low")),
            .. Common,
        ])
    {
        OneOf = [["is", "countBack", "ask"]],
    };

    public static NodeKind Limit { get; } = new(
        "limit",
        [
            Required("id", TextShape.Identifier),
            Optional("per", TextShape.Path),
            Required("uses", Slot),
            Required("atMost", Slot),
            Optional("fits", FormulaShape.Instance),
            .. Common,
        ]);

    public static NodeKind Pass { get; } = new("pass", PassProperties(Required));

    public static NodeKind PartPass { get; } = new("partPass", PassProperties(Optional));

    public static NodeKind Under { get; } = new(
        "under", Required("limit", TextShape.Identifier), Required("onFull", new WordShape("skip", "stop")));

    public static NodeKind EmptyList { get; } = new(
        "emptyList",
        [
            Required("id", TextShape.Identifier),
            Required("when", FormulaShape.Instance),
            Optional("ask", new NodeShape(() => Recorded)),
            .. Common,
        ]);

    public static NodeKind Zone { get; } = new(
        "zone",
        [
            Required("id", TextShape.Identifier),
            Required("around", TextShape.Identifier),
            Required("who", FormulaShape.Instance),
            Optional("keys", ListOf(() => Key)),
            Required("equal", new WordShape("shared", "lot", "decision")),
            .. Common,
        ]);

    public static NodeKind Override { get; } = new(
        "override",
        [
            Optional("id", TextShape.Identifier),
            Required("by", TextShape.Any),
            Required("from", new ListShape(TextShape.Identifier, 1)),
            Required("to", new ListShape(TextShape.Identifier, 1)),
            Optional("amounts", new ListShape(TextShape.Identifier)),
            .. Common,
        ]);

    public static NodeKind Amount { get; } = new(
        "amount",
        [
            Required("id", TextShape.Identifier),
            Required("for", TextShape.Identifier),
            Optional("is", Slot),
            Optional("apportion", new NodeShape(() => Apportion)),
            Optional("round", RoundingOrExact),
            .. Common,
        ])
    {
        OneOf = [["is", "apportion"]],
    };

    public static NodeKind Apportion { get; } = new(
        "apportion",
        Required("total", Slot),
        Optional("among", TextShape.Identifier),
        Optional("per", TextShape.Path),
        Required("by", Slot),
        Optional("atLeast", Slot),
        Optional("atMost", Slot),
        Required("unit", NumberShape.Positive),
        Required("equal", new ListShape(new OrderShape(), 1)));

    /// <summary>Every row, for schemas and for the tests that hold the table against its translations.</summary>
    public static IReadOnlyList<NodeKind> All =>
    [
        Methodology, Effective, Rounding, RootRounding, Table, Case, Band, Field, Column, Parameter, Decided, Category, Value, Points, Rubric, Options,
        Option, Choose, Labels, Ranks, Panel, Outcome, Round, Admission, Marking, Pooling, Scoring, Ranking, Selection, Require, Recorded,
        Recuse, Void, Call, Marks, Indicator, Relative, Comparison, Group, Each, Pool, Keep, Drop, Score, Step, Clip, Key, Limit, EmptyList,
        Pass, Under, Zone, Override, Amount, Apportion,
    ];

    /// <summary>The rows of a part; those of a whole methodology that are the same stand in both lists.</summary>
    public static IReadOnlyList<NodeKind> AllOfPart =>
    [
        Part, PartRounding, PartRound, PartPooling, PartScoring, PartRanking, PartSelection, PartPool, PartPass,
        .. All.Except([Methodology, RootRounding, Round, Pooling, Scoring, Ranking, Selection, Pool, Pass]),
    ];

    /// <summary>The property that tells kinds apart that may stand in the same place; null for a kind that stands alone.</summary>
    public static string? DiscriminatorOf(NodeKind kind) =>
        IsCriterion(kind) || kind == Points || kind == Options || kind == Labels || kind == Ranks ? Kind : null;
}
