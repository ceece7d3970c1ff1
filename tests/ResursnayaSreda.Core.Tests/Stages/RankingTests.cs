using NodaTime;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class RankingTests
{
    private static readonly Entry Four = new Entry().Quality(("a", ["5"]), ("b", ["7"]), ("c", ["7"]), ("d", ["2"]));

    private static Rules Equal(string policy, string keys = """{ "is": "total", "best": "high" }""") =>
        new() { Ranking = $$"""{ "lists": "all", "keys": [{{keys}}], "equal": "{{policy}}" }""" };

    [Fact]
    public void Shared_places_are_1224()
    {
        var evaluation = Equal("shared").Evaluate(Four);
        evaluation.Places().Should().Be("1-2 b c | 3 a | 4 d");
        evaluation.Submissions.Select(s => s.Place!.Text).Should().Equal("3", "1", "1", "4");
    }

    [Fact]
    public void Dense_places_are_1223() =>
        Equal("sharedDense").Evaluate(Four).Submissions.Select(s => s.Place!.Text).Should().Equal("2", "1", "1", "3");

    [Fact]
    public void Lower_can_be_better() =>
        Equal("shared", """{ "is": "total", "best": "low" }""").Evaluate(Four).Places().Should().Be("1 d | 2 a | 3-4 b c");

    [Fact]
    public void Keys_split_blocks_one_after_the_other_and_the_deciding_key_is_named()
    {
        var evaluation = Equal("shared", """{ "is": "total", "best": "high" }, { "id": "early", "clause": "6.2", "is": "submitted", "best": "low" }""")
            .Evaluate(new Entry()
                .Submission("a", "x", Instant.FromUtc(2026, 2, 3, 0, 0)).Marks("a", "quality", "7")
                .Submission("b", "y", Instant.FromUtc(2026, 2, 1, 0, 0)).Marks("b", "quality", "7")
                .Submission("c", "z", Instant.FromUtc(2026, 2, 2, 0, 0)).Marks("c", "quality", "9"));
        evaluation.Places().Should().Be("1 c | 2 b | 3 a");
        evaluation.Lists[0].Blocks.Select(b => b.SeparatedBy).Should().Equal("total", "early", null);
        var why = evaluation.WhyAbove("a", "b")!;
        (why.Above, why.Below, why.Kind, why.Key, why.Clause).Should().Be(("b", "a", SeparationKind.Key, "early", "6.2"));
        (why.AboveValue!.Text, why.BelowValue!.Text).Should().Be(("2026-02-01T00:00:00Z", "2026-02-03T00:00:00Z"));
    }

    [Fact]
    public void Equals_that_share_a_place_are_separated_by_nothing() =>
        Equal("shared").Evaluate(Four).WhyAbove("c", "b")!.Kind.Should().Be(SeparationKind.None);

    [Fact]
    public void A_lot_without_a_seed_waits_for_it_and_only_the_tied_wait()
    {
        var evaluation = Equal("lot").Evaluate(Four);
        evaluation.Asked().Should().Equal("lot");
        evaluation.Places().Should().Be("1-2 b c | 3 a | 4 d");
        evaluation["b"].Place!.IsKnown.Should().BeFalse();
        evaluation["a"].Place!.Text.Should().Be("3");
    }

    [Theory]
    // printf 'seed 1\nall\nb' | sha256sum gives c6b3…, for c 0cc0…; with seed 3 b has 72aa… and c 91fd….
    [InlineData("seed 1", "1 c | 2 b | 3 a | 4 d")]
    [InlineData("seed 3", "1 b | 2 c | 3 a | 4 d")]
    public void A_lot_orders_by_the_hash_of_seed_list_and_submission(string seed, string expected) =>
        Equal("lot").Evaluate(Four.Decide("lot", seed.Text())).Places().Should().Be(expected);

    [Fact]
    public void A_decision_orders_equals_and_is_asked_for_when_it_is_lacking()
    {
        var rules = Equal("decision");
        var open = rules.Evaluate(Four);
        open.Asked().Should().Equal("main.ranking[b, c]");
        var decided = rules.Evaluate(Four.Decide("main.ranking", GivenValue.Of(["c", "b"]), "b", "c"));
        decided.Places().Should().Be("1 c | 2 b | 3 a | 4 d");
        decided.WhyAbove("b", "c")!.Kind.Should().Be(SeparationKind.Decision);
        decided.Questions.Should().BeEmpty();
    }

    [Fact]
    public void A_decision_about_other_members_is_stale_and_the_question_is_asked_again()
    {
        var check = Equal("decision").Check(Four.Decide("main.ranking", GivenValue.Of(["a", "b"]), "a", "b"));
        check.Findings.Select(f => f.Code.Id).Should().Equal("RS5022");
        check.Value.Asked().Should().Equal("main.ranking[b, c]");
    }

    [Fact]
    public void A_decision_nobody_asked_for_is_named_and_changes_nothing()
    {
        var check = Equal("shared").Check(Four.Decide("main.ranking", GivenValue.Of(["c", "b"]), "b", "c"));
        check.Findings.Select(f => f.Code.Id).Should().Equal("RS5021");
        check.Value.Places().Should().Be("1-2 b c | 3 a | 4 d");
    }

    [Fact]
    public void A_decided_order_must_name_every_member_once() =>
        Equal("decision").Check(Four.Decide("main.ranking", GivenValue.Of(["c", "c"]), "b", "c"))
            .Findings.Select(f => f.Code.Id).Should().Equal("RS5023");

    [Fact]
    public void A_submission_whose_mark_is_awaited_is_unplaced_and_the_others_get_a_range()
    {
        var evaluation = Equal("shared").Evaluate(new Entry().Quality(("a", ["5"]), ("b", ["7"]), ("c", [""])));
        evaluation.Lists[0].Unplaced.Should().Equal("c");
        evaluation.Lists[0].Blocks.Select(b => (b.From, b.To)).Should().Equal((1, 2), (2, 3));
        evaluation["a"].Place!.Questions.Select(q => q.Id).Should().Equal("quality[c]");
    }

    [Fact]
    public void Lists_are_made_by_fields()
    {
        var rules = new Rules
        {
            Choices = """{ "size": ["small", "large"] }""",
            Fields = """{ "size": { "type": "choice", "of": "size" } }""",
            Ranking = """{ "lists": "size", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""",
        };
        var evaluation = rules.Evaluate(new Entry()
            .Submission("a", ("size", "small".Text())).Marks("a", "quality", "1")
            .Submission("b", ("size", "large".Text())).Marks("b", "quality", "2")
            .Submission("c", ("size", "small".Text())).Marks("c", "quality", "3"));
        evaluation.Lists.Select(l => l.Name).Should().Equal("large", "small");
        evaluation.Places(1).Should().Be("1 c | 2 a");
        evaluation.WhyAbove("a", "b").Should().BeNull();
    }

    [Theory]
    [InlineData(Stage.Admission)]
    [InlineData(Stage.Marking)]
    [InlineData(Stage.Scoring)]
    [InlineData(Stage.Ranking)]
    public void Whoever_withdraws_up_to_ranking_is_in_no_list(Stage from)
    {
        var evaluation = Equal("shared").Evaluate(Four.Withdraw("b", from));
        evaluation.Places().Should().Be("1 c | 2 a | 3 d");
        (evaluation["b"].IsWithdrawn, evaluation["b"].LeftAt, evaluation["b"].Outcome).Should().Be((true, from, null));
    }

    [Fact]
    public void Whoever_withdraws_from_selection_on_keeps_the_place_and_gets_nothing()
    {
        var evaluation = (Equal("shared") with { Selection = """{ "passes": [], "rest": "no" }""" }).Evaluate(Four.Withdraw("b", Stage.Selection));
        evaluation.Places().Should().Be("1-2 b c | 3 a | 4 d");
        evaluation.All().Should().Be("a no, b -, c no, d no");
    }
}
