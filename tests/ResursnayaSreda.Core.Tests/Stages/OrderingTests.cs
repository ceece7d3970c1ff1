using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class OrderingTests
{
    private const string Total = """{ "is": "total", "best": "high" }""";

    private static readonly Entry Three = new Entry().Quality(("a", ["7"]), ("b", ["7"]), ("c", ["7"]), ("d", ["9"]));

    private static Rules Keys(string keys, string rest = "\"equal\": \"shared\"") => new() { Ranking = $$"""{ "lists": "all", "keys": [{{Total}}, {{keys}}], {{rest}} }""" };

    private static Rules Ask(string form, string best = "high", string among = "tied") =>
        Keys($$"""{ "id": "vote", "clause": "6.3", "ask": "{{form}}", "by": "council", "among": "{{among}}", "best": "{{best}}" }""");

    [Theory]
    [InlineData("high", "1 d | 2-3 a c | 4 b")]
    [InlineData("low", "1 d | 2 b | 3-4 a c")]
    public void Votes_split_the_equals_and_only_them(string best, string expected) =>
        Ask("votes", best).Evaluate(Three.Decide("vote", Given.By(("a", "3"), ("b", "2"), ("c", "3")), "a", "b", "c")).Places().Should().Be(expected);

    [Theory]
    [InlineData("high")]
    [InlineData("low")]
    public void A_choice_puts_one_first_whichever_way_the_key_goes(string best) =>
        Ask("choice", best).Evaluate(Three.Decide("vote", "c".Text(), "a", "b", "c")).Places().Should().Be("1 d | 2 c | 3-4 a b");

    [Theory]
    [InlineData("high")]
    [InlineData("low")]
    public void An_order_puts_all_of_them_one_behind_the_other(string best) =>
        Ask("order", best).Evaluate(Three.Decide("vote", GivenValue.Of(["c", "a", "b"]), "a", "b", "c")).Places().Should().Be("1 d | 2 c | 3 a | 4 b");

    [Theory]
    [InlineData("votes", Core.Quantities.QuestionKind.Votes)]
    [InlineData("choice", Core.Quantities.QuestionKind.Choice)]
    [InlineData("order", Core.Quantities.QuestionKind.Order)]
    public void Without_an_answer_the_equals_wait_and_the_others_have_their_places(string form, Core.Quantities.QuestionKind kind)
    {
        var evaluation = Ask(form).Evaluate(Three);
        evaluation.Questions.Select(q => (q.Id, q.Kind)).Should().Equal(("vote[a, b, c]", kind));
        evaluation.Places().Should().Be("1 d | 2-4 a b c");
        evaluation["d"].Place!.Text.Should().Be("1");
        evaluation["a"].Place!.IsKnown.Should().BeFalse();
    }

    [Fact]
    public void A_key_without_equals_asks_nothing() =>
        Ask("order").Evaluate(new Entry().Quality(("a", ["7"]), ("b", ["6"]))).Questions.Should().BeEmpty();

    [Fact]
    public void A_key_among_the_list_asks_about_all_of_it_once_there_are_equals()
    {
        var rules = Ask("votes", among: "list");
        rules.Evaluate(Three).Asked().Should().Equal("vote[a, b, c, d]");
        // d has the most votes of all and stays first by its total; the votes split only the equals.
        rules.Evaluate(Three.Decide("vote", Given.By(("a", "1"), ("b", "5"), ("c", "2"), ("d", "0")), "a", "b", "c", "d")).Places()
            .Should().Be("1 d | 2 b | 3 c | 4 a");
    }

    [Fact]
    public void An_answer_about_other_members_is_stale_and_one_of_the_wrong_form_is_an_error()
    {
        IEnumerable<string> Codes(string form, GivenValue answer, params string[] subject) => Ask(form).Check(Three.Decide("vote", answer, subject)).Findings.Select(f => f.Code.Id);
        Codes("order", GivenValue.Of(["a", "b"]), "a", "b").Should().Equal("RS5022");
        Codes("order", GivenValue.Of(["a", "b"]), "a", "b", "c").Should().Equal("RS5023");
        Codes("choice", GivenValue.Of(["a", "b"]), "a", "b", "c").Should().Equal("RS5023");
        // One is named, not listed.
        Codes("choice", GivenValue.Of(["a"]), "a", "b", "c").Should().Equal("RS5023");
        Codes("choice", "d".Text(), "a", "b", "c").Should().Equal("RS5023");
        Codes("votes", Given.By(("a", "1"), ("b", "2")), "a", "b", "c").Should().Equal("RS5023");
        Codes("votes", Given.By(("a", "1"), ("b", "2"), ("d", "2")), "a", "b", "c").Should().Equal("RS5023");
        Codes("votes", Given.By(("a", "1"), ("b", "2"), ("c", "many")), "a", "b", "c").Should().Equal("RS5023");
    }

    [Fact]
    public void What_people_answered_is_shown_as_what_separates()
    {
        var why = Ask("votes").Evaluate(Three.Decide("vote", Given.By(("a", "3"), ("b", "2"), ("c", "1")), "a", "b", "c")).WhyAbove("c", "b")!;
        (why.Above, why.Below, why.Kind, why.Key, why.Clause).Should().Be(("b", "c", SeparationKind.Key, "vote", "6.3"));
        (why.AboveValue!.Text, why.BelowValue!.Text).Should().Be(("2", "1"));
    }

    private const string Countries = """
        { "jurors": { "type": "rows", "columns": { "points": { "type": "number", "from": 0 } } }, "land": { "type": "text" } }
        """;

    [Theory]
    // Best first, a 9 1 1, b 9 2, c 9 1: with high best more of the high ones win, and more of equal ones; with low best 1 1 9 comes before 1 9.
    [InlineData("high", "1 b | 2 a | 3 c")]
    [InlineData("low", "1 a | 2 c | 3 b")]
    public void Values_are_compared_one_by_one_from_the_best_down(string best, string expected)
    {
        var rules = new Rules
        {
            Fields = Countries.Replace(", \"land\": { \"type\": \"text\" }", "", StringComparison.Ordinal),
            Ranking = $$"""{ "lists": "all", "keys": [{ "id": "back", "countBack": "j in jurors : j.points", "best": "{{best}}" }], "equal": "shared" }""",
        };
        rules.Evaluate(new Entry()
            .Submission("a", ("jurors", Given.Rows("points=1", "points=9", "points=1"))).Marks("a", "quality", "1")
            .Submission("b", ("jurors", Given.Rows("points=2", "points=9"))).Marks("b", "quality", "1")
            .Submission("c", ("jurors", Given.Rows("points=9", "points=1"))).Marks("c", "quality", "1")).Places().Should().Be(expected);
    }

    private static Entry Lands(params (string Id, string Land, string Mark)[] rows) => rows.Aggregate(new Entry(), (entry, r) =>
        entry.Submission(r.Id, ("land", r.Land.Text())).Marks(r.Id, "quality", r.Mark));

    private static readonly Rules Turns = new()
    {
        Fields = """{ "land": { "type": "text" } }""",
        Ranking = """
            { "lists": "all", "equal": "shared", "keys": [
              { "id": "fewest", "clause": "6.1", "is": "count(x in above where x.land = land)", "best": "low" }, { "is": "total", "best": "high" } ] }
            """,
    };

    [Fact]
    public void A_key_that_looks_above_is_computed_again_for_every_place()
    {
        // a (north 9) is first; then south has none above: d (3) comes before b (north 8); then c (south) and b have one above each.
        var evaluation = Turns.Evaluate(Lands(("a", "north", "9"), ("b", "north", "8"), ("c", "south", "2"), ("d", "south", "3")));
        evaluation.Places().Should().Be("1 a | 2 d | 3 b | 4 c");
        var why = evaluation.WhyAbove("b", "d")!;
        (why.Above, why.Key, why.Clause, why.AboveValue!.Text, why.BelowValue!.Text).Should().Be(("d", "fewest", "6.1", "0", "1"));
    }

    [Fact]
    public void A_key_that_looks_above_is_refused_where_it_would_never_end()
    {
        // For each of n places each of n submissions asks of each of n above it: 5,000³ = 1.25 · 10^11 steps; 50³ is nothing.
        var rules = new Rules
        {
            Choices = """{ "kind": ["a", "b"] }""",
            Fields = """{ "kinds": { "type": "choices", "of": "kind" } }""",
            Ranking = """
                { "lists": "all", "equal": "shared", "keys": [
                  { "id": "fresh", "is": "count(k in kinds where not any(x in above : k in x.kinds))", "best": "high" } ] }
                """,
        };
        IEnumerable<string> Codes(int count) => rules.Check(Enumerable.Range(0, count).Aggregate(new Entry(), (e, i) => e.Submission($"s{i}", ("kinds", GivenValue.Of(Array.Empty<string>())))))
            .Findings.Select(f => f.Code.Id);
        Codes(5_000).Should().Equal("RS4020");
        Codes(50).Should().BeEmpty();
    }

    private static Rules Duels(string afterSplit) => new()
    {
        Fields = """{ "beaten": { "type": "rows", "columns": { "rival": { "type": "submission" } } }, "goals": { "type": "number" } }""",
        Ranking = $$"""
            { "lists": "all", "equal": "shared", "afterSplit": "{{afterSplit}}", "keys": [
              { "is": "total", "best": "high" },
              { "id": "duel", "clause": "6.2", "is": "count(g in beaten where g.rival in tied)", "best": "high" },
              { "is": "goals", "best": "high" } ] }
            """,
    };

    private static Entry Team(Entry entry, string id, string goals, string mark, params string[] beaten) =>
        entry.Submission(id, ("beaten", Given.Rows([.. beaten.Select(b => $"rival={b}")])), ("goals", goals.Text())).Marks(id, "quality", mark);

    // a, b, c, d are equal; z is not. Wins among the four: a 2 (b, c), b 2 (d, c), c 1 (d), d 1 (a). b's win over z counts nothing.
    private static readonly Entry Table = new (string Id, string Goals, string Mark, string[] Beaten)[]
    {
        ("a", "1", "7", ["b", "c"]), ("b", "5", "7", ["d", "c", "z"]), ("c", "1", "7", ["d"]), ("d", "9", "7", ["a"]), ("z", "0", "2", []),
    }.Aggregate(new Entry(), (entry, t) => Team(entry, t.Id, t.Goals, t.Mark, t.Beaten));

    [Fact]
    public void After_a_split_the_next_key_goes_on() =>
        // {a, b}: goals 1 < 5; {c, d}: goals 1 < 9
        Duels("next").Evaluate(Table).Places().Should().Be("1 b | 2 a | 3 d | 4 c | 5 z");

    [Fact]
    public void After_a_split_the_first_such_key_may_be_tried_again_on_the_parts() =>
        // Within {a, b} a has beaten b, within {c, d} c has beaten d.
        Duels("restart").Evaluate(Table).Places().Should().Be("1 a | 2 b | 3 c | 4 d | 5 z");

    [Fact]
    public void The_equals_that_a_key_saw_are_those_it_is_explained_by()
    {
        var evaluation = Duels("restart").Evaluate(Table);
        var parts = evaluation.WhyAbove("c", "b")!;
        (parts.Key, parts.AboveValue!.Text, parts.BelowValue!.Text, parts.Clause).Should().Be(("duel", "2", "1", "6.2"));
        var within = evaluation.WhyAbove("a", "b")!;
        (within.Above, within.Key, within.AboveValue!.Text, within.BelowValue!.Text).Should().Be(("a", "duel", "1", "0"));
        Duels("next").Evaluate(Table).WhyAbove("a", "b")!.Key.Should().Be("goals");
    }

    [Fact]
    public void What_restarting_leaves_equal_goes_on_with_the_next_key()
    {
        // A circle: each has beaten one of the others, and nothing is split.
        var circle = Team(Team(Team(new Entry(), "a", "1", "7", "b"), "b", "2", "7", "c"), "c", "3", "7", "a");
        Duels("restart").Evaluate(circle).Places().Should().Be("1 c | 2 b | 3 a");
    }
}
