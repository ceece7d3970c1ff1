using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class VoidingTests
{
    private const string Far = """{ "id": "far", "what": "mark", "when": "abs(mark - median(m in marks : m)) > 3" }""";

    private static Rules With(string steps, string missing = "skip", int least = 1) => new()
    {
        Marking = $$"""{ "void": [{{steps}}] }""",
        Pooling = $$"""{ "rules": [{ "at": "leaves", "by": "mean", "missing": "{{missing}}", "least": {{least}}, "fewer": "out" }] }""",
    };

    [Fact]
    public void A_mark_far_from_the_others_is_counted_nowhere_not_even_in_the_divisor() =>
        // 1 5 6 7: median 5.5, so 1 goes; (5 + 6 + 7) / 3
        With(Far).Evaluate(new Entry().Quality(("a", ["6", "1", "7", "5"]))).Score("a").Should().Be("6");

    [Fact]
    public void Every_mark_is_held_against_all_that_were_there_before_the_step() =>
        // 0 4 8: median 4, both ends go at once. Were the step repeated or taken one by one, nothing or more would go.
        With(Far).Evaluate(new Entry().Quality(("a", ["0", "4", "8"]))).Score("a").Should().Be("4");

    [Fact]
    public void A_step_is_not_repeated() =>
        // 0 5 5 9 9 10: median 7, 0 goes. Of 5 5 9 9 10 the median were 9 and both 5 would go too.
        With(Far).Evaluate(new Entry().Quality(("a", ["0", "5", "5", "9", "9", "10"]))).Score("a").Should().Be("7.6");

    [Fact]
    public void A_later_step_sees_what_the_one_before_left()
    {
        var low = """{ "id": "low", "what": "mark", "when": "mark < mean(m in marks : m) - 2" }""";
        var entry = new Entry().Quality(("a", ["0", "5", "5", "9", "9", "10"]));
        // After 0 is gone: mean 7.6, 5 < 5.6 goes twice: 28 / 3. The other way round: mean 19/3, only 0 < 13/3 goes; then nothing else is far (median 9: both 5 are).
        With($"{Far}, {low}").Evaluate(entry).Score("a").Should().Be("28/3");
        With(low).Evaluate(entry).Score("a").Should().Be("7.6");
    }

    [Fact]
    public void The_least_counts_what_is_not_void() =>
        With(Far, least: 4).Evaluate(new Entry().Quality(("a", ["6", "1", "7", "5"]))).Score("a").Should().Be("absent: Refused");

    [Fact]
    public void The_expert_of_a_void_mark_is_not_asked_for_another_and_owes_no_zero()
    {
        With(Far, "wait").Evaluate(new Entry().Quality(("a", ["6", "1", "7", "5"]))).Questions.Should().BeEmpty();
        With(Far, "zero").Evaluate(new Entry().Quality(("a", ["6", "1", "7", "5"]))).Score("a").Should().Be("6");
    }

    [Fact]
    public void A_mark_is_void_on_its_criterion_only()
    {
        var rules = With(Far) with
        {
            Criteria = """
                [{ "kind": "group", "id": "merit", "combine": "sum", "children": [
                   { "kind": "marks", "id": "p", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "q", "scale": "ten", "panel": "jury" } ] }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
        };
        // p: 0 6 7 → 6.5; q: 4 6 5 → 5
        rules.Evaluate(new Entry().Submission("a").Marks("a", "p", "0", "6", "7").Marks("a", "q", "4", "6", "5")).Score("a").Should().Be("11.5");
    }

    private static readonly Rules Lazy = With("""{ "id": "lazy", "what": "expert", "when": "count(x in admitted where x.category = category : x.e.marked) < 2" }""", "skip") with
    {
        Categories = """[{ "id": "north" }, { "id": "south" }]""",
        Ranking = """{ "lists": "category", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""",
    };

    // e2 has marked two of the south and one of the north.
    private static readonly Entry Halves = new Entry()
        .InCategory("a", "north").Marks("a", "quality", "4", "10").InCategory("b", "north").Marks("b", "quality", "5", "")
        .InCategory("c", "south").Marks("c", "quality", "4", "10").InCategory("d", "south").Marks("d", "quality", "6", "8");

    [Fact]
    public void All_marks_of_an_expert_in_a_category_are_void_and_those_in_another_are_not() =>
        Lazy.Evaluate(Halves).Submissions.Select(s => s.Scores["total"].Text).Should().Equal("4", "5", "7", "7");

    [Fact]
    public void A_void_expert_is_shown_with_the_rule() =>
        Lazy.Evaluate(Halves).Explain("quality", "a").Operands[0].Operands.Select(o => o.Value.ToString()).Should().Equal("4", "absent: NotCounted");

    [Fact]
    public void Without_categories_an_expert_is_void_everywhere()
    {
        var rules = With("""{ "id": "lazy", "what": "expert", "when": "count(x in admitted : x.e.marked) < 2" }""");
        rules.Evaluate(new Entry().Quality(("a", ["4", "10"]), ("b", ["6", ""]))).Submissions.Select(s => s.Scores["total"].Text).Should().Equal("4", "6");
    }

    [Fact]
    public void A_void_expert_is_no_member_of_the_panel()
    {
        var rules = With("""{ "id": "lazy", "what": "expert", "when": "count(x in admitted : x.e.marked) < 2" }""") with
        {
            Scoring = """{ "scores": [{ "id": "total", "is": "count(e in jury)" }] }""",
        };
        rules.Evaluate(new Entry().Quality(("a", ["4", "10"]), ("b", ["6", ""]))).Score("a").Should().Be("1");
    }

    [Fact]
    public void A_step_that_waits_leaves_waiting_only_what_it_is_about()
    {
        var rules = With("""{ "id": "cut", "what": "mark", "when": "strict and mark < 3" }""") with
        {
            Parameters = """{ "strict": { "type": "yesNo", "decided": { "by": "council", "after": "admission" } } }""",
        };
        var entry = new Entry().Quality(("a", ["2", "8"]), ("b", ["4", "8"]));
        var open = rules.Evaluate(entry);
        (open.Score("a"), open.Score("b")).Should().Be(("waiting: strict", "6"));
        rules.Evaluate(entry.Decide("strict", Core.Contests.GivenValue.Of(true))).Score("a").Should().Be("8");
        rules.Evaluate(entry.Decide("strict", Core.Contests.GivenValue.Of(false))).Score("a").Should().Be("5");
    }

    [Fact]
    public void Whoever_left_before_marking_is_not_among_the_admitted()
    {
        var rules = With("""{ "id": "lazy", "what": "expert", "when": "count(x in admitted : x.e.marked) < 2" }""");
        var entry = new Entry().Quality(("a", ["4", "10"]), ("b", ["6", "6"]), ("c", ["1", ""]));
        rules.Evaluate(entry).Score("a").Should().Be("7");
        // Without b, e2 has marked one.
        rules.Evaluate(entry.Withdraw("b", Stage.Admission)).Score("a").Should().Be("4");
    }

    [Fact]
    public void Whether_somebody_has_marked_in_a_round_does_not_wait_on_marks_of_another_round()
    {
        // It waits whether t is void, for c may yet be admitted; t has marked nothing but the talk of the final, whatever comes of that.
        var rules = new Rules
        {
            Fields = """{ "papers": { "type": "number" } }""",
            Panels = """[{ "id": "jury" }, { "id": "board" }]""",
            Admission = """{ "require": [{ "id": "whole", "is": "papers >= 5", "repair": 10 }] }""",
            Marking = """
                { "void": [{ "what": "expert", "when": "count(x in admitted : x.e.marked) < 1" }],
                  "require": [{ "id": "seen", "is": "count(e in board where e.marked) >= 1" }] }
                """,
            Later = """
                , { "id": "final", "criteria": [{ "kind": "marks", "id": "talk", "scale": "ten", "panel": "board" }],
                    "pooling": { "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] },
                    "scoring": { "scores": [{ "id": "points", "is": "talk" }] },
                    "ranking": { "lists": "all", "keys": [{ "is": "points", "best": "high" }], "equal": "shared" }, "selection": { "passes": [], "rest": "no" } }
                """,
        };
        var evaluation = rules.Evaluate(new Entry().Duty("j", "jury").Duty("t", "board")
            .Submission("a", ("papers", "6".Text())).Mark("a", "j", "quality", "9".Text()).Mark("a", "t", "talk", "9".Text())
            .Submission("c", ("papers", "1".Text())).Mark("c", "j", "quality", "5".Text()).Mark("c", "t", "talk", "9".Text()));

        (evaluation["a"].LeftAt, string.Join(' ', evaluation["a"].Failed)).Should().Be((Stage.Marking, "seen"));
    }
}
