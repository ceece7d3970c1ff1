using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>Values that are compared one by one from the best down: <c>c in country : c.points</c>, the inside of a reducer.</summary>
internal sealed class CountBackShape : Shape
{
    // Which reducer stands around the values does not matter: it only lends its grammar.
    private const string Before = "sum(";

    public static CountBackShape Instance { get; } = new();

    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Text)
            return Wrong(value, findings, "@formula");
        var parse = FormulaParser.Parse($"{Before}{value.Text})");
        foreach (var fault in parse.Faults)
            findings.Add(WrittenFormula.At(value, fault.Code, Math.Max(fault.Start - Before.Length, 0), fault.Length, fault.Arguments));
        if (parse.Faults.Count > 0)
            return null;
        return parse.Tree is ReductionSyntax { Body: not null } values
            ? new WrittenFormula(values, value) { Offset = Before.Length }
            : Refuse(value, findings, FindingCodes.UnexpectedToken, value.Text, "x in … : …");
    }

    public override JsonNode Write(object value, Detail detail)
    {
        var text = ((WrittenFormula)value).Text;
        return JsonValue.Create(text[Before.Length..^1]);
    }

    public override JsonObject Schema() => new() { ["type"] = "string" };
}
