using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
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

    // Per place each of those left is computed anew, n · n times, and asks of each of those above; a grouping is made once for all.
    [Theory]
    [InlineData("count(x in above where x.land = land)", "", 3)]
    [InlineData("count(k in kinds where not any(x in above : k in x.kinds))", "", 3)]
    [InlineData("count(k in kinds where any(x in tied : k in x.kinds))", "next", 2)]
    [InlineData("count(k in kinds where any(x in tied : k in x.kinds))", "restart", 3)]
    [InlineData("count(x in admitted where x.land = land)", "", 1)]
    public void A_key_that_looks_at_the_list_under_way_costs_a_power_more(string key, string afterSplit, int power)
    {
        var rules = new Rules
        {
            Choices = """{ "kind": ["a", "b"] }""",
            Fields = """{ "land": { "type": "text" }, "kinds": { "type": "choices", "of": "kind" } }""",
            Ranking = $$"""
                { "lists": "all", "equal": "shared", {{(afterSplit.Length == 0 ? "" : $"\"afterSplit\": \"{afterSplit}\",")}}
                  "keys": [{ "id": "seen", "is": "{{key}}", "best": "high" }] }
                """,
        };
        PowerOfSubmissions(rules).Should().Be(power);
    }

    [Theory]
    [InlineData("\"is\": \"count(x in above where x.town = town)\"", 3)]
    [InlineData("\"is\": \"submitted\"", 2)]
    public void A_key_behind_one_that_looks_above_is_tried_for_every_place(string key, int power)
    {
        var rules = new Rules
        {
            Fields = """{ "land": { "type": "text" }, "town": { "type": "text" } }""",
            Ranking = $$"""
                { "lists": "all", "equal": "shared", "keys": [
                  { "id": "lands", "is": "count(x in above where x.land = land)", "best": "low" }, { "id": "behind", {{key}}, "best": "low" } ] }
                """,
        };
        var alone = new Rules { Fields = rules.Fields, Ranking = rules.Ranking.Replace($$""", { "id": "behind", {{key}}, "best": "low" }""", "", StringComparison.Ordinal) };
        long Of(Rules of, int at) => TermOf(of.Plan.CostFormula, at);
        Of(rules, power).Should().BeGreaterThan(Of(alone, power));
        Of(rules, 4).Should().Be(0);
    }

    // How often n^power stands alone: "7·n^3" gives 7.
    private static long TermOf(string cost, int power) => cost.Split(" + ").Where(t => t.EndsWith($"·n^{power}", StringComparison.Ordinal))
        .Sum(t => long.Parse(t.Split('·')[0], System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("require")]
    [InlineData("who")]
    [InlineData("fits")]
    [InlineData("amount")]
    [InlineData("void")]
    [InlineData("call")]
    public void Every_rule_costs_what_its_formula_does(string place)
    {
        // Nothing but the rule itself walks the pairs of experts of a submission.
        const string pairs = "count(g in jury where any(f in jury : f.marked and g.marked)) > 1";
        string At(string at, string written) => at == place ? written : "";
        var rules = new Rules
        {
            Panels = """[{ "id": "jury" }, { "id": "arbiter", "called": true }]""",
            Marking = At("void", $$"""{ "void": [{ "what": "mark", "when": "{{pairs}}" }] }""") is { Length: > 0 } marking ? marking : "{}",
            Pooling = $$"""
                { {{At("call", $"\"calls\": [{{ \"id\": \"dispute\", \"panel\": \"arbiter\", \"when\": \"{pairs}\" }}],")}}
                  "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }
                """,
            Scoring = $$"""{ "scores": [{ "id": "total", "is": "quality" }]{{At("require", $", \"require\": [{{ \"id\": \"some\", \"is\": \"{pairs}\" }}]")}} }""",
            Selection = $$"""
                { "limits": [{ "id": "places", "uses": "1", "atMost": "5"{{At("fits", $", \"fits\": \"{pairs}\"")}} }],
                  "passes": [{ "id": "best", {{At("who", $"\"who\": \"{pairs}\",")}} "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }],
                    "equalsAtEdge": "none", "outcome": "yes" }], "rest": "no"
                  {{At("amount", $", \"amounts\": [{{ \"id\": \"award\", \"for\": \"yes\", \"is\": \"if {pairs} then 1 else 2\" }}]")}} }
                """,
        };
        rules.Plan.CostFormula.Should().Contain(place == "void" ? "·e^3" : "·e^2").And.NotContain(place == "void" ? "·e^4" : "·e^3");
    }

    private static int PowerOfSubmissions(Rules rules) =>
        Enumerable.Range(1, 4).Last(p => rules.Plan.CostFormula.Contains(p == 1 ? "·n" : $"·n^{p}", StringComparison.Ordinal));

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
    public void A_chain_ends_with_the_set_that_is_late_or_the_round_that_makes_the_name()
    {
        var rules = new Rules
        {
            Values = """{ "crowded": { "for": ["submission"], "is": "rivals > 5" }, "rivals": { "for": ["submission"], "is": "count(x in scored)" } }""",
            Admission = """{ "require": [{ "id": "early", "is": "crowded" }] }""",
        };
        var finding = rules.Findings.Should().ContainSingle().Subject;
        (finding.Code.Id, finding.Arguments[3]).Should().Be(("RS3022", "crowded → rivals → scored"));
        finding.Describe(Language.English).Should().EndWith("; the chain: crowded → rivals → scored.");
    }

    [Fact]
    public void Where_a_child_may_lack_it_is_named_beside_the_group()
    {
        var rules = new Rules
        {
            Fields = """{ "own": { "type": "number", "optional": true }, "more": { "type": "number" } }""",
            Criteria = """
                [{ "kind": "group", "id": "merit", "combine": "sum", "children": [
                   { "kind": "indicator", "id": "share", "is": "own" }, { "kind": "indicator", "id": "rest", "is": "more" },
                   { "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury", "when": "more > 1" } ] }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
        };
        var finding = rules.Findings.Should().ContainSingle().Subject;
        (finding.Code.Id, string.Join('|', finding.Arguments)).Should().Be(("RS4009", "share, quality|lacking"));
        finding.Describe(Language.English).Should().StartWith("share, quality may be absent");
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
    [InlineData("\"above\": \"0\"", "1 / people", "")]
    [InlineData("\"above\": \"0\"", "1 / (2 * people + more)", "")]
    [InlineData("\"above\": \"0\"", "1 / round(people, 1, down)", "RS3019")]
    [InlineData("\"above\": \"0\"", "1 / more", "RS3019")]
    [InlineData("\"from\": \"0\"", "1 / people", "RS3019")]
    [InlineData("\"below\": \"0\"", "1 / people", "")]
    [InlineData("\"to\": \"0\"", "1 / people", "RS3019")]
    public void A_band_that_leaves_zero_out_proves_a_divisor(string band, string quotient, string expected)
    {
        var rules = new Rules
        {
            Fields = """{ "people": { "type": "number" }, "more": { "type": "number", "from": "0" } }""",
            Scoring = $$"""{ "scores": [{ "id": "total", "is": { "by": "people", "bands": [{ {{band}}, "is": "{{quotient}}" }], "otherwise": "0" } }] }""",
        };
        string.Join(' ', rules.Codes).Should().Be(expected);
    }

    // Of three marks of which one is dropped two are left at the least.
    [Theory]
    [InlineData("sum(m in marks : m) / count(m in marks)", "\"missing\": \"skip\", \"least\": 1, \"fewer\": \"wait\"", true)]
    [InlineData("max(m in marks : m) - min(m in marks : m)", "\"missing\": \"skip\", \"least\": 1, \"fewer\": \"out\"", true)]
    [InlineData("sum(m in marks : m) / count(m in marks)", "\"missing\": \"wait\"", true)]
    [InlineData("sum(m in marks : m) / (count(m in marks) - 1)", "\"missing\": \"skip\", \"least\": 3, \"fewer\": \"wait\", \"drop\": { \"low\": 1 }", true)]
    [InlineData("sum(m in marks : m) / (count(m in marks) - 1)", "\"missing\": \"skip\", \"least\": 2, \"fewer\": \"wait\", \"drop\": { \"low\": 1 }", false)]
    [InlineData("sum(m in marks : m) / count(m in marks)", "\"missing\": \"skip\"", false)]
    [InlineData("sum(m in marks : m) / count(m in marks where m > 5)", "\"missing\": \"skip\", \"least\": 1, \"fewer\": \"wait\"", false)]
    public void How_many_marks_there_are_at_the_least_is_known_to_the_formula_of_a_pool_rule(string formula, string properties, bool isCertain)
    {
        var rules = new Rules { Pooling = $$"""{ "rules": [{ "at": "leaves", "is": "{{formula}}", {{properties}} }] }""" };
        rules.Codes.Any().Should().Be(!isCertain);
        (rules with { Pooling = rules.Pooling.Replace($"\"{formula}\"", $"\"({formula}) otherwise 0\"", StringComparison.Ordinal) }).Codes.Contains("RS3020").Should().Be(isCertain);
    }

    [Fact]
    public void A_formula_of_a_pool_rule_divides_by_how_many_marks_there_are()
    {
        // (4 + 8 + 9) / 3 = 7.
        var rules = new Rules { Pooling = """{ "rules": [{ "at": "leaves", "is": "sum(m in marks : m) / count(m in marks)", "missing": "skip", "least": 2, "fewer": "wait" }] }""" };
        rules.Evaluate(new Entry().Quality(("a", ["4", "8", "9"]))).Score("a").Should().Be("7");
        rules.Evaluate(new Entry().Quality(("a", ["4", ""]))).Asked().Should().NotBeEmpty();
    }

    // Where bounds are reversed the lower one wins, in the function as in the node; where that is proved it is a fault of the rules.
    [Theory]
    [InlineData("1", "5", "", "3")]
    [InlineData("people", "2", "", "4")]
    [InlineData("6", "5", "RS4004", "")]
    [InlineData("people + 6", "5", "RS4004", "")]
    public void The_function_and_the_node_that_clip_do_the_same(string from, string to, string expected, string score)
    {
        Rules With(string formula, string clip) => new()
        {
            Fields = """{ "people": { "type": "number", "from": 0 } }""",
            Scoring = $$"""{ "scores": [{ "id": "total", "is": "{{formula}}"{{clip}} }] }""",
        };
        var function = With($"clip(quality, {from}, {to})", "");
        var node = With("quality", $", \"steps\": [{{ \"id\": \"cut\", \"clip\": {{ \"from\": \"{from}\", \"to\": \"{to}\" }} }}]");
        string.Join(' ', function.Codes).Should().Be(expected);
        string.Join(' ', node.Codes).Should().Be(expected);
        foreach (var rules in expected.Length == 0 ? (Rules[])[function, node] : [])
            rules.Evaluate(new Entry().Submission("a", ("people", "4".Text())).Marks("a", "quality", "3")).Score("a").Should().Be(score);
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
