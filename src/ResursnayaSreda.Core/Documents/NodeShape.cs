using System.Text.Json;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A node of one kind, or of one of several told apart by a discriminator that may stand anywhere among the properties.</summary>
/// <param name="kinds">The rows of the table; asked for late, because kinds refer to one another.</param>
/// <param name="discriminator">The property that names the kind; null when there is only one.</param>
internal sealed class NodeShape(Func<IReadOnlyList<NodeKind>> kinds, string? discriminator = null) : Shape
{
    private IReadOnlyList<NodeKind>? _kinds;

    // The rows refer to one another while they are being made: until then the function would give null.
    public NodeShape(Func<NodeKind?> kind)
        : this(() => [kind()!])
    {
    }

    public IReadOnlyList<NodeKind> Kinds => kinds();

    public string? Discriminator => discriminator;

    public override object? Read(DocumentValue value, FindingList findings) => Read(value, null, findings);

    public Node? Read(DocumentValue value, string? key, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Object)
        {
            Wrong(value, findings, "@object");
            return null;
        }

        if (KindOf(value, findings) is not { } kind)
            return null;
        var node = new Node(kind, value) { Key = key };
        var members = value.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var (name, offset, member) = members[i];
            if (name == discriminator)
                continue;
            var index = kind.IndexOf(name);
            if (index < 0)
                findings.Add(new Finding(FindingCodes.UnknownProperty, member.Pointer, value.PositionOf(offset), [name, kind.Name]));
            else
                node.Set(index, kind.Properties[index].Shape.Read(member, findings), member);
        }

        CheckRequired(node, value, findings);
        return node;
    }

    public override object? ReadPlain(ref Utf8JsonReader reader, PlainReader plain)
    {
        if (reader.TokenType != JsonTokenType.StartObject || PlainKind(ref reader) is not { } kind)
            return null;
        var node = plain.Node(kind);
        var next = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return HasRequired(node) ? node : null;
            // A property given twice is a fault.
            var index = kind.IndexOf(ref reader, next);
            if (index < 0 || node.IsWritten(index) || !reader.Read() || plain.Value(kind.Properties[index].Shape, ref reader) is not { } value)
                return null;
            node.Set(index, value);
            next = index + 1;
        }

        return null;
    }

    public override JsonNode Write(object value, Detail detail)
    {
        var node = (Node)value;
        var result = new JsonObject();
        if (discriminator is not null)
            result[discriminator] = node.Kind.Name;
        foreach (var property in node.Kind.Properties)
        {
            if (node[property.Name] is { } member && (detail == Detail.Whole || !property.IsText))
                result[property.Name] = property.Shape.Write(member, detail);
        }

        return result;
    }

    public override JsonObject Schema() => Kinds is [var only]
        ? Reference(only)
        : new() { ["oneOf"] = new JsonArray([.. Kinds.Select(k => (JsonNode)Reference(k))]) };

    private static JsonObject Reference(NodeKind kind) => new() { ["$ref"] = $"#/$defs/{kind.Name}" };

    private NodeKind? KindOf(DocumentValue value, FindingList findings)
    {
        // Whoever reads comes after the rows were made.
        var all = _kinds ??= kinds();
        if (discriminator is null)
            return all[0];
        foreach (var (name, _, member) in value.Members)
        {
            if (name != discriminator)
                continue;
            if (member.Kind == DocumentValueKind.Text && all.FirstOrDefault(k => k.Name == member.Text) is { } kind)
                return kind;
            if (member.Kind != DocumentValueKind.Faulty)
                findings.Add(member.Finding(FindingCodes.UnknownWord, member.Text, string.Join(", ", all.Select(k => k.Name))));
            return null;
        }

        findings.Add(value.Finding(FindingCodes.MissingProperty, discriminator, string.Join(" / ", all.Select(k => k.Name))));
        return null;
    }

    // Documents mostly say first what kind of node it is.
    private NodeKind? PlainKind(ref Utf8JsonReader reader)
    {
        var all = _kinds ??= kinds();
        if (discriminator is null)
            return all[0];
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || reader.ValueIsEscaped || !reader.ValueTextEquals(discriminator)
            || !reader.Read() || reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped)
            return null;
        foreach (var kind in all)
        {
            if (reader.ValueTextEquals(kind.Name))
                return kind;
        }

        return null;
    }

    private static bool HasRequired(Node node)
    {
        var properties = node.Kind.Properties;
        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i].IsRequired && !node.IsWritten(i))
                return false;
        }

        return node.Kind.OneOf.Count == 0 || node.Kind.OneOf.All(group => group.Count(node.IsWritten) == 1);
    }

    private static void CheckRequired(Node node, DocumentValue value, FindingList findings)
    {
        // A faulty value has its own finding: only what is not written at all is missing.
        var properties = node.Kind.Properties;
        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i].IsRequired && !node.IsWritten(i))
                findings.Add(value.Finding(FindingCodes.MissingProperty, properties[i].Name, node.Kind.Name));
        }

        foreach (var group in node.Kind.OneOf)
        {
            if (group.Count(node.IsWritten) != 1)
                findings.Add(value.Finding(FindingCodes.OneOfNeeded, string.Join(", ", group), node.Kind.Name));
        }
    }
}
