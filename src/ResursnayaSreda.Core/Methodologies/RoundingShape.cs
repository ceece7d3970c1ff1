using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>How a number is rounded at a point: <c>"exact"</c>, or to a multiple by a mode.</summary>
internal sealed class RoundingShape : Shape
{
    private const string Exact = "exact";
    private static readonly NodeShape Form = new(() => NodeTable.Rounding);

    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind == DocumentValueKind.Text)
            return value.Text == Exact ? RoundingDecision.Exact : Refuse(value, findings, FindingCodes.UnknownWord, value.Text, Exact);
        if (Form.Read(value, null, findings) is not { } node || node.Number("to") is not { } to || node.Text("mode") is not { } mode)
            return null;
        return new RoundingDecision(new Rounding(to, Mode(mode)));
    }

    public override JsonNode Write(object value, Detail detail) => ((RoundingDecision)value).Rounding is { } rounding
        ? new JsonObject { ["to"] = rounding.To.ToString(), ["mode"] = Word(rounding.Mode) }
        : JsonValue.Create(Exact);

    public override JsonObject Schema() =>
        new() { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = Exact }, Form.Schema()) };

    /// <summary>The mode a word names; formulas use the same words.</summary>
    public static RoundingMode Mode(string word) => Enum.Parse<RoundingMode>(word, ignoreCase: true);

    private static string Word(RoundingMode mode)
    {
        var name = mode.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}

/// <summary>A rounding, or the decision to round nothing.</summary>
internal sealed record RoundingDecision(Rounding? Rounding)
{
    public static RoundingDecision Exact { get; } = new((Rounding?)null);
}
