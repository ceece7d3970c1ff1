using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The rows of a roadmap document.</summary>
internal static class RoadmapTable
{
    public const string Format = "resursnaya-sreda/roadmap/1";

    public static NodeKind Roadmap { get; } = new(
        "roadmap",
        Required("format", new FormatShape(Format)),
        Required("template", new NodeShape(() => TemplateReference)),
        Required("site", new NodeShape(() => Site)),
        new("regions", new NodeShape(() => RegionsReference)),
        Required("anchors", new MapShape(TextShape.Identifier, TimeShape.Date)),
        new("overrides", ListOf(() => Override)),
        new("baseline", new NodeShape(() => Baseline)),
        new("records", ListOf(() => Record)),
        new("evidence", ListOf(() => Evidence)));

    public static NodeKind TemplateReference { get; } = new(
        "templateReference", Required("id", TextShape.Name), Required("version", TextShape.Version), new("fingerprint", TextShape.Fingerprint));

    public static NodeKind RegionsReference { get; } = new("regionsReference", Required("id", TextShape.Identifier), Required("edition", TextShape.Key));

    public static NodeKind Site { get; } = new(
        "site",
        Required("id", TextShape.Key),
        Required("name", TextShape.Key),
        Required("zone", TextShape.Key),
        new("region", TextShape.Key),
        new("calendar", new NodeShape(() => Calendar)),
        new("roles", new MapShape(TextShape.Identifier, TextShape.Any)),
        new("contacts", new MapShape(TextShape.Identifier, TextShape.Any)));

    public static NodeKind Calendar { get; } = new(
        "calendar",
        new("declaredDaysAreOff", new FlagShape()),
        new("regionalHolidays", new WordShape(["none", .. EnumWords.Shape<DayOffScope>().Words])),
        new("regional", ListOf(() => Regional)),
        new("closed", ListOf(() => Interval)),
        new("worked", new ListShape(TimeShape.Date)));

    public static NodeKind Regional { get; } = new(
        "regional",
        Required("name", TextShape.Key),
        Required("scope", EnumWords.Shape<DayOffScope>()),
        Required("transfer", EnumWords.Shape<TransferRule>()),
        Required("holidays", ListOf(() => Holiday)));

    public static NodeKind Holiday { get; } = new(
        "holiday", Required("date", TimeShape.Date), Required("name", TextShape.Any), new("act", new NodeShape(() => Act)), new("confirmed", new FlagShape()));

    public static NodeKind Act { get; } = new(
        "act", Required("title", TextShape.Any), Required("number", TextShape.Any), Required("signed", TimeShape.Date), new("numberConfirmed", new FlagShape()));

    public static NodeKind Interval { get; } = new("interval", Required("from", TimeShape.Date), Required("to", TimeShape.Date));

    public static NodeKind Override { get; } = new(
        "override",
        Required("stage", TextShape.Identifier),
        new("duration", DayCountShape.Duration),
        new("notBefore", TimeShape.Date),
        new("notAfter", TimeShape.Date),
        new("on", TimeShape.Date),
        new("deadline", TimeShape.Date),
        new("skip", new FlagShape()),
        Required("reason", TextShape.Key),
        Required("by", TextShape.Key));

    public static NodeKind Baseline { get; } = new("baseline", Required("on", TimeShape.Date), Required("stages", ListOf(() => Dates)));

    public static NodeKind Dates { get; } = new(
        "dates", Required("stage", TextShape.Identifier), Required("first", TimeShape.Date), Required("last", TimeShape.Date));

    public static NodeKind Record { get; } = new(
        "record",
        Required("stage", TextShape.Identifier),
        new("started", TimeShape.Date),
        new("finished", TimeShape.Date),
        new("remaining", DayCountShape.Duration),
        new("cancelledBecause", TextShape.Key));

    public static NodeKind Evidence { get; } = new(
        "evidence",
        Required("stage", TextShape.Identifier),
        Required("deliverable", TextShape.Identifier),
        Required("kind", EnumWords.Shape<EvidenceKind>()),
        Required("submitted", TimeShape.Date),
        Required("state", EnumWords.Shape<EvidenceState>()),
        new("decided", TimeShape.Date),
        new("by", TextShape.Key),
        new("reference", TextShape.Any),
        new("count", new WholeShape(0)),
        new("reason", TextShape.Key));

    /// <summary>Every row, for schemas and for the tests that hold the table.</summary>
    public static IReadOnlyList<NodeKind> All =>
        [Roadmap, TemplateReference, RegionsReference, Site, Calendar, Regional, Holiday, Act, Interval, Override, Baseline, Dates, Record, Evidence];

    private static Property Required(string name, Shape shape) => new(name, shape, IsRequired: true);

    private static ListShape ListOf(Func<NodeKind?> kind) => new(new NodeShape(kind));
}
