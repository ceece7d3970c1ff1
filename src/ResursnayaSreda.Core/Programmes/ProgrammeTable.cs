using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>The rows of a programme document.</summary>
internal static class ProgrammeTable
{
    public const string Format = "resursnaya-sreda/programme/1";

    public static LocalDateTimePattern LocalTime { get; } = LocalDateTimePattern.GeneralIso;

    public static NodeKind Programme { get; } = new(
        "programme",
        Required("format", new FormatShape(Format)),
        Required("id", TextShape.Name),
        Required("edition", TextShape.Key),
        Required("title", TextShape.Filled),
        new("remark", TextShape.Filled),
        new("from", TimeShape.Date),
        new("to", TimeShape.Date),
        new("regions", new NodeShape(() => Regions)),
        new("sites", new NodeShape(() => Sites)),
        new("centres", ListOf(() => Centre)),
        new("cooperations", ListOf(() => Cooperation)),
        new("events", ListOf(() => Event)),
        new("selections", ListOf(() => Selection)),
        new("template", new NodeShape(() => Template)),
        new("roadmaps", ListOf(() => Roadmap)),
        new("supporters", ListOf(() => Supporter)),
        new("channels", ListOf(() => Channel)),
        new("hashtags", new ListShape(TextShape.Filled)),
        new("contests", ListOf(() => Contest)),
        new("strategy", new NodeShape(() => Strategy)));

    public static NodeKind Regions { get; } = new("regions", new("count", new WholeShape(0)), Required("known", new ListShape(TextShape.Key)));

    public static NodeKind Sites { get; } = new("sites", new("count", new WholeShape(0)), Required("known", ListOf(() => Site)));

    public static NodeKind Site { get; } = new(
        "site", Required("id", TextShape.Key), Required("name", TextShape.Filled), Required("zone", TextShape.Key), new("region", TextShape.Key));

    public static NodeKind Centre { get; } = new(
        "centre",
        Required("id", TextShape.Key),
        Required("name", TextShape.Filled),
        Required("level", EnumWords.Shape<CentreLevel>()),
        new("region", TextShape.Key),
        new("coordinatedBy", TextShape.Key),
        new("sites", new ListShape(TextShape.Key)));

    public static NodeKind Cooperation { get; } = new(
        "cooperation",
        Required("id", TextShape.Key),
        Required("centre", TextShape.Key),
        Required("with", TextShape.Key),
        new("since", TimeShape.Date),
        new("subject", TextShape.Filled));

    public static NodeKind Event { get; } = new(
        "event",
        Required("id", TextShape.Key),
        Required("kind", EnumWords.Shape<EventKind>()),
        Required("title", TextShape.Filled),
        Required("from", TimeShape.Date),
        Required("to", TimeShape.Date),
        Required("zone", TextShape.Key),
        new("place", new NodeShape(() => Place)),
        new("online", new FlagShape()),
        new("sites", new ListShape(TextShape.Key)),
        new("centres", new ListShape(TextShape.Key)),
        new("participants", new WholeShape(0)))
    {
        OneOf = [["place", "online"]],
    };

    public static NodeKind Place { get; } = new("place", Required("region", TextShape.Key), new("municipality", TextShape.Filled));

    public static NodeKind Selection { get; } = new(
        "selection",
        Required("site", TextShape.Key),
        Required("on", TimeShape.Date),
        Required("evaluation", TextShape.Fingerprint),
        Required("submission", TextShape.Key),
        Required("methodology", new NodeShape(() => Rules)));

    public static NodeKind Rules { get; } = new(
        "rules", Required("id", TextShape.Name), Required("version", TextShape.Version), Required("fingerprint", TextShape.Fingerprint));

    public static NodeKind Template { get; } = new(
        "templateReference", Required("id", TextShape.Name), Required("version", TextShape.Version), new("fingerprint", TextShape.Fingerprint));

    public static NodeKind Roadmap { get; } = new("roadmapReference", Required("site", TextShape.Key), Required("fingerprint", TextShape.Fingerprint));

    public static NodeKind Supporter { get; } = new(
        "supporter",
        Required("kind", EnumWords.Shape<SupporterKind>()),
        new("name", TextShape.Filled),
        new("amount", NumberShape.Positive),
        new("currency", TextShape.Key),
        new("source", TextShape.Filled));

    public static NodeKind Channel { get; } = new(
        "channel",
        Required("id", TextShape.Key),
        Required("kind", EnumWords.Shape<ChannelKind>()),
        new("title", TextShape.Filled),
        new("address", TextShape.Filled));

    public static NodeKind Contest { get; } = new(
        "contest",
        Required("id", TextShape.Key),
        Required("title", TextShape.Filled),
        Required("edition", TextShape.Key),
        Required("nominations", ListOf(() => Nomination)));

    public static NodeKind Nomination { get; } = new(
        "nomination",
        Required("id", TextShape.Key),
        Required("title", TextShape.Filled),
        new("deadline", new NodeShape(() => Deadline)),
        new("rules", new NodeShape(() => Rules)));

    public static NodeKind Deadline { get; } = new(
        "deadline",
        Required("local", new TimeShape<LocalDateTime>(LocalTime, "@localTime", null, FindingCodes.InvalidLocalTime)),
        Required("zone", TextShape.Key));

    public static NodeKind Strategy { get; } = new("strategy", Required("title", TextShape.Filled), Required("goals", ListOf(() => Goal)));

    public static NodeKind Goal { get; } = new(
        "goal", Required("id", TextShape.Key), Required("title", TextShape.Filled), Required("indicators", ListOf(() => Indicator)));

    public static NodeKind Indicator { get; } = new(
        "indicator",
        Required("id", TextShape.Key),
        Required("title", TextShape.Filled),
        Required("aim", EnumWords.Shape<IndicatorAim>()),
        new("baseline", new NodeShape(() => Figure)),
        Required("target", new NodeShape(() => Figure)),
        new("measured", ListOf(() => Figure)),
        new("counts", EnumWords.Shape<IndicatorCount>()),
        new("stages", new ListShape(TextShape.Identifier)));

    public static NodeKind Figure { get; } = new(
        "figure",
        Required("value", NumberShape.Any),
        Required("unit", TextShape.Filled),
        Required("on", TimeShape.Date),
        new("source", TextShape.Filled));

    /// <summary>Every row, for schemas.</summary>
    public static IReadOnlyList<NodeKind> All =>
    [
        Programme, Regions, Sites, Site, Centre, Cooperation, Event, Place, Selection, Rules, Template, Roadmap, Supporter, Channel, Contest, Nomination,
        Deadline, Strategy, Goal, Indicator, Figure,
    ];

    private static Property Required(string name, Shape shape) => new(name, shape, IsRequired: true);

    private static ListShape ListOf(Func<NodeKind?> kind) => new(new NodeShape(kind));
}
