using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class CallsTests
{
    private const string Spread = "max(e in jury where has(e.quality) : e.quality) - min(e in jury where has(e.quality) : e.quality) otherwise 0";

    private static readonly Entry Jury = new Entry().Duty("e1", "jury").Duty("e2", "jury");

    private static readonly Entry Disputed = Jury.Quality(("a", ["9", "3"]), ("b", ["6", "4"]));

    private static Rules Third(string missing = "skip", string call = "", string when = "spread > 4") => new()
    {
        Panels = """[{ "id": "jury" }, { "id": "arbiter", "called": true }, { "id": "guests", "counts": false }]""",
        Values = $$"""{ "spread": { "for": ["submission"], "is": "{{Spread}}" } }""",
        Pooling = $$"""
            { "calls": [{ "id": "dispute", "clause": "3.5", "panel": "arbiter", "when": "{{when}}" {{call}} }],
              "rules": [
                { "at": "leaves", "when": "dispute", "from": ["arbiter"], "by": "mean", "missing": "{{missing}}", "least": 1, "fewer": "wait" },
                { "at": "leaves", "from": ["jury"], "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }
            """,
    };

    [Fact]
    public void Where_it_is_called_for_another_sheet_decides_and_elsewhere_it_is_not_looked_at()
    {
        var evaluation = Third().Evaluate(Disputed.Duty("z", "arbiter").Mark("a", "z", "quality", "7".Text()).Mark("b", "z", "quality", "10".Text()));
        (evaluation.Score("a"), evaluation.Score("b")).Should().Be(("7", "5"));
    }

    [Fact]
    public void A_mark_that_nobody_called_for_is_kept_not_counted_and_named_in_a_warning()
    {
        var check = Third().Check(Disputed.Duty("z", "arbiter").Mark("a", "z", "quality", "7".Text()).Mark("b", "z", "quality", "10".Text()));
        check.Findings.Select(f => $"{f.Code} {string.Join(' ', f.Arguments)}").Should().Equal("RS5028 b z");
    }

    [Fact]
    public void A_called_sheet_cannot_change_whether_it_was_needed() =>
        // The arbiter agrees with one of the two: the spread stays that of the jury.
        Third().Evaluate(Disputed.Duty("z", "arbiter").Mark("a", "z", "quality", "9".Text())).Score("a").Should().Be("9");

    [Fact]
    public void Where_nobody_has_been_appointed_the_sheet_is_waited_for_and_the_others_are_decided()
    {
        var evaluation = Third().Evaluate(Disputed);
        evaluation.Asked().Should().Equal("dispute[a]");
        evaluation.Questions[0].Kind.Should().Be(QuestionKind.Sheet);
        (evaluation.Score("a"), evaluation.Score("b")).Should().Be(("waiting: dispute[a]", "5"));
    }

    [Fact]
    public void Whoever_is_appointed_and_has_not_marked_is_asked_for_the_mark() =>
        Third("wait").Evaluate(Disputed.Duty("z", "arbiter", "a")).Asked().Should().Equal("quality[a, z]");

    [Fact]
    public void Both_panels_may_be_pooled_together()
    {
        var rules = Third() with { Pooling = Third().Pooling.Replace("[\"arbiter\"]", "[\"jury\", \"arbiter\"]", StringComparison.Ordinal) };
        // (9 + 3 + 6) / 3
        rules.Evaluate(Disputed.Duty("z", "arbiter").Mark("a", "z", "quality", "6".Text())).Score("a").Should().Be("6");
    }

    [Fact]
    public void A_call_is_a_yes_or_no_that_later_rules_may_use()
    {
        var rules = Third() with { Scoring = """{ "scores": [{ "id": "total", "is": "quality", "steps": [{ "id": "fee", "subtract": 1, "when": "dispute" }] }] }""" };
        var evaluation = rules.Evaluate(Disputed.Duty("z", "arbiter").Mark("a", "z", "quality", "7".Text()));
        (evaluation.Score("a"), evaluation.Score("b")).Should().Be(("6", "5"));
        var call = evaluation.Explain("dispute", "a");
        (call.Value.ToString(), call.Clause).Should().Be(("yes", "3.5"));
    }

    [Theory]
    [InlineData("no", "9")]
    [InlineData("wait", "waiting: dispute[a]")]
    public void What_a_call_does_when_its_condition_is_absent_is_said(string absent, string expected)
    {
        var rules = Third(call: $", \"absent\": \"{absent}\"", when: "min(e in jury : e.quality) < 5");
        // e2 has given no mark: what e2 would give is absent, and so is the smallest of both.
        rules.Evaluate(Jury.Quality(("a", ["9", ""]))).Score("a").Should().Be(expected);
    }

    [Fact]
    public void A_call_for_a_leaf_sees_the_marks_of_that_leaf()
    {
        var rules = Third(call: ", \"for\": \"leaf\"", when: "max(m in marks : m) - min(m in marks : m) > 4 otherwise no") with
        {
            Criteria = """
                [{ "kind": "group", "id": "merit", "combine": "sum", "children": [
                   { "kind": "marks", "id": "p", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "q", "scale": "ten", "panel": "jury" } ] }]
                """,
            Values = "{}",
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
        };
        // p is disputed: the arbiter's 8 stands for it; q is the jury's (6 + 4) / 2.
        rules.Evaluate(Jury.Submission("a").Marks("a", "p", "9", "3").Marks("a", "q", "6", "4")
            .Duty("z", "arbiter").Mark("a", "z", "p", "8".Text()).Mark("a", "z", "q", "0".Text())).Score("a").Should().Be("13");
    }

    [Theory]
    [InlineData("", "10")]
    [InlineData(", \"drop\": { \"low\": 1 }", "7.25")]
    public void What_a_call_drops_is_gone_before_it_looks(string drop, string expected)
    {
        // 3 8 9 9: the spread is 6, without the lowest it is 1.
        var rules = Third(call: $", \"for\": \"leaf\"{drop}", when: "max(m in marks : m) - min(m in marks : m) > 4 otherwise no") with { Values = "{}" };
        rules.Evaluate(Jury.Duty("e3", "jury").Duty("e4", "jury").Quality(("a", ["9", "3", "9", "8"])).Duty("z", "arbiter").Mark("a", "z", "quality", "10".Text()))
            .Score("a").Should().Be(expected);
    }

    [Fact]
    public void A_panel_that_does_not_count_is_recorded_and_never_pooled()
    {
        var rules = new Rules { Panels = """[{ "id": "jury" }, { "id": "guests", "counts": false }]""" };
        rules.Evaluate(Jury.Duty("g", "guests").Quality(("a", ["6", "4"])).Mark("a", "g", "quality", "10".Text())).Score("a").Should().Be("5");
    }

    [Fact]
    public void A_call_that_waits_leaves_waiting_what_asks_it()
    {
        var rules = Third(when: "strict and spread > 4") with
        {
            Parameters = """{ "strict": { "type": "yesNo", "decided": { "by": "council", "after": "admission" } } }""",
        };
        var evaluation = rules.Evaluate(Disputed);
        // No spread, no dispute, whatever is decided.
        (evaluation.Score("a"), evaluation.Score("b")).Should().Be(("waiting: strict", "5"));
    }

    [Fact]
    public void Whoever_is_recused_is_not_called()
    {
        var evaluation = Third().Evaluate(Disputed.Duty("z", "arbiter").Duty("y", "arbiter").Recuse("z", "a")
            .Mark("a", "y", "quality", "8".Text()));
        evaluation.Score("a").Should().Be("8");
        Third().Evaluate(Disputed.Duty("z", "arbiter").Recuse("z", "a")).Asked().Should().Equal("dispute[a]");
    }

    [Theory]
    [InlineData("leaf", "max(m in marks : m) - min(m in marks : m) > 4", "RS3028")]
    [InlineData("submission", "count(e in jury) > 2", "")]
    public void A_call_on_a_criterion_cannot_speak_of_the_rows_of_an_each(string of, string when, string expected)
    {
        var rules = Third(call: $", \"for\": \"{of}\", \"absent\": \"no\"", when: when) with
        {
            Fields = """{ "works": { "type": "rows", "columns": { "name": { "type": "text" } } } }""",
            Criteria = """
                [{ "kind": "each", "id": "all_works", "over": "works", "as": "w", "combine": "sum",
                   "child": { "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" } }]
                """,
            Values = "{}",
            Scoring = """{ "scores": [{ "id": "total", "is": "all_works" }] }""",
        };
        string.Join(' ', rules.Codes).Should().Be(expected);
    }
}
