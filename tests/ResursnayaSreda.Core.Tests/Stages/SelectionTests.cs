using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class SelectionTests
{
    private const string Money = """{ "cost": { "type": "money", "unit": "RUB" } }""";

    private static readonly Entry Costs = new Entry()
        .Submission("a", ("cost", "60".Text())).Marks("a", "quality", "9")
        .Submission("b", ("cost", "50".Text())).Marks("b", "quality", "8")
        .Submission("c", ("cost", "30".Text())).Marks("c", "quality", "7")
        .Submission("d", ("cost", "20".Text())).Marks("d", "quality", "6");

    private static Rules Budget(string onFull, string edge = "none") => new()
    {
        Fields = Money,
        Selection = $$"""
            { "limits": [{ "id": "pool", "clause": "7.1", "uses": "cost", "atMost": "100 RUB" }],
              "passes": [{ "id": "fund", "order": ["place"], "under": [{ "limit": "pool", "onFull": "{{onFull}}" }], "equalsAtEdge": "{{edge}}", "outcome": "yes" }],
              "rest": "no" }
            """,
    };

    private static Rules Places(int count, string edge, string equal = "shared") => new()
    {
        Ranking = $$"""{ "lists": "all", "keys": [{ "is": "total", "best": "high" }], "equal": "{{equal}}" }""",
        Selection = $$"""
            { "limits": [{ "id": "places", "uses": 1, "atMost": {{count}} }],
              "passes": [{ "id": "take", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], {{edge}} "outcome": "yes" }],
              "rest": "no" }
            """,
    };

    [Fact]
    public void Skip_goes_on_to_what_still_fits() => Budget("skip").Evaluate(Costs).All().Should().Be("a yes, b no, c yes, d no");

    [Fact]
    public void Stop_ends_at_the_first_that_does_not_fit() => Budget("stop").Evaluate(Costs).All().Should().Be("a yes, b no, c no, d no");

    [Fact]
    public void The_log_says_which_limit_did_not_fit_and_how_much_was_missing()
    {
        var evaluation = Budget("skip").Evaluate(Costs);
        evaluation.Log.Select(l => (l.Submission, l.IsTaken, l.Limit, l.Missing.ToString()))
            .Should().Equal(("a", true, null, "0"), ("b", false, "pool", "10"), ("c", true, null, "0"), ("d", false, "pool", "10"));
        evaluation.Limits.Select(l => (l.Limit, l.Group, l.Left.Text)).Should().Equal(("pool", "", "10"));
        var why = evaluation.WhyNot("b").Should().ContainSingle().Subject;
        (why.Rule, why.Pass, why.Clause, why.Missing.ToString()).Should().Be(("pool", "fund", "7.1", "10"));
        evaluation.WhyNot("a").Should().BeEmpty();
    }

    [Fact]
    public void A_limit_that_has_stopped_misses_nothing_more() =>
        Budget("stop").Evaluate(Costs).Log.Select(l => l.Missing.ToString()).Should().Equal("0", "10", "0", "0");

    [Theory]
    [InlineData("all", "a yes, b yes, c yes, d no")]
    [InlineData("none", "a yes, b no, c no, d no")]
    public void Equals_at_the_edge_are_all_in_or_all_out(string edge, string expected) =>
        Places(2, $"\"equalsAtEdge\": \"{edge}\",").Evaluate(new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["8"]), ("d", ["1"])))
            .All().Should().Be(expected);

    [Fact]
    public void Equals_that_fit_whole_are_no_edge() =>
        Places(3, "\"equalsAtEdge\": \"none\",").Evaluate(new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["8"]), ("d", ["1"])))
            .All().Should().Be("a yes, b yes, c yes, d no");

    [Fact]
    public void Equals_at_the_edge_wait_for_a_decision_and_whoever_stands_behind_a_stop_waits_too()
    {
        var rules = Places(2, "\"equalsAtEdge\": \"decision\",");
        var entry = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["8"]), ("d", ["1"]));
        var open = rules.Evaluate(entry);
        open.All().Should().Be("a yes, b ?, c ?, d ?");
        open.Asked().Should().Equal("take[b, c]");
        rules.Evaluate(entry.Decide("take", GivenValue.Of(["c"]), "b", "c")).All().Should().Be("a yes, b no, c yes, d no");
    }

    [Fact]
    public void Equals_at_the_edge_are_drawn_by_lot_under_the_pass_s_name() =>
        // printf 's\ntake\nb' | sha256sum gives c91e…, for c ba64…: c comes first.
        Places(2, "\"equalsAtEdge\": \"lot\",").Evaluate(
            new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["8"]), ("d", ["1"])).Decide("lot", "s".Text())).All().Should().Be("a yes, b no, c yes, d no");

    [Fact]
    public void Equals_whose_order_waits_are_taken_when_all_of_them_fit()
    {
        var entry = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["8"]), ("d", ["1"]));
        Places(3, "", "lot").Evaluate(entry).All().Should().Be("a yes, b yes, c yes, d no");
        Places(2, "", "lot").Evaluate(entry).All().Should().Be("a yes, b ?, c ?, d ?");
        Places(1, "", "lot").Evaluate(entry).All().Should().Be("a yes, b no, c no, d no");
    }

    [Fact]
    public void An_unplaced_submission_holds_back_only_what_it_may_take()
    {
        var entry = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["7"]), ("x", [""]));
        Places(2, "\"equalsAtEdge\": \"none\",").Evaluate(entry).All().Should().Be("a yes, b ?, c ?, x ?");
        Places(4, "\"equalsAtEdge\": \"none\",").Evaluate(entry).All().Should().Be("a yes, b yes, c yes, x ?");
    }

    [Fact]
    public void A_limit_is_counted_per_label_and_another_per_applicant()
    {
        var rules = new Rules
        {
            Choices = """{ "district": ["north", "south"] }""",
            Fields = """{ "district": { "type": "choice", "of": "district", "optional": true } }""",
            Selection = """
                { "limits": [{ "id": "district", "per": "district", "uses": 1, "atMost": 1 }, { "id": "places", "uses": 1, "atMost": 3 }],
                  "passes": [{ "id": "take", "order": ["place"], "equalsAtEdge": "none", "outcome": "yes",
                     "under": [{ "limit": "district", "onFull": "skip" }, { "limit": "places", "onFull": "stop" }] }], "rest": "no" }
                """,
        };
        // x lacks the optional field: the limit does not bind it.
        rules.Evaluate(new Entry()
            .Submission("a", ("district", "north".Text())).Marks("a", "quality", "9")
            .Submission("b", ("district", "north".Text())).Marks("b", "quality", "8")
            .Submission("c", ("district", "south".Text())).Marks("c", "quality", "7")
            .Submission("x").Marks("x", "quality", "6").Submission("y").Marks("y", "quality", "5"))
            .All().Should().Be("a yes, b no, c yes, x yes, y no");
    }

    [Fact]
    public void A_place_is_kept_by_an_earlier_pass_and_goes_to_others_when_nobody_fits()
    {
        var rules = new Rules
        {
            Fields = """{ "rural": { "type": "yesNo" } }""",
            Selection = """
                { "limits": [{ "id": "kept", "uses": 1, "atMost": 1 }, { "id": "places", "uses": 1, "atMost": 2 }, { "id": "spare", "uses": 1, "atMost": 1 }],
                  "passes": [
                    { "id": "rural", "who": "rural", "order": ["place"], "equalsAtEdge": "none", "outcome": "yes",
                      "under": [{ "limit": "kept", "onFull": "stop" }, { "limit": "places", "onFull": "stop" }] },
                    { "id": "all", "order": ["place"], "equalsAtEdge": "none", "outcome": "yes", "under": [{ "limit": "places", "onFull": "stop" }] },
                    { "id": "reserve", "order": ["place"], "equalsAtEdge": "none", "outcome": "reserve", "under": [{ "limit": "spare", "onFull": "stop" }] } ],
                  "rest": "no" }
                """,
        };
        Entry Round(bool rural) => new Entry()
            .Submission("a", ("rural", GivenValue.Of(false))).Marks("a", "quality", "9")
            .Submission("b", ("rural", GivenValue.Of(false))).Marks("b", "quality", "8")
            .Submission("c", ("rural", GivenValue.Of(false))).Marks("c", "quality", "7")
            .Submission("d", ("rural", GivenValue.Of(rural))).Marks("d", "quality", "1");
        rules.Evaluate(Round(true)).All().Should().Be("a yes, b reserve, c no, d yes");
        rules.Evaluate(Round(false)).All().Should().Be("a yes, b yes, c reserve, d no");
        rules.Evaluate(Round(true)).WhyNot("b").Select(o => o.Rule).Should().Equal("rural", "places");
    }

    [Fact]
    public void Leftovers_of_all_categories_feed_a_later_pass()
    {
        var rules = new Rules
        {
            Categories = """[{ "id": "north" }, { "id": "south" }]""",
            Fields = Money,
            Parameters = """{ "budget": { "type": "money", "unit": "RUB", "for": ["category"], "given": true } }""",
            Ranking = """{ "lists": "category", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""",
            Selection = """
                { "limits": [{ "id": "own", "per": "category", "uses": "cost", "atMost": "budget" },
                             { "id": "rest", "uses": "cost", "atMost": "sum(c in categories : c.left.own)" }],
                  "passes": [
                    { "id": "first", "order": ["category", "place"], "equalsAtEdge": "none", "outcome": "yes", "under": [{ "limit": "own", "onFull": "skip" }] },
                    { "id": "second", "order": [{ "is": "total", "best": "high" }], "equalsAtEdge": "none", "outcome": "reserve", "under": [{ "limit": "rest", "onFull": "skip" }] } ],
                  "rest": "no" }
                """,
        };
        var contest = new Contest("test", "1.0.0")
        {
            Parameters = new Dictionary<string, GivenValue>
            {
                ["budget"] = GivenValue.Of(new Dictionary<string, GivenValue> { ["north"] = "100".Text(), ["south"] = "50".Text() }),
            },
            Submissions =
            [
                new("a", new Dictionary<string, GivenValue> { ["cost"] = "70".Text() }, category: "north"),
                new("b", new Dictionary<string, GivenValue> { ["cost"] = "60".Text() }, category: "south"),
                new("c", new Dictionary<string, GivenValue> { ["cost"] = "40".Text() }, category: "south"),
            ],
            Experts = [new("e1")],
            Marks = [new("a", "e1", "quality", "9".Text()), new("b", "e1", "quality", "8".Text()), new("c", "e1", "quality", "7".Text())],
        };
        // North keeps 30, south 10: b (60) does not fit into 40.
        var evaluation = Evaluation.Of(rules.Plan, contest).Value;
        evaluation.All().Should().Be("a yes, b no, c yes");
        evaluation.Limits.Select(l => $"{l.Limit} {l.Group} {l.Left}").Should().Equal("own north 30", "own south 10", "rest  40");
    }

    [Fact]
    public void A_rule_of_its_own_says_what_fits()
    {
        // As long as anything is left, the next one is taken whole.
        var rules = Budget("stop") with
        {
            Selection = """
                { "limits": [{ "id": "pool", "uses": "cost", "atMost": "100 RUB", "fits": "left.pool > 0" }],
                  "passes": [{ "id": "fund", "order": ["place"], "under": [{ "limit": "pool", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }],
                  "rest": "no" }
                """,
        };
        rules.Evaluate(Costs).All().Should().Be("a yes, b yes, c no, d no");
    }

    [Fact]
    public void A_pass_mark_that_is_decided_later_holds_back_only_what_depends_on_it()
    {
        var rules = new Rules
        {
            Parameters = """{ "pass": { "type": "number", "decided": { "by": "council", "after": "ranking" } } }""",
            Selection = """{ "passes": [{ "id": "take", "who": "total >= pass", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no" }""",
        };
        var entry = new Entry().Quality(("a", ["9"]), ("b", ["5"]));
        var open = rules.Evaluate(entry);
        (open.Places(), open.All()).Should().Be(("1 a | 2 b", "a ?, b ?"));
        open.Asked().Should().Equal("pass");
        rules.Evaluate(entry.Decide("pass", "6".Text())).All().Should().Be("a yes, b no");
    }

    [Fact]
    public void Amounts_follow_the_outcome_and_are_rounded_at_their_point()
    {
        var rules = Budget("skip") with
        {
            Selection = """
                { "limits": [{ "id": "pool", "uses": "cost", "atMost": "100 RUB" }],
                  "passes": [{ "id": "fund", "order": ["place"], "under": [{ "limit": "pool", "onFull": "skip" }], "equalsAtEdge": "none", "outcome": "yes" }],
                  "rest": "no",
                  "amounts": [{ "id": "award", "for": "yes", "is": "cost / 7", "round": { "to": "0.01", "mode": "down" } },
                              { "id": "share", "for": "yes", "is": "1 / count(x in taken)" }] }
                """,
        };
        var refused = rules.Codes;
        refused.Should().Equal("RS3019");
        var mended = rules with { Selection = rules.Selection.Replace("1 / count(x in taken)", "position", StringComparison.Ordinal) };
        var evaluation = mended.Evaluate(Costs);
        evaluation["a"].Amounts.Select(a => $"{a.Key} {a.Value}").Should().Equal("award 8.57", "share 1");
        evaluation["c"].Amounts.Select(a => $"{a.Key} {a.Value}").Should().Equal("award 4.28", "share 2");
        evaluation["b"].Amounts.Should().BeEmpty();
    }
}
