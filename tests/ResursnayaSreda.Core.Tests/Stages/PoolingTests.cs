using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class PoolingTests
{
    private static Rules With(string rule) => new() { Pooling = $$"""{ "rules": [{ "at": "leaves", {{rule}} }] }""" };

    [Theory]
    [InlineData("\"by\": \"mean\"", "19/3")]
    [InlineData("\"by\": \"sum\"", "19")]
    [InlineData("\"by\": \"min\"", "3")]
    [InlineData("\"by\": \"max\"", "9")]
    [InlineData("\"by\": \"median\", \"even\": \"mean\"", "7")]
    [InlineData("\"is\": \"max(m in marks : m) - min(m in marks : m)\"", "6")]
    public void Marks_7_3_9_become_one_value(string by, string expected) =>
        With($"{by}, \"missing\": \"skip\", \"least\": 1, \"fewer\": \"wait\"").Evaluate(new Entry().Quality(("a", ["7", "3", "9"])))
            .Score("a").Should().Be(expected);

    [Theory]
    [InlineData("low", "4")]
    [InlineData("high", "8")]
    [InlineData("mean", "6")]
    public void An_even_panel_has_the_median_that_the_rule_says(string even, string expected) =>
        With($"\"by\": \"median\", \"even\": \"{even}\", \"missing\": \"skip\", \"least\": 1, \"fewer\": \"wait\"")
            .Evaluate(new Entry().Quality(("a", ["8", "10", "2", "4"]))).Score("a").Should().Be(expected);

    [Fact]
    public void The_lowest_and_the_highest_are_dropped_once_each_even_when_they_stand_twice() =>
        // 2 2 5 9 9 without one 2 and one 9: (2 + 5 + 9) / 3
        With("\"drop\": { \"low\": 1, \"high\": 1 }, \"by\": \"mean\", \"missing\": \"skip\", \"least\": 3, \"fewer\": \"wait\"")
            .Evaluate(new Entry().Quality(("a", ["9", "2", "5", "2", "9"]))).Score("a").Should().Be("16/3");

    [Fact]
    public void Two_lowest_can_be_dropped_and_none_of_the_highest() =>
        With("\"drop\": { \"low\": 2 }, \"by\": \"mean\", \"missing\": \"skip\", \"least\": 3, \"fewer\": \"wait\"")
            .Evaluate(new Entry().Quality(("a", ["1", "2", "5", "10"]))).Score("a").Should().Be("7.5");

    [Fact]
    public void A_missing_mark_that_is_skipped_is_not_in_the_divisor() =>
        With("\"by\": \"mean\", \"missing\": \"skip\", \"least\": 1, \"fewer\": \"wait\"")
            .Evaluate(new Entry().Quality(("a", ["8", "", "7"]))).Score("a").Should().Be("7.5");

    [Fact]
    public void A_missing_mark_can_count_as_nothing() =>
        With("\"by\": \"mean\", \"missing\": \"zero\", \"least\": 1, \"fewer\": \"wait\"")
            .Evaluate(new Entry().Quality(("a", ["8", "", "7"]))).Score("a").Should().Be("5");

    [Fact]
    public void A_missing_mark_can_be_waited_for_and_is_named()
    {
        var evaluation = With("\"by\": \"mean\", \"missing\": \"wait\", \"least\": 1, \"fewer\": \"wait\"")
            .Evaluate(new Entry().Quality(("a", ["8", "", "7"]), ("b", ["1", "1", "1"])));
        evaluation.Asked().Should().Equal("quality[a, e2]");
        evaluation.Score("a").Should().Be("waiting: quality[a, e2]");
        evaluation.Score("b").Should().Be("1");
    }

    [Fact]
    public void A_missing_mark_can_refuse_the_submission()
    {
        var evaluation = With("\"by\": \"mean\", \"missing\": \"out\", \"least\": 1, \"fewer\": \"wait\"")
            .Evaluate(new Entry().Quality(("a", ["8", "", "7"]), ("b", ["1", "1", "1"])));
        evaluation["a"].Failed.Should().Equal("total");
        evaluation["a"].Place.Should().BeNull();
        evaluation.Places().Should().Be("1 b");
    }

    [Theory]
    [InlineData("wait", "waiting: quality[a]")]
    [InlineData("out", "absent: Refused")]
    public void Fewer_marks_than_the_least_wait_or_refuse(string fewer, string expected) =>
        With($"\"by\": \"mean\", \"missing\": \"skip\", \"least\": 2, \"fewer\": \"{fewer}\"")
            .Evaluate(new Entry().Quality(("a", ["8", ""]))).Score("a").Should().Be(expected);

    [Fact]
    public void The_least_counts_real_marks_only_not_those_that_count_as_nothing() =>
        With("\"by\": \"mean\", \"missing\": \"zero\", \"least\": 2, \"fewer\": \"out\"")
            .Evaluate(new Entry().Quality(("a", ["8", ""]))).Score("a").Should().Be("absent: Refused");

    [Fact]
    public void A_recused_expert_counts_nowhere_not_even_in_the_divisor_and_the_mark_is_named_in_a_warning()
    {
        var check = new Rules().Check(new Entry().Quality(("a", ["10", "4"])).Recuse("e2", "a"));
        check.Findings.Select(f => f.Code.Id).Should().Equal("RS5013");
        check.Value.Score("a").Should().Be("10");
    }

    [Fact]
    public void A_rule_recuses_whoever_it_fits()
    {
        var rules = new Rules
        {
            Fields = """{ "region": { "type": "text" } }""",
            Experts = """{ "home": { "type": "text" } }""",
            Marking = """{ "recuse": [{ "id": "own", "is": "e.home = region" }] }""",
        };
        var entry = new Entry().Expert("e1", ("home", "north".Text())).Expert("e2", ("home", "south".Text()))
            .Submission("a", ("region", "north".Text())).Marks("a", "quality", "10", "4")
            .Submission("b", ("region", "south".Text())).Marks("b", "quality", "10", "4");
        var evaluation = rules.Evaluate(entry);
        evaluation.Score("a").Should().Be("4");
        evaluation.Score("b").Should().Be("10");
        evaluation.Explain("quality", "a").Operands[0].Operands.Select(o => o.Value.ToString()).Should().Equal("absent: NotCounted", "4");
    }

    [Fact]
    public void The_first_rule_whose_condition_holds_is_taken()
    {
        var rules = new Rules
        {
            Fields = """{ "large": { "type": "yesNo" } }""",
            Pooling = """
                { "rules": [ { "at": "leaves", "when": "large", "by": "min", "missing": "skip", "least": 1, "fewer": "wait" },
                             { "at": "leaves", "by": "max", "missing": "skip", "least": 1, "fewer": "wait" } ] }
                """,
        };
        var evaluation = rules.Evaluate(new Entry()
            .Submission("a", ("large", GivenValue.Of(true))).Marks("a", "quality", "3", "9")
            .Submission("b", ("large", GivenValue.Of(false))).Marks("b", "quality", "3", "9"));
        evaluation.Score("a").Should().Be("3");
        evaluation.Score("b").Should().Be("9");
    }

    [Fact]
    public void Rounding_at_the_pool_point_is_half_up_where_it_says_so_and_half_even_where_it_says_that()
    {
        // (7 + 8) / 2 to whole numbers
        var entry = new Entry().Quality(("a", ["6", "7"]), ("b", ["7", "8"]));
        var rule = "\"by\": \"mean\", \"missing\": \"skip\", \"least\": 1, \"fewer\": \"wait\", \"round\": { \"to\": 1, \"mode\": ";
        var halfUp = With(rule + "\"halfUp\" }").Evaluate(entry);
        var halfEven = With(rule + "\"halfEven\" }").Evaluate(entry);
        (halfUp.Score("a"), halfUp.Score("b")).Should().Be(("7", "8"));
        (halfEven.Score("a"), halfEven.Score("b")).Should().Be(("6", "8"));
    }

    [Fact]
    public void The_mean_of_totals_and_the_total_of_rounded_means_are_the_same_tree_pooled_elsewhere()
    {
        const string Criteria = """
            [{ "kind": "group", "id": "merit", "combine": "product", "lacking": "zero", "children": [
               { "kind": "marks", "id": "p", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "q", "scale": "ten", "panel": "jury" } ] }]
            """;
        Rules At(string at) => new()
        {
            Criteria = Criteria,
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
            Pooling = $$"""{ "rules": [{ "at": {{at}}, "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }""",
        };
        var entry = new Entry().Submission("a").Marks("a", "p", "2", "4").Marks("a", "q", "10", "3");
        // By sheet: (2·10 + 4·3) / 2 = 16; by criterion: 3 · 6.5 = 19.5
        At("\"merit\"").Evaluate(entry).Score("a").Should().Be("16");
        At("\"leaves\"").Evaluate(entry).Score("a").Should().Be("19.5");
    }

    [Fact]
    public void Inside_a_sheet_a_blank_can_count_as_nothing_but_a_sheet_never_begun_has_no_blanks()
    {
        var rules = new Rules
        {
            Criteria = """
                [{ "kind": "group", "id": "merit", "combine": "sum", "children": [
                   { "kind": "marks", "id": "p", "scale": "ten", "panel": "jury", "blank": "zero" },
                   { "kind": "marks", "id": "q", "scale": "ten", "panel": "jury", "blank": "zero" } ] }]
                """,
            Pooling = """{ "rules": [{ "at": "merit", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
        };
        rules.Evaluate(new Entry().Submission("a").Marks("a", "p", "4", "6", "").Marks("a", "q", "8", "", "")).Score("a").Should().Be("9");
    }
}
