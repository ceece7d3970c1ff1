using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>The walk line by line: what is taken, refused or waits, under which limit, and what is missing.</summary>
public class WalkTests
{
    private const string Fields = """{ "cost": { "type": "number", "from": 0 }, "town": { "type": "choice", "of": "town" }, "themes": { "type": "choices", "of": "theme" } }""";

    private const string Choices = """{ "town": ["north", "south", "west"], "theme": ["sea", "wood", "iron"] }""";

    private const string Places = """{ "id": "places", "uses": 1, "atMost": 2 }""";

    private const string Town = """{ "id": "perTown", "per": "town", "uses": 1, "atMost": 1 }""";

    private const string Pool = """{ "id": "pool", "uses": "cost", "atMost": 100 }""";

    private static Rules Pass(string limits, string under, string edge = "none", string equal = "shared", string order = "\"place\"", string who = "", string lists = "all", string keys = "") => new()
    {
        Choices = Choices,
        Fields = Fields,
        Parameters = """{ "pass": { "type": "number", "decided": { "by": "council", "after": "ranking" } }, "size": { "type": "number", "decided": { "by": "council", "after": "ranking" } } }""",
        Ranking = $$"""{ "lists": "{{lists}}", "keys": [{ "is": "total", "best": "high" }{{keys}}], "equal": "{{equal}}" }""",
        Selection = $$"""
            { "limits": [{{limits}}],
              "passes": [{ "id": "take", {{who}} "order": [{{order}}], "under": [{{under}}], {{(edge.Length == 0 ? "" : $"\"equalsAtEdge\": \"{edge}\",")}} "outcome": "yes" }], "rest": "no" }
            """,
    };

    private static string Under(string limit, string onFull) => $$"""{ "limit": "{{limit}}", "onFull": "{{onFull}}" }""";

    // Rows as "a 9 60 north sea,wood": id, mark ("-" for none), cost, town, themes.
    private static Entry Of(params string[] rows) => rows.Select(r => r.Split(' ')).Aggregate(new Entry(), (entry, r) => entry
        .Submission(r[0], ("cost", (r.Length > 2 ? r[2] : "0").Text()), ("town", (r.Length > 3 ? r[3] : "north").Text()),
            ("themes", GivenValue.Of(r.Length > 4 ? r[4].Split(',') : [])))
        .Marks(r[0], "quality", r[1] == "-" ? "" : r[1]));

    private static string Line(WalkStep s) =>
        $"{s.Submission} {(s.IsTaken is { } taken ? (taken ? "yes" : "no") : "?")}{(s.Limit is null ? "" : $" {s.Limit}")}{(s.Missing.Sign == 0 ? "" : $" -{s.Missing}")}"
        + (s.Questions.Count == 0 ? "" : $" [{string.Join("; ", s.Questions)}]");

    private static string Log(Evaluation evaluation) => string.Join(", ", evaluation.Log.Select(Line));

    private static string Left(Evaluation evaluation) => string.Join(", ", evaluation.Limits.Select(l => $"{l.Limit}{(l.Group.Length == 0 ? "" : $"/{l.Group}")} {l.Left}"));

    [Fact]
    public void Under_a_skip_the_walk_goes_on_and_under_a_stop_the_group_is_closed()
    {
        var four = Of("a 9 60", "b 8 50", "c 7 30", "d 6 20");
        Log(Pass(Pool, Under("pool", "skip")).Evaluate(four)).Should().Be("a yes, b no pool -10, c yes, d no pool -10");
        Log(Pass(Pool, Under("pool", "stop")).Evaluate(four)).Should().Be("a yes, b no pool -10, c no pool, d no pool");
    }

    [Fact]
    public void A_stop_closes_the_group_that_is_full_and_no_other()
    {
        var evaluation = Pass(Town, Under("perTown", "stop")).Evaluate(Of("a 9 0 north", "b 8 0 north", "c 7 0 south", "d 6 0 north", "e 5 0 south"));
        Log(evaluation).Should().Be("a yes, b no perTown -1, c yes, d no perTown, e no perTown -1");
        Left(evaluation).Should().Be("perTown/north 0, perTown/south 0");
    }

    [Fact]
    public void The_first_limit_that_does_not_fit_decides_whether_it_stops()
    {
        var contest = Of("a 9 60 north", "b 8 90 north", "c 7 10 south");
        // b lacks a place of its town and money: what is named first decides.
        Log(Pass($"{Town}, {Pool}", $"{Under("perTown", "skip")}, {Under("pool", "stop")}").Evaluate(contest)).Should().Be("a yes, b no perTown -1, c yes");
        Log(Pass($"{Town}, {Pool}", $"{Under("pool", "stop")}, {Under("perTown", "skip")}").Evaluate(contest)).Should().Be("a yes, b no pool -50, c no pool");
    }

