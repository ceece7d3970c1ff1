using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>Where values come from that no formula makes: limits, rounds, calls, earlier rounds; and what an undefined one says.</summary>
public class OriginsTests
{
    private static Checked<Evaluation> Check(Rules rules, Entry contest) => Evaluation.Of(rules.Plan, CoreJson.ReadContest(CoreJson.Write(contest.Contest)).Value);

    private static IEnumerable<string> Findings(Rules rules, Entry contest) =>
        Check(rules, contest).Findings.Select(f => $"{f.Code} {string.Join(" | ", f.Arguments)} at {f.Pointer}");

    [Fact]
    public void What_is_left_of_a_limit_is_what_the_walk_has_left_when_it_is_opened_afterwards()
    {
        var rules = new Rules
        {
            Categories = """[{ "id": "north" }, { "id": "south" }]""",
            Fields = """{ "cost": { "type": "number" } }""",
            Ranking = """{ "lists": "category", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""",
            Selection = """
                { "limits": [{ "id": "own", "per": "category", "uses": "cost", "atMost": 100 }, { "id": "all", "uses": "cost", "atMost": 130 },
                             { "id": "rest", "uses": "cost", "atMost": "sum(c in categories : c.left.own) + left.all" }],
                  "passes": [
                    { "id": "first", "order": ["category", "place"], "equalsAtEdge": "none", "outcome": "yes", "under": [{ "limit": "own", "onFull": "skip" }, { "limit": "all", "onFull": "skip" }] },
                    { "id": "second", "order": ["category", "place"], "equalsAtEdge": "none", "outcome": "reserve", "under": [{ "limit": "rest", "onFull": "skip" }] } ],
                  "rest": "no" }
                """,
        };
        var evaluation = rules.Evaluate(new Entry()
            .InCategory("a", "north", ("cost", "70".Text())).Marks("a", "quality", "9").InCategory("b", "north", ("cost", "60".Text())).Marks("b", "quality", "8")
            .InCategory("c", "south", ("cost", "40".Text())).Marks("c", "quality", "7").InCategory("d", "south", ("cost", "200".Text())).Marks("d", "quality", "6"));
        // a takes 70 and c 40: north has 30, south 60, all 20; the second pass has 110, of which b takes 60.
        evaluation.All().Should().Be("a yes, b reserve, c yes, d no");
        evaluation.Limits.Select(l => $"{l.Limit} {l.Group} {l.Left}").Should().Equal("all  20", "own north 30", "own south 60", "rest  50");
        var rest = evaluation.Explain("limit rest", "a");
        rest.Operands.Select(o => o.ToString()).Should().Equal("left.own(north) = 30", "left.own(south) = 60", "left.all() = 20");
        rest.Value.Text.Should().Be("110");
        // In the order of the passes: what b lacked in the first.
        evaluation.WhyNot("b").Select(o => $"{o.Pass} {o.Rule} {o.Missing}").Should().Equal("first own 30");
        evaluation.WhyNot("d").Select(o => $"{o.Pass} {o.Rule} {o.Missing}").Should().Equal("first own 140", "second rest 150");
    }

    [Fact]
    public void A_capacity_that_is_what_another_limit_has_left_waits_with_it()
    {
        var rules = new Rules
        {
            Parameters = """{ "size": { "type": "number", "decided": { "by": "council", "after": "ranking" } } }""",
            Selection = """
                { "limits": [{ "id": "places", "uses": 1, "atMost": "size" }, { "id": "spare", "uses": 1, "atMost": "left.places + 1" }],
                  "passes": [
                    { "id": "first", "who": "total > 5", "order": ["place"], "equalsAtEdge": "none", "outcome": "yes", "under": [{ "limit": "places", "onFull": "stop" }] },
                    { "id": "second", "who": "total <= 5", "order": ["place"], "equalsAtEdge": "none", "outcome": "reserve", "under": [{ "limit": "spare", "onFull": "stop" }] } ],
                  "rest": "no" }
                """,
        };
        var contest = new Entry().Quality(("a", ["9"]), ("b", ["4"]), ("c", ["3"]));
        rules.Evaluate(contest).All().Should().Be("a ?, b ?, c ?");
        rules.Evaluate(contest).Limits.Select(l => $"{l.Limit} {l.Left}").Should().Equal("places waiting: size", "spare waiting: size");
        rules.Evaluate(contest.Decide("size", "1".Text())).All().Should().Be("a yes, b reserve, c no");
        rules.Evaluate(contest.Decide("size", "2".Text())).All().Should().Be("a yes, b reserve, c reserve");
    }

