using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class RelativesTests
{
    private const string Fields = """{ "cost": { "type": "number", "from": 0 }, "town": { "type": "text" } }""";

    private static readonly Entry Four = new Entry()
        .Submission("a", ("cost", "40".Text()), ("town", "x".Text())).Marks("a", "quality", "1")
        .Submission("b", ("cost", "10".Text()), ("town", "x".Text())).Marks("b", "quality", "2")
        .Submission("c", ("cost", "40".Text()), ("town", "y".Text())).Marks("c", "quality", "3")
        .Submission("d", ("cost", "30".Text()), ("town", "y".Text())).Marks("d", "quality", "4");

    private static Rules With(string relative) => new()
    {
        Fields = Fields,
        Values = $$"""{ "compared": { "for": ["submission"], "relative": { "of": "cost", {{relative}} } } }""",
        Scoring = """{ "scores": [{ "id": "total", "is": "compared otherwise 99" }] }""",
    };

    private static string Totals(Rules rules, Entry entry) => string.Join(' ', rules.Evaluate(entry).Submissions.Select(s => s.LeftAt is null ? s.Scores["total"].Text : "-"));

    private static Rules Mended(Rules rules) => rules with { Scoring = rules.Scoring.Replace(" otherwise 99", "", StringComparison.Ordinal) };

    [Theory]
    [InlineData("high", "1 4 1 3")]
    [InlineData("low", "3 1 3 2")]
    public void A_place_is_one_more_than_how_many_are_better(string better, string expected) =>
        Totals(Mended(With($"\"within\": \"admitted\", \"how\": \"place\", \"better\": \"{better}\"")), Four).Should().Be(expected);

    [Theory]
    [InlineData("high", "1 0.25 1 0.75")]
    [InlineData("low", "0.25 1 0.25 1/3")]
    public void A_share_of_the_best_is_value_by_best_or_best_by_value(string better, string expected) =>
        Totals(With($"\"within\": \"admitted\", \"how\": \"shareOfBest\", \"better\": \"{better}\""), Four).Should().Be(expected);

    [Fact]
    public void A_share_of_the_sum() => Totals(With("\"within\": \"admitted\", \"how\": \"shareOfSum\", \"better\": \"high\""), Four).Should().Be("1/3 1/12 1/3 0.25");

    [Theory]
    [InlineData("high", "1 0 1 2/3")]
    [InlineData("low", "0 1 0 1/3")]
    public void Min_max_goes_from_the_worst_to_the_best(string better, string expected) =>
        Totals(Mended(With($"\"within\": \"admitted\", \"how\": \"minMax\", \"better\": \"{better}\", \"flat\": \"0.5\"")), Four).Should().Be(expected);

    [Fact]
    public void Where_all_are_equal_min_max_gives_what_the_rule_says() =>
        Totals(Mended(With("\"within\": \"admitted\", \"how\": \"minMax\", \"better\": \"high\", \"flat\": \"0.5\"")),
            new Entry().Submission("a", ("cost", "7".Text()), ("town", "x".Text())).Marks("a", "quality", "1")).Should().Be("0.5");

    [Fact]
    public void Groups_are_compared_within_themselves() =>
        Totals(Mended(With("\"within\": \"admitted\", \"per\": \"town\", \"how\": \"place\", \"better\": \"low\"")), Four).Should().Be("2 1 2 1");

    [Theory]
    [InlineData("entrants", "1 - 1 3")]
    [InlineData("admitted", "1 - 1 3")]
    public void Whoever_withdrew_is_in_neither_set(string within, string expected) =>
        Totals(Mended(With($"\"within\": \"{within}\", \"how\": \"place\", \"better\": \"high\"")), Four.Withdraw("b", Stage.Admission)).Should().Be(expected);

    [Theory]
    [InlineData("entrants", "- 2 - 1")]
    [InlineData("admitted", "- 1 - 1")]
    public void Whoever_was_refused_is_an_entrant_and_not_admitted(string within, string expected)
    {
        var rules = Mended(With($"\"within\": \"{within}\", \"per\": \"town\", \"how\": \"place\", \"better\": \"high\"")) with
        {
            Admission = """{ "require": [{ "id": "modest", "is": "cost < 40" }] }""",
        };
        // b has a better one, a, among the entrants of its town, and so has d.
        Totals(rules, Four).Should().Be(expected.Replace("- 1", within == "entrants" ? "- 2" : "- 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_withdraws_from_selection_on_is_compared_with() =>
        Mended(With("\"within\": \"admitted\", \"how\": \"place\", \"better\": \"high\"")).Evaluate(Four.Withdraw("a", Stage.Selection)).Score("d").Should().Be("3");

    [Fact]
    public void A_criterion_may_be_relative_and_take_part_in_a_group()
    {
        var rules = new Rules
        {
            Fields = Fields,
            Criteria = """
                [{ "kind": "group", "id": "merit", "combine": "sum", "weights": "factors", "children": [
                   { "kind": "marks", "id": "quality", "weight": 1, "scale": "ten", "panel": "jury" },
                   { "kind": "relative", "id": "thrift", "weight": 10, "of": "cost", "within": "admitted", "how": "minMax", "better": "low", "flat": 0 } ] }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
        };
        // 1 + 0, 2 + 10, 3 + 0, 4 + 10/3
        Totals(rules, Four).Should().Be("1 12 3 22/3");
    }

    [Fact]
    public void What_is_compared_may_be_pooled_marks()
    {
        var rules = With("\"within\": \"admitted\", \"how\": \"place\", \"better\": \"high\"");
        Totals(Mended(rules with { Values = rules.Values.Replace("\"cost\"", "\"quality\"", StringComparison.Ordinal) }), Four).Should().Be("4 3 2 1");
    }

    [Fact]
    public void A_share_of_nothing_is_absent_and_says_so()
    {
        var zero = new Entry().Submission("a", ("cost", "0".Text()), ("town", "x".Text())).Marks("a", "quality", "1");
        var check = With("\"within\": \"admitted\", \"how\": \"shareOfSum\", \"better\": \"high\"").Check(zero);
        check.Value.Score("a").Should().Be("99");
        check.Findings.Select(f => f.Code.Id).Should().Equal("RS6001");
        Mended(With("\"within\": \"admitted\", \"how\": \"shareOfSum\", \"better\": \"high\"")).Codes.Should().Equal("RS3019");
    }

    [Fact]
    public void While_it_waits_who_is_admitted_it_waits_who_is_better()
    {
        var rules = Mended(With("\"within\": \"admitted\", \"how\": \"place\", \"better\": \"high\"")) with
        {
            Admission = """{ "require": [{ "id": "papers", "recorded": { "by": "council" } }] }""",
        };
        var entry = Four.Decide("papers", GivenValue.Of(true), "b").Decide("papers", GivenValue.Of(true), "c").Decide("papers", GivenValue.Of(true), "d");
        var open = rules.Evaluate(entry);
        open.Asked().Should().Equal("papers[a]");
        open.Score("d").Should().Be("waiting: papers[a]");
        rules.Evaluate(entry.Decide("papers", GivenValue.Of(false), "a")).Score("d").Should().Be("2");
        rules.Evaluate(entry.Decide("papers", GivenValue.Of(true), "a")).Score("d").Should().Be("3");
    }

    [Fact]
    public void In_selection_the_scored_may_be_compared()
    {
        var rules = Mended(With("\"within\": \"scored\", \"how\": \"place\", \"better\": \"low\"")) with
        {
            Scoring = """{ "scores": [{ "id": "total", "is": "quality" }], "require": [{ "id": "fair", "is": "quality <> 2" }] }""",
            Selection = """{ "passes": [{ "id": "take", "who": "compared = 1", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no" }""",
        };
        // b is the cheapest and was refused: d is the cheapest of those scored.
        rules.Evaluate(Four).All().Should().Be("a no, b -, c no, d yes");
    }

    [Fact]
    public void What_compares_with_others_is_a_reduced_quantity_that_can_be_opened()
    {
        var explained = With("\"within\": \"admitted\", \"how\": \"shareOfBest\", \"better\": \"high\"").Evaluate(Four).Explain("compared", "d");
        (explained.Value.Text, explained.Kind).Should().Be(("0.75", QuantityKind.Reduced));
        explained.Operands.Select(o => o.ToString()).Should().Contain("cost(d) = 30").And.Contain("cost(a) = 40");
    }
}