    [Fact]
    public void Each_of_several_groups_of_one_submission_shrinks()
    {
        var rules = Pass("""{ "id": "perTheme", "per": "themes", "uses": 1, "atMost": 1 }""", Under("perTheme", "skip"));
        var evaluation = rules.Evaluate(Of("a 9 0 north sea,wood", "b 8 0 north wood,iron", "c 7 0 north iron", "d 6 0 north"));
        // b fits under iron, not under wood; d has no theme and nothing binds it.
        Log(evaluation).Should().Be("a yes, b no perTheme -1, c yes, d yes");
        Left(evaluation).Should().Be("perTheme/iron 0, perTheme/sea 0, perTheme/wood 0");
    }

    [Theory]
    [InlineData("none", "a yes, b no places -1, c no places -1, d no places", "places 1")]
    [InlineData("all", "a yes, b yes, c yes, d no places -2", "places -1")]
    public void Equals_that_do_not_fit_whole_lack_together_what_the_whole_lacks(string edge, string log, string left)
    {
        var evaluation = Pass(Places, Under("places", "stop"), edge).Evaluate(Of("a 9", "b 8", "c 8", "d 7"));
        (Log(evaluation), Left(evaluation)).Should().Be((log, left));
    }

    [Fact]
    public void Equals_of_whom_nobody_fits_lack_each_what_is_lacking_to_them()
    {
        var evaluation = Pass(Pool, Under("pool", "skip"), "decision").Evaluate(Of("a 9 70", "b 8 50", "c 8 40", "d 7 30"));
        Log(evaluation).Should().Be("a yes, b no pool -20, c no pool -10, d yes");
        evaluation.Questions.Should().BeEmpty();
        Log(Pass(Pool, Under("pool", "stop"), "decision").Evaluate(Of("a 9 70", "b 8 50", "c 8 40", "d 7 30"))).Should().Be("a yes, b no pool -20, c no pool -10, d no pool");
    }

    [Fact]
    public void A_decision_at_the_edge_takes_whom_it_names_and_the_others_lack_what_the_whole_lacks()
    {
        var rules = Pass(Places, Under("places", "stop"), "decision");
        var contest = Of("a 9", "b 8", "c 8", "d 7");
        Log(rules.Evaluate(contest)).Should().Be("a yes, b ? places [take[b, c]], c ? places [take[b, c]], d ? places [take[b, c]]");
        Left(rules.Evaluate(contest)).Should().Be("places waiting: take[b, c]");
        Log(rules.Evaluate(contest.Decide("take", GivenValue.Of(["c"]), "b", "c"))).Should().Be("a yes, b no places -1, c yes, d no places");
        Log(rules.Evaluate(contest.Decide("take", GivenValue.Of(Array.Empty<string>()), "b", "c"))).Should().Be("a yes, b no places -1, c no places -1, d no places");
        Log(Pass(Places, Under("places", "skip"), "decision").Evaluate(contest.Decide("take", GivenValue.Of(Array.Empty<string>()), "b", "c"))).Should().Be("a yes, b no places -1, c no places -1, d yes");
    }

    [Fact]
    public void A_lot_at_the_edge_tries_them_one_by_one_in_the_order_drawn()
    {
        var rules = Pass(Places, Under("places", "stop"), "lot");
        var contest = Of("a 9", "b 8", "c 8", "d 7");
        Log(rules.Evaluate(contest)).Should().Be("a yes, b ? places [lot], c ? places [lot], d ? places [lot]");
        // printf 's\ntake\nb' | sha256sum gives c91e…, for c ba64…: c comes first.
        Log(rules.Evaluate(contest.Decide("lot", "s".Text()))).Should().Be("a yes, c yes, b no places -1, d no places");
    }

    [Fact]
    public void Equals_that_share_no_group_do_not_concern_each_other()
    {
        var rules = Pass(Town, Under("perTown", "stop"), "decision");
        // Two of north for one place, one of south alone; c and e come after.
        var evaluation = rules.Evaluate(Of("a 9 0 north", "b 9 0 south", "c 9 0 north", "e 5 0 west"));
        Log(evaluation).Should().Be("a ? perTown [take[a, c]], c ? perTown [take[a, c]], b yes, e yes");
        Left(evaluation).Should().Be("perTown/north waiting: take[a, c], perTown/south 0, perTown/west 0");
    }

