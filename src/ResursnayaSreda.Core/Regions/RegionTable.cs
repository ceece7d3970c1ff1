using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Regions;

/// <summary>The rows of a document that makes a catalogue of regions.</summary>
internal static class RegionTable
{
    public const string Format = "resursnaya-sreda/region-catalogue/1";

    // OKATO and OKTMO, whole or their first levels.
    private const string Levels = "[0-9]{2}|[0-9]{5}|[0-9]{8}|[0-9]{11}";

    public static NodeKind Catalogue { get; } = new(
        "catalogue",
        Required("format", new FormatShape(Format)),
        Required("id", TextShape.Identifier),
        Required("edition", TextShape.Filled),
        new Property("source", TextShape.Filled, IsRequired: true, IsText: true),
        Optional("from", new NodeShape(() => CatalogueReference)),
        Optional("districts", new MapShape(TextShape.Identifier, new NodeShape(() => District))),
        Optional("additions", ListOf(() => Region)),
        Optional("replacements", ListOf(() => Region)));

    public static NodeKind CatalogueReference { get; } = new(
        "catalogueReference", Required("id", TextShape.Identifier), Required("edition", TextShape.Filled));

    public static NodeKind District { get; } = new("district", Required("ru", TextShape.Filled), Required("en", TextShape.Filled));

    public static NodeKind Region { get; } = new(
        "region",
        Required("code", Code(@"[A-Z]{2}-[A-Z0-9]{1,3}|[a-z][a-z0-9-]{0,31}:\S{1,64}", text => RegionCode.TryParse(text, out _))),
        Required("kind", new WordShape("republic", "krai", "oblast", "federalCity", "autonomousOblast", "autonomousOkrug", "other")),
        Required("names", ListOf(() => RegionName, 1)),
        Optional("districts", ListOf(() => Membership)),
        Optional("centres", ListOf(() => Centre)),
        Required("zones", ListOf(() => Zone, 1)),
        Optional("subject", Code("[0-9]{2}", text => SubjectCode.TryParse(text, out _))),
        Optional("okato", Code(Levels, text => OkatoCode.TryParse(text, out _))),
        Optional("oktmo", Code(Levels, text => OktmoCode.TryParse(text, out _))),
        Optional("plate", Code("[0-9]{2,3}", text => PlateCode.TryParse(text, out _))));

    public static NodeKind RegionName { get; } = new(
        "regionName",
        Optional("from", TimeShape.Date),
        Required("ru", TextShape.Filled),
        Optional("short", TextShape.Filled),
        Required("en", TextShape.Filled));

    public static NodeKind Membership { get; } = new("membership", Optional("from", TimeShape.Date), Optional("district", TextShape.Identifier));

    public static NodeKind Centre { get; } = new(
        "centre",
        Optional("from", TimeShape.Date),
        Optional("ru", TextShape.Filled),
        Optional("en", TextShape.Filled),
        Optional("standing", new WordShape("legal", "seatOfBodies")));

    public static NodeKind Zone { get; } = new("zone", Required("id", TextShape.Filled), Optional("coverage", TextShape.Filled));

    /// <summary>Every row, for schemas.</summary>
    public static IReadOnlyList<NodeKind> All => [Catalogue, CatalogueReference, District, Region, RegionName, Membership, Centre, Zone];

    private static TextShape Code(string pattern, Func<string, bool> isCode) =>
        new("@text", text => isCode(text) ? null : FindingCodes.InvalidCode, () => new() { ["pattern"] = $"^({pattern})$" });

    private static Property Required(string name, Shape shape) => new(name, shape, IsRequired: true);

    private static Property Optional(string name, Shape shape) => new(name, shape);

    private static ListShape ListOf(Func<NodeKind?> kind, int least = 0) => new(new NodeShape(kind), least);
}
