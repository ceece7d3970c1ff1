using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Documents;

/// <summary>Writes the canonical bytes of RFC 8785. Our documents hold no number that is not a whole one below 2^53.</summary>
internal static class CanonicalJson
{
    public static byte[] Bytes(JsonNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static Fingerprint Fingerprint(JsonNode node) => Documents.Fingerprint.Of(Bytes(node));

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject value:
                WriteObject(value, text);
                break;
            case JsonArray value:
                WriteArray(value, text);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteText(value.GetValue<string>(), text);
                break;
            default:
                text.Append(node is null ? "null" : node.ToJsonString());
                break;
        }
    }

    private static void WriteObject(JsonObject value, StringBuilder text)
    {
        var separator = '{';
        foreach (var (name, member) in value.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteText(name, text);
            text.Append(':');
            Write(member, text);
            separator = ',';
        }

        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void WriteArray(JsonArray value, StringBuilder text)
    {
        var separator = '[';
        foreach (var element in value)
        {
            text.Append(separator);
            Write(element, text);
            separator = ',';
        }

        text.Append(separator == '[' ? "[]" : "]");
    }

    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }
}
