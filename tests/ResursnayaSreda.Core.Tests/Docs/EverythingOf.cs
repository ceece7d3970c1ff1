using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>A document that says everything its schema allows, each value another one; no contest could be held under it.</summary>
internal sealed class EverythingOf(JsonObject schema, Func<string> plant)
{
    // Groups within groups and tables within tables go no deeper.
    private const int Deepest = 2;
    private static readonly string[] Nesting = ["group", "each", "table"];

    public JsonObject Document() => Of(schema, 0).AsObject();

    /// <summary>The words that properties take, by kind of node.</summary>
    public static IEnumerable<(string Kind, string Property, IReadOnlyList<string> Values)> WordsIn(JsonObject schema) =>
        from kind in schema["$defs"]!.AsObject()
        from property in PropertiesOf(kind.Value!)
        let values = WordsOf(property.Value!.AsObject())
        where values.Count > 0
        select (kind.Key, property.Key, values);

    /// <summary>The names of all properties.</summary>
    public static IEnumerable<string> PropertiesIn(JsonObject schema) =>
        schema["$defs"]!.AsObject().SelectMany(k => PropertiesOf(k.Value!)).Select(p => p.Key).Distinct();

    private static JsonObject PropertiesOf(JsonNode kind) => kind["properties"]!.AsObject();

    private static IReadOnlyList<string> WordsOf(JsonObject shape) =>
        shape["type"] is JsonValue type && $"{type}" == "boolean" ? ["true", "false"]
        : [.. (shape["enum"] as JsonArray ?? []).Select(v => $"{v}")];

    private JsonNode Of(JsonObject shape, int depth)
    {
        if (shape["const"] is { } same)
            return same.DeepClone();
        if (shape["$ref"] is { } reference)
            return Of(schema["$defs"]![NameOf(reference)]!.AsObject(), depth + (Nesting.Contains(NameOf(reference)) ? 1 : 0));
        if ((shape["anyOf"] ?? shape["oneOf"]) is JsonArray ways)
            return Of(Ways(ways, depth)[^1], depth);
        if (shape["items"] is JsonObject element)
            return new JsonArray([.. All(element, depth)]);
        if (shape["properties"] is JsonObject properties)
            return new JsonObject(properties.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Of(p.Value!.AsObject(), depth))));
        if (shape["additionalProperties"] is JsonObject member)
            return new JsonObject(All(member, depth).Select(m => KeyValuePair.Create(plant(), (JsonNode?)m)));
        return $"{shape["type"]}" == "boolean" ? JsonValue.Create(true) : JsonValue.Create(plant());
    }

    private IEnumerable<JsonNode> All(JsonObject shape, int depth) => (shape["anyOf"] ?? shape["oneOf"]) is JsonArray ways
        ? Ways(ways, depth).Select(w => Of(w, depth)).ToList()
        : [Of(shape, depth)];

    private static List<JsonObject> Ways(JsonArray ways, int depth) =>
    [
        .. ways.OfType<JsonObject>().Where(w => depth < Deepest || w["$ref"] is not { } reference || !Nesting.Contains(NameOf(reference))),
    ];

    private static string NameOf(JsonNode reference) => $"{reference}".Split('/')[^1];
}
