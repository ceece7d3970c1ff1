using System.Text.Json;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A text with a form of its own: checked when read, kept as it is.</summary>
/// <param name="expected">The word for it in findings.</param>
/// <param name="check">The fault of a text, or null.</param>
/// <param name="schema">What JSON Schema says of it beside its type.</param>
internal sealed class TextShape(string expected, Func<string, FindingCode?> check, Func<JsonObject>? schema = null) : Shape
{
    public static TextShape Any { get; } = new("@text", _ => null);

    /// <summary>A text for people that says something.</summary>
    public static TextShape Filled { get; } = new(
        "@text", text => string.IsNullOrWhiteSpace(text) ? FindingCodes.BlankText : null, () => new() { ["pattern"] = @"\S" });

    /// <summary>Letters of one script, digits and _, beginning with a letter.</summary>
    public static TextShape Identifier { get; } = new(
        "@identifier",
        text => !Identifiers.IsWellFormed(text) ? FindingCodes.InvalidIdentifier : Scripts.AreMixed(text) ? FindingCodes.MixedScript : null,
        () => new() { ["pattern"] = Identifiers.Pattern, ["maxLength"] = Identifiers.MaximumLength });

    /// <summary>An identifier, or two with a point between them: what belongs to a thing that has an identifier.</summary>
    public static TextShape Path { get; } = new(
        "@identifier",
        text => !Identifiers.IsPath(text) ? FindingCodes.InvalidIdentifier : text.Split('.').Any(Scripts.AreMixed) ? FindingCodes.MixedScript : null,
        () => new() { ["pattern"] = Identifiers.PathPattern, ["maxLength"] = (2 * Identifiers.MaximumLength) + 1 });

    /// <summary>The identity of something in a contest: any text that is not blank, such as a registration number.</summary>
    public static TextShape Key { get; } = new(
        "@identifier", text => string.IsNullOrWhiteSpace(text) || text.Length > 200 ? FindingCodes.InvalidIdentifier : null,
        () => new() { ["minLength"] = 1, ["maxLength"] = 200 });

    public static TextShape Name { get; } = new(
        "@name", text => Identifiers.IsName(text) ? null : FindingCodes.InvalidIdentifier, () => new() { ["pattern"] = Identifiers.NamePattern });

    public static TextShape Version { get; } = new(
        "@version", text => Identifiers.IsVersion(text) ? null : FindingCodes.InvalidVersion, () => new() { ["pattern"] = Identifiers.VersionPattern });

    public static TextShape Fingerprint { get; } = new(
        "@fingerprint", text => Documents.Fingerprint.TryParse(text, out _) ? null : FindingCodes.InvalidFingerprint, () => new() { ["pattern"] = "^[0-9a-f]{64}$" });

    /// <summary>A language, as a tag of BCP 47: its primary subtag, and others after it.</summary>
    public static TextShape Language { get; } = new(
        "@language", text => Identifiers.IsLanguage(text) ? null : FindingCodes.InvalidLanguage, () => new() { ["pattern"] = Identifiers.LanguagePattern });

    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Text)
            return Wrong(value, findings, expected);
        return check(value.Text) is { } fault ? Refuse(value, findings, fault, value.Text) : value.Text;
    }

    public override object? ReadPlain(ref Utf8JsonReader reader, PlainReader plain) =>
        plain.Text(ref reader) is { } text && check(text) is null ? text : null;

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create((string)value);

    public override JsonObject Schema()
    {
        var result = new JsonObject { ["type"] = "string" };
        foreach (var (name, member) in schema?.Invoke() ?? [])
            result[name] = member?.DeepClone();
        return result;
    }
}
