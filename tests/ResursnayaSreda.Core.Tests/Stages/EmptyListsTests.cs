using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class EmptyListsTests
{
    private static Rules Few(string ask = "", string when = "count(x in admitted where x.category = category) < 2") => new()
    {
        Categories = """[{ "id": "north" }, { "id": "south" }]""",
        Ranking = """{ "lists": "category", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""",
        Selection = $$"""
            { "limits": [{ "id": "places", "per": "category", "uses": 1, "atMost": 1 }],
              "emptyLists": [{ "id": "few", "clause": "7.3", "when": "{{when}}" {{ask}} }],
              "passes": [{ "id": "take", "order": ["category", "place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }],
              "rest": "no" }
            """,
    };

    private const string Ask = ", \"ask\": { \"by\": \"council\" }";

    private static readonly Entry Three = new Entry().InCategory("a", "north").Marks("a", "quality", "9").InCategory("b", "north").Marks("b", "quality", "5")
        .InCategory("c", "south").Marks("c", "quality", "8");

    [Fact]
    public void A_list_with_too_few_has_no_winners_and_the_others_have_theirs()
    {
        var evaluation = Few().Evaluate(Three);
        evaluation.All().Should().Be("a yes, b no, c no");
        // It is ranked all the same.
        evaluation["c"].Place!.Text.Should().Be("1");
        evaluation["c"].EmptiedBy.Should().Be("few");
        evaluation["b"].EmptiedBy.Should().BeNull();
    }

    [Fact]
    public void What_emptied_the_list_is_the_obstacle() =>
        Few().Evaluate(Three).WhyNot("c").Select(o => (o.Stage, o.Rule, o.Pass, o.Clause)).Should().Equal((Stage.Selection, "few", null, "7.3"));

    [Fact]
    public void The_members_of_an_empty_list_take_nothing_of_a_limit() =>
        Few().Evaluate(Three).Log.Select(l => l.Submission).Should().Equal("a", "b");

    [Fact]
    public void Whoever_was_refused_is_not_counted_by_admitted() =>
        Few().Evaluate(Three.InCategory("d", "south").Marks("d", "quality", "1").Withdraw("d", Stage.Admission)).All().Should().Be("a yes, b no, c no, d -");

    [Fact]
    public void Another_body_may_be_asked_and_the_list_waits_for_it()
    {
        var open = Few(Ask).Evaluate(Three);
        open.Questions.Select(q => (q.Id, q.Kind)).Should().Equal(("few[south]", QuestionKind.Outcomes));
        open.All().Should().Be("a yes, b no, c ?");
        Few(Ask).Evaluate(Three.Decide("few", Given.By(("c", "reserve")), "south")).All().Should().Be("a yes, b no, c reserve");
    }

    [Fact]
    public void Whoever_the_other_body_does_not_name_gets_the_rest()
    {
        var rules = Few(Ask, "count(x in admitted where x.category = category) < 3");
        var entry = Three.Decide("few", Given.By(("b", "yes")), "north").Decide("few", Given.By(), "south");
        var check = rules.Check(entry);
        check.Findings.Should().BeEmpty();
        check.Value.All().Should().Be("a no, b yes, c no");
    }

    [Fact]
    public void An_answer_names_submissions_and_outcomes()
    {
        Few(Ask).Check(Three.Decide("few", Given.By(("c", "grand")), "south")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
        Few(Ask).Check(Three.Decide("few", Given.By(("z", "yes")), "south")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
    }

    [Fact]
    public void An_answer_about_a_list_that_is_not_empty_is_named_and_changes_nothing()
    {
        var check = Few(Ask).Check(Three.Decide("few", Given.By(("b", "yes")), "north").Decide("few", Given.By(("c", "no")), "south"));
        check.Findings.Select(f => f.Code.Id).Should().Equal("RS5021");
        check.Value.All().Should().Be("a yes, b no, c no");
        Few().Check(Three.Decide("few", Given.By(("c", "yes")), "south")).Findings.Select(f => f.Code.Id).Should().Equal("RS5021");
    }

    [Fact]
    public void A_condition_that_waits_leaves_its_list_waiting()
    {
        var rules = Few(when: "count(x in admitted where x.category = category) < least") with
        {
            Parameters = """{ "least": { "type": "number", "decided": { "by": "council", "after": "ranking" } } }""",
        };
        rules.Evaluate(Three).All().Should().Be("a ?, b ?, c ?");
        rules.Evaluate(Three).Asked().Should().Equal("least");
        rules.Evaluate(Three.Decide("least", "1".Text())).All().Should().Be("a yes, b no, c yes");
    }

    [Fact]
    public void Where_there_is_one_list_the_condition_sees_it()
    {
        var rules = Few(when: "count(x in scored) < 4") with
        {
            Categories = "",
            Ranking = """{ "lists": "all", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""",
            Selection = """{ "emptyLists": [{ "id": "few", "when": "count(x in scored) < 4" }], "passes": [{ "id": "take", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no" }""",
        };
        rules.Evaluate(new Entry().Quality(("a", ["1"]), ("b", ["2"]), ("c", ["3"]))).All().Should().Be("a no, b no, c no");
        rules.Evaluate(new Entry().Quality(("a", ["1"]), ("b", ["2"]), ("c", ["3"]), ("d", ["3"]))).All().Should().Be("a yes, b yes, c yes, d yes");
    }
}