    [Fact]
    public void A_common_theme_joins_equals_that_share_none_themselves()
    {
        var rules = Pass("""{ "id": "perTheme", "per": "themes", "uses": 1, "atMost": 1 }""", Under("perTheme", "skip"), "decision");
        // a and c have no theme in common, b has one with each: together they do not fit. d stands alone.
        Log(rules.Evaluate(Of("a 9 0 north sea", "b 9 0 north sea,iron", "c 9 0 north iron", "d 9 0 north wood"))).Should().Be(
            "a ? perTheme [take[a, b, c]], b ? perTheme [take[a, b, c]], c ? perTheme [take[a, b, c]], d yes");
        Log(rules.Evaluate(Of("a 9 0 north sea", "c 9 0 north iron", "d 9 0 north wood"))).Should().Be("a yes, c yes, d yes");
    }

    [Fact]
    public void Equals_of_a_closed_group_are_refused_before_the_others_are_tried()
    {
        var rules = Pass($"{Town}, {Places}", $"{Under("perTown", "stop")}, {Under("places", "stop")}", "none");
        // North is closed by b; of the equals c and d only d is tried, and there is one place.
        Log(rules.Evaluate(Of("a 9 0 north", "b 8 0 north", "c 7 0 north", "d 7 0 south"))).Should().Be("a yes, b no perTown -1, c no perTown, d yes");
    }

    [Theory]
    [InlineData("skip", "a yes, b no pool -20, c yes, d yes")]
    [InlineData("stop", "a yes, c ? [lot], b no pool -20, d no pool")]
    public void Below_an_awaited_lot_whoever_fits_in_no_order_is_refused_and_the_others_are_taken_unless_it_may_have_stopped(string onFull, string log)
    {
        // 40 are left: b's 60 never fit, c's 30 do; d's 5 come after.
        var evaluation = Pass(Pool, Under("pool", onFull), "none", "lot").Evaluate(Of("a 9 60", "b 8 60", "c 8 30", "d 7 5"));
        string.Join(", ", Log(evaluation).Split(", ").Order()).Should().Be(string.Join(", ", log.Split(", ").Order()));
    }

    [Fact]
    public void A_lot_that_is_awaited_does_not_matter_where_the_pass_does_not_go_by_place()
    {
        var contest = Of("a 9", "b 8", "c 8", "d 7");
        Log(Pass(Places, Under("places", "stop"), "none", "lot", """{ "is": "total", "best": "high" }""").Evaluate(contest)).Should().Be("a yes, b no places -1, c no places -1, d no places");
        Log(Pass(Places, Under("places", "stop"), "none", "lot").Evaluate(contest)).Should().Be("a yes, b ? [lot], c ? [lot], d ? places [lot]");
    }

    private const string Threshold = "\"who\": \"total >= pass or total < 5\",";

    [Theory]
    // Both may be no candidates: b's 60 do not fit into 40, c's 30 may take them; then d's 5 fit all the same, e's 20 may not.
    [InlineData("skip", "a yes, b no pool -20, c ? [pass], d yes, e ? pool [pass]")]
    // b may be no candidate, or may have stopped the walk before the others.
    [InlineData("stop", "a yes, b no pool -20, c ? [pass], d ? pool [pass], e ? pool [pass]")]
    public void Whoever_may_be_no_candidate_may_not_have_stopped_the_walk(string onFull, string log)
    {
        var rules = Pass(Pool, Under("pool", onFull), who: "\"who\": \"total >= pass or total < 5 or total > 8\",");
        var evaluation = rules.Evaluate(Of("a 9 60", "b 8 60", "c 8 30", "d 4 5", "e 3 20"));
        string.Join(", ", Log(evaluation).Split(", ").Order()).Should().Be(string.Join(", ", log.Split(", ").Order()));
        evaluation.Asked().Should().Equal("pass");
    }

    [Fact]
    public void Once_it_is_decided_who_is_a_candidate_the_walk_is_as_if_the_others_were_not_there()
    {
        var rules = Pass(Pool, Under("pool", "stop"), who: Threshold);
        var contest = Of("a 9 60", "b 8 60", "c 7 30", "d 4 5");
        Log(rules.Evaluate(contest.Decide("pass", "9".Text()))).Should().Be("a yes, d yes");
        Log(rules.Evaluate(contest.Decide("pass", "8".Text()))).Should().Be("a yes, b no pool -20, d no pool");
        Log(rules.Evaluate(contest.Decide("pass", "10".Text()))).Should().Be("d yes");
    }

