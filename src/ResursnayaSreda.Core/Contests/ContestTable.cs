using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Contests;

/// <summary>The rows of a contest document.</summary>
internal static class ContestTable
{
    public const string Format = "resursnaya-sreda/contest/1";

    /// <summary>The format of a contest with a line for each submission.</summary>
    public const string LinesFormat = "resursnaya-sreda/contest-lines/1";

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

    /// <summary>The first line: the contest without its submissions. Marks may stand here, or with the submission they are of.</summary>
    public static NodeKind Head { get; } = new("contestHead", [
        Required("format", new FormatShape(LinesFormat)), .. Contest.Properties.Where(p => p.Name is not ("format" or "submissions"))]);

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

    /// <summary>Every other line: a submission with its marks.</summary>
    public static NodeKind SubmissionLine { get; } = new("submissionLine", [.. Submission.Properties, Optional("marks", ListOf(() => MarkOfLine))]);

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

    public static NodeKind MarkOfLine { get; } = new("markOfLine", [.. Mark.Properties.Where(p => p.Name != "submission")]);

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

    /// <summary>Every row of a line.</summary>
    public static IReadOnlyList<NodeKind> AllOfLines => [Head, SubmissionLine, MarkOfLine, .. All.Where(k => k != Contest && k != Submission)];

    /// <summary>Every row, for schemas and for the tests that hold the table.</summary>
    public static IReadOnlyList<NodeKind> All =>
        [Contest, MethodologyReference, Submission, Expert, Duty, Mark, Recusal, Withdrawal, Decision];

    private static Property Required(string name, Shape shape) => new(name, shape, IsRequired: true);

    private static Property Optional(string name, Shape shape) => new(name, shape);

    private static Property Text(string name) => new(name, new LocalizedShape(), IsText: true);

    private static ListShape ListOf(Func<NodeKind?> kind) => new(new NodeShape(kind));
}
