using System.Text.Json;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>Values in an order that means something.</summary>
internal sealed class ListShape(Shape element, int least = 0, bool single = false) : Shape
{
    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (single && value.Kind != DocumentValueKind.Array)
            return element.Read(value, findings) is { } one ? new List<object> { one } : null;
        if (value.Kind != DocumentValueKind.Array)
            return Wrong(value, findings, "@array");
        if (value.Elements.Count < least)
            return Refuse(value, findings, FindingCodes.EmptyList, value.Pointer.ToString().Split('/')[^1]);
        var result = new List<object>(value.Elements.Count);
        for (var i = 0; i < value.Elements.Count; i++)
        {
            if (element.Read(value.Elements[i], findings) is { } read)
                result.Add(read);
        }

        return result;
    }

    public override object? ReadPlain(ref Utf8JsonReader reader, PlainReader plain)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return null;
        var result = plain.List();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
                return result.Count < least ? null : result;
            if (plain.Value(element, ref reader) is not { } read)
                return null;
            result.Add(read);
        }

        return null;
    }

    public override JsonNode Write(object value, Detail detail)
    {
        var elements = (List<object>)value;
        return single && elements.Count == 1
            ? element.Write(elements[0], detail)
            : new JsonArray([.. elements.Select(e => element.Write(e, detail))]);
    }

    public override JsonObject Schema()
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = element.Schema() };
        if (least > 0)
            list["minItems"] = least;
        return single ? new() { ["anyOf"] = new JsonArray(element.Schema(), list) } : list;
    }
}
