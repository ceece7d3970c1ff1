using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The rows of a template document.</summary>
internal static class RoadmapTemplateTable
{
    public const string Format = "resursnaya-sreda/roadmap-template/1";

    public static NodeKind Template { get; } = new(
        "roadmapTemplate",
        Required("format", new FormatShape(Format)),
        Required("id", TextShape.Name),
        Required("version", TextShape.Version),
        Text("title"),
        new("text", TextShape.Any, IsText: true),
        Required("anchors", new ListShape(new NodeShape(() => Anchor), 1)),
        Required("roles", ListOf(() => Role)),
        Required("stages", ListOf(() => Stage)),
        new("ifLate", TextShape.Any, IsText: true),
        new("glossary", ListOf(() => Glossary), IsText: true));

    public static NodeKind Anchor { get; } = new(
        "anchor", Required("id", TextShape.Identifier), Text("title"), Required("at", EnumWords.Shape<AnchorEnd>()));

    public static NodeKind Role { get; } = new(
        "role", Required("id", TextShape.Identifier), Text("title"), Required("level", EnumWords.Shape<RoleLevel>()));

    public static NodeKind Stage { get; } = new(
        "stage",
        Required("id", TextShape.Identifier),
        Required("kind", EnumWords.Shape<StageKind>()),
        Text("title"),
        Required("duration", DayCountShape.Duration),
        Required("role", TextShape.Identifier),
        new("after", ListOf(() => After)),
        new("notBefore", new NodeShape(() => Anchored)),
        new("notAfter", new NodeShape(() => Anchored)),
        new("on", new NodeShape(() => Anchored)),
        new("window", new NodeShape(() => Window)),
        new("deadline", new NodeShape(() => Deadline)),
        new("deliverables", ListOf(() => Deliverable)),
        new("instructions", ListOf(() => Instruction), IsText: true));

    public static NodeKind After { get; } = new(
        "after", Required("stage", TextShape.Identifier), new("relation", EnumWords.Shape<RelationKind>()), new("lag", DayCountShape.Lag));

    public static NodeKind Anchored { get; } = new("anchored", Required("anchor", TextShape.Identifier), new("plus", DayCountShape.Lag));

    public static NodeKind Window { get; } = new("window", Required("from", new YearDayShape()), Required("to", new YearDayShape()));

    public static NodeKind Deadline { get; } = new(
        "deadline", Required("anchor", TextShape.Identifier), new("plus", DayCountShape.Lag), new("roll", EnumWords.Shape<DeadlineRoll>()));

    public static NodeKind Deliverable { get; } = new(
        "deliverable",
        Required("id", TextShape.Identifier),
        Text("title"),
        new("weight", NumberShape.Positive),
        new("evidence", new ListShape(EnumWords.Shape<EvidenceKind>())));

    public static NodeKind Instruction { get; } = new("instruction", Required("role", TextShape.Identifier), Text("text"));

    public static NodeKind Glossary { get; } = new("glossary", Text("term"), Text("text"));

    /// <summary>Every row, for schemas and for the tests that hold the table.</summary>
    public static IReadOnlyList<NodeKind> All => [Template, Anchor, Role, Stage, After, Anchored, Window, Deadline, Deliverable, Instruction, Glossary];

    private static Property Required(string name, Shape shape) => new(name, shape, IsRequired: true);

    private static Property Text(string name) => new(name, TextShape.Any, IsRequired: true, IsText: true);

    private static ListShape ListOf(Func<NodeKind?> kind) => new(new NodeShape(kind));
}
