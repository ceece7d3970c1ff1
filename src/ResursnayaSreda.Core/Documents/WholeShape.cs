using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A small whole number, such as how many marks are dropped; a JSON number or the same as text.</summary>
internal sealed class WholeShape(int least) : Shape
{
    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind is not (DocumentValueKind.Number or DocumentValueKind.Text))
            return Wrong(value, findings, "@wholeNumber");
        if (!int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Refuse(value, findings, FindingCodes.InvalidNumber, value.Text.Length <= 100 ? value.Text : $"{value.Text[..100]}…");
        return number < least ? Refuse(value, findings, FindingCodes.OutOfRange, value.Text, $"{least}", $"{int.MaxValue}") : number;
    }

    public override object? ReadPlain(ref Utf8JsonReader reader, PlainReader plain) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number >= least ? (object)number : null;

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create((int)value);

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("integer", "string"), ["minimum"] = least };
}

/// <summary>True or false.</summary>
internal sealed class FlagShape : Shape
{
    public override object? Read(DocumentValue value, FindingList findings) =>
        value.Kind == DocumentValueKind.Boolean ? value.Text == "true" : Wrong(value, findings, "@trueOrFalse");

    public override object? ReadPlain(ref Utf8JsonReader reader, PlainReader plain) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? (object)(reader.TokenType == JsonTokenType.True) : null;

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create((bool)value);

    public override JsonObject Schema() => new() { ["type"] = "boolean" };
}