    private static Rules Zoned(string fits) => new()
    {
        Selection = $$"""
            { "limits": [{ "id": "places", "uses": 1, "atMost": 4 {{fits}} }],
              "passes": [{ "id": "best", "who": "total = 10", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" },
                         { "id": "take", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }],
              "zone": { "id": "edge", "around": "take", "who": "abs(total - last.total) <= 1", "keys": [{ "is": "total", "best": "low" }], "equal": "decision" },
              "rest": "no" }
            """,
    };

    [Theory]
    [InlineData("")]
    [InlineData(", \"fits\": \"left.places >= 1\"")]
    public void A_walk_on_trial_takes_nothing_from_what_the_pass_before_has_left(string fits)
    {
        // Four places: z takes one at once. Of a, b, c, d the trial takes a, b, c; c and d are the zone, where d comes first.
        var evaluation = Zoned(fits).Evaluate(new Entry().Quality(("z", ["10"]), ("a", ["9"]), ("b", ["8"]), ("c", ["6"]), ("d", ["5"]), ("e", ["1"])));
        evaluation.All().Should().Be("a yes, b yes, c no, d yes, e no, z yes");
        evaluation.Log.Select(l => $"{l.Pass} {l.Submission} {l.IsTaken}").Should().Equal(
            "best z True", "take a True", "take b True", "take d True", "take c False", "take e False");
        evaluation.Limits.Select(l => l.Left.Text).Should().Equal("0");
    }

