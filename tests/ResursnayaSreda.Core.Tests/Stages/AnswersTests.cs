using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>What form each answer has: good ones, and what is said of the others.</summary>
public class AnswersTests
{
    private static readonly Entry Tied = new Entry().Quality(("a", ["7"]), ("b", ["7"]), ("c", ["7"]), ("d", ["9"]));

    // Written down and read again, so that everything has its line.
    private static Checked<Evaluation> Check(Rules rules, Entry contest) => Evaluation.Of(rules.Plan, CoreJson.ReadContest(CoreJson.Write(contest.Contest)).Value);

    private static IEnumerable<string> Faults(Rules rules, Entry contest) =>
        Check(rules, contest).Findings.Select(f => $"{f.Code} {string.Join(" | ", f.Arguments)} at {f.Pointer}");

    private static Rules Asking(string form) => new()
    {
        Ranking = $$"""
            { "lists": "all", "keys": [{ "is": "total", "best": "high" }, { "id": "vote", "ask": "{{form}}", "by": "council", "among": "tied", "best": "high" }], "equal": "shared" }
            """,
    };

    private static readonly Rules Deciding = new() { Ranking = """{ "lists": "all", "keys": [{ "is": "total", "best": "high" }], "equal": "decision" }""" };

    private static readonly Rules Edge = new()
    {
        Selection = """
            { "limits": [{ "id": "places", "uses": 1, "atMost": 3 }],
              "passes": [{ "id": "take", "order": ["place"], "under": [{ "limit": "places", "onFull": "skip" }], "equalsAtEdge": "decision", "outcome": "yes" }], "rest": "no" }
            """,
    };

