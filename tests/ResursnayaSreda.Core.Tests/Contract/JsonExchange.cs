using System.Text;
using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Contract;

/// <summary>Puts one value of a JSON document in the place of another, or takes a member away: wrong in meaning, right in form.</summary>
internal static class JsonExchange
{
    public static int Count(byte[] document) => Places(JsonNode.Parse(document)!).Count();

    /// <param name="document">The document.</param>
    /// <param name="target">Which value is replaced.</param>
    /// <param name="source">Which value takes its place; null when the target is taken away.</param>
    public static byte[] Apply(byte[] document, int target, int? source)
    {
        var root = JsonNode.Parse(document)!;
        var places = Places(root).ToList();
        var value = source is { } index ? places[index].Value?.DeepClone() : null;
        var (parent, name, position, _) = places[target];
        if (parent is JsonObject members)
        {
            if (source is null)
                members.Remove(name!);
            else
                members[name!] = value;
        }
        else if (parent is JsonArray elements)
        {
            if (source is null)
                elements.RemoveAt(position);
            else
                elements[position] = value;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Position, JsonNode? Value)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.ToList().SelectMany(m => Places(m.Value).Prepend((members, m.Key, 0, m.Value))),
        JsonArray elements => elements.ToList().SelectMany((e, i) => Places(e).Prepend((elements, null, i, e))),
        _ => [],
    };
}
