using System.Text.Json;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>One of a closed list of words.</summary>
internal sealed class WordShape(params string[] words) : Shape
{
    public IReadOnlyList<string> Words => words;

    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Text)
            return Wrong(value, findings, "@word");
        return words.Contains(value.Text, StringComparer.Ordinal)
            ? value.Text
            : Refuse(value, findings, FindingCodes.UnknownWord, value.Text, string.Join(", ", words));
    }

    public override object? ReadPlain(ref Utf8JsonReader reader, PlainReader plain)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped)
            return null;
        foreach (var word in words)
        {
            if (reader.ValueTextEquals(word))
                return word;
        }

        return null;
    }

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create((string)value);

    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]) };
}
