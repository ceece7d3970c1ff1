using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>Weights of criteria.</summary>
internal static class WeightPairs
{
    public static readonly IReadOnlyDictionary<string, CheckPair> Table = new Dictionary<string, CheckPair>
    {
        ["RS4001"] = CheckPair.Of(Weights("0.6", "0.3"), Weights("0.6", "0.4")),
        // The sum is 1, but no table says so.
        ["RS4002"] = CheckPair.Of(Weights("people / 100", "1 - people / 100"), Weights("people / 100", "1 - people / 100", "factors")),
        ["RS4022"] = CheckPair.Of(Weights("1", "people / 100 - 0.5", "factors"), Weights("1", "people / 100", "factors")),
        // 0.0004 × 10 = 0.004, less than a cent; 0.001 × 10 = 0.01 moves the score by one.
        ["RS4028"] = CheckPair.Of(Weights("0.9996", "0.0004"), Weights("0.999", "0.001")),
        ["RS4029"] = CheckPair.Of(
            Weights("0.6", "0.4") with { Rounding = """{ "else": { "to": "0.01", "mode": "halfUp" } }""" },
            Weights("0.6", "0.4") with { Rounding = """{ "else": "exact", "pooled": { "to": "0.01", "mode": "halfUp" } }""" }),
    };

    private static Rules Weights(string first, string second, string weights = "shares") => FormulaPairs.Plain with
    {
        Criteria = $$"""
            [{ "kind": "group", "id": "merit", "combine": "sum", "weights": "{{weights}}", "children": [
               { "kind": "marks", "id": "idea", "scale": "ten", "panel": "jury", "weight": "{{first}}" },
               { "kind": "marks", "id": "team", "scale": "ten", "panel": "jury", "weight": "{{second}}" } ] }]
            """,
        Scoring = """{ "scores": [{ "id": "total", "is": "merit", "round": { "to": "0.01", "mode": "halfUp" } }] }""",
    };
}
