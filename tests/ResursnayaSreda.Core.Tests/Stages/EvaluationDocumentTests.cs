using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>Whole documents of evaluations, written by hand from the rules.</summary>
public class EvaluationDocumentTests
{
    private static void ShouldSay(Evaluation evaluation, string questions, string outcomes, params string[] rounds)
    {
        var written = JsonNode.Parse(CoreJson.Write(evaluation))!;
        var expected = JsonNode.Parse($$"""
            {
              "format": "resursnaya-sreda/evaluation/1",
              "methodology": { "id": "test", "version": "1.0.0", "fingerprint": "{{evaluation.Plan.Methodology.Fingerprint}}" },
              "contest": "{{evaluation.ContestFingerprint}}",
              "questions": {{questions}},
              "outcomes": {{outcomes}},
              "rounds": [{{string.Join(", ", rounds)}}]
            }
            """)!;
        var text = Sorted(written).ToJsonString();
        text.Should().Be(Sorted(expected).ToJsonString());
        evaluation.ContestFingerprint.Should().NotBe(evaluation.Fingerprint);
    }

    // Objects have no order, lists keep theirs.
    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Sorted(p.Value!)))),
        JsonArray list => new JsonArray([.. list.Select(n => Sorted(n!))]),
        _ => node.DeepClone(),
    };

    private const string Money = """{ "cost": { "type": "money", "unit": "RUB" } }""";

    [Fact]
    public void A_contest_that_is_decided_says_who_left_where_who_stands_where_and_who_got_what()
    {
        var rules = new Rules
        {
            Categories = """[{ "id": "north" }, { "id": "south" }]""",
            Fields = Money,
            Admission = """{ "require": [{ "id": "papers", "recorded": { "by": "council" } }, { "id": "cheap", "is": "cost <= 90 RUB" }] }""",
            Ranking = """{ "lists": "category", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""",
            Selection = """
                { "limits": [{ "id": "spare", "uses": 1, "atMost": 1 }, { "id": "pool", "per": "category", "uses": "cost", "atMost": "100 RUB" }],
                  "passes": [
                    { "id": "fund", "order": ["category", "place"], "under": [{ "limit": "pool", "onFull": "skip" }], "equalsAtEdge": "none", "outcome": "yes" },
                    { "id": "list", "order": ["category", "place"], "under": [{ "limit": "spare", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "reserve" }],
                  "rest": "no",
                  "amounts": [{ "id": "award", "for": "yes", "is": "cost / 3" }] }
                """,
        };
        var contest = new Entry()
            .InCategory("a", "north", ("cost", "60".Text())).Marks("a", "quality", "9", "8")
            .InCategory("b", "north", ("cost", "50".Text())).Marks("b", "quality", "7", "7")
            .InCategory("c", "north", ("cost", "40".Text())).Marks("c", "quality", "6", "")
            .InCategory("d", "south", ("cost", "95".Text())).Marks("d", "quality", "5", "5")
            .InCategory("e", "south", ("cost", "20".Text())).Marks("e", "quality", "4", "4")
            .InCategory("f", "south", ("cost", "10".Text())).Marks("f", "quality", "3", "5")
            .InCategory("g", "north", ("cost", "10".Text())).Marks("g", "quality", "3", "3").Withdraw("g", Stage.Ranking)
            .InCategory("h", "south", ("cost", "10".Text())).Marks("h", "quality", "2", "2").Withdraw("h", Stage.Selection)
            .InCategory("i", "south", ("cost", "10".Text())).Marks("i", "quality", "1", "1").Withdraw("i", Stage.Admission);
        foreach (var id in "abcdefghi")
            contest = contest.Decide("papers", GivenValue.Of(id != 'd'), $"{id}");
        // North has 100: a takes 60, b lacks 10 of its 50, c takes the 40 left. South: e and f are equals and take 30. One place is spare: b's.
        ShouldSay(
            rules.Evaluate(contest),
            "[]",
            """
            [{ "id": "a", "round": "main", "outcome": "yes" }, { "id": "b", "round": "main", "outcome": "reserve" }, { "id": "c", "round": "main", "outcome": "yes" },
             { "id": "d", "round": "main" }, { "id": "e", "round": "main", "outcome": "yes" }, { "id": "f", "round": "main", "outcome": "yes" },
             { "id": "g", "round": "main" }, { "id": "h", "round": "main" }, { "id": "i", "round": "main" }]
            """,
            """
            { "id": "main",
              "submissions": [
                { "id": "a", "category": "north", "scores": { "total": "8.5" }, "criteria": { "quality": "8.5" }, "list": "north", "place": "1",
                  "outcome": "yes", "amounts": { "award": "20" } },
                { "id": "b", "category": "north", "scores": { "total": "7" }, "criteria": { "quality": "7" }, "list": "north", "place": "2", "outcome": "reserve" },
                { "id": "c", "category": "north", "scores": { "total": "6" }, "criteria": { "quality": "6" }, "list": "north", "place": "3",
                  "outcome": "yes", "amounts": { "award": "40/3" } },
                { "id": "d", "category": "south", "leftAt": "admission", "failed": ["papers", "cheap"] },
                { "id": "e", "category": "south", "scores": { "total": "4" }, "criteria": { "quality": "4" }, "list": "south", "place": "1",
                  "outcome": "yes", "amounts": { "award": "20/3" } },
                { "id": "f", "category": "south", "scores": { "total": "4" }, "criteria": { "quality": "4" }, "list": "south", "place": "1",
                  "outcome": "yes", "amounts": { "award": "10/3" } },
                { "id": "g", "category": "north", "leftAt": "ranking", "withdrawn": true, "scores": { "total": "3" }, "criteria": { "quality": "3" } },
                { "id": "h", "category": "south", "leftAt": "selection", "withdrawn": true, "scores": { "total": "2" }, "criteria": { "quality": "2" },
                  "list": "south", "place": "3" },
                { "id": "i", "category": "south", "leftAt": "admission", "withdrawn": true }],
              "lists": [
                { "name": "north", "blocks": [
                    { "members": ["a"], "from": 1, "to": 1, "separatedBy": "total" },
                    { "members": ["b"], "from": 2, "to": 2, "separatedBy": "total" },
                    { "members": ["c"], "from": 3, "to": 3 }] },
                { "name": "south", "blocks": [
                    { "members": ["e", "f"], "from": 1, "to": 2, "separatedBy": "total" },
                    { "members": ["h"], "from": 3, "to": 3 }] }],
              "limits": [
                { "limit": "pool", "group": "north", "left": "0" },
                { "limit": "pool", "group": "south", "left": "70" },
                { "limit": "spare", "group": "", "left": "0" }],
              "log": [
                { "pass": "fund", "submission": "a", "result": "taken" },
                { "pass": "fund", "submission": "b", "result": "notTaken", "limit": "pool", "missing": "10" },
                { "pass": "fund", "submission": "c", "result": "taken" },
                { "pass": "fund", "submission": "e", "result": "taken" },
                { "pass": "fund", "submission": "f", "result": "taken" },
                { "pass": "list", "submission": "b", "result": "taken" }] }
            """);
    }

    [Fact]
    public void What_waits_says_for_which_answers()
    {
        var rules = new Rules
        {
            Ranking = """{ "lists": "all", "keys": [{ "is": "total", "best": "high" }], "equal": "lot" }""",
            Selection = """
                { "limits": [{ "id": "places", "uses": 1, "atMost": 2 }],
                  "passes": [{ "id": "take", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "outcome": "yes" }], "rest": "no" }
                """,
        };
        // x has no mark and may stand anywhere; b and c are equals until a seed is recorded. With two places a is taken in any case.
        ShouldSay(
            rules.Evaluate(new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["8"]), ("x", [""]))),
            """["quality[x]", "lot"]""",
            """[{ "id": "a", "round": "main", "outcome": "yes" }, { "id": "b", "round": "main" }, { "id": "c", "round": "main" }, { "id": "x", "round": "main" }]""",
            """
            { "id": "main",
              "submissions": [
                { "id": "a", "scores": { "total": "9" }, "criteria": { "quality": "9" }, "list": "all", "place": { "waits": ["quality[x]"] }, "outcome": "yes" },
                { "id": "b", "scores": { "total": "8" }, "criteria": { "quality": "8" }, "list": "all", "place": { "waits": ["quality[x]", "lot"] },
                  "outcomeWaits": ["quality[x]", "lot"] },
                { "id": "c", "scores": { "total": "8" }, "criteria": { "quality": "8" }, "list": "all", "place": { "waits": ["quality[x]", "lot"] },
                  "outcomeWaits": ["quality[x]", "lot"] },
                { "id": "x", "scores": { "total": { "waits": ["quality[x]"] } }, "criteria": { "quality": { "waits": ["quality[x]"] } }, "list": "all",
                  "place": { "waits": ["quality[x]"] }, "outcomeWaits": ["quality[x]"] }],
              "lists": [
                { "name": "all", "blocks": [
                    { "members": ["a"], "from": 1, "to": 2, "separatedBy": "total" },
                    { "members": ["b", "c"], "from": 2, "to": 4, "waits": ["lot"] }],
                  "unplaced": ["x"], "waits": ["quality[x]"] }],
              "limits": [{ "limit": "places", "group": "", "left": { "waits": ["quality[x]", "lot"] } }],
              "log": [
                { "pass": "take", "submission": "x", "result": "waits", "waits": ["quality[x]"] },
                { "pass": "take", "submission": "a", "result": "taken" },
                { "pass": "take", "submission": "b", "result": "waits", "limit": "places", "waits": ["quality[x]", "lot"] },
                { "pass": "take", "submission": "c", "result": "waits", "limit": "places", "waits": ["quality[x]", "lot"] }] }
            """);
    }

    [Fact]
    public void What_is_absent_says_why()
    {
        var rules = new Rules
        {
            Fields = """{ "own": { "type": "number", "from": 0, "optional": true }, "level": { "type": "number", "from": 0 } }""",
            Criteria = """
                [{ "kind": "group", "id": "merit", "combine": "sum", "lacking": "skip", "children": [
                   { "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" },
                   { "kind": "indicator", "id": "given", "is": "own" },
                   { "kind": "indicator", "id": "quotient", "is": "6 / level" },
                   { "kind": "indicator", "id": "band", "is": { "by": "level", "bands": [{ "from": 5, "is": 1 }] } },
                   { "kind": "indicator", "id": "special", "is": "1", "when": "level > 2" } ] }]
                """,
            Pooling = """{ "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 2, "fewer": "out" }] }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }, { "id": "average", "is": "quality" }] }""",
        };
        var check = rules.Check(new Entry().Submission("a", ("level", "0".Text())).Marks("a", "quality", "4", "6").Submission("b", ("level", "6".Text()), ("own", "3".Text())).Marks("b", "quality", "", "9"));
        // a: the mean of 4 and 6 alone. b has one mark of the two it needs: 3 + 6/6 + 1 + 1 stand, its second score has no value.
        check.Findings.Select(f => $"{f.Code} {string.Join(' ', f.Arguments)}").Should().Equal("RS6001 quotient a 6 / 0");
        ShouldSay(
            check.Value,
            "[]",
            """[{ "id": "a", "round": "main", "outcome": "no" }, { "id": "b", "round": "main" }]""",
            """
            { "id": "main",
              "submissions": [
                { "id": "a", "scores": { "average": "5", "total": "5" },
                  "criteria": {
                    "band": { "absent": "gap" }, "given": { "absent": "missing" }, "merit": "5", "quality": "5", "quotient": { "absent": "undefined" },
                    "special": { "absent": "notApplicable" } },
                  "list": "all", "place": "1", "outcome": "no" },
                { "id": "b", "leftAt": "scoring", "failed": ["average"], "scores": { "average": { "absent": "refused" }, "total": "6" },
                  "criteria": { "band": "1", "given": "3", "merit": "6", "quality": { "absent": "refused" }, "quotient": "1", "special": "1" } }],
              "lists": [{ "name": "all", "blocks": [{ "members": ["a"], "from": 1, "to": 1 }] }],
              "limits": [],
              "log": [] }
            """);
    }

    [Fact]
    public void Decided_and_emptied_outcomes_stand_beside_what_the_rules_give_and_a_round_that_is_not_held_says_so()
    {
        var rules = new Rules
        {
            Choices = """{ "kind": ["town", "village"] }""",
            Fields = """{ "kind": { "type": "choice", "of": "kind" } }""",
            Ranking = """{ "lists": "kind", "keys": [{ "is": "total", "best": "high" }], "equal": "sharedDense" }""",
            Selection = """
                { "limits": [{ "id": "places", "uses": 1, "atMost": 5 }],
                  "emptyLists": [{ "id": "few", "when": "count(x in admitted where x.kind = kind) < 2" }],
                  "passes": [{ "id": "take", "who": "total >= 5", "order": ["kind", "place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }],
                  "rest": "no",
                  "override": { "by": "council", "from": ["yes"], "to": ["reserve"] },
                  "amounts": [{ "id": "award", "for": "yes", "apportion": { "total": "7", "by": "1", "unit": "2", "equal": ["place"] } }] }
                """,
            Later = """
                , { "id": "final", "when": "count(x in entrants) > 9", "criteria": [{ "kind": "marks", "id": "defence", "scale": "ten", "panel": "jury" }],
                    "pooling": { "rules": [{ "at": "leaves", "by": "mean", "missing": "wait" }] },
                    "scoring": { "scores": [{ "id": "points", "is": "defence" }] },
                    "ranking": { "lists": "all", "keys": [{ "is": "points", "best": "high" }], "equal": "shared" },
                    "selection": { "passes": [], "rest": "no" } }
                """,
        };
        var contest = new (string Id, string Kind, string Mark)[] { ("a", "town", "9"), ("b", "town", "9"), ("c", "town", "8"), ("d", "town", "3"), ("e", "village", "7") }
            .Aggregate(new Entry(), (entry, r) => entry.Submission(r.Id, ("kind", r.Kind.Text())).Marks(r.Id, "quality", r.Mark))
            .Decide("override", "reserve".Text(), "b");
        // a and c share 7 in twos: 3.5 each, down to 2; of the 3 left one two is whole and goes to the better place; 1 is left.
        ShouldSay(
            rules.Evaluate(contest),
            "[]",
            """
            [{ "id": "a", "round": "main", "outcome": "yes" }, { "id": "b", "round": "main", "outcome": "reserve" }, { "id": "c", "round": "main", "outcome": "yes" },
             { "id": "d", "round": "main", "outcome": "no" }, { "id": "e", "round": "main", "outcome": "no" }]
            """,
            """
            { "id": "main",
              "submissions": [
                { "id": "a", "scores": { "total": "9" }, "criteria": { "quality": "9" }, "list": "town", "place": "1", "outcome": "yes", "amounts": { "award": "4" } },
                { "id": "b", "scores": { "total": "9" }, "criteria": { "quality": "9" }, "list": "town", "place": "1", "outcome": "reserve", "computed": "yes" },
                { "id": "c", "scores": { "total": "8" }, "criteria": { "quality": "8" }, "list": "town", "place": "2", "outcome": "yes", "amounts": { "award": "2" } },
                { "id": "d", "scores": { "total": "3" }, "criteria": { "quality": "3" }, "list": "town", "place": "3", "outcome": "no" },
                { "id": "e", "scores": { "total": "7" }, "criteria": { "quality": "7" }, "list": "village", "place": "1", "outcome": "no", "emptiedBy": "few" }],
              "lists": [
                { "name": "town", "blocks": [
                    { "members": ["a", "b"], "from": 1, "to": 2, "separatedBy": "total" },
                    { "members": ["c"], "from": 3, "to": 3, "separatedBy": "total" },
                    { "members": ["d"], "from": 4, "to": 4 }] },
                { "name": "village", "blocks": [{ "members": ["e"], "from": 1, "to": 1 }] }],
              "limits": [{ "limit": "places", "group": "", "left": "2" }, { "limit": "award", "group": "", "left": "1" }],
              "log": [
                { "pass": "take", "submission": "a", "result": "taken" },
                { "pass": "take", "submission": "b", "result": "taken" },
                { "pass": "take", "submission": "c", "result": "taken" }] }
            """,
            """{ "id": "final", "held": false, "submissions": [], "lists": [], "limits": [], "log": [] }""");
    }

    [Fact]
    public void Where_no_round_is_held_nobody_has_entered_any()
    {
        var rules = new Rules { Admission = """{}, "when": "count(x in entrants) > 2" """ };
        var evaluation = rules.Evaluate(new Entry().Quality(("a", ["9"])));
        ShouldSay(
            evaluation, "[]", """[{ "id": "a", "round": "main" }]""", """{ "id": "main", "held": false, "submissions": [], "lists": [], "limits": [], "log": [] }""");
        var none = evaluation["a"];
        (none.Scores.Count, none.Criteria.Count, none.Amounts.Count, none.Failed.Count, none.OutcomeQuestions.Count).Should().Be((0, 0, 0, 0, 0));
        (evaluation.Lists.Count, evaluation.Limits.Count, evaluation.Log.Count).Should().Be((0, 0, 0));
        evaluation.WhyAbove("a", "a").Should().BeNull();
    }

    [Fact]
    public void The_fingerprint_is_that_of_the_document_and_changes_with_what_it_says()
    {
        var contest = new Entry().Quality(("a", ["9"]), ("b", ["8"]));
        var evaluation = new Rules().Evaluate(contest);
        var bytes = System.Text.Encoding.UTF8.GetBytes(Sorted(JsonNode.Parse(CoreJson.Write(evaluation))!).ToJsonString());
        evaluation.Fingerprint.ToString().Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        new Rules().Evaluate(contest).Fingerprint.Should().Be(evaluation.Fingerprint);
        new Rules().Evaluate(contest.Quality(("c", ["7"]))).Fingerprint.Should().NotBe(evaluation.Fingerprint);
    }

    [Fact]
    public void Contests_with_errors_have_no_evaluation_to_write()
    {
        var check = new Rules().Check(new Entry().Quality(("a", ["11"])));
        (check.IsValid, check.Findings.Count(f => f.Severity == Severity.Error)).Should().Be((false, 1));
        FluentActions.Invoking(() => Evaluation.Of(null!, new Entry().Contest)).Should().Throw<ArgumentNullException>().WithParameterName("plan");
        FluentActions.Invoking(() => Evaluation.Of(new Rules().Plan, null!)).Should().Throw<ArgumentNullException>().WithParameterName("contest");
    }
}
