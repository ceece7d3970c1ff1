using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Engine and twin against numbers worked out on paper.</summary>
public sealed class ExamplesByHandTests
{
    private const string Marks = """{ "kind": "marks", "id": "idea", "scale": "ten", "panel": "jury", "weight": "0.6" }, { "kind": "marks", "id": "team", "scale": "ten", "panel": "jury", "weight": "0.4" }""";

    [Fact]
    public void The_highest_mark_is_dropped_the_mean_is_rounded_and_then_weighted()
    {
        var rules = Rules(
            $$"""{ "kind": "group", "id": "merit", "combine": "sum", "weights": "shares", "children": [ {{Marks}} ] }""",
            """{ "at": "leaves", "by": "mean", "missing": "skip", "least": 3, "fewer": "out", "drop": { "high": 1 }, "round": { "to": "0.1", "mode": "halfUp" } }""");
        var entries = Entries(["a"], ("a", "e1", "idea", 4), ("a", "e2", "idea", 7), ("a", "e3", "idea", 9), ("a", "e1", "team", 1), ("a", "e2", "team", 2), ("a", "e3", "team", 10));

        var a = Evaluated(rules, entries).Evaluation["a"];

        // (4 + 7) / 2 = 5.5 and (1 + 2) / 2 = 1.5; 0.6 · 5.5 + 0.4 · 1.5 = 3.9
        a.Criteria["idea"].Text.Should().Be("5.5");
        a.Criteria["team"].Text.Should().Be("1.5");
        a.Scores["total"].Text.Should().Be("3.9");
    }

    [Fact]
    public void A_formula_over_children_is_worked_out_in_each_sheet_before_sheets_are_pooled()
    {
        var rules = Rules(
            """
            { "kind": "group", "id": "merit", "is": "idea * team", "children": [
              { "kind": "marks", "id": "idea", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "team", "scale": "ten", "panel": "jury" } ] }
            """,
            """{ "at": "merit", "by": "mean", "missing": "skip", "least": 1, "fewer": "out" }""");
        var entries = Entries(["a"], ("a", "e1", "idea", 2), ("a", "e1", "team", 10), ("a", "e2", "idea", 8), ("a", "e2", "team", 4), ("a", "e3", "idea", 10));

        // (2 · 10 + 8 · 4) / 2 = 26; the third sheet lacks a mark and is skipped.
        Evaluated(rules, entries).Evaluation["a"].Scores["total"].Text.Should().Be("26");
    }

    [Fact]
    public void A_stopped_group_does_not_hold_up_the_equals_of_its_members()
    {
        var rules = Rules(
            """{ "kind": "marks", "id": "merit", "scale": "ten", "panel": "jury" }""",
            """{ "at": "merit", "by": "mean", "missing": "skip", "least": 1, "fewer": "out" }""",
            """
            "limits": [ { "id": "seats", "uses": "1", "atMost": "2" }, { "id": "winner", "per": "applicant", "uses": "1", "atMost": "1" } ],
            "passes": [ { "id": "best", "order": ["place"], "under": [ { "limit": "winner", "onFull": "stop" }, { "limit": "seats", "onFull": "skip" } ], "equalsAtEdge": "all", "outcome": "grant" } ],
            """);
        var entries = Entries(["a", "b", "c", "d"], ("a", "e1", "merit", 9), ("b", "e1", "merit", 8), ("c", "e1", "merit", 7), ("d", "e1", "merit", 7));
        foreach (var submission in entries["submissions"]!.AsArray())
            submission!["applicant"] = submission["id"]!.GetValue<string>() == "d" ? "y" : "x";

        var evaluation = Evaluated(rules, entries).Evaluation;

        // b stops the applicant x, so c is not tried with its equal d, and d alone takes the second seat.
        evaluation.Submissions.Select(s => s.Outcome).Should().Equal("grant", "none", "none", "grant");
    }

