using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>Formulas: their grammar, types, units, absence, stages.</summary>
internal static class FormulaPairs
{
    private const string Fields = """
        { "people": { "type": "number", "from": 0, "to": 100 }, "kind": { "type": "choice", "of": "kind" }, "founded": { "type": "date" },
          "asked": { "type": "money", "unit": "RUB" }, "readers": { "type": "number", "unit": "person" }, "own": { "type": "number", "optional": true } }
        """;

    /// <summary>A few fields of each type, of which nothing is made yet.</summary>
    public static Rules Plain { get; } = new() { Choices = """{ "kind": ["town", "village"] }""", Fields = Fields };

    public static readonly IReadOnlyDictionary<string, CheckPair> Table = new Dictionary<string, CheckPair>
    {
        ["RS3001"] = Formulas(Ones(501), Ones(500)),
        ["RS3002"] = Formulas(InBrackets(65), InBrackets(63)),
        ["RS3003"] = Formulas("people # 2", "people * 2"),
        ["RS3004"] = Formulas("people *", "people * 2"),
        ["RS3005"] = Formulas("kind = 'town", "kind = 'town'"),
        ["RS3006"] = Formulas("5 < people < 9", "5 < people and people < 9"),
        ["RS3007"] = Formulas("founded < @2026-02-29", "founded < @2028-02-29"),
        ["RS3010"] = Formulas("peopel * 2", "people * 2"),
        ["RS3011"] = Formulas("kind * 2", "people * 2"),
        ["RS3012"] = Formulas("asked + readers", "asked + asked"),
        ["RS3013"] = Formulas("count(people in admitted)", "count(x in admitted)"),
        ["RS3014"] = CheckPair.Of(Value("people * 2", "[]"), Value("people * 2")),
        ["RS3015"] = Formulas("sqrt(people)", "abs(people)"),
        ["RS3016"] = Formulas("abs(people, 2)", "max(people, 2)"),
        ["RS3017"] = Formulas("count(x in people)", "count(x in admitted)"),
        ["RS3018"] = Formulas("kind = 'city'", "kind = 'town'"),
        ["RS3019"] = CheckPair.Of(Score("quality + own"), Score("quality + (own otherwise 0)")),
        ["RS3020"] = Formulas("people otherwise 0", "own otherwise 0"),
        ["RS3021"] = Formulas("people / (1 - 1)", "people / (2 - 1)"),
        ["RS3022"] = CheckPair.Of(Admission("total >= 5"), Admission("people >= 5")),
        ["RS3023"] = Formulas("tested + 1", "people + 1"),
        ["RS3024"] = Formulas("count(x in admitted where x.people > people)", "count(x in admitted where x.people = people)"),
        ["RS3025"] = Formulas("kind < 'town'", "kind = 'town'"),
        ["RS3026"] = Formulas("round(asked, people, halfUp)", "round(asked, 1, halfUp)"),
        // Nothing bounds the indicator unless its field is bounded.
        ["RS3027"] = CheckPair.Of(Indicator("readers / 1 person"), Indicator("people")),
        ["RS3028"] = Formulas("count(x in tied)", "count(x in admitted)"),
    };

    private static CheckPair Formulas(string faulty, string clean) => CheckPair.Of(Value(faulty), Value(clean));

    private static Rules Value(string formula, string index = """["submission"]""") =>
        Plain with { Values = $$"""{ "tested": { "for": {{index}}, "is": "{{formula}}" } }""" };

    private static Rules Score(string formula) => Plain with { Scoring = $$"""{ "scores": [{ "id": "total", "is": "{{formula}}" }] }""" };

    private static Rules Admission(string condition) => Plain with { Admission = $$"""{ "require": [{ "id": "rule", "is": "{{condition}}" }] }""" };

    private static Rules Indicator(string formula) => Value("top(reach)") with
    {
        Criteria = $$"""
            [{ "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" }, { "kind": "indicator", "id": "reach", "is": "{{formula}}" }]
            """,
    };

    // 500 of them have 1,997 characters.
    private static string Ones(int count) => string.Join(" + ", Enumerable.Repeat('1', count));

    private static string InBrackets(int depth) => $"{new string('(', depth)}people{new string(')', depth)}";
}
