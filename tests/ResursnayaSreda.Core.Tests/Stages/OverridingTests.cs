using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class OverridingTests
{
    private static readonly Entry Four = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["5"]), ("d", ["2"]));

    private static Rules Minister(string properties = "", string amounts = "[]") => new()
    {
        Selection = $$"""
            { "limits": [{ "id": "places", "uses": 1, "atMost": 2 }],
              "passes": [{ "id": "take", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }],
              "rest": "no",
              "override": { "by": "council", "from": ["yes", "no"], "to": ["yes", "reserve"] {{properties}} },
              "amounts": {{amounts}} }
            """,
    };

    private const string Equal = """[{ "id": "award", "for": "yes", "is": "100 / (count(x in taken) + 1)" }]""";

    [Fact]
    public void Another_body_may_decide_otherwise_and_both_results_are_shown()
    {
        var evaluation = Minister().Evaluate(Four.Decide("override", "yes".Text(), "d").Decide("override", "reserve".Text(), "a"));
        evaluation.All().Should().Be("a reserve, b yes, c no, d yes");
        evaluation.Submissions.Select(s => s.ComputedOutcome).Should().Equal("yes", null, null, "no");
    }

    [Fact]
    public void It_is_decided_under_the_id_of_the_rule() =>
        Minister(", \"id\": \"mercy\"").Evaluate(Four.Decide("mercy", "yes".Text(), "d")).All().Should().Be("a yes, b yes, c no, d yes");

    [Fact]
    public void Nobody_is_asked() => Minister().Evaluate(Four).Questions.Should().BeEmpty();

    [Theory]
    [InlineData("d", "no")]
    [InlineData("d", "grand")]
    public void Only_what_the_rule_allows_may_be_decided(string submission, string outcome) =>
        Minister().Check(Four.Decide("override", outcome.Text(), submission)).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");

    [Fact]
    public void Only_those_with_an_outcome_that_may_be_changed_are_decided_about()
    {
        var rules = Minister() with { Selection = Minister().Selection.Replace("[\"yes\", \"no\"]", "[\"no\"]", StringComparison.Ordinal) };
        rules.Check(Four.Decide("override", "reserve".Text(), "a")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
        Minister().Check(Four.Withdraw("d", Stage.Admission).Decide("override", "yes".Text(), "d")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
        Minister().Check(Four.Decide("override", "yes".Text(), "z")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
        Minister().Check(Four.Decide("override", "yes".Text(), "c").Decide("override", "reserve".Text(), "c")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
    }

    [Fact]
    public void Without_such_a_rule_the_decision_is_named_and_changes_nothing()
    {
        var check = new Rules().Check(Four.Decide("override", "yes".Text(), "d"));
        check.Findings.Select(f => f.Code.Id).Should().Equal("RS5021");
        check.Value.All().Should().Be("a no, b no, c no, d no");
    }

    [Fact]
    public void Limits_bind_the_walk_and_not_the_other_body() =>
        // Three have it now, where two places were.
        Minister().Evaluate(Four.Decide("override", "yes".Text(), "c")).All().Should().Be("a yes, b yes, c yes, d no");

    [Fact]
    public void Amounts_are_those_of_the_decided_outcomes()
    {
        var evaluation = Minister(amounts: Equal).Evaluate(Four.Decide("override", "yes".Text(), "c").Decide("override", "reserve".Text(), "a"));
        // b and c are taken: 100 / 3 each.
        (evaluation.Amount("b"), evaluation.Amount("c")).Should().Be(("100/3", "100/3"));
        evaluation["a"].Amounts.Should().BeEmpty();
    }

    [Fact]
    public void An_amount_may_be_decided_where_the_rule_leaves_it_to_the_body()
    {
        var rules = Minister(", \"amounts\": [\"award\"]", Equal);
        rules.Evaluate(Four.Decide("override", Given.By(("outcome", "yes"), ("award", "70")), "c")).Amount("c").Should().Be("70");
        rules.Evaluate(Four.Decide("override", Given.By(("outcome", "yes"), ("award", "70")), "c")).Amount("b").Should().Be("25");
        Minister(amounts: Equal).Check(Four.Decide("override", Given.By(("outcome", "yes"), ("award", "70")), "c")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
        rules.Check(Four.Decide("override", Given.By(("outcome", "yes"), ("award", "much")), "c")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
    }

    [Fact]
    public void What_kept_it_out_is_said_of_the_computed_result() =>
        Minister().Evaluate(Four.Decide("override", "yes".Text(), "d")).WhyNot("d").Select(o => o.Rule).Should().Equal("places");
}
