using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Contests;

/// <summary>A value whose meaning the methodology decides: kept as it is written.</summary>
internal sealed class GivenShape : Shape
{
    public static GivenShape Instance { get; } = new();

    public override object? Read(DocumentValue value, FindingList findings)
    {
        switch (value.Kind)
        {
            case DocumentValueKind.Text:
                return GivenValue.From(GivenValue.Of(value.Text), value);
            case DocumentValueKind.Boolean:
                return GivenValue.From(GivenValue.Of(value.Text == "true"), value);
            case DocumentValueKind.Number:
                return NumberShape.Parse(value, findings) is { } number ? GivenValue.From(GivenValue.Of(number), value) : null;
            case DocumentValueKind.Array when value.Elements is [{ Kind: DocumentValueKind.Object }, ..]:
                return new ListShape(new MapShape(TextShape.Identifier, this)).Read(value, findings) is List<object> rows && rows.Count == value.Elements.Count
                    ? GivenValue.From(GivenValue.Of(rows.Cast<SortedDictionary<string, object>>().Select(Row)), value)
                    : null;
            case DocumentValueKind.Array:
                return new ListShape(TextShape.Any).Read(value, findings) is List<object> list
                    ? GivenValue.From(GivenValue.Of(list.OfType<string>()), value)
                    : null;
            case DocumentValueKind.Object:
                return new MapShape(TextShape.Key, this).Read(value, findings) is SortedDictionary<string, object> map
                    ? GivenValue.From(GivenValue.Of(map.Select(p => KeyValuePair.Create(p.Key, (GivenValue)p.Value))), value)
                    : null;
            default:
                return Wrong(value, findings, "@value");
        }
    }

    public override JsonNode Write(object value, Detail detail) => Write((GivenValue)value);

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "integer", "boolean", "array", "object") };

    private static IReadOnlyDictionary<string, GivenValue> Row(SortedDictionary<string, object> columns) =>
        columns.ToDictionary(c => c.Key, c => (GivenValue)c.Value, StringComparer.Ordinal);

    private static JsonNode Write(GivenValue value) => value switch
    {
        { Rows: { } rows } => new JsonArray([.. rows.Select(Write)]),
        { Flag: { } flag } => JsonValue.Create(flag),
        { List: { } list } => new JsonArray([.. list.Select(l => JsonValue.Create(l))]),
        { ByLabel: { } map } => Write(map),
        _ => JsonValue.Create(value.Text!),
    };

    private static JsonObject Write(IReadOnlyDictionary<string, GivenValue> values) =>
        new(values.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Write(p.Value))));
}