    [Fact]
    public void A_walk_on_trial_knows_what_the_pass_before_waits_for()
    {
        var rules = Zoned("") with { Parameters = """{ "pass": { "type": "number", "decided": { "by": "council", "after": "ranking" } } }""" };
        rules = rules with { Selection = rules.Selection.Replace("total = 10", "total >= pass", StringComparison.Ordinal) };
        var contest = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["6"]), ("d", ["5"]), ("e", ["1"]));
        var open = rules.Evaluate(contest);
        open.Asked().Should().Equal("pass");
        open.Submissions.Should().OnlyContain(s => s.OutcomeQuestions.Count == 1);
        // Two of nine and more: a and b; then the trial takes c and d, d and e are too far apart.
        rules.Evaluate(contest.Decide("pass", "8".Text())).All().Should().Be("a yes, b yes, c yes, d yes, e no");
    }

    private const string Panels = """[{ "id": "jury" }, { "id": "arbiter", "called": true }]""";

    private static Rules Called(string when, string properties = "", string from = "\"jury\", \"arbiter\"") => new()
    {
        Panels = Panels,
        Parameters = """{ "strict": { "type": "yesNo", "decided": { "by": "council", "after": "admission" } } }""",
        Pooling = $$"""
            { "calls": [{ "id": "dispute", "panel": "arbiter", "absent": "no", {{properties}} "when": "{{when}}" }],
              "rules": [{ "at": "leaves", "from": [{{from}}], "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }
            """,
    };

    private static readonly Entry Sheets = new Entry().Duty("e1", "jury").Duty("e2", "jury").Duty("z", "arbiter")
        .Quality(("a", ["9", "3"]), ("b", ["6", "4"])).Mark("a", "z", "quality", "6".Text()).Mark("b", "z", "quality", "8".Text());

    [Fact]
    public void The_sheets_of_a_called_panel_count_where_it_is_called_and_wait_where_that_waits()
    {
        const string Spread = "max(e in jury : e.quality) - min(e in jury : e.quality) > 4";
        var evaluation = Called(Spread).Evaluate(Sheets);
        (evaluation.Score("a"), evaluation.Score("b")).Should().Be(("6", "5"));
        Findings(Called(Spread), Sheets).Should().ContainSingle().Which.Should().StartWith("RS5028 b | z at /marks/");
        var open = Called($"strict and {Spread}").Evaluate(Sheets);
        (open.Score("a"), open.Score("b")).Should().Be(("waiting: strict", "5"));
        // The rule that takes both panels opens to the sheets of both.
        evaluation.Explain("quality", "a").Operands[0].Operands.Select(o => o.ToString()).Should().Equal(
            "sheet quality(a, e1) = 9", "sheet quality(a, e2) = 3", "sheet quality(a, z) = 6");
    }

    [Theory]
    // 9, 3 and 8: the spread is 6; without the lowest 1, without the highest 5, without both there is one mark left, and without more none.
    [InlineData("", "6.5")]
    [InlineData("\"drop\": { \"low\": 1 },", "20/3")]
    [InlineData("\"drop\": { \"high\": 1 },", "6.5")]
    [InlineData("\"drop\": { \"low\": 1, \"high\": 1 },", "20/3")]
    [InlineData("\"drop\": { \"low\": 2, \"high\": 2 },", "20/3")]
    public void A_call_for_a_leaf_looks_at_the_marks_that_are_not_dropped(string drop, string expected)
    {
        var contest = new Entry().Duty("e1", "jury").Duty("e2", "jury").Duty("e3", "jury").Duty("z", "arbiter").Quality(("a", ["9", "3", "8"])).Mark("a", "z", "quality", "6".Text());
        Called("max(m in marks : m) - min(m in marks : m) > 4", $"\"for\": \"leaf\", {drop}").Evaluate(contest).Score("a").Should().Be(expected);
    }

    [Fact]
    public void Two_calls_of_one_panel_call_it_when_one_of_them_does()
    {
        var rules = Called("strict") with { };
        rules = rules with
        {
            Pooling = rules.Pooling.Replace("\"calls\": [", "\"calls\": [{ \"id\": \"low\", \"panel\": \"arbiter\", \"absent\": \"no\", \"when\": \"min(e in jury : e.quality) < 4\" }, ", StringComparison.Ordinal)
                .Replace("\"absent\": \"no\",  \"when\": \"strict\"", "\"when\": \"strict\"", StringComparison.Ordinal),
        };
        var evaluation = rules.Evaluate(Sheets);
        // a has a 3: called in any case; b waits for the other call.
        (evaluation.Score("a"), evaluation.Score("b")).Should().Be(("6", "waiting: strict"));
    }

    private static Rules Rounds(string values = "{}", string score = "total + defence") => new()
    {
        Values = values,
        Panels = """[{ "id": "jury" }]""",
        Selection = """
            { "limits": [{ "id": "places", "uses": 1, "atMost": 2 }],
              "passes": [{ "id": "forward", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }], "rest": "no" }
            """,
        Later = $$"""
            , { "id": "final", "enter": "main.outcome = 'yes'", "criteria": [{ "kind": "marks", "id": "defence", "scale": "ten", "panel": "jury" }],
                "pooling": { "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] },
                "scoring": { "scores": [{ "id": "points", "is": "{{score}}" }] },
                "ranking": { "lists": "all", "keys": [{ "is": "points", "best": "high" }], "equal": "shared" },
                "selection": { "passes": [], "rest": "reserve" } }
            """,
    };

    private static readonly Entry Three = new Entry().Quality(("a", ["7"]), ("b", ["9"]), ("c", ["2"])).Marks("a", "defence", "6").Marks("b", "defence", "1");

    [Fact]
    public void What_an_earlier_round_made_opens_down_to_the_marks_of_that_round()
    {
        var points = Rounds().Evaluate(Three).Explain("points", "a");
        points.Operands.Select(o => o.ToString()).Should().Equal("total(a) = 7", "defence(a) = 6");
        var path = new List<string>();
        for (var at = points; at is not null; at = at.Operands.Count > 0 ? at.Operands[0] : null)
            path.Add(at.ToString());
        path.Should().Equal("points(a) = 13", "total(a) = 7", "quality(a) = 7", "pooled quality(a) = 7", "sheet quality(a, e1) = 7", "mark quality(a, e1) = 7");
    }

    [Fact]
    public void What_every_round_makes_is_opened_as_it_is_in_the_last_round_that_the_submission_entered()
    {
        var evaluation = Rounds("""{ "rivals": { "for": ["submission"], "is": "count(x in admitted)" } }""", "rivals + defence").Evaluate(Three);
        evaluation.Explain("rivals", "a").Value.Text.Should().Be("2", "two are admitted to the final");
        var first = Rounds("""{ "rivals": { "for": ["submission"], "is": "count(x in admitted)" } }""", "rivals + defence") with { Scoring = """{ "scores": [{ "id": "total", "is": "quality" }, { "id": "crowd", "is": "rivals" }] }""" };
        first.Evaluate(Three).Explain("rivals", "c").Value.Text.Should().Be("3", "c entered the first round only");
        first.Evaluate(Three).Explain("rivals", "a").Value.Text.Should().Be("2");
        evaluation.Explain("place", "b").Value.Text.Should().Be("2", "in the final");
        evaluation.Explain("place", "c").Value.Text.Should().Be("3", "in the first round");
    }

    [Fact]
    public void An_undefined_value_names_the_rule_that_asked_for_it_and_the_submission()
    {
        var rules = new Rules
        {
            Fields = """{ "level": { "type": "number", "from": 0 }, "share": { "type": "number" } }""",
            Values = """
                { "twice": { "for": ["submission"], "is": "2 * share" },
                  "ratio": { "for": ["submission"], "is": "twice / level otherwise 7" },
                  "others": { "for": [], "is": "1 / (count(x in entrants) - 2) otherwise 3" } }
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "ratio + others" }] }""",
        };
        var contest = new Entry().Submission("a", ("level", "0".Text()), ("share", "4".Text())).Marks("a", "quality", "1")
            .Submission("b", ("level", "0".Text()), ("share", "5".Text())).Marks("b", "quality", "1");
        var check = rules.Check(contest);
        check.Findings.Select(f => $"{f.Code} {string.Join(" | ", f.Arguments)} at {f.Pointer}").Should().BeEquivalentTo(
            "RS6001 ratio | a | 8 / 0 at /values/ratio", "RS6001 ratio | b | 10 / 0 at /values/ratio", "RS6001 others |  | 1 / 0 at /values/others");
        check.Value.Score("a").Should().Be("10");
    }

    [Fact]
    public void Whoever_falls_into_no_category_or_two_is_a_finding_where_it_stands()
    {
        var rules = new Rules
        {
            Fields = """{ "size": { "type": "number" } }""",
            Categories = """[{ "id": "small", "when": "size < 10" }, { "id": "middle", "when": "size > 5 and size < 20" }, { "id": "large", "when": "size > 15" }]""",
        };
        Entry Of(string size) => new Entry().Submission("a", ("size", "1".Text())).Marks("a", "quality", "1").Submission("b", ("size", size.Text())).Marks("b", "quality", "1");
        Findings(rules, Of("17")).Should().Equal("RS5019 b | middle, large at /submissions/1");
        Findings(rules, Of("7")).Should().Equal("RS5019 b | small, middle at /submissions/1");
        Findings(rules with { Categories = rules.Categories.Replace("size > 15", "size > 30", StringComparison.Ordinal) }, Of("25")).Should().Equal("RS5018 b at /submissions/1");
        Findings(rules, Of("12")).Should().BeEmpty();
    }
}
