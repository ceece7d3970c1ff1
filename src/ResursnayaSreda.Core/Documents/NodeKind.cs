using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A row of the node table: what a node of this kind may and must say.</summary>
internal sealed class NodeKind
{
    private readonly Dictionary<string, int> _index;
    private readonly byte[][] _names;

    public NodeKind(string name, params IReadOnlyList<Property> properties)
    {
        Name = name;
        Properties = properties;
        _names = [.. properties.Select(p => Encoding.UTF8.GetBytes(p.Name))];
        _index = properties.Select((p, i) => (p.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
    }

    public string Name { get; }

    public IReadOnlyList<Property> Properties { get; }

    /// <summary>Groups of properties of which exactly one must be given.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneOf { get; init; } = [];

    public int IndexOf(string property) => _index.GetValueOrDefault(property, -1);

    /// <summary>
    /// The property that the token at hand names, below zero when there is none, or when the name is written with escapes. Properties mostly stand in the
    /// order of the table.
    /// </summary>
    /// <param name="reader">At a name.</param>
    /// <param name="next">Where to look first.</param>
    public int IndexOf(ref Utf8JsonReader reader, int next)
    {
        if (reader.ValueIsEscaped)
            return -1;
        for (var i = next; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i]))
                return i;
        }

        for (var i = 0; i < next; i++)
        {
            if (reader.ValueTextEquals(_names[i]))
                return i;
        }

        return -1;
    }

    /// <summary>The kind as JSON Schema; nested kinds are references.</summary>
    public JsonObject Schema(string? discriminator)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (discriminator is not null)
        {
            properties[discriminator] = new JsonObject { ["const"] = Name };
            required.Add((JsonNode)discriminator);
        }

        foreach (var property in Properties)
        {
            properties[property.Name] = property.Shape.Schema();
            if (property.IsRequired)
                required.Add((JsonNode)property.Name);
        }

        var result = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
            result["required"] = required;
        if (OneOf.Count > 0)
            result["allOf"] = new JsonArray([.. OneOf.Select(group => new JsonObject { ["oneOf"] = new JsonArray([.. group.Select(Requires)]) })]);
        return result;
    }

    private static JsonNode Requires(string property) => new JsonObject { ["required"] = new JsonArray(JsonValue.Create(property)) };
}
