using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class ApportioningTests
{
    private const string Fields = """{ "asked": { "type": "number", "from": 0 }, "floor": { "type": "number", "from": 0 }, "town": { "type": "text" } }""";

    private static Rules Award(string total, string rest = "", string unit = "1", string equal = "\"place\"") => new()
    {
        Fields = Fields,
        Selection = $$"""
            { "passes": [{ "id": "take", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no",
              "amounts": [{ "id": "award", "for": "yes", "apportion": { "total": "{{total}}", "by": "asked", {{rest}} "unit": "{{unit}}", "equal": [{{equal}}] } }] }
            """,
    };

    private static Entry Asked(params (string Id, string Asked, string Mark)[] rows) => rows.Aggregate(new Entry(), (entry, r) =>
        entry.Submission(r.Id, ("asked", r.Asked.Text()), ("floor", "0".Text()), ("town", (r.Id == "c" ? "y" : "x").Text())).Marks(r.Id, "quality", r.Mark));

    private static readonly Entry Three = Asked(("a", "300", "9"), ("b", "200", "8"), ("c", "100", "7"));

    private static string Shares(Rules rules, Entry entry) => string.Join(' ', rules.Evaluate(entry).Submissions.Select(s => s.Amounts["award"].ToString()));

    private static string Left(Rules rules, Entry entry) => string.Join(' ', rules.Evaluate(entry).Limits.Where(l => l.Limit == "award").Select(l => $"{l.Group}{l.Left}"));

    [Theory]
    [InlineData("600", "300 200 100")]
    [InlineData("60", "30 20 10")]
    public void A_total_is_divided_in_proportion(string total, string expected) => Shares(Award(total), Three).Should().Be(expected);

    [Theory]
    // 100 / 6 = 16.66…: exactly 50, 33.33…, 16.66…; down 50 33 16, the one left goes to the largest remainder.
    [InlineData("100", "1", "50 33 17", "0")]
    // In tens: 50 30 10 and 10 left; remainders 0, 3.3…, 6.6….
    [InlineData("100", "10", "50 30 20", "0")]
    // 105 in tens: 52.5, 35, 17.5 → 50 30 10, one ten of fifteen left: 7.5 is the largest remainder; 5 are no whole unit.
    [InlineData("105", "10", "50 30 20", "5")]
    public void Shares_are_whole_units_and_what_is_left_goes_by_the_largest_remainder(string total, string unit, string expected, string left)
    {
        Shares(Award(total, unit: unit), Three).Should().Be(expected);
        Left(Award(total, unit: unit), Three).Should().Be(left);
    }

    [Fact]
    public void A_ceiling_is_kept_and_the_others_share_what_it_frees() =>
        // f = 1.5 would give 450 300 150; at most 300: a 300, then 600 = f · 300, f = 2 gives b 400, c 200, both above 300 and 200 …
        // with the ceiling of what is asked for, everybody gets exactly that and 300 are left.
        (Shares(Award("900", "\"atMost\": \"asked\","), Three), Left(Award("900", "\"atMost\": \"asked\","), Three)).Should().Be(("300 200 100", "300"));

    [Fact]
    public void The_one_factor_meets_ceilings_exactly() =>
        // At most 200: a 200; b and c share 300 as 2 : 1, that is 200 and 100 (f = 1).
        Shares(Award("500", "\"atMost\": \"200\","), Three).Should().Be("200 200 100");

    [Fact]
    public void The_one_factor_meets_floors_exactly() =>
        // At least 80: c 80; a and b share 220 as 3 : 2 (f = 0.44), where c alone would have 44.
        Shares(Award("300", "\"atLeast\": \"80\","), Three).Should().Be("132 88 80");

    [Fact]
    public void A_floor_and_a_ceiling_together() =>
        // At least 80, at most 120: a 120, c 80, and b the 100 between.
        Shares(Award("300", "\"atLeast\": \"80\", \"atMost\": \"120\","), Three).Should().Be("120 100 80");

    [Fact]
    public void Floors_above_the_total_are_a_finding_with_the_shortfall()
    {
        var check = Award("200", "\"atLeast\": \"80\",").Check(Three);
        var finding = check.Findings.Should().ContainSingle().Subject;
        (finding.Code.Id, string.Join(' ', finding.Arguments)).Should().Be(("RS5031", "award 240 200 40"));
        finding.Pointer.ToString().Should().BeEmpty("the rules alone say the total: it is nowhere in the contest");
    }

    [Theory]
    [InlineData("\"given\": true", "/parameters/fund")]
    [InlineData("\"decided\": { \"by\": \"council\", \"after\": \"scoring\" }", "/decisions/0/answer")]
    public void Floors_above_the_total_point_to_where_the_contest_says_the_total(string source, string pointer)
    {
        var rules = Award("fund / 2", "\"atLeast\": \"80\",") with { Parameters = $$"""{ "fund": { "type": "number", {{source}} } }""" };
        var contest = source.StartsWith("\"given", StringComparison.Ordinal) ? Three.Parameter("fund", "400".Text()) : Three.Decide("fund", "400".Text());

        var finding = AsText(contest, rules).Should().ContainSingle().Subject;
        (finding.Code.Id, finding.Pointer.ToString()).Should().Be(("RS5031", pointer));
        finding.Position.Should().NotBeNull();
    }

    // Written down and read again, so that everything has its line.
    private static IReadOnlyList<Finding> AsText(Entry contest, Rules rules) =>
        Evaluation.Of(rules.Plan, CoreJson.ReadContest(CoreJson.Write(contest.Contest)).Value).Findings;

    [Fact]
    public void Equal_remainders_are_told_apart_by_the_keys_named() =>
        // 5 among three that ask the same: 1.66… each, two units left. Places: b 9, c 8, a 7.
        Shares(Award("5"), Asked(("a", "10", "7"), ("b", "10", "9"), ("c", "10", "8"))).Should().Be("1 2 2");

    [Fact]
    public void Remainders_that_no_key_tells_apart_are_decided_by_people()
    {
        var rules = Award("5");
        var entry = Asked(("a", "10", "9"), ("b", "10", "7"), ("c", "10", "7"));
        var open = rules.Evaluate(entry);
        open.Asked().Should().Equal("award[b, c]");
        (open.Amount("a"), open.Amount("b")).Should().Be(("2", "waiting: award[b, c]"));
        Shares(rules, entry.Decide("award", GivenValue.Of(["c", "b"]), "b", "c")).Should().Be("2 1 2");
        rules.Check(entry.Decide("award", GivenValue.Of(["c", "a"]), "a", "c")).Findings.Select(f => f.Code.Id).Should().Equal("RS5022");
        rules.Check(entry.Decide("award", GivenValue.Of(["c"]), "b", "c")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
    }

    [Fact]
    public void Each_group_has_a_total_of_its_own()
    {
        var rules = Award("100", "\"per\": \"town\",");
        // a and b of x share 100 as 3 : 2, c of y has its own 100.
        Shares(rules, Three).Should().Be("60 40 100");
        Left(rules, Three).Should().Be("x0 y0");
    }

    [Fact]
    public void Only_those_with_the_outcome_share()
    {
        var rules = Award("100") with { Selection = Award("100").Selection.Replace("\"order\"", "\"who\": \"total >= 8\", \"order\"", StringComparison.Ordinal) };
        var evaluation = rules.Evaluate(Three);
        (evaluation.Amount("a"), evaluation.Amount("b")).Should().Be(("60", "40"));
        evaluation["c"].Amounts.Should().BeEmpty();
    }

    [Fact]
    public void While_it_waits_who_shares_all_shares_wait()
    {
        var rules = Award("100") with
        {
            Parameters = """{ "pass": { "type": "number", "decided": { "by": "council", "after": "ranking" } } }""",
            Selection = Award("100").Selection.Replace("\"order\"", "\"who\": \"total >= 9 or total >= pass\", \"order\"", StringComparison.Ordinal),
        };
        var open = rules.Evaluate(Three);
        (open.All(), open.Amount("a")).Should().Be(("a yes, b ?, c ?", "waiting: pass"));
        rules.Evaluate(Three.Decide("pass", "8".Text())).Amount("a").Should().Be("60");
    }

    [Fact]
    public void A_value_may_divide_a_total_among_those_who_were_taken()
    {
        var rules = new Rules
        {
            Fields = Fields,
            Values = """
                { "share": { "for": ["submission"], "apportion": { "total": "100", "among": "taken", "by": "asked", "unit": "1", "equal": ["place"] } } }
                """,
            Selection = """
                { "passes": [{ "id": "take", "who": "total >= 8", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no",
                  "amounts": [{ "id": "award", "for": "yes", "is": "share + 1" }] }
                """,
        };
        var evaluation = rules.Evaluate(Three);
        (evaluation.Amount("a"), evaluation.Amount("b")).Should().Be(("61", "41"));
    }

    private static Rules Seats(string by, string equal = "\"turn\"") => new()
    {
        Choices = """{ "kind": ["town", "village"] }""",
        Fields = """{ "kind": { "type": "choice", "of": "kind" } }""",
        Parameters = """
            { "people": { "type": "number", "for": ["kind"], "given": true }, "turn": { "type": "number", "for": ["kind"], "given": true } }
            """,
        Values = $$"""{ "seats": { "for": ["kind"], "apportion": { "total": "3", "among": "kind", "by": "{{by}}", "unit": "1", "equal": [{{equal}}] } } }""",
        Ranking = """{ "lists": "kind", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""",
        Selection = """
            { "limits": [{ "id": "places", "per": "kind", "uses": 1, "atMost": "seats" }],
              "passes": [{ "id": "take", "order": ["kind", "place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }],
              "rest": "no" }
            """,
    };

    private static readonly Entry Kinds = new (string Id, string Kind, string Mark)[]
    {
        ("a", "town", "9"), ("b", "town", "8"), ("c", "town", "7"), ("d", "village", "6"), ("e", "village", "5"),
    }.Aggregate(new Entry(), (entry, r) => entry.Submission(r.Id, ("kind", r.Kind.Text())).Marks(r.Id, "quality", r.Mark))
        .Parameter("turn", Given.By(("town", "2"), ("village", "1")));

    [Theory]
    // 3 · 70 / 100 = 2.1 and 0.9: two and none, one left goes to 0.9.
    [InlineData("70", "30", "a yes, b yes, c no, d yes, e no")]
    // 3 · 95 / 100 = 2.85 and 0.15.
    [InlineData("95", "5", "a yes, b yes, c yes, d no, e no")]
    public void Places_may_be_divided_among_the_labels_of_a_list(string town, string village, string expected) =>
        Seats("people").Evaluate(Kinds.Parameter("people", Given.By(("town", town), ("village", village)))).All().Should().Be(expected);

    [Fact]
    public void What_the_ceilings_of_labels_leave_is_reported()
    {
        var rules = Seats("people") with { Values = Seats("people").Values.Replace("\"unit\"", "\"atMost\": \"1\", \"unit\"", StringComparison.Ordinal) };
        var evaluation = rules.Evaluate(Kinds.Parameter("people", Given.By(("town", "1"), ("village", "1"))));
        evaluation.All().Should().Be("a yes, b no, c no, d yes, e no");
        evaluation.Limits.Where(l => l.Limit == "seats").Select(l => l.Left.Text).Should().Equal("1");
    }

    [Fact]
    public void Labels_with_equal_remainders_are_told_apart_by_the_keys_named() =>
        // 1.5 and 1.5: the villages' turn comes first.
        Seats("people").Evaluate(Kinds.Parameter("people", Given.By(("town", "1"), ("village", "1")))).All().Should().Be("a yes, b no, c no, d yes, e yes");

    [Fact]
    public void Where_there_is_nothing_to_go_by_nobody_gets_anything_and_all_of_it_is_left()
    {
        var nothing = Asked(("a", "0", "9"), ("b", "0", "8"));
        (Shares(Award("100"), nothing), Left(Award("100"), nothing)).Should().Be(("0 0", "100"));
    }

    [Fact]
    public void A_share_is_a_quantity_that_can_be_opened()
    {
        var explained = Award("100").Evaluate(Three).Explain("award", "b");
        explained.Value.Text.Should().Be("33");
        explained.Kind.Should().Be(Core.Quantities.QuantityKind.Apportioned);
    }
}
