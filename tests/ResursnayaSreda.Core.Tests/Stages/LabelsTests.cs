using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class LabelsTests
{
    private static Rules Labels(string by, string score = "if quality >= 'fair' then 1 else 0") => new()
    {
        Scales = """{ "ten": { "kind": "labels", "labels": ["weak", "fair", "strong"] } }""",
        Pooling = $$"""{ "rules": [{ "at": "leaves", {{by}}, "missing": "skip", "least": 1, "fewer": "wait" }] }""",
        Scoring = $$"""{ "scores": [{ "id": "total", "is": "{{score}}" }] }""",
    };

    [Theory]
    [InlineData("\"by\": \"min\"", "weak")]
    [InlineData("\"by\": \"max\"", "strong")]
    [InlineData("\"by\": \"median\", \"even\": \"low\"", "weak")]
    [InlineData("\"by\": \"median\", \"even\": \"high\"", "fair")]
    public void Labels_have_an_order_and_no_numbers(string by, string expected) =>
        // Their order is not that of the alphabet.
        Labels(by).Evaluate(new Entry().Quality(("a", ["weak", "strong", "fair", "weak"]))).Criterion("a", "quality").Should().Be(expected);

    [Theory]
    [InlineData("quality >= 'fair'", "0 1 1")]
    [InlineData("quality = 'fair'", "0 1 0")]
    [InlineData("quality < 'strong'", "1 1 0")]
    [InlineData("quality <> 'weak'", "0 1 1")]
    public void A_label_is_compared_by_its_place_on_the_scale(string condition, string expected) =>
        string.Join(' ', Labels("\"by\": \"max\"", $"if {condition} then 1 else 0").Evaluate(new Entry().Quality(("a", ["weak"]), ("b", ["fair"]), ("c", ["strong"])))
            .Submissions.Select(s => s.Scores["total"].Text)).Should().Be(expected);

    [Fact]
    public void A_table_gives_labels_their_numbers()
    {
        var rules = Labels("\"by\": \"max\"") with
        {
            Criteria = """
                [{ "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" },
                 { "kind": "indicator", "id": "worth", "is": { "by": "quality", "cases": [{ "of": ["weak"], "is": 1 }, { "of": ["fair", "strong"], "is": 5 }] } }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "worth" }] }""",
        };
        rules.Evaluate(new Entry().Quality(("a", ["fair"]), ("b", ["weak"]))).Submissions.Select(s => s.Scores["total"].Text).Should().Equal("5", "1");
    }

    [Fact]
    public void Labels_may_be_counted_where_they_are_pooled() =>
        Labels("\"is\": \"count(m in marks where m = 'strong') + count(m in marks where m >= 'fair')\"", "quality")
            .Evaluate(new Entry().Quality(("a", ["weak", "strong", "fair"]))).Score("a").Should().Be("3");

    [Fact]
    public void A_group_with_a_formula_may_look_at_a_label()
    {
        var rules = Labels("\"by\": \"min\"") with
        {
            Criteria = """
                [{ "kind": "group", "id": "merit", "is": "if quality = 'strong' then 10 else 2", "children": [
                   { "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" } ] }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
        };
        rules.Evaluate(new Entry().Quality(("a", ["strong", "strong"]), ("b", ["strong", "fair"]))).Submissions.Select(s => s.Scores["total"].Text).Should().Equal("10", "2");
    }

    private static readonly Rules Agreed = Labels("\"by\": \"agreed\"") with
    {
        Pooling = """{ "rules": [{ "at": "leaves", "by": "agreed", "missing": "wait" }] }""",
    };

    [Fact]
    public void An_agreed_mark_is_recorded_once_and_waited_for()
    {
        var entry = new Entry().Quality(("a", ["weak", "strong"]), ("b", ["weak", "weak"])).Decide("quality", "fair".Text(), "a");
        var open = Agreed.Evaluate(entry);
        open.Asked().Should().Equal("quality[b]");
        open.Criterion("a", "quality").Should().Be("fair");
        open.Lists[0].Unplaced.Should().Equal("b");
    }

    [Fact]
    public void An_agreed_mark_is_on_the_scale_and_stands_once()
    {
        var entry = new Entry().Quality(("a", ["weak"]));
        Agreed.Check(entry.Decide("quality", "great".Text(), "a")).Findings.Select(f => f.Code.Id).Should().Equal("RS5012");
        Agreed.Check(entry.Decide("quality", "fair".Text(), "a").Decide("quality", "weak".Text(), "a")).Findings.Select(f => f.Code.Id).Should().Equal("RS5015");
        Agreed.Check(entry.Decide("quality", "fair".Text(), "z")).Findings.Select(f => f.Code.Id).Should().Equal("RS5008");
    }

    [Fact]
    public void An_agreed_mark_that_no_rule_asks_for_is_named_and_changes_nothing()
    {
        var check = Labels("\"by\": \"min\"").Check(new Entry().Quality(("a", ["weak"])).Decide("quality", "strong".Text(), "a"));
        check.Findings.Select(f => f.Code.Id).Should().Equal("RS5021");
        check.Value.Criterion("a", "quality").Should().Be("weak");
    }

    [Theory]
    [InlineData("zero", "0")]
    [InlineData("out", "absent: Refused")]
    public void What_a_lacking_agreement_means_is_said_by_missing(string missing, string expected)
    {
        var rules = new Rules { Pooling = $$"""{ "rules": [{ "at": "leaves", "by": "agreed", "missing": "{{missing}}" }] }""", Scoring = """{ "scores": [{ "id": "total", "is": "quality otherwise 7" }] }""" };
        if (missing == "zero")
            rules = rules with { Scoring = """{ "scores": [{ "id": "total", "is": "quality" }] }""" };
        rules.Evaluate(new Entry().Quality(("a", ["4"]))).Criterion("a", "quality").Should().Be(expected);
    }

    private static Rules Ranks(string ties, string top = "") => new()
    {
        Choices = """{ "size": ["small", "large"] }""",
        Fields = """{ "size": { "type": "choice", "of": "size" } }""",
        Scales = $$"""{ "ten": { "kind": "ranks", "ties": "{{ties}}" {{top}} } }""",
        Pooling = """{ "rules": [{ "at": "leaves", "by": "sum", "missing": "wait", "least": 1, "fewer": "wait" }] }""",
        Ranking = """{ "lists": "size", "keys": [{ "is": "total", "best": "low" }], "equal": "shared" }""",
    };

    private static readonly Entry Ranked = new Entry()
        .Submission("a", ("size", "small".Text())).Marks("a", "quality", "1", "2")
        .Submission("b", ("size", "small".Text())).Marks("b", "quality", "3", "1")
        .Submission("c", ("size", "large".Text())).Marks("c", "quality", "1", "1");

    [Fact]
    public void Each_expert_orders_a_list_and_one_is_the_best()
    {
        var evaluation = Ranks("no").Evaluate(Ranked);
        evaluation.Places(1).Should().Be("1 a | 2 b");
        evaluation.Score("b").Should().Be("4");
    }

    [Fact]
    public void A_rank_stands_once_in_a_list_and_expert_unless_equals_are_allowed()
    {
        // The rank 1 of e1 stands in both lists: that is no repetition.
        var twice = Ranked.Submission("d", ("size", "small".Text())).Marks("d", "quality", "3", "3");
        // Marks of a, b, c and d by e1 and e2: e1 puts d where b stands already.
        Ranks("no").Check(twice).Findings.Select(f => $"{f.Code.Id} {f.Pointer} {string.Join(' ', f.Arguments)}").Should().Equal("RS5029 /marks/6 e1 3 2 small b, d");
        Ranks("yes").Check(twice).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_rank_is_a_whole_number_from_1_to_the_top()
    {
        foreach (var rank in (string[])["0", "1.5", "3"])
            Ranks("no", ", \"top\": 2").Check(new Entry().Submission("a", ("size", "small".Text())).Marks("a", "quality", rank)).Findings.Select(f => f.Code.Id).Should().Equal("RS5012");
        Ranks("no", ", \"top\": 2").Check(new Entry().Submission("a", ("size", "small".Text())).Marks("a", "quality", "2")).Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("press", true)]
    [InlineData("press site", true)]
    [InlineData("", false)]
    [InlineData("press site film", false)]
    [InlineData("press press", false)]
    [InlineData("press radio", false)]
    public void Options_are_chosen_from_as_few_to_as_many_as_the_scale_says(string chosen, bool isAllowed)
    {
        var rules = new Rules
        {
            Scales = """
                { "ten": { "kind": "options", "choose": { "least": 1, "most": 2 },
                    "options": [{ "id": "press", "points": 3 }, { "id": "site", "points": 2 }, { "id": "film", "points": 1 }] } }
                """,
        };
        var options = chosen.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        rules.Check(new Entry().Submission("a").Mark("a", "e1", "quality", GivenValue.Of(options))).Findings.Select(f => f.Code.Id)
            .Should().Equal(isAllowed ? [] : ["RS5012"]);
    }
}