    [Fact]
    public void A_capacity_that_is_not_decided_leaves_everybody_waiting_who_is_bound_by_it()
    {
        var rules = Pass($$"""{ "id": "places", "uses": 1, "atMost": "size" }, {{Town}}""", $"{Under("perTown", "skip")}, {Under("places", "stop")}");
        var contest = Of("a 9 0 north", "b 8 0 north", "c 7 0 south");
        // North has one place: b fits only when a is not taken, and that waits too.
        Log(rules.Evaluate(contest)).Should().Be("a ? places [size], b ? perTown [size], c ? places [size]");
        Left(rules.Evaluate(contest)).Should().Be("perTown/north waiting: size, perTown/south waiting: size, places waiting: size");
        Log(rules.Evaluate(contest.Decide("size", "1".Text()))).Should().Be("a yes, b no perTown -1, c no places -1");
        Left(rules.Evaluate(contest.Decide("size", "1".Text()))).Should().Be("perTown/north 0, perTown/south 1, places 0");
    }

    [Fact]
    public void An_unplaced_submission_takes_what_it_demands_or_nothing()
    {
        // x may stand first: 70 are left at least for a; b's 40 fit only into 40 of 100 without x.
        var evaluation = Pass(Pool, Under("pool", "skip")).Evaluate(Of("a 9 60", "b 8 40", "c 7 10", "x - 30"));
        Log(evaluation).Should().Be("x ? [quality[x]], a yes, b ? pool [quality[x]], c ? pool [quality[x]]");
        Left(evaluation).Should().Be("pool waiting: quality[x]");
        Log(Pass(Pool, Under("pool", "skip")).Evaluate(Of("a 9 60", "b 8 40", "c 7 10", "x 1 30"))).Should().Be("a yes, b yes, c no pool -10, x no pool -30");
        Log(Pass(Pool, Under("pool", "skip")).Evaluate(Of("a 9 60", "b 8 40", "c 7 10", "x 10 30"))).Should().Be("x yes, a yes, b no pool -30, c yes");
    }

    [Theory]
    // North has an unplaced one. List by list it comes before the south, place by place nobody of the north is sure of a turn.
    [InlineData("\"town\", \"place\"", "x ? [quality[x]], a yes, b ? places [quality[x]]")]
    [InlineData("\"place\", \"town\"", "a ? [quality[x]], x ? [quality[x]], b ? places [quality[x]]")]
    public void Places_of_a_list_with_an_unplaced_one_are_adrift_only_among_other_lists(string order, string log) =>
        Log(Pass(Places, Under("places", "stop"), lists: "town", order: order).Evaluate(Of("a 9 0 north", "x - 0 north", "b 8 0 south"))).Should().Be(log);

    [Theory]
    [InlineData("\"town\", \"place\"", "a, b, c, d, e, f")]
    [InlineData("\"place\", \"town\"", "a, b, d, c, e, f")]
    public void Dense_places_of_several_lists_are_compared_as_they_are_written(string order, string expected)
    {
        // North: a and b share 1, c has 2. South: d has 1, e has 2, f has 3.
        var evaluation = Pass(Places, "", "", "sharedDense", order, lists: "town").Evaluate(
            Of("a 9 0 north", "b 9 0 north", "c 8 0 north", "d 7 0 south", "e 6 0 south", "f 5 0 south"));
        string.Join(", ", evaluation.Log.Select(l => l.Submission)).Should().Be(expected);
    }

    private static string Outcomes(Rules rules, Entry open, string x) => rules.Evaluate(x.Length == 0 ? open : open.Marks("x", "quality", x)).All();

    [Fact]
    public void Where_it_waits_which_limit_was_full_it_waits_whether_the_walk_was_stopped()
    {
        // Two places for a, b, c and x, who may come first or last; north has one. b is refused in any case, c depends on x.
        var rules = Pass($"{Places}, {Town}", $"{Under("places", "stop")}, {Under("perTown", "skip")}");
        var contest = Of("a 9 0 north", "b 8 0 north", "c 7 0 south", "x - 0 west");
        Outcomes(rules, contest, "").Should().Be("a yes, b no, c ?, x ?");
        Outcomes(rules, contest, "10").Should().Be("a yes, b no, c no, x yes");
        Outcomes(rules, contest, "1").Should().Be("a yes, b no, c yes, x no");
    }

