using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>Values by name; the order of names means nothing, so they are kept in ordinal order.</summary>
internal sealed class MapShape(Shape names, Shape values) : Shape
{
    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Object)
            return Wrong(value, findings, "@object");
        var result = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, offset, member) in value.Members)
        {
            var nameValue = value.NameAsValue(name, offset);
            var isNamed = names.Read(nameValue, findings) is not null;
            var read = values is NodeShape nodes ? nodes.Read(member, name, findings) : values.Read(member, findings);
            if (isNamed && read is not null)
                result[name] = read;
        }

        return result;
    }

    public override JsonNode Write(object value, Detail detail) =>
        new JsonObject(((SortedDictionary<string, object>)value).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)values.Write(p.Value, detail))));

    public override JsonObject Schema() =>
        new() { ["type"] = "object", ["propertyNames"] = names.Schema(), ["additionalProperties"] = values.Schema() };
}
