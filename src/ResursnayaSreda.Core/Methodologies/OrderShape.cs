using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A key of a pass's order: a node, or a bare name, which means "lowest first".</summary>
internal sealed class OrderShape : Shape
{
    private static readonly NodeShape Key = new(() => NodeTable.Key);

    public override object? Read(DocumentValue value, FindingList findings) =>
        value.Kind == DocumentValueKind.Object ? Key.Read(value, findings) : FormulaShape.Instance.Read(value, findings);

    public override JsonNode Write(object value, Detail detail) =>
        value is Node ? Key.Write(value, detail) : FormulaShape.Instance.Write(value, detail);

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(FormulaShape.Instance.Schema(), Key.Schema()) };
}
