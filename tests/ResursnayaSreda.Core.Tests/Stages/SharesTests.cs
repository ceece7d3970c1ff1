using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>Divided totals at their corners: who has room for a unit, which key tells equal remainders apart, what waits.</summary>
public class SharesTests
{
    private static Rules Award(string total, string rest = "", string equal = "\"place\"", string parameters = "{}") => new()
    {
        Choices = """{ "town": ["x", "y"] }""",
        Fields = """{ "asked": { "type": "number", "from": 0 }, "most": { "type": "number", "from": 0 }, "turn": { "type": "number" }, "town": { "type": "choice", "of": "town" } }""",
        Parameters = parameters,
        Selection = $$"""
            { "passes": [{ "id": "take", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no",
              "amounts": [{ "id": "award", "for": "yes", "apportion": { "total": "{{total}}", "by": "asked", {{rest}} "unit": "1", "equal": [{{equal}}] } }] }
            """,
    };

    // Rows as "a 10 2.5 1 x": id, asked, most, turn, town; each a mark lower than the one before.
    private static Entry Of(params string[] rows) => rows.Select((r, i) => (Cells: r.Split(' '), Mark: 10 - i)).Aggregate(new Entry(), (entry, r) => entry
        .Submission(r.Cells[0], ("asked", r.Cells[1].Text()), ("most", (r.Cells.Length > 2 ? r.Cells[2] : "1000").Text()),
            ("turn", (r.Cells.Length > 3 ? r.Cells[3] : "0").Text()), ("town", (r.Cells.Length > 4 ? r.Cells[4] : "x").Text()))
        .Marks(r.Cells[0], "quality", $"{r.Mark}"));

    private static string Shares(Rules rules, Entry entry)
    {
        var evaluation = rules.Evaluate(entry);
        return $"{string.Join(' ', evaluation.Submissions.Select(s => s.Amounts["award"].ToString()))} left {string.Join(' ', evaluation.Limits.Select(l => $"{l.Group}{l.Left}"))}";
    }

    [Theory]
    // 7 / 3 = 2.33…: down to 2 each, one left; a third whole unit is above 2.5 and not above 3.
    [InlineData("2.5", "2 2 2 left 1")]
    [InlineData("3", "3 2 2 left 0")]
    public void A_unit_goes_only_to_whoever_has_room_for_a_whole_one(string most, string expected) =>
        Shares(Award("7", "\"atMost\": \"most\","), Of($"a 10 {most}", $"b 10 {most}", $"c 10 {most}")).Should().Be(expected);

    [Fact]
    public void All_who_have_room_may_get_a_unit() =>
        // f = 0.5: a at most 2.5, c 4.5; down to 2 and 4, and the one left has room at c alone.
        Shares(Award("7", "\"atMost\": \"most\","), Of("a 10 2.5", "c 9 100")).Should().Be("2 5 left 0");

    [Fact]
    public void What_is_no_whole_unit_is_left_over() => Shares(Award("2.5"), Of("a 10")).Should().Be("2 left 0.5");

    [Fact]
    public void Whoever_has_no_weight_gets_the_floor_and_nothing_of_the_rest() =>
        // 2.5 each, together 5: down to 2, and one whole unit of the two halves goes to the better place.
        Shares(Award("100", "\"atLeast\": \"2.5\","), Of("a 0", "b 0")).Should().Be("3 2 left 95");

    [Theory]
    // Three floors of 80 are 240: just enough.
    [InlineData("240", "80 80 80 left 0")]
    // c gets 80; a and b share 220 as 3 : 2.
    [InlineData("300", "132 88 80 left 0")]
    public void Floors_are_met_beside_ceilings_that_nobody_reaches(string total, string expected) =>
        Shares(Award(total, "\"atLeast\": \"80\", \"atMost\": \"most\","), Of("a 300", "b 200", "c 100")).Should().Be(expected);

