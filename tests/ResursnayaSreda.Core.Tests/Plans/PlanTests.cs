using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans;

public class PlanTests
{
    private const string Shares = """
        [{ "kind": "group", "id": "merit", "combine": "sum", "weights": "shares", "children": [
           { "kind": "marks", "id": "p", "scale": "ten", "panel": "jury", "weight": "0.5" },
           { "kind": "marks", "id": "q", "scale": "ten", "panel": "jury", "weight": "0.5" } ] }]
        """;

    private static readonly Rules Plain = new()
    {
        Criteria = Shares,
        Scoring = """{ "scores": [{ "id": "total", "is": "merit", "outOf": 10 }] }""",
    };

    private static string Obstacles(Rules rules, PlanLawKind kind) => string.Join("; ", rules.Plan.Laws.Single(l => l.Kind == kind).Obstacles);

    [Fact]
    public void Plain_rules_obey_every_law() => Plain.Plan.Laws.Should().OnlyContain(l => l.Holds);

    [Fact]
    public void A_law_that_does_not_hold_names_the_rule_that_breaks_it()
    {
        Obstacles(Plain with { Scoring = """{ "scores": [{ "id": "total", "is": "10 - merit" }] }""" }, PlanLawKind.Monotone).Should().Be("total: is");
        Obstacles(Plain with { Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""" }, PlanLawKind.Maximum).Should().Be("total: outOf");
        Obstacles(Plain with { Scoring = """{ "scores": [{ "id": "total", "is": "merit" }], "require": [{ "id": "half", "is": "total >= 5" }] }""" }, PlanLawKind.WeightScale)
            .Should().Be("half: require");
        Obstacles(Plain with { Pooling = """{ "rules": [{ "at": "leaves", "by": "mean", "missing": "zero", "least": 1, "fewer": "wait" }] }""" }, PlanLawKind.Abstention)
            .Should().EndWith("missing");
    }

    [Theory]
    [InlineData("quality", Stage.Scoring)]
    [InlineData("quality + max(x in admitted : x.people)", Stage.Pooling)]
    public void Separable_up_to_where_nothing_looks_at_others(string score, Stage expected)
    {
        var rules = new Rules
        {
            Fields = """{ "people": { "type": "number" } }""",
            Scoring = $$"""{ "scores": [{ "id": "total", "is": "{{score}}" }] }""",
        };
        rules.Plan.SeparableUpTo.Should().Be(expected);
    }

    [Fact]
    public void One_submission_per_applicant_is_separable_nowhere() =>
        new Rules { Admission = """{ "require": [{ "id": "single", "is": "count(x in entrants where x.applicant = applicant) = 1" }] }""" }
            .Plan.SeparableUpTo.Should().BeNull();

    [Fact]
    public void A_grouping_costs_as_much_as_there_are_submissions_not_their_square()
    {
        var cost = new Rules { Admission = """{ "require": [{ "id": "single", "is": "count(x in entrants where x.applicant = applicant) = 1" }] }""" }.Plan.CostFormula;
        cost.Should().Contain("·n").And.NotContain("n^2");
    }

    [Fact]
    public void A_name_is_used_from_its_stage_on_and_the_chain_says_why()
    {
        var rules = new Rules
        {
            Values = """{ "high": { "for": ["submission"], "is": "bonus > 5" }, "bonus": { "for": ["submission"], "is": "total / 2" } }""",
            Admission = """{ "require": [{ "id": "early", "is": "high" }] }""",
        };
        var finding = rules.Findings.Should().ContainSingle().Subject;
        (finding.Code.Id, finding.Arguments[3]).Should().Be(("RS3022", "high → bonus → total → quality → pooled quality"));
    }

    [Fact]
    public void An_admission_requirement_makes_an_optional_field_certain_afterwards()
    {
        Rules With(string require) => new()
        {
            Fields = """{ "people": { "type": "number", "optional": true } }""",
            Admission = $$"""{ "require": [{ "id": "told", "is": "{{require}}" }] }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "quality + people" }] }""",
        };
        With("has(people)").Codes.Should().BeEmpty();
        With("has(people) and 1 = 1").Codes.Should().BeEmpty();
        With("has(people) or 1 = 1").Codes.Should().Equal("RS3019");
    }

    [Theory]
    [InlineData("0.5", "0.4", "RS4001")]
    [InlineData("1/3", "2/3", "")]
    [InlineData("people", "0.5", "RS4002")]
    public void Shares_add_up_to_one(string p, string q, string expected)
    {
        var rules = Plain with
        {
            Fields = """{ "people": { "type": "number", "from": "0.1", "to": 1 } }""",
            Criteria = Shares.Replace("\"weight\": \"0.5\" },", $"\"weight\": \"{p}\" }},", StringComparison.Ordinal).Replace("\"weight\": \"0.5\" } ]", $"\"weight\": \"{q}\" }} ]", StringComparison.Ordinal),
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
        };
        string.Join(' ', rules.Codes).Should().Be(expected);
    }

    [Theory]
    [InlineData("10", "")]
    [InlineData("11", "RS4010")]
    public void What_a_score_is_out_of_is_proved_from_the_scales(string outOf, string expected)
    {
        var rules = Plain with { Scoring = $$"""{ "scores": [{ "id": "total", "is": "merit", "outOf": {{outOf}} }] }""" };
        string.Join(' ', rules.Codes).Should().Be(expected);
    }

    [Fact]
    public void The_top_of_a_criterion_follows_its_weights()
    {
        var rules = Plain with { Scoring = """{ "scores": [{ "id": "total", "is": "merit / top(merit) * 100", "outOf": 100 }] }""" };
        rules.Evaluate(new Entry().Submission("a").Marks("a", "p", "4").Marks("a", "q", "5")).Score("a").Should().Be("45");
    }

    [Fact]
    public void A_threshold_can_be_asked_of_every_criterion()
    {
        var rules = Plain with
        {
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }], "require": [{ "id": "half", "is": "all(c in leaves(merit) : c.value >= top(c) / 2)" }] }""",
        };
        var evaluation = rules.Evaluate(new Entry().Submission("a").Marks("a", "p", "5").Marks("a", "q", "5").Submission("b").Marks("b", "p", "4").Marks("b", "q", "9"));
        evaluation.Submissions.Select(s => string.Join('+', s.Failed)).Should().Equal("", "half");
    }

    [Fact]
    public void Every_expert_s_sheet_can_be_asked()
    {
        var rules = Plain with
        {
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }], "require": [{ "id": "some", "is": "not all(e in jury : e.merit < top(merit) / 2)", "absent": "fail" }] }""",
        };
        var evaluation = rules.Evaluate(new Entry().Submission("a").Marks("a", "p", "4", "6").Marks("a", "q", "4", "6").Submission("b").Marks("b", "p", "4", "4").Marks("b", "q", "4", "4"));
        evaluation.Submissions.Select(s => string.Join('+', s.Failed)).Should().Equal("", "some");
    }

    [Fact]
    public void Marks_may_be_options_of_which_several_are_chosen()
    {
        var rules = new Rules
        {
            Scales = """
                { "ten": { "kind": "options", "choose": { "least": 1, "most": 2 },
                    "options": [{ "id": "press", "points": 3 }, { "id": "site", "points": 2 }, { "id": "none", "points": 0 }] } }
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "quality", "outOf": 5 }] }""",
        };
        rules.Evaluate(new Entry().Submission("a").Mark("a", "e1", "quality", GivenValue.Of(["press", "site"]))).Score("a").Should().Be("5");
        rules.Evaluate(new Entry().Submission("a").Mark("a", "e1", "quality", "site".Text())).Score("a").Should().Be("2");
    }
}