    [Theory]
    [InlineData("c b a", "a b c", "")]
    [InlineData("c b a", "b c a", "")]
    [InlineData("c b", "a b c", "RS5023 main.ranking | an order of its members at /decisions/0/answer")]
    [InlineData("c b b", "a b c", "RS5023 main.ranking | an order of its members at /decisions/0/answer")]
    [InlineData("c b d", "a b c", "RS5023 main.ranking | an order of its members at /decisions/0/answer")]
    [InlineData("c b a a", "a b c", "RS5023 main.ranking | an order of its members at /decisions/0/answer")]
    [InlineData("c b a", "a b c d", "RS5022 main.ranking at /decisions/0")]
    [InlineData("c b a", "a b", "RS5022 main.ranking at /decisions/0")]
    [InlineData("c b a", "", "RS5021 main.ranking at /decisions/0")]
    public void An_order_names_all_members_of_the_block_once_each(string answer, string subject, string expected)
    {
        var contest = Tied.Decide("main.ranking", GivenValue.Of(answer.Split(' ')), subject.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string.Join(", ", Faults(Deciding, contest)).Should().Be(expected);
        if (expected.Length == 0)
            Deciding.Evaluate(contest).Places().Should().Be("1 d | 2 c | 3 b | 4 a");
        else if (expected.StartsWith("RS5022", StringComparison.Ordinal))
            Deciding.Evaluate(contest).Asked().Should().Equal("main.ranking[a, b, c]");
    }

    [Fact]
    public void An_order_given_as_one_word_is_no_order_of_three() =>
        Faults(Deciding, Tied.Decide("main.ranking", "a".Text(), "a", "b", "c")).Should().Equal("RS5023 main.ranking | an order of its members at /decisions/0/answer");

    [Fact]
    public void Votes_are_no_order() =>
        Faults(Deciding, Tied.Decide("main.ranking", Given.By(("a", "1"), ("b", "2"), ("c", "3")), "a", "b", "c")).Should().Equal("RS5023 main.ranking | an order of its members at /decisions/0/answer");

    [Theory]
    // d has one of three places; two are left for a, b and c.
    [InlineData("a b", "a yes, b yes, c no, d yes")]
    [InlineData("c", "a no, b no, c yes, d yes")]
    [InlineData("", "a no, b no, c no, d yes")]
    [InlineData("a b c", "a yes, b yes, c yes, d yes")]
    public void At_an_edge_any_of_the_members_are_taken(string answer, string expected)
    {
        var contest = Tied.Decide("take", GivenValue.Of(answer.Split(' ', StringSplitOptions.RemoveEmptyEntries)), "a", "b", "c");
        Check(Edge, contest).Findings.Should().BeEmpty();
        Edge.Evaluate(contest).All().Should().Be(expected);
    }

    [Theory]
    [InlineData("a a")]
    [InlineData("a d")]
    [InlineData("z")]
    public void At_an_edge_nobody_is_taken_who_does_not_stand_there(string answer) =>
        Faults(Edge, Tied.Decide("take", GivenValue.Of(answer.Split(' ')), "a", "b", "c")).Should().Equal("RS5023 take | some of its members at /decisions/0/answer");

    [Fact]
    public void At_an_edge_one_alone_may_be_named_without_a_list() =>
        Edge.Evaluate(Tied.Decide("take", "b".Text(), "c", "b", "a")).All().Should().Be("a no, b yes, c no, d yes");

    [Fact]
    public void A_choice_is_one_name_and_no_list()
    {
        Faults(Asking("choice"), Tied.Decide("vote", "b".Text(), "a", "b", "c")).Should().BeEmpty();
        Faults(Asking("choice"), Tied.Decide("vote", GivenValue.Of(["b"]), "a", "b", "c")).Should().Equal("RS5023 vote | submission at /decisions/0/answer");
        Faults(Asking("choice"), Tied.Decide("vote", "d".Text(), "a", "b", "c")).Should().Equal("RS5023 vote | submission at /decisions/0/answer");
    }

    [Theory]
    [InlineData("a=1 b=2 c=3", "")]
    [InlineData("a=1 b=2", "RS5023 vote | a number at /decisions/0/answer")]
    [InlineData("a=1 b=2 c=many", "RS5023 vote | a number at /decisions/0/answer")]
    [InlineData("a=1 b=2 d=3", "RS5023 vote | a number at /decisions/0/answer")]
    [InlineData("a=1 b=2 c=3 d=3", "RS5023 vote | a number at /decisions/0/answer")]
    [InlineData("a=1 b=2 c=3 z=3", "RS5023 vote | a number at /decisions/0/answer")]
    public void Votes_give_each_of_the_equals_a_number_and_nobody_else(string answer, string expected)
    {
        var votes = Given.By([.. answer.Split(' ').Select(v => v.Split('=')).Select(v => (v[0], v[1]))]);
        string.Join(", ", Faults(Asking("votes"), Tied.Decide("vote", votes, "a", "b", "c"))).Should().Be(expected);
        if (expected.Length == 0)
            Asking("votes").Evaluate(Tied.Decide("vote", votes, "a", "b", "c")).Places().Should().Be("1 d | 2 c | 3 b | 4 a");
    }

    [Fact]
    public void Votes_are_no_list_of_names() =>
        Faults(Asking("votes"), Tied.Decide("vote", GivenValue.Of(["a", "b", "c"]), "a", "b", "c")).Should().Equal("RS5023 vote | a number at /decisions/0/answer");

    private static readonly Rules Keeping = new()
    {
        Pooling = """{ "rules": [{ "id": "near", "at": "leaves", "keep": { "closest": 2, "of": "e.quality", "equal": "higher" }, "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }""",
    };

    // Any two of the three sevens lie equally close; the three lies apart.
    private static readonly Entry Sheets = new Entry().Quality(("a", ["7", "7", "7", "3"]), ("b", ["5"]));

    [Theory]
    [InlineData("e1 e3", "a", "")]
    [InlineData("e3 e2", "a", "")]
    [InlineData("e1", "a", "RS5023 near | some of its members at /decisions/0/answer")]
    [InlineData("e1 e1", "a", "RS5023 near | some of its members at /decisions/0/answer")]
    [InlineData("e1 e4", "a", "RS5023 near | some of its members at /decisions/0/answer")]
    [InlineData("e1 e9", "a", "RS5023 near | some of its members at /decisions/0/answer")]
    [InlineData("e1 e2 e3", "a", "RS5023 near | some of its members at /decisions/0/answer")]
    [InlineData("e1 e2", "b", "RS5021 near at /decisions/0")]
    [InlineData("e1 e2", "a b", "RS5021 near at /decisions/0")]
    public void Those_kept_are_so_many_of_the_experts_who_lie_equally_close(string answer, string subject, string expected)
    {
        var contest = Sheets.Decide("near", GivenValue.Of(answer.Split(' ')), subject.Split(' '));
        string.Join(", ", Faults(Keeping, contest)).Should().Be(expected);
        if (expected.Length == 0)
            Keeping.Evaluate(contest).Score("a").Should().Be("7");
    }

    [Fact]
    public void Those_kept_are_a_list() =>
        Faults(Keeping, Sheets.Decide("near", "e1".Text(), "a")).Should().Equal("RS5023 near | some of its members at /decisions/0/answer");

    private static readonly Rules Void = new()
    {
        Selection = """
            { "emptyLists": [{ "id": "few", "when": "count(x in scored) < 9", "ask": { "by": "council" } }],
              "passes": [{ "id": "take", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no" }
            """,
    };

    [Theory]
    [InlineData("a=yes d=reserve", "all", "")]
    [InlineData("a=yes d=grand", "all", "RS5023 few | outcome at /decisions/0/answer")]
    [InlineData("a=yes z=yes", "all", "RS5023 few | outcome at /decisions/0/answer")]
    [InlineData("a=yes", "some", "RS5021 few at /decisions/0")]
    public void The_outcomes_of_an_empty_list_are_given_by_name(string answer, string subject, string expected)
    {
        var given = Given.By([.. answer.Split(' ').Select(v => v.Split('=')).Select(v => (v[0], v[1]))]);
        string.Join(", ", Faults(Void, Tied.Decide("few", given, subject))).Should().Be(expected);
        if (expected.Length == 0)
            Void.Evaluate(Tied.Decide("few", given, subject)).All().Should().Be("a yes, b no, c no, d reserve");
    }

    private static readonly Rules Overriding = new() { Selection = """{ "passes": [], "rest": "no", "override": { "id": "mercy", "by": "council", "from": ["no"], "to": ["yes", "reserve"], "amounts": ["prize"] }, "amounts": [{ "id": "prize", "for": "yes", "is": "5" }] }""" };

    [Fact]
    public void An_override_is_about_one_submission_once_and_gives_what_the_rule_allows()
    {
        Faults(Overriding, Tied.Decide("mercy", "yes".Text(), "a")).Should().BeEmpty();
        Faults(Overriding, Tied.Decide("mercy", "yes".Text())).Should().Equal("RS5023 mercy | subject: submission at /decisions/0/answer");
        Faults(Overriding, Tied.Decide("mercy", "yes".Text(), "a", "b")).Should().Equal("RS5023 mercy | subject: submission at /decisions/0/answer");
        Faults(Overriding, Tied.Decide("mercy", "yes".Text(), "z")).Should().Equal("RS5023 mercy | subject: submission at /decisions/0/answer");
        Faults(Overriding, Tied.Decide("mercy", "yes".Text(), "a").Decide("mercy", "reserve".Text(), "a"))
            .Should().Equal("RS5023 mercy | subject: submission at /decisions/1/answer");
        Faults(Overriding, Tied.Decide("mercy", "no".Text(), "a")).Should().Equal("RS5023 mercy | no → yes, reserve at /decisions/0/answer");
        Faults(Overriding, Tied.Decide("mercy", Given.By(("prize", "3")), "a")).Should().Equal("RS5023 mercy | no → yes, reserve at /decisions/0/answer");
        Faults(Overriding, Tied.Decide("mercy", Given.By(("outcome", "yes"), ("prise", "3")), "a")).Should().Equal("RS5023 mercy | no → yes, reserve at /decisions/0/answer");
    }

    [Fact]
    public void A_refused_override_does_not_hide_the_next()
    {
        Faults(Overriding, Tied.Decide("mercy", "no".Text(), "a").Decide("mercy", "no".Text(), "b"))
            .Should().Equal("RS5023 mercy | no → yes, reserve at /decisions/0/answer", "RS5023 mercy | no → yes, reserve at /decisions/1/answer");
        var decided = Overriding.Evaluate(Tied.Decide("mercy", Given.By(("outcome", "yes"), ("prize", "3")), "a").Decide("mercy", "yes".Text(), "b"));
        (decided.Amount("a", "prize"), decided.Amount("b", "prize")).Should().Be(("3", "5"));
    }

    [Theory]
    [InlineData("main.ranking")]
    [InlineData("vote")]
    public void Two_answers_to_one_question_are_a_fault_of_the_second(string node)
    {
        var rules = node == "vote" ? Asking("order") : Deciding;
        var twice = Tied.Decide(node, GivenValue.Of(["c", "b", "a"]), "a", "b", "c").Decide(node, GivenValue.Of(["a", "b", "c"]), "c", "b", "a");
        Faults(rules, twice).Should().Equal($"RS5015 {node} at /decisions/1");
    }

    [Fact]
    public void Two_answers_about_two_blocks_are_none()
    {
        var contest = new Entry().Quality(("a", ["7"]), ("b", ["7"]), ("c", ["5"]), ("d", ["5"]));
        var both = contest.Decide("main.ranking", GivenValue.Of(["b", "a"]), "a", "b").Decide("main.ranking", GivenValue.Of(["d", "c"]), "c", "d");
        Faults(Deciding, both).Should().BeEmpty();
        Deciding.Evaluate(both).Places().Should().Be("1 b | 2 a | 3 d | 4 c");
        Deciding.Evaluate(contest.Decide("main.ranking", GivenValue.Of(["d", "c"]), "c", "d")).Places().Should().Be("1-2 a b | 3 d | 4 c");
    }

    private static Rules Lot(string ranking, string pass = "none", string zone = "") => new()
    {
        Ranking = $$"""{ "lists": "all", "keys": [{ "is": "total", "best": "high" }], "equal": "{{ranking}}" }""",
        Selection = $$"""
            { "limits": [{ "id": "places", "uses": 1, "atMost": 9 }],
              "passes": [{ "id": "take", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "{{pass}}", "outcome": "yes" }], {{zone}} "rest": "no" }
            """,
    };

    [Fact]
    public void A_seed_that_was_not_needed_is_no_fault_where_a_lot_may_be_drawn()
    {
        var apart = new Entry().Quality(("a", ["7"]), ("b", ["6"])).Decide("lot", "s".Text());
        Faults(Lot("lot"), apart).Should().BeEmpty();
        Faults(Lot("shared", "lot"), apart).Should().BeEmpty();
        Faults(Lot("shared", zone: """ "zone": { "id": "edge", "around": "take", "who": "total = last.total", "equal": "lot" }, """), apart).Should().BeEmpty();
        Faults(Lot("shared"), apart).Should().Equal("RS5021 lot at /decisions/0");
    }

    [Fact]
    public void A_seed_is_a_text()
    {
        Lot("lot").Evaluate(Tied.Decide("lot", GivenValue.Of(["s"]))).Asked().Should().Equal("lot");
        Lot("lot").Evaluate(Tied.Decide("lot", "s".Text())).Questions.Should().BeEmpty();
    }

    [Fact]
    public void An_answer_to_a_node_that_does_not_ask_is_named_wherever_it_stands()
    {
        Faults(new Rules(), Tied.Decide("nobody", "x".Text()).Decide("take", GivenValue.Of(["a"]), "a", "b"))
            .Should().Equal("RS5021 nobody at /decisions/0", "RS5021 take at /decisions/1");
        // A pass, a key, a zone and a division ask about blocks: about other members their answers are out of date.
        Faults(Edge, Tied.Decide("take", GivenValue.Of(["a"]), "a", "b")).Should().Equal("RS5022 take at /decisions/0");
        Faults(Asking("order"), Tied.Decide("vote", GivenValue.Of(["a", "b"]), "a", "b")).Should().Equal("RS5022 vote at /decisions/0");
        Faults(Lot("shared", zone: """ "zone": { "id": "edge", "around": "take", "who": "total = last.total", "equal": "decision" }, """), Tied.Decide("edge", GivenValue.Of(["a", "b"]), "a", "b"))
            .Should().Equal("RS5022 edge at /decisions/0");
        Faults(Lot("shared", zone: """ "zone": { "id": "edge", "around": "take", "who": "total = last.total", "equal": "shared" }, """), Tied.Decide("edge", GivenValue.Of(["a", "b"]), "a", "b"))
            .Should().Equal("RS5021 edge at /decisions/0");
    }
}
