using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>Passes, empty lists, overrides and zones together.</summary>
public class SelectedTests
{
    private static readonly Entry Four = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["7"]), ("d", ["2"]));

    private static Rules Selecting(string selection, string parameters = "{}") => new() { Parameters = parameters, Selection = selection };

    private static string Decided(params string[] names) =>
        $"{{ {string.Join(", ", names.Select(n => $$"""
            "{{n}}": { "type": "number", "decided": { "by": "council", "after": "ranking" } }
            """))} }}";

    [Fact]
    public void Whoever_waits_for_two_passes_waits_for_the_answers_of_both()
    {
        var rules = Selecting(
            """
            { "passes": [{ "id": "first", "who": "total >= high", "order": ["place"], "under": [], "outcome": "yes" },
                         { "id": "second", "who": "total >= low", "order": ["place"], "under": [], "outcome": "reserve" }], "rest": "no" }
            """, Decided("low", "high"));
        rules.Evaluate(Four)["a"].OutcomeQuestions.Select(q => q.Id).Should().Equal("high", "low");
        rules.Evaluate(Four.Decide("high", "8".Text())).All().Should().Be("a yes, b yes, c ?, d ?");
        rules.Evaluate(Four.Decide("high", "8".Text()).Decide("low", "5".Text())).All().Should().Be("a yes, b yes, c reserve, d no");
        rules.Evaluate(Four.Decide("low", "5".Text())).All().Should().Be("a ?, b ?, c ?, d ?");
    }

    [Theory]
    [InlineData("count(x in scored) < 9", "count(x in scored) < 5", "few")]
    [InlineData("count(x in scored) < 3", "count(x in scored) < 5", "less")]
    [InlineData("count(x in scored) < 3", "count(x in scored) < 2", null)]
    public void The_first_rule_that_empties_a_list_is_the_one(string few, string less, string? expected)
    {
        var rules = Selecting($$"""
            { "emptyLists": [{ "id": "few", "when": "{{few}}" }, { "id": "less", "when": "{{less}}" }],
              "passes": [{ "id": "take", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no" }
            """);
        rules.Evaluate(Four).Submissions.Select(s => s.EmptiedBy).Should().AllBeEquivalentTo(expected);
        rules.Evaluate(Four).All().Should().Be(expected is null ? "a yes, b yes, c yes, d yes" : "a no, b no, c no, d no");
    }

    [Fact]
    public void Whoever_gets_by_override_what_any_pass_gives_counts_as_taken_and_comes_last()
    {
        var rules = Selecting("""
            { "limits": [{ "id": "places", "uses": 1, "atMost": 1 }, { "id": "spare", "uses": 1, "atMost": 1 }],
              "passes": [{ "id": "first", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" },
                         { "id": "second", "order": ["place"], "under": [{ "limit": "spare", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "reserve" }],
              "rest": "no", "override": { "by": "council", "from": ["no", "yes"], "to": ["reserve", "no"] },
              "amounts": [{ "id": "turn", "for": "reserve", "is": "position * 10 + count(x in taken)" }] }
            """);
        // a is taken first, b second; c comes as the third, and when a is refused two are left.
        var evaluation = rules.Evaluate(Four.Decide("override", "reserve".Text(), "c"));
        (evaluation.Amount("b", "turn"), evaluation.Amount("c", "turn")).Should().Be(("23", "33"));
        var refused = rules.Evaluate(Four.Decide("override", "no".Text(), "a"));
        (refused.All(), refused.Amount("b", "turn")).Should().Be(("a no, b reserve, c no, d no", "21"));
    }

    private static Rules Edge(string who, string equal, string keys = "", int places = 2) => Selecting($$"""
        { "limits": [{ "id": "places", "uses": 1, "atMost": {{places}} }],
          "passes": [{ "id": "take", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }],
          "zone": { "id": "edge", "around": "take", "who": "{{who}}", {{keys}} "equal": "{{equal}}" }, "rest": "no" }
        """);

    [Fact]
    public void A_zone_may_begin_with_the_first_of_all()
    {
        // All of 7 and more, the lowest first.
        Edge("total >= 7", "decision", """ "keys": [{ "is": "total", "best": "low" }], """).Evaluate(Four).Log.Select(l => $"{l.Submission} {l.IsTaken}").Should().Equal(
            "c True", "b True", "a False", "d False");
        Edge("total >= 0", "decision", """ "keys": [{ "is": "total", "best": "low" }], """).Evaluate(Four).All().Should().Be("a no, b no, c yes, d yes");
    }

    [Fact]
    public void Two_equals_of_a_zone_are_asked_about_and_drawn_like_any_others()
    {
        Edge("abs(total - last.total) <= 1", "decision", places: 1).Evaluate(Four).Asked().Should().Equal("edge[a, b]");
        Edge("abs(total - last.total) <= 1", "lot", places: 1).Evaluate(Four).Asked().Should().Equal("lot");
        Edge("abs(total - last.total) <= 1", "lot", places: 1).Evaluate(Four)["a"].OutcomeQuestions.Select(q => q.Id).Should().Equal("lot");
        Edge("abs(total - last.total) <= 1", "decision", places: 1).Evaluate(Four.Decide("edge", GivenValue.Of(["b", "a"]), "a", "b")).All().Should().Be("a no, b yes, c no, d no");
        Edge("abs(total - last.total) < 1", "decision", places: 1).Evaluate(Four).Questions.Should().BeEmpty("one alone is no block");
    }

    [Fact]
    public void A_limit_s_own_rule_may_look_at_what_another_has_left()
    {
        var rules = Selecting("""
            { "limits": [{ "id": "open", "uses": "total", "atMost": 20, "fits": "left.places > 1" }, { "id": "places", "uses": 1, "atMost": 3 }],
              "passes": [{ "id": "take", "order": ["place"], "under": [{ "limit": "open", "onFull": "stop" }, { "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }], "rest": "no" }
            """);
        // Three places: a leaves two, b one, and one is not more than one.
        var evaluation = rules.Evaluate(Four);
        evaluation.All().Should().Be("a yes, b yes, c no, d no");
        evaluation.Limits.Select(l => $"{l.Limit} {l.Left}").Should().Equal("open 3", "places 1");
    }

    [Fact]
    public void A_list_is_named_by_all_its_fields_and_its_blocks_by_what_put_them_apart()
    {
        var rules = new Rules
        {
            Choices = """{ "size": ["small", "large"], "town": ["north", "south"] }""",
            Fields = """{ "size": { "type": "choice", "of": "size" }, "town": { "type": "choice", "of": "town" } }""",
            Ranking = """{ "lists": ["size", "town"], "keys": [{ "is": "total", "best": "high" }], "equal": "decision" }""",
        };
        Entry contest = new Entry();
        foreach (var (id, mark) in new[] { ("a", "9"), ("b", "9"), ("c", "7"), ("d", "7") })
            contest = contest.Submission(id, ("size", "small".Text()), ("town", "south".Text())).Marks(id, "quality", mark);
        contest = contest.Submission("e", ("size", "small".Text()), ("town", "north".Text())).Marks("e", "quality", "1");
        var evaluation = rules.Evaluate(contest.Decide("main.ranking", GivenValue.Of(["b", "a"]), "a", "b").Decide("main.ranking", GivenValue.Of(["c", "d"]), "c", "d"));
        evaluation.Lists.Select(l => l.Name).Should().Equal("small / north", "small / south");
        evaluation.Lists[1].Blocks.Select(b => $"{string.Join(' ', b.Members)} {b.From} {b.SeparatedBy}").Should().Equal("b 1 decision", "a 2 total", "c 3 decision", "d 4 ");
        var drawn = (rules with { Ranking = rules.Ranking.Replace("decision", "lot", StringComparison.Ordinal) }).Evaluate(contest.Decide("lot", "s".Text()));
        drawn.Lists[1].Blocks.Select(b => b.SeparatedBy).Should().Equal("lot", "total", "lot", null);
    }
}