    [Fact]
    public void A_floor_that_is_outgrown_before_a_ceiling_is_met() =>
        // f = 5: a 15 between 6 and 30, b 5.
        Shares(Award("20", "\"atLeast\": \"if asked = 3 then 6 else 0\", \"atMost\": \"most\","), Of("a 3 30", "b 1 100")).Should().Be("15 5 left 0");

    [Theory]
    // 5 / 4 = 1.25 each: one unit left. The first key in which they differ decides, the next one does not.
    [InlineData("{ \"is\": \"turn\", \"best\": \"low\" }, \"place\"", "1 1 2 1 left 0")]
    [InlineData("{ \"is\": \"turn\", \"best\": \"high\" }, \"place\"", "2 1 1 1 left 0")]
    [InlineData("\"place\", { \"is\": \"turn\", \"best\": \"low\" }", "2 1 1 1 left 0")]
    public void Equal_remainders_are_told_apart_by_one_key_after_the_other(string equal, string expected) =>
        Shares(Award("5", equal: equal), Of("a 10 99 5", "b 10 99 5", "c 10 99 1", "d 10 99 3")).Should().Be(expected);

    [Fact]
    public void Of_equals_at_the_edge_only_those_are_asked_about_whom_it_concerns()
    {
        // 11 / 4 = 2.75: three units left; a is first by its turn, of b, c and d two get one.
        var rules = Award("11", equal: "{ \"is\": \"turn\", \"best\": \"low\" }");
        var contest = Of("a 10 99 1", "b 10 99 2", "c 10 99 2", "d 10 99 2");
        var open = rules.Evaluate(contest);
        open.Asked().Should().Equal("award[b, c, d]");
        open.Amount("a").Should().Be("3");
        Shares(rules, contest.Decide("award", GivenValue.Of(["d", "b", "c"]), "b", "c", "d")).Should().Be("3 3 2 3 left 0");
        rules.Check(contest.Decide("award", GivenValue.Of(["d", "b"]), "b", "c", "d")).Findings.Select(f => $"{f.Code} {string.Join(" | ", f.Arguments)}")
            .Should().Equal("RS5023 award | an order of its members");
    }

    [Fact]
    public void Each_group_has_the_total_of_its_label()
    {
        var rules = Award("pools", "\"per\": \"town\",", parameters: """{ "pools": { "type": "number", "for": ["town"], "given": true } }""");
        Shares(rules, Of("a 3", "b 1", "c 5 99 0 y").Parameter("pools", Given.By(("x", "100"), ("y", "7")))).Should().Be("75 25 7 left x0 y0");
    }

    [Fact]
    public void A_total_that_is_not_decided_leaves_the_shares_waiting_for_it()
    {
        var rules = Award("fund", "\"atMost\": \"top\",", parameters: """
            { "fund": { "type": "number", "decided": { "by": "council", "after": "ranking" } }, "top": { "type": "number", "decided": { "by": "council", "after": "ranking" } } }
            """);
        var contest = Of("a 3", "b 1");
        var open = rules.Evaluate(contest);
        (open.Amount("a"), open.Amount("b")).Should().Be(("waiting: fund, top", "waiting: fund, top"));
        open.Asked().Should().Equal("fund", "top");
        rules.Evaluate(contest.Decide("fund", "100".Text())).Amount("b").Should().Be("waiting: top");
        Shares(rules, contest.Decide("fund", "100".Text()).Decide("top", "60".Text())).Should().Be("60 40 left 0");
    }

    [Fact]
    public void A_weight_below_nothing_divides_nothing()
    {
        var rules = Award("100");
        rules = rules with { Selection = rules.Selection.Replace("\"by\": \"asked\"", "\"by\": \"turn\"", StringComparison.Ordinal) };
        var evaluation = rules.Evaluate(Of("a 1 99 -1", "b 1 99 5"));
        (evaluation.Amount("a"), evaluation.Amount("b")).Should().Be(("absent: Undefined", "absent: Undefined"));
        evaluation.Limits.Should().BeEmpty();
    }
}
