using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Practices;

/// <summary>The rows of a register of practices.</summary>
internal static class PracticeTable
{
    public const string Format = "resursnaya-sreda/practices/1";
    public const string Axis = "axis";

    public static NodeKind Register { get; } = new(
        "register",
        Required("format", new FormatShape(Format)),
        Required("programme", new NodeShape(() => ProgrammeReference)),
        new("remark", TextShape.Filled),
        new("policy", new NodeShape(() => Policy)),
        Required("practices", ListOf(() => Practice)),
        new("consents", ListOf(() => Consent)),
        new("stories", ListOf(() => Story)),
        new("adoptions", ListOf(() => Adoption)),
        new("entries", ListOf(() => Entry)));

    public static NodeKind ProgrammeReference { get; } = new("programmeReference", Required("id", TextShape.Name), Required("edition", TextShape.Key));

    public static NodeKind Policy { get; } = new(
        "policy",
        Required("source", TextShape.Filled),
        Required("words", new MapShape(EnumWords.Shape<PassportField>(), new NodeShape(() => Words))));

    public static NodeKind Words { get; } = new("words", new("from", new WholeShape(0)), new("to", new WholeShape(0)));

    public static NodeKind Practice { get; } = new(
        "practice",
        Required("id", TextShape.Key),
        Required("title", TextShape.Filled),
        Required("region", TextShape.Key),
        new("municipality", TextShape.Filled),
        new("site", TextShape.Key),
        new("centre", TextShape.Key),
        new("from", TimeShape.Date),
        new("to", TimeShape.Date),
        new("owner", TextShape.Filled),
        new("partners", ListOf(() => Partner)),
        new("summary", TextShape.Filled),
        new("problem", TextShape.Filled),
        new("objectives", TextShape.Filled),
        new("steps", new ListShape(TextShape.Filled)),
        new("template", TextShape.Fingerprint),
        new("resources", TextShape.Filled),
        new("results", ListOf(() => Result)),
        new("lessons", TextShape.Filled),
        new("sustainability", TextShape.Filled),
        new("transferability", TextShape.Filled),
        Required("versions", new ListShape(new NodeShape(() => Version), least: 1)),
        new("parent", new NodeShape(() => VersionReference)),
        new("serves", new ListShape(TextShape.Key)),
        new("consents", new ListShape(TextShape.Key)),
        new("successes", ListOf(() => Success)),
        new("assessments", ListOf(() => Assessment)),
        new("history", new ListShape(new NodeShape(() => Changes, Axis))));

    public static NodeKind Partner { get; } = new(
        "partner", Required("name", TextShape.Filled), Required("support", new ListShape(EnumWords.Shape<PartnerSupport>(), least: 1)));

    public static NodeKind Result { get; } = new(
        "result", Required("text", TextShape.Filled), new("value", NumberShape.Any), new("unit", TextShape.Filled), new("evidence", TextShape.Filled));

    public static NodeKind Version { get; } = new(
        "version", Required("number", new WholeShape(1)), Required("on", TimeShape.Date), new("changes", TextShape.Filled));

    public static NodeKind VersionReference { get; } = new(
        "versionReference", Required("practice", TextShape.Key), Required("version", new WholeShape(1)));

    public static NodeKind Success { get; } = new(
        "success",
        Required("title", TextShape.Filled),
        Required("on", TimeShape.Date),
        Required("before", TextShape.Filled),
        Required("after", TextShape.Filled),
        new("evidence", TextShape.Filled));

    public static NodeKind Assessment { get; } = new(
        "assessment",
        Required("version", new WholeShape(1)),
        Required("on", TimeShape.Date),
        Required("evaluation", TextShape.Fingerprint),
        Required("submission", TextShape.Key),
        Required("methodology", new NodeShape(() => MethodologyReference)));

    public static NodeKind MethodologyReference { get; } = new(
        "methodologyReference", Required("id", TextShape.Name), Required("version", TextShape.Version), Required("fingerprint", TextShape.Fingerprint));

    public static NodeKind Publication { get; } = Change("publication", EnumWords.Shape<PublicationState>());

