using NodaTime;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class ScoringTests
{
    private const string Two = """
        { "kind": "marks", "id": "p", "scale": "ten", "panel": "jury", WP }, { "kind": "marks", "id": "q", "scale": "ten", "panel": "jury", WQ }
        """;

    private static string Pair(string p = "\"clause\": \"1\"", string q = "\"clause\": \"2\"") =>
        Two.Replace("WP", p, StringComparison.Ordinal).Replace("WQ", q, StringComparison.Ordinal);

    private static Rules Group(string group, string? children = null) => new()
    {
        Criteria = $$"""[{ "kind": "group", "id": "merit", {{group}}, "children": [{{children ?? Pair()}}] }]""",
        Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
    };

    private static Entry Marked(string p, string q) => new Entry().Submission("a").Marks("a", "p", p).Marks("a", "q", q);

    [Theory]
    [InlineData("sum", "11")]
    [InlineData("mean", "5.5")]
    [InlineData("product", "24")]
    [InlineData("min", "3")]
    [InlineData("max", "8")]
    public void Children_3_and_8_are_combined(string combine, string expected) =>
        Group($"\"combine\": \"{combine}\"").Evaluate(Marked("3", "8")).Score("a").Should().Be(expected);

    [Fact]
    public void A_group_can_have_a_formula_of_its_own() =>
        Group("\"is\": \"p + 2 * q\"").Evaluate(Marked("3", "8")).Score("a").Should().Be("19");

    [Fact]
    public void Shares_and_factors_weigh_a_sum_and_a_mean_divides_by_its_weights()
    {
        Group("\"combine\": \"sum\", \"weights\": \"shares\"", Pair("\"weight\": \"0.3\"", "\"weight\": \"0.7\"")).Evaluate(Marked("3", "8")).Score("a").Should().Be("6.5");
        Group("\"combine\": \"sum\", \"weights\": \"factors\"", Pair("\"weight\": 2", "\"weight\": 3")).Evaluate(Marked("3", "8")).Score("a").Should().Be("30");
        Group("\"combine\": \"mean\"", Pair("\"weight\": 2", "\"weight\": 3")).Evaluate(Marked("3", "8")).Score("a").Should().Be("6");
    }

    [Theory]
    // (2·3 + 3·8) / 5 = 6; without q 3; with q as nothing 6/5
    [InlineData("skip", "3")]
    [InlineData("zero", "1.2")]
    [InlineData("wait", "waiting: merit")]
    [InlineData("out", "absent: Refused")]
    public void A_child_that_does_not_apply_is_dealt_with_as_the_rule_says(string lacking, string expected)
    {
        var rules = Group($"\"combine\": \"mean\", \"lacking\": \"{lacking}\"", Pair("\"weight\": 2", "\"weight\": 3, \"when\": \"wide\"")) with
        {
            Fields = """{ "wide": { "type": "yesNo" } }""",
        };
        rules.Evaluate(new Entry().Submission("a", ("wide", GivenValue.Of(true))).Marks("a", "p", "3").Marks("a", "q", "8")).Score("a").Should().Be("6");
        rules.Evaluate(new Entry().Submission("a", ("wide", GivenValue.Of(false))).Marks("a", "p", "3").Marks("a", "q", "8")).Score("a").Should().Be(expected);
    }

    [Fact]
    public void Weights_can_come_from_a_table_by_a_field()
    {
        var rules = Group(
            "\"combine\": \"sum\", \"weights\": \"shares\"",
            Pair(
                """ "weight": { "by": "kind", "cases": [{ "of": ["new"], "is": "0.25" }, { "of": ["old"], "is": "0.5" }] } """,
                """ "weight": { "by": "kind", "cases": [{ "of": ["new"], "is": "0.75" }, { "of": ["old"], "is": "0.5" }] } """)) with
        {
            Choices = """{ "kind": ["new", "old"] }""",
            Fields = """{ "kind": { "type": "choice", "of": "kind" } }""",
        };
        rules.Evaluate(new Entry().Submission("a", ("kind", "new".Text())).Marks("a", "p", "4").Marks("a", "q", "8")).Score("a").Should().Be("7");
        rules.Evaluate(new Entry().Submission("a", ("kind", "old".Text())).Marks("a", "p", "4").Marks("a", "q", "8")).Score("a").Should().Be("6");
    }

    [Fact]
    public void Rounding_at_contribution_node_and_score_are_three_different_points()
    {
        var halfUp = """{ "to": "0.1", "mode": "halfUp" }""";
        var group = Group("\"combine\": \"sum\", \"weights\": \"factors\"", Pair("\"weight\": \"1.25\"", "\"weight\": \"1.25\""));
        // 1.25 · 1 = 1.25 twice: 1.3 + 1.3 = 2.6, together 2.5.
        (group with { Rounding = $$"""{ "else": "exact", "contribution": {{halfUp}} }""" }).Evaluate(Marked("1", "1")).Score("a").Should().Be("2.6");
        (group with { Rounding = $$"""{ "else": "exact", "node": {{halfUp}} }""" }).Evaluate(Marked("1", "1")).Score("a").Should().Be("2.5");
        (group with { Rounding = """{ "else": "exact", "score": { "to": 1, "mode": "halfDown" } }""" }).Evaluate(Marked("1", "1")).Score("a").Should().Be("2");
        (group with { Rounding = """{ "else": { "to": 1, "mode": "up" } }""" }).Evaluate(Marked("1", "1")).Score("a").Should().Be("4");
    }

    [Fact]
    public void An_indicator_takes_points_by_bands_and_the_ends_belong_where_they_are_written()
    {
        var rules = new Rules
        {
            Fields = """{ "readers": { "type": "number", "step": 1, "from": 0 } }""",
            Criteria = """
                [{ "kind": "indicator", "id": "reach", "is": { "by": "readers", "bands": [
                   { "below": 100, "is": 2 }, { "from": 100, "to": 499, "is": 6 }, { "from": 500, "is": 10 } ] } }]
                """,
            Panels = "[]",
            Pooling = """{ "rules": [] }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "reach", "outOf": 10 }] }""",
        };
        foreach (var (readers, points) in new[] { ("0", "2"), ("99", "2"), ("100", "6"), ("499", "6"), ("500", "10") })
            rules.Evaluate(new Entry().Submission("a", ("readers", readers.Text()))).Score("a").Should().Be(points);
    }

    [Fact]
    public void Steps_change_a_score_in_the_order_written()
    {
        Rules Steps(string steps) => new() { Scoring = $$"""{ "scores": [{ "id": "total", "is": "quality", "steps": [{{steps}}] }] }""" };
        var entry = new Entry().Quality(("a", ["7"]));
        Steps("""{ "add": 1 }, { "multiply": 2 }""").Evaluate(entry).Score("a").Should().Be("16");
        Steps("""{ "multiply": 2 }, { "add": 1 }""").Evaluate(entry).Score("a").Should().Be("15");
        Steps("""{ "subtract": 9 }, { "clip": { "from": 0 } }""").Evaluate(entry).Score("a").Should().Be("0");
        Steps("""{ "add": 9 }, { "clip": { "from": 0, "to": 10 } }""").Evaluate(entry).Score("a").Should().Be("10");
        Steps("""{ "multiply": "1/3" }, { "round": { "to": "0.01", "mode": "floor" } }, { "multiply": 3 }""").Evaluate(entry).Score("a").Should().Be("6.99");
        Steps("""{ "add": 1, "when": "quality > 7" }, { "add": 5, "when": "quality = 7" }""").Evaluate(entry).Score("a").Should().Be("12");
    }

    [Fact]
    public void A_knock_out_keeps_out_whoever_is_below_it_and_says_which()
    {
        var rules = Group("\"combine\": \"sum\"", Pair("\"atLeast\": 5")) with
        {
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }], "require": [{ "id": "ten", "clause": "5.2", "is": "total >= 10" }] }""",
        };
        var entry = new Entry().Submission("a").Marks("a", "p", "5").Marks("a", "q", "5")
            .Submission("b").Marks("b", "p", "4").Marks("b", "q", "10").Submission("c").Marks("c", "p", "5").Marks("c", "q", "4");
        var evaluation = rules.Evaluate(entry);
        evaluation.Submissions.Select(s => string.Join('+', s.Failed)).Should().Equal("", "p.atLeast", "ten");
        evaluation["b"].LeftAt.Should().Be(Stage.Scoring);
        evaluation["b"].Scores["total"].Text.Should().Be("14");
        var why = evaluation.WhyNot("c").Should().ContainSingle().Subject;
        (why.Stage, why.Rule, why.Clause).Should().Be((Stage.Scoring, "ten", "5.2"));
        why.Explanation!.Operands.Select(o => o.ToString()).Should().Equal("total(c) = 9");
    }

    [Fact]
    public void Requirements_of_admission_are_all_checked_and_an_absent_one_goes_as_written()
    {
        Rules Absent(string absent) => new()
        {
            Fields = """{ "founded": { "type": "date", "optional": true }, "signed": { "type": "yesNo" } }""",
            Admission = $$"""
                { "require": [{ "id": "age", "is": "years(founded, @2026-03-01) >= 1", "absent": "{{absent}}" }, { "id": "signature", "is": "signed" }] }
                """,
        };
        var entry = new Entry()
            .Submission("a", ("founded", GivenValue.Of(new LocalDate(2025, 3, 1))), ("signed", GivenValue.Of(true))).Marks("a", "quality", "1")
            .Submission("b", ("founded", GivenValue.Of(new LocalDate(2025, 3, 2))), ("signed", GivenValue.Of(false))).Marks("b", "quality", "1")
            .Submission("c", ("signed", GivenValue.Of(true))).Marks("c", "quality", "1");
        string Failed(string absent) => string.Join(" | ", Absent(absent).Evaluate(entry).Submissions.Select(s => string.Join('+', s.Failed)));
        Failed("fail").Should().Be(" | age+signature | age");
        Failed("pass").Should().Be(" | age+signature | ");
        var waiting = Absent("wait").Evaluate(entry);
        waiting.Asked().Should().Equal("age[c]");
        waiting.Lists[0].Unplaced.Should().Equal("c");
        waiting["b"].LeftAt.Should().Be(Stage.Admission);
    }

    [Fact]
    public void A_requirement_that_people_record_waits_for_them()
    {
        var rules = new Rules { Admission = """{ "require": [{ "id": "papers", "recorded": { "by": "council" } }] }""" };
        var entry = new Entry().Quality(("a", ["1"]), ("b", ["2"]), ("c", ["3"]));
        var evaluation = rules.Evaluate(entry.Decide("papers", GivenValue.Of(true), "a").Decide("papers", GivenValue.Of(false), "b"));
        evaluation.Submissions.Select(s => string.Join('+', s.Failed)).Should().Equal("", "papers", "");
        evaluation.Asked().Should().Equal("papers[c]");
    }

    [Fact]
    public void One_submission_per_applicant_is_a_grouping()
    {
        var rules = new Rules { Admission = """{ "require": [{ "id": "single", "is": "count(x in entrants where x.applicant = applicant) = 1" }] }""" };
        var entry = new Entry();
        foreach (var (id, applicant) in new[] { ("a", "x"), ("b", "y"), ("c", "x") })
            entry = entry.Submission(id, applicant, Instant.MinValue).Marks(id, "quality", "5");
        rules.Evaluate(entry).Submissions.Select(s => string.Join('+', s.Failed)).Should().Equal("single", "", "single");
    }

    [Fact]
    public void Categories_follow_from_fields_and_none_or_two_is_an_error()
    {
        Rules Split(string second) => new()
        {
            Fields = """{ "people": { "type": "number" } }""",
            Categories = $$"""[{ "id": "small", "when": "people < 100" }, { "id": "large", "when": "people {{second}}" }]""",
        };
        Entry With(string people) => new Entry().Submission("a", ("people", people.Text())).Marks("a", "quality", "1");
        Split(">= 100").Evaluate(With("100"))["a"].Category.Should().Be("large");
        Split("> 100").Check(With("100")).Findings.Select(f => f.Code.Id).Should().Equal("RS5018");
        Split("> 50").Check(With("70")).Findings.Select(f => f.Code.Id).Should().Equal("RS5019");
    }

    [Fact]
    public void An_undefined_value_names_its_operands()
    {
        var rules = new Rules
        {
            Fields = """{ "own": { "type": "number" }, "whole": { "type": "number" } }""",
            Values = """{ "share": { "for": ["submission"], "is": "own / whole" } }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "quality + (share otherwise 0)" }] }""",
        };
        var check = rules.Check(new Entry().Submission("a", ("own", "3".Text()), ("whole", "0".Text())).Marks("a", "quality", "1"));
        check.Value.Score("a").Should().Be("1");
        check.Findings.Select(f => $"{f.Code.Id} {string.Join(' ', f.Arguments)}").Should().Equal("RS6001 share a 3 / 0");
    }
}
