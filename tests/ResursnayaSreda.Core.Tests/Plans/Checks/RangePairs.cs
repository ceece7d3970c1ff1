using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>Scales, tables by label and by range, and what is largest.</summary>
internal static class RangePairs
{
    public static readonly IReadOnlyDictionary<string, CheckPair> Table = new Dictionary<string, CheckPair>
    {
        ["RS4003"] = CheckPair.Of(Scale("0", "10", "4"), Scale("0", "10", "5")),
        ["RS4004"] = CheckPair.Of(Scale("10", "0", "1"), Scale("0", "10", "1")),
        ["RS4005"] = CheckPair.Of(Bands("16", "0.1"), Bands("16.1", "0.1")),
        ["RS4006"] = CheckPair.Of(Cases("""["village", "town"]"""), Cases("""["village"]""")),
        ["RS4009"] = CheckPair.Of(Optional(""), Optional(""" "lacking": "zero", """)),
        ["RS4010"] = CheckPair.Of(OutOf("quality + people", "100"), OutOf("quality + people", "110")),
        // Nobody says how many there may be.
        ["RS4011"] = CheckPair.Of(OutOf("quality + readers / 1 person", "110"), OutOf("quality + people", "110")),
        // 16 belongs to the first band, 17 to the second one: 16.1 to none, unless only whole numbers occur.
        ["RS4023"] = CheckPair.Of(Bands("17", "0.1"), Bands("17", "1")),
    };

    /// <summary>The document with a hole between its bands.</summary>
    public static Rules WithHole { get; } = Bands("17", "0.1");

    private static Rules Scale(string from, string to, string step) =>
        new() { Scales = $$"""{ "ten": { "kind": "points", "from": {{from}}, "to": {{to}}, "step": {{step}} } }""" };

    private static Rules OutOf(string formula, string outOf) =>
        FormulaPairs.Plain with { Scoring = $$"""{ "scores": [{ "id": "total", "is": "{{formula}}", "outOf": {{outOf}} }] }""" };

    private static Rules Optional(string lacking) => InGroup("own", lacking);

    private static Rules Cases(string second) => InGroup($$"""
        { "by": "kind", "cases": [{ "of": ["town"], "is": "1" }, { "of": {{second}}, "is": "2" }] }
        """);

    private static Rules Bands(string second, string step) => InGroup(
        $$"""{ "by": "visits", "bands": [{ "to": 16, "is": "1" }, { "from": "{{second}}", "is": "2" }] }""", """ "lacking": "zero", """) with
    {
        Fields = $$"""{ "visits": { "type": "number", "step": "{{step}}" }, "kind": { "type": "choice", "of": "kind" } }""",
    };

    private static Rules InGroup(string slot, string lacking = "") => FormulaPairs.Plain with
    {
        Criteria = $$"""
            [{ "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" },
             { "kind": "group", "id": "all_in_all", "combine": "sum", {{lacking}} "children": [
               { "kind": "indicator", "id": "reach", "is": {{(slot.TrimStart().StartsWith('{') ? slot : $"\"{slot}\"")}} } ] }]
            """,
    };
}
