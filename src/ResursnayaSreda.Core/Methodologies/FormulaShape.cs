using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A formula as text; a whole JSON number is a formula too. Written in normal form.</summary>
internal sealed class FormulaShape : Shape
{
    public static FormulaShape Instance { get; } = new();

    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind is not (DocumentValueKind.Text or DocumentValueKind.Number))
            return Wrong(value, findings, "@formula");
        if (value.Kind == DocumentValueKind.Number && NumberShape.Parse(value, findings) is null)
            return null;
        var parse = FormulaParser.Parse(value.Text);
        foreach (var fault in parse.Faults)
            findings.Add(WrittenFormula.At(value, fault.Code, fault.Start, fault.Length, fault.Arguments));
        return parse.Tree is { } tree && parse.Faults.Count == 0 ? new WrittenFormula(tree, value) : null;
    }

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create(((WrittenFormula)value).Text);

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "integer") };
}