    [Fact]
    public void A_stop_behind_a_limit_in_doubt_is_in_doubt_too()
    {
        // North has two places for a, b and x. Does b come to the money, its 500 stop the walk.
        var rules = Pass($$"""{ "id": "perTown", "per": "town", "uses": 1, "atMost": 2 }, {{Pool}}""", $"{Under("perTown", "skip")}, {Under("pool", "stop")}");
        var contest = Of("a 9 10 north", "b 8 500 north", "c 7 10 south", "x - 10 north");
        Outcomes(rules, contest, "").Should().Be("a yes, b no, c ?, x ?");
        Outcomes(rules, contest, "10").Should().Be("a yes, b no, c yes, x yes");
        Outcomes(rules, contest, "1").Should().Be("a yes, b no, c no, x no");
    }

    [Theory]
    [InlineData("all", "a yes, b yes, c yes, x no")]
    [InlineData("decision", "a yes, b ?, c ?, x ?")]
    [InlineData("none", "a yes, b no, c no, x no")]
    public void Nobody_is_taken_over_an_edge_before_it_is_certain_that_there_is_one(string edge, string withoutX)
    {
        // Two places: is x before b and c, none is left for them.
        var rules = Pass(Places, Under("places", "stop"), edge);
        var contest = Of("a 9", "b 8", "c 8", "x -");
        Outcomes(rules, contest, "").Should().Be(edge == "none" ? "a yes, b no, c no, x ?" : "a yes, b ?, c ?, x ?");
        rules.Evaluate(contest).Asked().Should().Equal("quality[x]");
        Outcomes(rules, contest, "10").Should().Be("a yes, b no, c no, x yes");
        Outcomes(rules, contest, "1").Should().Be(withoutX);
    }

    [Fact]
    public void A_rule_of_its_own_is_asked_of_each_of_the_equals_after_those_before_it()
    {
        const string Open = """{ "id": "pool", "uses": "cost", "atMost": 100, "fits": "left.pool > 0" }""";
        // 40 are left for b (50) and c (10): after b nothing is, so they do not fit whole, though each fits alone.
        Log(Pass(Open, Under("pool", "stop"), "none").Evaluate(Of("a 9 60", "b 8 50", "c 8 10"))).Should().Be("a yes, b no pool -20, c no pool -20");
        Log(Pass(Open, Under("pool", "stop"), "none").Evaluate(Of("a 9 60", "b 8 30", "c 8 30"))).Should().Be("a yes, b yes, c yes");
        Left(Pass(Open, Under("pool", "stop"), "none").Evaluate(Of("a 9 60", "b 8 30", "c 8 30"))).Should().Be("pool -20");
    }

    [Fact]
    public void A_later_pass_starts_with_what_the_first_has_left_and_with_no_group_closed()
    {
        var rules = Pass(Pool, "") with
        {
            Selection = $$"""
                { "limits": [{{Pool}}],
                  "passes": [{ "id": "large", "order": ["place"], "under": [{{Under("pool", "stop")}}], "equalsAtEdge": "none", "outcome": "yes" },
                             { "id": "small", "who": "cost < 30", "order": ["place"], "under": [{{Under("pool", "skip")}}], "equalsAtEdge": "none", "outcome": "reserve" }], "rest": "no" }
                """,
        };
        var evaluation = rules.Evaluate(Of("a 9 60", "b 8 50", "c 7 25", "d 6 20"));
        Log(evaluation).Should().Be("a yes, b no pool -10, c no pool, d no pool, c yes, d no pool -5");
        evaluation.Log.Select(l => l.Pass).Should().Equal("large", "large", "large", "large", "small", "small");
        (evaluation.All(), Left(evaluation)).Should().Be(("a yes, b no, c reserve, d no", "pool 15"));
    }

    [Fact]
    public void Whoever_waits_in_the_first_pass_waits_in_the_second()
    {
        var rules = Pass(Pool, "") with
        {
            Selection = $$"""
                { "limits": [{{Pool}}],
                  "passes": [{ "id": "first", "who": "total >= pass", "order": ["place"], "under": [{{Under("pool", "stop")}}], "equalsAtEdge": "none", "outcome": "yes" },
                             { "id": "second", "order": ["place"], "under": [{{Under("pool", "skip")}}], "equalsAtEdge": "none", "outcome": "reserve" }], "rest": "no" }
                """,
        };
        var evaluation = rules.Evaluate(Of("a 9 60", "b 8 30"));
        // 100 are enough for both, in whichever pass; but it waits in which.
        Log(evaluation).Should().Be("a ? [pass], b ? [pass], a ? pool [pass], b ? pool [pass]");
        evaluation.All().Should().Be("a ?, b ?");
        rules.Evaluate(Of("a 9 60", "b 8 30").Decide("pass", "9".Text())).All().Should().Be("a yes, b reserve");
    }
}
