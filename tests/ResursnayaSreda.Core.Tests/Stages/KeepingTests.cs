using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class KeepingTests
{
    private static Rules Closest(int n, string equal = "higher", string rest = "\"by\": \"mean\", \"missing\": \"skip\", \"least\": 1, \"fewer\": \"wait\"") => new()
    {
        Pooling = $$"""{ "rules": [{ "id": "near", "at": "leaves", "keep": { "closest": {{n}}, "of": "e.quality", "equal": "{{equal}}" }, {{rest}} }] }""",
    };

    private static Entry Marks(params string[] marks) => new Entry().Quality(("a", marks));

    [Fact]
    public void Those_whose_values_lie_closest_together_are_kept() =>
        // 2 and 4 lie 2 apart, 4 and 9 lie 5 apart.
        Closest(2).Evaluate(Marks("9", "2", "4")).Score("a").Should().Be("3");

    [Theory]
    [InlineData("higher", "8")]
    [InlineData("lower", "6")]
    public void Of_equally_close_groups_the_rule_names_one(string equal, string expected) =>
        Closest(2, equal).Evaluate(Marks("9", "5", "7")).Score("a").Should().Be(expected);

    [Fact]
    public void Three_of_five() =>
        // 1 2 6 7 9: 6 7 9 span 3, 2 6 7 and 1 2 6 span 5.
        Closest(3).Evaluate(Marks("7", "1", "9", "2", "6")).Score("a").Should().Be("22/3");

    [Fact]
    public void Where_no_more_are_there_all_are_kept()
    {
        Closest(3).Evaluate(Marks("9", "2", "")).Score("a").Should().Be("5.5");
        Closest(3).Evaluate(Marks("9", "2", "4")).Score("a").Should().Be("5");
    }

    [Fact]
    public void What_is_kept_is_asked_for_what_it_lacks_and_nobody_else()
    {
        var rest = "\"by\": \"mean\", \"missing\": \"wait\", \"least\": 1, \"fewer\": \"wait\"";
        Closest(2, rest: rest).Evaluate(Marks("9", "2", "4")).Questions.Should().BeEmpty();
        // Without the third it is not known which two are closest.
        Closest(2, rest: rest).Evaluate(Marks("9", "2", "")).Asked().Should().Equal("quality[a, e3]");
    }

    [Fact]
    public void The_least_and_the_drop_look_at_those_kept()
    {
        Closest(2, rest: "\"by\": \"mean\", \"missing\": \"skip\", \"least\": 3, \"fewer\": \"out\"").Evaluate(Marks("9", "2", "4")).Score("a").Should().Be("absent: Refused");
        // 6 7 9 are kept, 6 is dropped.
        Closest(3, rest: "\"drop\": { \"low\": 1 }, \"by\": \"mean\", \"missing\": \"skip\", \"least\": 2, \"fewer\": \"out\"")
            .Evaluate(Marks("7", "1", "9", "2", "6")).Score("a").Should().Be("8");
    }

    [Fact]
    public void Experts_with_one_value_are_told_apart_by_a_decision()
    {
        var rules = Closest(2) with
        {
            Criteria = """
                [{ "kind": "group", "id": "merit", "combine": "sum", "children": [
                   { "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "depth", "scale": "ten", "panel": "jury" } ] }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
        };
        // Quality 5 5 5 of e1, e2, e3: any two are as close; their depth is not the same.
        var entry = Marks("5", "5", "5", "1").Marks("a", "depth", "2", "4", "9", "0");
        var open = rules.Evaluate(entry);
        open.Asked().Should().Equal("near[a]");
        open.Score("a").Should().Be("waiting: near[a]");
        rules.Evaluate(entry.Decide("near", GivenValue.Of(["e1", "e3"]), "a")).Score("a").Should().Be("10.5");
    }

    [Theory]
    [InlineData("e1")]
    [InlineData("e1 e2 e3")]
    [InlineData("e1 e1")]
    [InlineData("e1 e4")]
    public void A_decision_must_name_as_many_of_those_it_is_about(string experts)
    {
        var check = Closest(2).Check(Marks("5", "5", "5", "1").Decide("near", GivenValue.Of(experts.Split(' ')), "a"));
        check.Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
    }

    [Fact]
    public void A_decision_where_nothing_is_equal_is_named_and_changes_nothing()
    {
        var check = Closest(2).Check(Marks("9", "2", "4").Decide("near", GivenValue.Of(["e1", "e2"]), "a"));
        check.Findings.Select(f => f.Code.Id).Should().Equal("RS5021");
        check.Value.Score("a").Should().Be("3");
    }

    [Fact]
    public void What_is_compared_may_be_the_whole_sheet()
    {
        var rules = new Rules
        {
            Criteria = """
                [{ "kind": "group", "id": "merit", "combine": "sum", "children": [
                   { "kind": "marks", "id": "p", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "q", "scale": "ten", "panel": "jury" } ] }]
                """,
            Pooling = """
                { "rules": [{ "id": "near", "at": "merit", "keep": { "closest": 2, "of": "e.merit", "equal": "higher" },
                    "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
        };
        // Sheets 12, 5, 11: the first and the third.
        rules.Evaluate(new Entry().Submission("a").Marks("a", "p", "10", "1", "2").Marks("a", "q", "2", "4", "9")).Score("a").Should().Be("11.5");
    }

    [Fact]
    public void A_panel_is_chosen_before_anyone_is_kept()
    {
        var rules = Closest(2) with
        {
            Panels = """[{ "id": "jury" }, { "id": "press" }]""",
            Pooling = """
                { "rules": [{ "id": "near", "at": "leaves", "from": ["jury"], "keep": { "closest": 2, "of": "e.quality", "equal": "higher" },
                    "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }
                """,
        };
        // The press gives 9 as well: it would make 9 and 9 the closest pair.
        rules.Evaluate(Marks("9", "2", "4").Duty("e1", "jury").Duty("e2", "jury").Duty("e3", "jury").Duty("p", "press").Mark("a", "p", "quality", "9".Text()))
            .Score("a").Should().Be("3");
    }
}
