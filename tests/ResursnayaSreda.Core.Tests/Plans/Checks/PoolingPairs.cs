using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>How marks become one value.</summary>
internal static class PoolingPairs
{
    private const string Rest = """{ "at": "leaves", "by": "mean", "missing": "wait" }""";

    public static readonly IReadOnlyDictionary<string, CheckPair> Table = new Dictionary<string, CheckPair>
    {
        ["RS4012"] = CheckPair.Of(Rules("""{ "at": "idea", "by": "mean", "missing": "wait" }"""), Rules("""{ "at": ["idea", "team"], "by": "mean", "missing": "wait" }""")),
        ["RS4013"] = CheckPair.Of(Rules("""{ "at": ["merit", "idea"], "by": "mean", "missing": "wait" }"""), Rules("""{ "at": "merit", "by": "mean", "missing": "wait" }""")),
        // Of two marks, the lowest and the highest are both.
        ["RS4014"] = CheckPair.Of(Rules(Trimmed(least: 2)), Rules(Trimmed(least: 3))),
        ["RS4017"] = CheckPair.Of(Rules(Rest, Rest), Rules(When("people > 50"), Rest)),
        ["RS4018"] = CheckPair.Of(Rules(When("people > 50")), Rules(When("people > 50"), Rest)),
        ["RS4021"] = CheckPair.Of(TwoPanels(""), TwoPanels(""" "from": ["jury", "board"], """)),
        ["RS4030"] = CheckPair.Of(Rules(By("sum")), Rules(By("mean"))),
    };

    private static string Trimmed(int least) =>
        $$"""{ "at": "leaves", "drop": { "low": 1, "high": 1 }, "by": "mean", "missing": "skip", "least": {{least}}, "fewer": "wait" }""";

    private static string By(string by) => $$"""{ "at": "leaves", "by": "{{by}}", "missing": "skip", "least": 1, "fewer": "wait" }""";

    private static string When(string condition) => $$"""{ "at": "leaves", "when": "{{condition}}", "by": "mean", "missing": "wait" }""";

    private static Rules Rules(params string[] rules) => Group("jury") with { Pooling = $$"""{ "rules": [{{string.Join(", ", rules)}}] }""" };

    private static Rules TwoPanels(string from) => Group("board") with
    {
        Panels = """[{ "id": "jury" }, { "id": "board" }]""",
        Pooling = $$"""{ "rules": [{ "at": "merit", {{from}} "by": "mean", "missing": "wait" }] }""",
    };

    private static Rules Group(string second) => FormulaPairs.Plain with
    {
        Criteria = $$"""
            [{ "kind": "group", "id": "merit", "combine": "sum", "children": [
               { "kind": "marks", "id": "idea", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "team", "scale": "ten", "panel": "{{second}}" } ] }]
            """,
        Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
    };
}
