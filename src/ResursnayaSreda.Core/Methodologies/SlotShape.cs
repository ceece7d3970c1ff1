using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A place that takes a formula or a table: any value may depend on a category, a field or a parameter.</summary>
internal sealed class SlotShape : Shape
{
    private static readonly NodeShape Table = new(() => NodeTable.Table);

    public static SlotShape Instance { get; } = new();

    public override object? Read(DocumentValue value, FindingList findings) =>
        value.Kind == DocumentValueKind.Object ? Table.Read(value, findings) : FormulaShape.Instance.Read(value, findings);

    public override JsonNode Write(object value, Detail detail) =>
        value is Node ? Table.Write(value, detail) : FormulaShape.Instance.Write(value, detail);

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(FormulaShape.Instance.Schema(), Table.Schema()) };
}
