namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Rows, scales, voids, calls, what is kept and what is agreed: engine and twin against numbers worked out on paper.</summary>
public sealed class ExamplesOfMarksTests
{
    private const string Works = """ "works": { "type": "rows", "columns": { "size": { "type": "number" } } } """;

    [Fact]
    public void Rows_add_up_and_a_year_or_a_key_picks_one()
    {
        var a = new ByHand
        {
            Fields = Works + """, "income": { "type": "series" }, "budget": { "type": "rows", "key": "item", "columns": { "item": { "type": "text" }, "amount": { "type": "number" } } } """,
            Criteria = """{ "kind": "each", "id": "merit", "over": "works", "as": "w", "combine": "sum", "child": { "kind": "indicator", "id": "size", "is": "w.size * 2" } }""",
            Pooling = """ "rules": [] """,
            Total = "merit + (income[2025] otherwise 0) + (income[2024] otherwise 0.5) + (budget['own'].amount otherwise 0)",
            Submissions = [("a", """ "works": [ { "size": "2" }, { "size": "3" } ], "income": { "2025": "4" }, "budget": [ { "item": "own", "amount": "100" } ] """)],
        }.Evaluated()["a"];

        // (2 + 3) · 2 = 10; the year 2024 is not given: 10 + 4 + 0.5 + 100.
        a.Scores["total"].Text.Should().Be("114.5");
    }

    [Fact]
    public void Each_row_is_pooled_on_its_own()
    {
        var a = new ByHand
        {
            Fields = Works,
            Criteria = """{ "kind": "each", "id": "merit", "over": "works", "as": "w", "combine": "sum", "child": { "kind": "marks", "id": "work", "scale": "ten", "panel": "jury", "weight": "w.size" } }""",
            Submissions = [("a", """ "works": [ { "size": "1" }, { "size": "2" } ] """)],
            Experts = ["e1", "e2"],
            Marks = [("a", "e1", "work#1", "3"), ("a", "e2", "work#1", "6"), ("a", "e1", "work#2", "5")],
        }.Evaluated()["a"];

        // 1 · (3 + 6) / 2 + 2 · 5 = 4.5 + 10
        a.Scores["total"].Text.Should().Be("14.5");
    }

    [Fact]
    public void Labels_are_pooled_by_their_order_and_compared_by_it()
    {
        var evaluation = new ByHand
        {
            Criteria = """{ "kind": "marks", "id": "fit", "scale": "grades", "panel": "jury" }""",
            Pooling = """ "rules": [ { "at": "fit", "by": "median", "even": "low", "missing": "skip", "least": 1, "fewer": "out" } ] """,
            Total = "if fit = 'strong' then 2 else 1",
            Requirements = """{ "id": "fits", "is": "fit >= 'fair'" }""",
            Submissions = [("a", ""), ("b", "")],
            Experts = ["e1", "e2"],
            Marks = [("a", "e1", "fit", "strong"), ("a", "e2", "fit", "fair"), ("b", "e1", "fit", "poor"), ("b", "e2", "fit", "strong")],
        }.Evaluated();

        // The lower one of the two middle words: fair for a, poor for b.
        evaluation["a"].Criteria["fit"].Text.Should().Be("fair");
        evaluation["b"].Failed.Should().Equal("fits");
    }

    [Fact]
    public void The_least_sum_of_ranks_is_the_best()
    {
        var evaluation = new ByHand
        {
            Criteria = """{ "kind": "marks", "id": "merit", "scale": "order", "panel": "jury" }""",
            Pooling = """ "rules": [ { "at": "merit", "by": "sum", "missing": "skip", "least": 1, "fewer": "out" } ] """,
            Keys = """{ "is": "total", "best": "low" }""",
            Submissions = [("a", ""), ("b", ""), ("c", "")],
            Experts = ["e1", "e2"],
            Marks = [("a", "e1", "merit", "1"), ("b", "e1", "merit", "2"), ("c", "e1", "merit", "3"), ("a", "e2", "merit", "2"), ("b", "e2", "merit", "1"), ("c", "e2", "merit", "3")],
        }.Evaluated();

        // 1 + 2, 2 + 1, 3 + 3: two share the first place.
        evaluation.Submissions.Select(s => s.Place!.Text).Should().Equal("1", "1", "3");
    }

    [Fact]
    public void A_void_mark_leaves_the_others_and_the_next_step_looks_at_what_is_left()
    {
        var a = new ByHand
        {
            Marking = """ "void": [ { "what": "mark", "when": "abs(mark - mean(m in marks : m)) > 3" }, { "what": "mark", "when": "mark > mean(m in marks : m) + 1.5" } ] """,
            Experts = ["e1", "e2", "e3", "e4"],
            Marks = [("a", "e1", "merit", "4"), ("a", "e2", "merit", "4"), ("a", "e3", "merit", "7"), ("a", "e4", "merit", "0")],
        }.Evaluated()["a"];

        // The mean is 3.75: only 0 and 7 stand more than 3 from it; 4 and 4 stay.
        a.Scores["total"].Text.Should().Be("4");
    }