    [Fact]
    public void Equals_that_are_refused_together_stop_only_the_group_that_is_full()
    {
        var rules = Rules(
            """{ "kind": "marks", "id": "merit", "scale": "ten", "panel": "jury" }""",
            """{ "at": "merit", "by": "mean", "missing": "skip", "least": 1, "fewer": "out" }""",
            """
            "limits": [ { "id": "seats", "uses": "1", "atMost": "9" }, { "id": "winner", "per": "applicant", "uses": "1", "atMost": "1" } ],
            "passes": [ { "id": "best", "order": ["place"], "under": [ { "limit": "winner", "onFull": "stop" }, { "limit": "seats", "onFull": "skip" } ], "equalsAtEdge": "none", "outcome": "grant" } ],
            """);
        var entries = Entries(["a", "b", "c", "d"], ("a", "e1", "merit", 9), ("b", "e1", "merit", 8), ("c", "e1", "merit", 8), ("d", "e1", "merit", 7));
        foreach (var submission in entries["submissions"]!.AsArray())
            submission!["applicant"] = submission["id"]!.GetValue<string>() is "c" or "d" ? "y" : "x";

        var evaluation = Evaluated(rules, entries).Evaluation;

        // b and its equal c are refused because x has won already; y has not, so d is tried and taken.
        evaluation.Submissions.Select(s => s.Outcome).Should().Equal("grant", "none", "none", "grant");
    }

    [Fact]
    public void Who_is_withdrawn_counts_for_nothing_from_that_stage_on()
    {
        var rules = Rules(
            """{ "kind": "indicator", "id": "merit", "is": "count(x in entrants where x.applicant = applicant)" }""", null);
        var entries = Entries(["a", "b", "c"]);
        foreach (var submission in entries["submissions"]!.AsArray())
            submission!["applicant"] = "x";
        entries["withdrawals"] = JsonNode.Parse("""[ { "submission": "b", "from": "admission" }, { "submission": "c", "from": "pooling" } ]""");

        var evaluation = Evaluated(rules, entries).Evaluation;

        evaluation["a"].Scores["total"].Text.Should().Be("2");
        evaluation["b"].LeftAt.Should().Be(Stage.Admission);
        evaluation["c"].LeftAt.Should().Be(Stage.Pooling);
        evaluation["c"].Scores.Should().BeEmpty();
    }

    private static RandomCase Evaluated(JsonObject rules, JsonObject entries)
    {
        var evaluated = RandomCase.Of(rules, entries)!;
        TwinComparison.Differences(evaluated).Should().BeEmpty();
        return evaluated;
    }

    private static JsonObject Rules(string criterion, string? pool, string selection = "\"passes\": [],") => (JsonObject)JsonNode.Parse($$"""
        {
          "format": "resursnaya-sreda/methodology/1", "id": "by-hand", "version": "1.0.0", "effective": { "from": "2026-01-01" },
          "title": { "en": "By hand" }, "rounding": { "else": "exact" },
          "scales": { "ten": { "kind": "points", "from": "0", "to": "10", "step": "1" } }, "panels": [ { "id": "jury" } ],
          "outcomes": [ { "id": "grant" }, { "id": "none" } ],
          "rounds": [ { "id": "main", "criteria": [ {{criterion}} ], "pooling": { "rules": [ {{pool}} ] },
            "scoring": { "scores": [ { "id": "total", "is": "merit" } ] },
            "ranking": { "lists": "all", "keys": [ { "is": "total", "best": "high" } ], "equal": "shared" },
            "selection": { {{selection}} "rest": "none" } } ]
        }
        """)!;

    private static JsonObject Entries(string[] submissions, params (string Submission, string Expert, string Criterion, int Value)[] marks) => new()
    {
        ["format"] = "resursnaya-sreda/contest/1",
        ["methodology"] = new JsonObject { ["id"] = "by-hand", ["version"] = "1.0.0" },
        ["submissions"] = new JsonArray([.. submissions.Select(s => (JsonNode)new JsonObject { ["id"] = s })]),
        ["experts"] = new JsonArray([.. marks.Select(m => m.Expert).Distinct().Select(e => (JsonNode)new JsonObject { ["id"] = e })]),
        ["marks"] = new JsonArray([.. marks.Select(m => (JsonNode)new JsonObject
        {
            ["submission"] = m.Submission,
            ["expert"] = m.Expert,
            ["criterion"] = m.Criterion,
            ["value"] = m.Value,
        })]),
    };
}
