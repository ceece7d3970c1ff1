using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>
/// The one table of node kinds. Reading, writing, schemas and translation into quantities go by its rows: a new kind is a new row
/// here and a translation beside it.
/// </summary>
internal static partial class NodeTable
{
    private const string Kind = "kind";

    public const string Format = "resursnaya-sreda/methodology/1";
    public const string PartFormat = "resursnaya-sreda/methodology-part/1";

    public static NodeKind Rounding { get; } = new(
        "rounding",
        Required("to", NumberShape.Positive),
        Required("mode", new WordShape("halfUp", "halfDown", "halfEven", "up", "down", "floor", "ceiling")));

    public static NodeKind RootRounding { get; } = new("roundings", [.. RoundingPoints, Required("else", RoundingOrExact)]);

    public static NodeKind PartRounding { get; } = new("partRoundings", [.. RoundingPoints, Optional("else", RoundingOrExact)]);

    public static NodeKind Table { get; } = new(
        "table",
        Required("by", FormulaShape.Instance),
        Optional("cases", ListOf(() => Case, 1)),
        Optional("bands", ListOf(() => Band, 1)),
        Optional("otherwise", Slot))
    {
        OneOf = [["cases", "bands"]],
    };

    public static NodeKind Case { get; } = new(
        "case", Required("of", new ListShape(new LabelShape(), 1)), Required("is", Slot), Text("text", new LocalizedShape()));

    public static NodeKind Band { get; } = new(
        "band",
        Optional("from", NumberShape.Any),
        Optional("above", NumberShape.Any),
        Optional("to", NumberShape.Any),
        Optional("below", NumberShape.Any),
        Required("is", Slot),
        Text("text", new LocalizedShape()));

    public static NodeKind Effective { get; } = new("effective", Required("from", TimeShape.Date), Optional("to", TimeShape.Date));

    public static NodeKind Field { get; } = new(
        "field",
        [
            Required("type", new WordShape("number", "money", "date", "instant", "yesNo", "choice", "choices", "text", "submission", "region", "series", "rows")),
            Optional("columns", MapOf(() => Column)),
            Optional("key", TextShape.Identifier),
            .. FieldProperties,
        ]);

    public static NodeKind Column { get; } = new(
        "column",
        [
            Required("type", new WordShape("number", "money", "date", "instant", "yesNo", "choice", "choices", "text", "submission", "region")),
            .. FieldProperties,
        ]);

    public static NodeKind Parameter { get; } = new(
        "parameter",
        [
            Required("type", new WordShape("number", "money", "date", "instant", "yesNo", "choice", "text", "region")),
            Optional("of", TextShape.Identifier),
            Optional("unit", TextShape.Identifier),
            Optional("step", NumberShape.Positive),
            Optional("from", NumberShape.Any),
            Optional("to", NumberShape.Any),
            Optional("for", new ListShape(TextShape.Any, 1)),
            Optional("is", Slot),
            Optional("given", new FlagShape()),
            Optional("decided", new NodeShape(() => Decided)),
            .. Common,
        ])
    {
        OneOf = [["is", "given", "decided"]],
    };

    public static NodeKind Decided { get; } = new(
        "decided",
        Required("by", TextShape.Any),
        Required("after", new WordShape("admission", "marking", "pooling", "scoring", "ranking")));

    public static NodeKind Category { get; } = new("category", [Required("id", TextShape.Identifier), Optional("when", FormulaShape.Instance), .. Common]);

    public static NodeKind Value { get; } = new(
        "value",
        [
            Required("for", new ListShape(TextShape.Any)),
            Optional("is", Slot),
            Optional("relative", new NodeShape(() => Comparison)),
            Optional("apportion", new NodeShape(() => Apportion)),
            .. Common,
        ])
    {
        OneOf = [["is", "relative", "apportion"]],
    };

    public static NodeKind Points { get; } = new(
        "points",
        [
            Required("from", NumberShape.Any),
            Required("to", NumberShape.Any),
            Optional("step", NumberShape.Positive),
            Text("rubric", ListOf(() => Rubric, 1)),
            .. Common,
        ]);

