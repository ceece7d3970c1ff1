using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class RoundsTests
{
    private const string BestTwo = """
        { "limits": [{ "id": "places", "uses": 1, "atMost": 2 }],
          "passes": [{ "id": "forward", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "decision", "outcome": "yes" }],
          "rest": "no" }
        """;

    private static readonly Entry Four = new Entry().Quality(("a", ["5"]), ("b", ["9"]), ("c", ["7"]), ("d", ["2"]));

    /// <summary>A second round with one more criterion; its winner is the first of its list.</summary>
    private static string Final(string head, string score = "defence") => $$"""
        , { "id": "final", {{head}}
            "criteria": [{ "kind": "marks", "id": "defence", "scale": "ten", "panel": "jury" }],
            "pooling": { "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] },
            "scoring": { "scores": [{ "id": "points", "is": "{{score}}" }] },
            "ranking": { "lists": "all", "keys": [{ "is": "points", "best": "high" }], "equal": "shared" },
            "selection": { "limits": [{ "id": "prize", "uses": 1, "atMost": 1 }],
              "passes": [{ "id": "win", "order": ["place"], "under": [{ "limit": "prize", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }],
              "rest": "reserve" } }
        """;

    private static Rules TwoRounds(string head, string score = "defence") => new() { Selection = BestTwo, Later = Final(head, score) };

    private const string Winners = "\"enter\": \"main.outcome = 'yes'\",";

    [Fact]
    public void Whoever_is_asked_in_enters_and_keeps_the_outcome_of_the_last_round_entered()
    {
        var evaluation = TwoRounds(Winners).Evaluate(Four.Marks("b", "defence", "4").Marks("c", "defence", "6"));
        evaluation.Rounds.Select(r => r.All()).Should().Equal("a no, b yes, c yes, d no", "b reserve, c yes");
        evaluation.All().Should().Be("a no, b reserve, c yes, d no");
        evaluation.Places().Should().Be("1 c | 2 b");
        evaluation.Submissions.Select(s => s.Round).Should().Equal("main", "final", "final", "main");
    }

    [Fact]
    public void Scores_and_places_of_an_earlier_round_are_names_in_a_later_one() =>
        // b: 9 + 4 - 1; c: 7 + 6 - 2
        TwoRounds(Winners, "total + defence - main.place").Evaluate(Four.Marks("b", "defence", "4").Marks("c", "defence", "6"))
            .Submissions.Where(s => s.Round == "final").Select(s => s.Scores["points"].Text).Should().Equal("12", "11");

    [Fact]
    public void A_requirement_of_an_earlier_round_is_no_obstacle_in_a_later_one_and_a_call_of_it_is_a_name()
    {
        var rules = TwoRounds(Winners, "if far then 10 else defence") with
        {
            Panels = """[{ "id": "jury" }, { "id": "arbiter", "called": true }]""",
            Pooling = """
                { "calls": [{ "id": "far", "panel": "arbiter", "when": "max(e in jury : e.quality) - min(e in jury : e.quality) > 4", "absent": "no" }],
                  "rules": [{ "at": "leaves", "from": ["jury"], "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }
                """,
        };
        var entry = new Entry().Duty("e1", "jury").Duty("e2", "jury").Quality(("a", ["9", "3"]), ("b", ["7", "7"]))
            .Marks("a", "defence", "1", "1").Marks("b", "defence", "8", "8");
        rules.Evaluate(entry).All().Should().Be("a yes, b reserve");
    }

    [Fact]
    public void Where_nothing_is_said_all_who_stand_in_a_list_enter_and_nobody_else()
    {
        var rules = TwoRounds("") with { Scoring = """{ "scores": [{ "id": "total", "is": "quality" }], "require": [{ "id": "half", "is": "quality >= 5" }] }""" };
        var evaluation = rules.Evaluate(Four.Withdraw("c", Stage.Selection).Marks("a", "defence", "1").Marks("b", "defence", "2"));
        // d was refused, c withdrew: neither has an outcome.
        evaluation.Rounds[1].All().Should().Be("a reserve, b yes");
        evaluation["d"].Failed.Should().Equal("half");
        evaluation.WhyNot("d").Select(o => o.Rule).Should().Equal("half");
        (evaluation["c"].Round, evaluation["c"].LeftAt).Should().Be(("main", Stage.Selection));
    }

    [Theory]
    [InlineData(2, true, "a no, b reserve, c yes, d no", "1 c | 2 b")]
    [InlineData(1, false, "a no, b yes, c yes, d no", "1 b | 2 c | 3 a | 4 d")]
    public void Where_a_round_is_not_held_everybody_keeps_what_the_one_before_gave(int most, bool isHeld, string expected, string places)
    {
        // Two would enter.
        var evaluation = TwoRounds(Winners + $"\"when\": \"count(x in entrants) <= {most}\",")
            .Evaluate(Four.Marks("b", "defence", "4").Marks("c", "defence", "6"));
        evaluation.Rounds[1].IsHeld.Should().Be(isHeld);
        (evaluation.All(), evaluation.Places()).Should().Be((expected, places));
    }

    [Theory]
    [InlineData("", "/marks/6 a e1 final")]
    [InlineData("\"when\": \"count(x in entrants) > 2\",", "/marks/4 b e1 final|/marks/5 c e1 final|/marks/6 a e1 final")]
    public void A_mark_in_a_round_that_was_not_entered_is_told_of(string when, string expected)
    {
        var check = TwoRounds(Winners + when).Check(Four.Marks("b", "defence", "4").Marks("c", "defence", "6").Marks("a", "defence", "9"));
        check.Value["a"].Outcome.Should().Be("no");
        check.Findings.Select(f => f.Code.Id).Distinct().Should().Equal("RS5034");
        string.Join('|', check.Findings.Select(f => $"{f.Pointer} {string.Join(' ', f.Arguments)}")).Should().Be(expected);
    }

    [Fact]
    public void A_mark_of_whoever_may_yet_enter_is_nothing_to_tell_of()
    {
        var entry = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["8"])).Marks("a", "defence", "5").Marks("b", "defence", "9").Marks("c", "defence", "1");
        TwoRounds(Winners).Check(entry).Findings.Should().BeEmpty();
        TwoRounds(Winners).Check(entry.Decide("forward", "b".Text(), "b", "c")).Findings.Select(f => $"{f.Code.Id} {f.Pointer}").Should().Equal("RS5034 /marks/5");
    }

    [Fact]
    public void What_a_round_that_may_not_be_held_gives_may_be_absent()
    {
        var rules = TwoRounds("\"when\": \"count(x in entrants) > 2\",") with { Selection = """{ "passes": [], "rest": "no" }""" };
        string Third(string score) => rules.Later + Final("", score).Replace("\"final\"", "\"last_one\"", StringComparison.Ordinal).Replace("defence\"", "answer\"", StringComparison.Ordinal)
            .Replace("points", "sum", StringComparison.Ordinal).Replace("prize", "cup", StringComparison.Ordinal).Replace("win", "crown", StringComparison.Ordinal);
        (rules with { Later = Third("final.place") }).Codes.Should().Equal("RS3019");
        var certain = rules with { Later = Third("final.place otherwise 7") };
        certain.Codes.Should().BeEmpty();
        // One is not more than two: the second round is not held, and whoever stood in the first enters the third.
        certain.Evaluate(new Entry().Quality(("a", ["1"])).Marks("a", "answer", "3"))["a"].Scores["sum"].Text.Should().Be("7");
    }

    [Fact]
    public void An_open_edge_holds_back_in_the_next_round_only_those_it_is_about()
    {
        var entry = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["8"]), ("d", ["2"])).Marks("a", "defence", "5").Marks("b", "defence", "9").Marks("c", "defence", "1").Marks("d", "defence", "1");
        var open = TwoRounds(Winners).Evaluate(entry);
        open.Asked().Should().Equal("forward[b, c]");
        open.Rounds[0].All().Should().Be("a yes, b ?, c ?, d ?");
        open.Lists[0].Unplaced.Should().Equal("b", "c", "d");
        open["a"].Scores["points"].Text.Should().Be("5");
        TwoRounds(Winners).Evaluate(entry.Decide("forward", "b".Text(), "b", "c")).All().Should().Be("a reserve, b yes, c no, d no");
    }

    [Fact]
    public void Whoever_withdraws_from_a_later_round_has_taken_part_in_the_earlier_one()
    {
        var evaluation = TwoRounds(Winners).Evaluate(Four.Marks("b", "defence", "4").Marks("c", "defence", "6").Withdraw("c", Stage.Marking, "final"));
        evaluation.Rounds[0].All().Should().Be("a no, b yes, c yes, d no");
        (evaluation["c"].LeftAt, evaluation["c"].IsWithdrawn, evaluation["c"].Outcome).Should().Be((Stage.Marking, true, null));
        evaluation.All().Should().Be("a no, b yes, c -, d no");
    }

    [Fact]
    public void A_value_that_looks_at_a_set_means_the_set_of_the_round_that_uses_it()
    {
        var rules = TwoRounds(Winners, "rivals") with
        {
            Values = """{ "rivals": { "for": ["submission"], "is": "count(x in admitted)" } }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "quality" }, { "id": "crowd", "is": "rivals" }] }""",
        };
        var evaluation = rules.Evaluate(Four.Marks("b", "defence", "4").Marks("c", "defence", "6"));
        evaluation.Rounds[0].Submissions[0].Scores["crowd"].Text.Should().Be("4");
        evaluation.Rounds[1].Submissions[0].Scores["points"].Text.Should().Be("2");
    }

    [Fact]
    public void Explanations_open_what_each_round_made()
    {
        // b 9 + 4, c 7 + 7
        var evaluation = TwoRounds(Winners, "total + defence").Evaluate(Four.Marks("b", "defence", "4").Marks("c", "defence", "7"));
        evaluation.Explain("points", "b").Operands.Select(o => $"{o.Quantity} {o.Value}").Should().Equal("total 9", "defence 4");
        evaluation.Explain("total", "d").Value.Text.Should().Be("2");
        evaluation.WhyNot("a").Select(o => (o.Rule, o.Pass)).Should().Equal(("places", "forward"));
        evaluation.WhyNot("b").Select(o => (o.Rule, o.Pass)).Should().Equal(("prize", "win"));
        // b and c stand in both lists: what separates them is said of the last; a and d only in the first.
        evaluation.WhyAbove("c", "b")!.Key.Should().Be("points");
        evaluation.WhyAbove("d", "a")!.Key.Should().Be("total");
    }
}
