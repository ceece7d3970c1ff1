using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A value that a table's case stands for: a label, a number as text, or true and false for yes and no.</summary>
internal sealed class LabelShape : Shape
{
    public override object? Read(DocumentValue value, FindingList findings) => value.Kind switch
    {
        DocumentValueKind.Text => value.Text,
        DocumentValueKind.Boolean => value.Text == "true" ? "yes" : "no",
        DocumentValueKind.Number => NumberShape.Parse(value, findings)?.ToString(),
        _ => Wrong(value, findings, "@text"),
    };

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create((string)value);

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "integer", "boolean") };
}