    /// <summary>What marks of a stretch mean, for people.</summary>
    public static NodeKind Rubric { get; } = new(
        "rubric",
        Optional("from", NumberShape.Any),
        Optional("above", NumberShape.Any),
        Optional("to", NumberShape.Any),
        Optional("below", NumberShape.Any),
        new Property("text", new LocalizedShape(), IsRequired: true, IsText: true));

    public static NodeKind Options { get; } = new(
        "options", [Required("options", ListOf(() => Option, 1)), Optional("choose", new NodeShape(() => Choose)), .. Common]);

    public static NodeKind Option { get; } = new("option", [Required("id", TextShape.Identifier), Required("points", NumberShape.Any), .. Common]);

    public static NodeKind Choose { get; } = new("choose", Optional("least", new WholeShape(0)), Optional("most", new WholeShape(1)));

    public static NodeKind Labels { get; } = new(
        "labels", [Required("labels", new ListShape(TextShape.Key, 1)), .. Common]);

    public static NodeKind Ranks { get; } = new(
        "ranks", [Required("ties", new WordShape("no", "yes")), Optional("top", new WholeShape(1)), .. Common]);

    public static NodeKind Panel { get; } = new(
        "panel", [Required("id", TextShape.Identifier), Optional("called", new FlagShape()), Optional("counts", new FlagShape()), .. Common]);

    public static NodeKind Outcome { get; } = new("outcome", [Required("id", TextShape.Identifier), .. Common]);

    public static NodeKind Methodology { get; } = new(
        "methodology",
        [
            Required("format", new FormatShape(Format)),
            Required("id", TextShape.Name),
            Required("version", TextShape.Version),
            Required("effective", new NodeShape(() => Effective)),
            new Property("title", new LocalizedShape(), IsRequired: true, IsText: true),
            Text("source", new LocalizedShape()),
            Required("rounding", new NodeShape(() => RootRounding)),
            .. Declared,
            Required("outcomes", ListOf(() => Outcome, 1)),
            Required("rounds", ListOf(() => Round, 1)),
        ]);

    /// <summary>A part of a methodology: what a regulation states, and nothing is asked for beyond it.</summary>
    public static NodeKind Part { get; } = new(
        "methodologyPart",
        [
            Required("format", new FormatShape(PartFormat)),
            Required("id", TextShape.Name),
            Optional("version", TextShape.Version),
            Optional("effective", new NodeShape(() => Effective)),
            new Property("title", new LocalizedShape(), IsRequired: true, IsText: true),
            new Property("source", new LocalizedShape(), IsRequired: true, IsText: true),
            Optional("rounding", new NodeShape(() => PartRounding)),
            .. Declared,
            Optional("outcomes", ListOf(() => Outcome, 1)),
            Required("rounds", ListOf(() => PartRound, 1)),
        ]);

    private static IReadOnlyList<Property> Declared =>
    [
        Text("text", new LocalizedShape()),
        Text("assumed", new LocalizedShape()),
        Optional("choices", new MapShape(TextShape.Identifier, new ListShape(TextShape.Key, 1))),
        Optional("fields", MapOf(() => Field)),
        Optional("experts", MapOf(() => Field)),
        Optional("parameters", MapOf(() => Parameter)),
        Optional("categories", ListOf(() => Category, 1)),
        Optional("values", MapOf(() => Value)),
        Optional("scales", new MapShape(TextShape.Identifier, new NodeShape(() => [Points, Options, Labels, Ranks], Kind))),
        Optional("panels", ListOf(() => Panel)),
    ];

    private static Shape Slot => SlotShape.Instance;

    private static Shape RoundingOrExact => new RoundingShape();

    private static Property Required(string name, Shape shape) => new(name, shape, IsRequired: true);

    private static Property Optional(string name, Shape shape) => new(name, shape);

    private static Property Text(string name, Shape shape) => new(name, shape, IsText: true);

    private static ListShape ListOf(Func<NodeKind?> kind, int least = 0) => new(new NodeShape(kind), least);

    private static MapShape MapOf(Func<NodeKind?> kind) => new(TextShape.Identifier, new NodeShape(kind));
}
