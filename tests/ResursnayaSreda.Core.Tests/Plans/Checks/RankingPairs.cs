using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>Lists, their keys, and passes down them.</summary>
internal static class RankingPairs
{
    public static readonly IReadOnlyDictionary<string, CheckPair> Table = new Dictionary<string, CheckPair>
    {
        ["RS4007"] = CheckPair.Of(Keys("total", "people", ""), Keys("total", "people")),
        ["RS4008"] = CheckPair.Of(Pass("high", ""), Pass("high", """ "equalsAtEdge": "none", """)),
        ["RS4015"] = CheckPair.Of(Pass("low"), Pass("high")),
        ["RS4027"] = CheckPair.Of(Keys("total", "2 * total + 1"), Keys("total", "people")),
    };

    private static Rules Keys(string first, string second, string equal = """, "equal": "shared" """) => FormulaPairs.Plain with
    {
        Ranking = $$"""{ "lists": "all", "keys": [{ "is": "{{first}}", "best": "high" }, { "is": "{{second}}", "best": "high" }] {{equal}} }""",
    };

    private static Rules Pass(string best, string edge = """ "equalsAtEdge": "none", """) => FormulaPairs.Plain with
    {
        Selection = $$"""
            { "limits": [{ "id": "places", "uses": 1, "atMost": 3 }],
              "passes": [{ "id": "take", "order": [{ "is": "total", "best": "{{best}}" }], "under": [{ "limit": "places", "onFull": "stop" }], {{edge}} "outcome": "yes" }],
              "rest": "no" }
            """,
    };
}
