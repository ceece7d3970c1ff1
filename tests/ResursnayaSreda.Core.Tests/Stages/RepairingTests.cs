using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class RepairingTests
{
    private static readonly Rules Papers = new()
    {
        Fields = """{ "papers": { "type": "number", "optional": true } }""",
        Admission = """{ "require": [{ "id": "whole", "clause": "2.5", "is": "papers >= 5", "absent": "fail", "repair": 10 }] }""",
    };

    private static readonly Entry Two = new Entry()
        .Submission("a", ("papers", "3".Text())).Marks("a", "quality", "9").Submission("b", ("papers", "6".Text())).Marks("b", "quality", "5");

    [Fact]
    public void A_defect_that_may_be_repaired_is_asked_about_and_the_others_go_on()
    {
        var evaluation = Papers.Evaluate(Two);
        evaluation.Questions.Select(q => (q.Id, q.Kind)).Should().Equal(("whole[a]", QuestionKind.Repair));
        evaluation.All().Should().Be("a ?, b no");
        evaluation.Score("b").Should().Be("5");
    }

    [Fact]
    public void What_was_repaired_is_no_defect() =>
        Papers.Evaluate(Two.Decide("whole", GivenValue.Of(true), "a")).Places().Should().Be("1 a | 2 b");

    [Fact]
    public void What_was_not_repaired_keeps_it_out_under_the_rule()
    {
        var evaluation = Papers.Evaluate(Two.Decide("whole", GivenValue.Of(false), "a"));
        (evaluation["a"].LeftAt, string.Join(' ', evaluation["a"].Failed)).Should().Be((Stage.Admission, "whole"));
        evaluation.WhyNot("a").Select(o => (o.Rule, o.Clause)).Should().Equal(("whole", "2.5"));
        evaluation.Places().Should().Be("1 b");
    }

    [Fact]
    public void A_decision_about_one_who_may_yet_repair_is_not_stale_before_that_is_known()
    {
        var rules = Papers with { Ranking = """{ "lists": "all", "keys": [{ "is": "total", "best": "high" }], "equal": "decision" }""" };
        var equals = new Entry().Submission("a", ("papers", "3".Text())).Marks("a", "quality", "9").Submission("b", ("papers", "6".Text())).Marks("b", "quality", "9")
            .Decide("main.ranking", GivenValue.Of(["b", "a"]), "a", "b");
        var open = rules.Check(equals);
        open.Findings.Should().BeEmpty();
        open.Value.Asked().Should().Equal("whole[a]");
        rules.Evaluate(equals.Decide("whole", GivenValue.Of(true), "a")).Places().Should().Be("1 b | 2 a");
        rules.Check(equals.Decide("whole", GivenValue.Of(false), "a")).Findings.Select(f => f.Code.Id).Should().Equal("RS5022");
    }

    [Fact]
    public void What_is_missing_may_be_repaired_too() =>
        Papers.Evaluate(new Entry().Submission("a").Marks("a", "quality", "9")).Asked().Should().Equal("whole[a]");

    [Fact]
    public void A_repair_is_yes_or_no_about_one_submission()
    {
        Papers.Check(Two.Decide("whole", "yes".Text(), "a")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
        Papers.Check(Two.Decide("whole", GivenValue.Of(true))).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
        Papers.Check(Two.Decide("whole", GivenValue.Of(true), "z")).Findings.Select(f => f.Code.Id).Should().Equal("RS5008");
    }

    [Fact]
    public void A_requirement_of_scoring_may_be_repaired_as_well()
    {
        var rules = new Rules { Scoring = """{ "scores": [{ "id": "total", "is": "quality" }], "require": [{ "id": "half", "is": "quality >= 5", "repair": 3 }] }""" };
        var entry = new Entry().Quality(("a", ["4"]), ("b", ["6"]));
        rules.Evaluate(entry).Asked().Should().Equal("half[a]");
        rules.Evaluate(entry.Decide("half", GivenValue.Of(true), "a")).Places().Should().Be("1 b | 2 a");
    }
}
