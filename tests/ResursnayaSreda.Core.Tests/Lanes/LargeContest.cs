using System.Globalization;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Lanes;

/// <summary>A contest with more submissions than a stretch of a lane: two criteria, three experts, a mark missing here and there.</summary>
internal static class LargeContest
{
    public static Plan Plan { get; } = new Rules
    {
        Fields = """{ "people": { "type": "number", "from": 0, "to": 100, "step": 1 } }""",
        Criteria = """
            [{ "kind": "group", "id": "merit", "combine": "sum", "weights": "factors", "children": [
               { "kind": "marks", "id": "idea", "scale": "ten", "panel": "jury", "weight": "0.6" },
               { "kind": "marks", "id": "team", "scale": "ten", "panel": "jury", "weight": "2/7" },
               { "kind": "indicator", "id": "reach", "weight": "1", "is": { "by": "people", "bands": [{ "below": "40", "is": "people / 3" }, { "from": "40", "is": "14" }] } } ] }]
            """,
        Scoring = """{ "scores": [{ "id": "total", "is": "merit", "round": { "to": "0.01", "mode": "halfEven" } }], "require": [{ "id": "enough", "is": "total >= 8" }] }""",
    }.Plan;

    public static Contest Of(int submissions) => new(Plan.Methodology.Id, Plan.Methodology.Version)
    {
        Submissions = [.. Enumerable.Range(0, submissions).Select(s => new Submission(
            Id(s), new Dictionary<string, GivenValue> { ["people"] = GivenValue.Of(s * 7 % 101) }))],
        Experts = [new("a"), new("b"), new("c")],
        Marks = MarkTable.Of(
            from s in Enumerable.Range(0, submissions)
            from e in (string[])["a", "b", "c"]
            from c in (string[])["idea", "team"]
            where (s + e[0] + c[0]) % 11 != 0
            select new Mark(Id(s), e, c, GivenValue.Of(((s * 31) + (e[0] * 17) + (c[0] * 5)) % 11))),
    };

    private static string Id(int submission) => submission.ToString("d6", CultureInfo.InvariantCulture);
}
