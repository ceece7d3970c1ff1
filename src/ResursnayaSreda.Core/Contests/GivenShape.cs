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

    private static JsonNode Write(GivenValue value) => value switch
    {
        { Flag: { } flag } => JsonValue.Create(flag),
        { List: { } list } => new JsonArray([.. list.Select(l => JsonValue.Create(l))]),
        { ByLabel: { } map } => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Write(p.Value)))),
        _ => JsonValue.Create(value.Text!),
    };
}
