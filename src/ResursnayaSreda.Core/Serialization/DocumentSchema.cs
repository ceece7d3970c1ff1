using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Serialization;

/// <summary>A schema from the rows of a node table: what the reader accepts by shape. What needs arithmetic is for the reader to find.</summary>
internal static class DocumentSchema
{
    /// <param name="format">The format id.</param>
    /// <param name="root">The row of the document as a whole.</param>
    /// <param name="kinds">Every row.</param>
    /// <param name="discriminatorOf">The property that tells a kind from others; that of methodologies when nothing is said.</param>
    public static JsonObject Of(string format, NodeKind root, IReadOnlyList<NodeKind> kinds, Func<NodeKind, string?>? discriminatorOf = null) =>
        Of(format, [root], kinds, discriminatorOf);

    /// <summary>Of documents whose root is one of several kinds.</summary>
    public static JsonObject Of(
        string format, IReadOnlyList<NodeKind> roots, IReadOnlyList<NodeKind> kinds, Func<NodeKind, string?>? discriminatorOf = null)
    {
        var definitions = new JsonObject();
        foreach (var kind in kinds)
            definitions[kind.Name] = kind.Schema((discriminatorOf ?? NodeTable.DiscriminatorOf)(kind));
        var result = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = format };
        if (roots is [var only])
            result["$ref"] = $"#/$defs/{only.Name}";
        else
            result["oneOf"] = new JsonArray([.. roots.Select(r => new JsonObject { ["$ref"] = $"#/$defs/{r.Name}" })]);
        result["$defs"] = definitions;
        return result;
    }
}