    [Fact]
    public void A_third_expert_is_called_where_two_differ_and_his_mark_decides()
    {
        var evaluation = new ByHand
        {
            Values = """ "spread": { "for": ["submission"], "is": "max(e in jury where has(e.merit) : e.merit) - min(e in jury where has(e.merit) : e.merit) otherwise 0" } """,
            Panels = """{ "id": "jury" }, { "id": "arbiter", "called": true }""",
            Pooling = """
                "calls": [ { "id": "dispute", "panel": "arbiter", "when": "spread > 4" } ],
                "rules": [ { "at": "leaves", "when": "dispute", "from": ["arbiter"], "by": "mean", "missing": "wait" }, { "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "out" } ]
                """,
            Submissions = [("a", ""), ("b", "")],
            Experts = ["e1", "e2", "e3"],
            Duties = """{ "expert": "e1", "panel": "jury" }, { "expert": "e2", "panel": "jury" }, { "expert": "e3", "panel": "arbiter" }""",
            Marks = [("a", "e1", "merit", "2"), ("a", "e2", "merit", "8"), ("a", "e3", "merit", "7"), ("b", "e1", "merit", "5"), ("b", "e2", "merit", "8"), ("b", "e3", "merit", "1")],
        }.Evaluated();

        // 8 - 2 > 4, so a has the third mark; 8 - 5 is not, so the third mark of b is not looked at.
        evaluation.Submissions.Select(s => s.Scores["total"].Text).Should().Equal("7", "6.5");
    }

    [Theory]
    [InlineData("higher", "7")]
    [InlineData("lower", "5")]
    public void The_two_closest_are_kept(string equal, string expected)
    {
        var a = new ByHand
        {
            Pooling = $$""" "rules": [ { "id": "closest", "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "out", "keep": { "closest": 2, "of": "e.merit", "equal": "{{equal}}" } } ] """,
            Experts = ["e1", "e2", "e3"],
            Marks = [("a", "e1", "merit", "4"), ("a", "e2", "merit", "6"), ("a", "e3", "merit", "8")],
        }.Evaluated()["a"];

        // 4 and 6 stand as close as 6 and 8.
        a.Scores["total"].Text.Should().Be(expected);
    }

    [Fact]
    public void Equals_at_the_edge_of_the_closest_wait_for_a_decision()
    {
        var undecided = new ByHand
        {
            Pooling = """ "rules": [ { "id": "closest", "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "out", "keep": { "closest": 2, "of": "e.pages otherwise 0", "equal": "higher" } } ] """,
            Experts = ["e1:1", "e2:3", "e3:3", "e4:3"],
            Marks = [("a", "e1", "merit", "9"), ("a", "e2", "merit", "2"), ("a", "e3", "merit", "4"), ("a", "e4", "merit", "8")],
        };
        var decided = undecided with { Decisions = """{ "node": "closest", "subject": ["a"], "by": "council", "answer": ["e2", "e4"] }""" };

        // Three experts have 3 pages, two of them are kept: (2 + 8) / 2.
        undecided.Evaluated()["a"].Scores["total"].IsKnown.Should().BeFalse();
        decided.Evaluated()["a"].Scores["total"].Text.Should().Be("5");
    }

    [Fact]
    public void The_mark_agreed_on_replaces_the_experts_own_ones()
    {
        var a = new ByHand
        {
            Pooling = """ "rules": [ { "at": "leaves", "by": "agreed", "missing": "wait" } ] """,
            Experts = ["e1"],
            Marks = [("a", "e1", "merit", "3")],
            Decisions = """{ "node": "merit", "subject": ["a"], "by": "jury", "answer": "6" }""",
        }.Evaluated()["a"];

        a.Scores["total"].Text.Should().Be("6");
    }

    [Fact]
    public void The_latest_revision_of_a_mark_counts()
    {
        var a = new ByHand
        {
            Experts = ["e1"],
            Marks = [("a", "e1", "merit", "3")],
            MoreMarks = """
                { "submission": "a", "expert": "e1", "criterion": "merit", "value": "9", "replaces": 2, "reason": "again" },
                { "submission": "a", "expert": "e1", "criterion": "merit", "value": "5", "replaces": 1, "reason": "a slip" }
                """,
        }.Evaluated()["a"];

        a.Scores["total"].Text.Should().Be("9");
    }

    [Theory]
    [InlineData("minMax", "low", "0.75")]
    [InlineData("place", "high", "2")]
    [InlineData("shareOfBest", "low", "0.5")]
    [InlineData("shareOfSum", "high", "0.2")]
    public void A_value_is_compared_with_those_of_the_others(string how, string better, string expected)
    {
        var flat = how == "minMax" ? """, "flat": "1" """ : "";
        var b = new ByHand
        {
            Fields = """ "price": { "type": "number", "from": "1" } """,
            Criteria = $$"""{ "kind": "relative", "id": "merit", "of": "price", "within": "admitted", "how": "{{how}}", "better": "{{better}}" {{flat}} }""",
            Pooling = """ "rules": [] """,
            Submissions = [("a", """ "price": "1" """), ("b", """ "price": "2" """), ("c", """ "price": "5" """), ("d", """ "price": "2" """)],
        }.Evaluated()["b"];

        // Of 1, 2, 5, 2: (5 - 2) / (5 - 1); one is higher, and d has the same: place 2; 1 / 2; 2 / 10.
        b.Scores["total"].Text.Should().Be(expected);
    }
}
