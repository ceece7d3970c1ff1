using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Contests;

/// <summary>The rows of a contest document.</summary>
internal static class ContestTable
{
    public const string Format = "resursnaya-sreda/contest/1";

    public static NodeKind Contest { get; } = new(
        "contest",
        Required("format", new FormatShape(Format)),
        Required("methodology", new NodeShape(() => MethodologyReference)),
        Text("title"),
        Text("text"),
        Optional("parameters", new MapShape(TextShape.Identifier, GivenShape.Instance)),
        Required("submissions", ListOf(() => Submission)),
        Optional("experts", ListOf(() => Expert)),
        Optional("duties", ListOf(() => Duty)),
        Optional("marks", ListOf(() => Mark)),
        Optional("recusals", ListOf(() => Recusal)),
        Optional("withdrawals", ListOf(() => Withdrawal)),
        Optional("decisions", ListOf(() => Decision)));

    public static NodeKind MethodologyReference { get; } = new(
        "methodologyReference",
        Required("id", TextShape.Name),
        Required("version", TextShape.Version),
        Optional("fingerprint", TextShape.Fingerprint));

    public static NodeKind Submission { get; } = new(
        "submission",
        Required("id", TextShape.Key),
        Optional("applicant", TextShape.Key),
        Optional("submitted", TimeShape.Instant),
        Optional("category", TextShape.Identifier),
        Text("title"),
        Optional("fields", new MapShape(TextShape.Identifier, GivenShape.Instance)));

    public static NodeKind Expert { get; } = new(
        "expert", Required("id", TextShape.Key), Optional("fields", new MapShape(TextShape.Identifier, GivenShape.Instance)));

    public static NodeKind Duty { get; } = new(
        "duty", Required("expert", TextShape.Key), Required("panel", TextShape.Identifier), Optional("submission", TextShape.Key));

    public static NodeKind Mark { get; } = new(
        "mark",
        Required("submission", TextShape.Key),
        Required("expert", TextShape.Key),
        Required("criterion", TextShape.Identifier),
        Optional("row", TextShape.Key),
        Required("value", GivenShape.Instance),
        Optional("comment", TextShape.Any),
        Optional("by", TextShape.Key),
        Optional("at", TimeShape.Instant),
        Optional("replaces", new WholeShape(1)),
        Optional("reason", TextShape.Any));

    public static NodeKind Recusal { get; } = new(
        "recusal", Required("expert", TextShape.Key), Required("submission", TextShape.Key), Optional("reason", TextShape.Any));

    public static NodeKind Withdrawal { get; } = new(
        "withdrawal",
        Required("submission", TextShape.Key),
        Optional("round", TextShape.Identifier),
        Required("from", new WordShape("admission", "marking", "pooling", "scoring", "ranking", "selection")),
        Optional("reason", TextShape.Any));

    public static NodeKind Decision { get; } = new(
        "decision",
        Required("node", TextShape.Key),
        Optional("subject", new ListShape(TextShape.Key)),
        Required("by", TextShape.Key),
        Optional("at", TimeShape.Instant),
        Optional("reason", TextShape.Any),
        Required("answer", GivenShape.Instance));

    /// <summary>Every row, for schemas and for the tests that hold the table.</summary>
    public static IReadOnlyList<NodeKind> All =>
        [Contest, MethodologyReference, Submission, Expert, Duty, Mark, Recusal, Withdrawal, Decision];

    private static Property Required(string name, Shape shape) => new(name, shape, IsRequired: true);

    private static Property Optional(string name, Shape shape) => new(name, shape);

    private static Property Text(string name) => new(name, new LocalizedShape(), IsText: true);

    private static ListShape ListOf(Func<NodeKind?> kind) => new(new NodeShape(kind));
}