    public static NodeKind Validation { get; } = Change("validation", EnumWords.Shape<ValidationLevel>());

    public static NodeKind MaturityStep { get; } = Change("maturity", EnumWords.Shape<Maturity>());

    public static NodeKind Consent { get; } = new(
        "consent",
        Required("id", TextShape.Key),
        Required("basis", EnumWords.Shape<ConsentBasis>()),
        Required("scopes", new ListShape(EnumWords.Shape<ConsentScope>(), least: 1)),
        Required("given", TimeShape.Date),
        new("expires", TimeShape.Date),
        new("withdrawn", TimeShape.Date),
        new("renews", TextShape.Key),
        new("guardian", new FlagShape()),
        new("reference", TextShape.Filled));

    public static NodeKind Story { get; } = new(
        "story",
        Required("id", TextShape.Key),
        Required("practice", TextShape.Key),
        Required("title", TextShape.Filled),
        Required("kind", EnumWords.Shape<MediaKind>()),
        Required("host", TextShape.Filled),
        new("channel", TextShape.Key),
        new("address", TextShape.Filled),
        new("seconds", new WholeShape(1)),
        Required("language", TextShape.Language),
        new("subtitles", new ListShape(TextShape.Language)),
        new("published", TimeShape.Date),
        new("removed", TimeShape.Date),
        Required("people", new WholeShape(0)),
        new("minors", new WholeShape(0)),
        new("consents", new ListShape(TextShape.Key)));

    public static NodeKind Adoption { get; } = new(
        "adoption",
        Required("id", TextShape.Key),
        Required("practice", TextShape.Key),
        Required("version", new WholeShape(1)),
        Required("region", TextShape.Key),
        new("municipality", TextShape.Filled),
        new("site", TextShape.Key),
        Required("requested", TimeShape.Date),
        new("states", ListOf(() => State)),
        new("contactRole", TextShape.Filled),
        new("changes", TextShape.Filled),
        new("evidence", new ListShape(TextShape.Filled)),
        new("became", TextShape.Key),
        new("reason", TextShape.Filled));

    public static NodeKind State { get; } = new(
        "state", Required("status", EnumWords.Shape<AdoptionStatus>()), Required("on", TimeShape.Date));

    public static NodeKind Entry { get; } = new(
        "entry",
        Required("id", TextShape.Key),
        Required("practice", TextShape.Key),
        Required("version", new WholeShape(1)),
        Required("contest", TextShape.Key),
        Required("nomination", TextShape.Key),
        Required("submitted", TimeShape.Instant),
        new("applicant", TextShape.Filled),
        new("fields", new MapShape(TextShape.Identifier, GivenShape.Instance)),
        new("materials", new ListShape(TextShape.Key)),
        new("outcome", new NodeShape(() => Outcome)));

    public static NodeKind Outcome { get; } = new(
        "outcome", Required("result", TextShape.Filled), Required("on", TimeShape.Date), new("evaluation", TextShape.Fingerprint));

    /// <summary>Every row, for schemas.</summary>
    public static IReadOnlyList<NodeKind> All =>
    [
        Register, ProgrammeReference, Policy, Words, Practice, Partner, Result, Version, VersionReference, Success, Assessment, MethodologyReference,
        .. Changes, Consent, Story, Adoption, State, Entry, Outcome,
    ];

    public static string? DiscriminatorOf(NodeKind kind) => Changes.Contains(kind) ? Axis : null;

    private static NodeKind[] Changes => [Publication, Validation, MaturityStep];

    private static NodeKind Change(string axis, WordShape states) => new(
        axis,
        Required("to", states),
        Required("on", TimeShape.Date),
        Required("by", EnumWords.Shape<PracticeRole>()),
        new("reason", TextShape.Filled),
        new("reference", TextShape.Filled),
        new("evaluation", TextShape.Fingerprint),
        new("successor", TextShape.Key));

    private static Property Required(string name, Shape shape) => new(name, shape, IsRequired: true);

    private static ListShape ListOf(Func<NodeKind?> kind) => new(new NodeShape(kind));
}
