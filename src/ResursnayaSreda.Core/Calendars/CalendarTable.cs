using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>The rows of a calendar document.</summary>
internal static class CalendarTable
{
    public const string Format = "resursnaya-sreda/calendar/1";
    public const string Kind = "kind";

    public static NodeKind Calendar { get; } = new(
        "calendar",
        Required("format", new FormatShape(Format)),
        Required("id", TextShape.Name),
        Required("edition", TextShape.Filled),
        new Property("source", TextShape.Filled, IsRequired: true, IsText: true),
        Optional("years", ListOf(() => Year)),
        Optional("declared", ListOf(() => Declared)),
        Optional("layers", new ListShape(Layer)));

    public static NodeKind Year { get; } = new(
        "year", Required("year", new WholeShape(1)), Required("act", new NodeShape(() => Act)), Required("transfers", ListOf(() => Transfer)));

    public static NodeKind Act { get; } = new(
        "act",
        Required("title", TextShape.Filled),
        Required("number", TextShape.Filled),
        Required("signed", TimeShape.Date),
        Optional("confirmed", new FlagShape()));

    public static NodeKind Transfer { get; } = new("transfer", Required("from", TimeShape.Date), Required("to", TimeShape.Date));

    public static NodeKind Declared { get; } = new(
        "declared",
        Required("from", TimeShape.Date),
        Required("to", TimeShape.Date),
        Required("act", new NodeShape(() => Act)),
        Optional("vote", new FlagShape()));

    public static NodeKind Region { get; } = new(
        "region",
        Required("name", TextShape.Filled),
        Required("scope", new WordShape("allEmployers", "regionalBodies", "recommended")),
        Required("transfer", new WordShape("none", "nextWorkingDay")),
        Required("holidays", ListOf(() => Holiday)));

    public static NodeKind Holiday { get; } = new(
        "holiday",
        Required("date", TimeShape.Date),
        Required("name", TextShape.Filled),
        Optional("act", new NodeShape(() => Act)),
        Optional("confirmed", new FlagShape()));

    public static NodeKind Site { get; } = new(
        "site", Required("name", TextShape.Filled), Optional("closed", ListOf(() => Period)), Optional("worked", new ListShape(TimeShape.Date)));

    public static NodeKind Period { get; } = new("period", Required("from", TimeShape.Date), Required("to", TimeShape.Date));

    /// <summary>Every row, for schemas.</summary>
    public static IReadOnlyList<NodeKind> All => [Calendar, Year, Act, Transfer, Declared, Region, Holiday, Site, Period];

    public static string? DiscriminatorOf(NodeKind kind) => kind == Region || kind == Site ? Kind : null;

    private static NodeShape Layer => new(() => [Region, Site], Kind);

    private static Property Required(string name, Shape shape) => new(name, shape, IsRequired: true);

    private static Property Optional(string name, Shape shape) => new(name, shape);

    private static ListShape ListOf(Func<NodeKind?> kind) => new(new NodeShape(kind));
}
