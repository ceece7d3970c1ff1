using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class ZonesTests
{
    // Four places by quality; around the edge the second mark decides.
    private static Rules Edge(string who, string keys = """[{ "is": "second", "best": "high" }]""", string equal = "decision", int places = 3) => new()
    {
        Criteria = """
            [{ "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "depth", "scale": "ten", "panel": "jury" }]
            """,
        Scoring = """{ "scores": [{ "id": "total", "is": "quality" }, { "id": "second", "is": "depth" }] }""",
        Selection = $$"""
            { "limits": [{ "id": "places", "uses": 1, "atMost": {{places}} }],
              "passes": [{ "id": "take", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" }],
              "zone": { "id": "edge", "around": "take", "who": "{{who}}", "keys": {{keys}}, "equal": "{{equal}}" },
              "rest": "no" }
            """,
    };

    private static Entry Rows(params (string Id, string Quality, string Depth)[] rows) => rows.Aggregate(new Entry(), (entry, r) =>
        entry.Submission(r.Id).Marks(r.Id, "quality", r.Quality).Marks(r.Id, "depth", r.Depth));

    private static readonly Entry Five = Rows(("a", "10", "0"), ("b", "8", "1"), ("c", "7", "2"), ("d", "6", "9"), ("e", "2", "10"));

    [Fact]
    public void Those_around_the_edge_are_put_in_an_order_of_their_own() =>
        // The edge runs between c (7) and d (6); within 1 of c stand b, c, d, of whom d and c come first by depth.
        Edge("abs(total - last.total) <= 1").Evaluate(Five).All().Should().Be("a yes, b no, c yes, d yes, e no");

    [Fact]
    public void The_first_one_not_taken_may_be_looked_at_too()
    {
        // Within 1 of d (6) stand c and d.
        Edge("total <= next.total + 1 and total >= next.total").Evaluate(Five).All().Should().Be("a yes, b yes, c no, d yes, e no");
        Edge("total >= last.total - 5 and total <= next.total").Evaluate(Five).All().Should().Be("a yes, b yes, c yes, d no, e no");
    }

    [Fact]
    public void Before_and_behind_the_zone_nothing_changes() =>
        Edge("total = last.total").Evaluate(Five).All().Should().Be("a yes, b yes, c yes, d no, e no");

    [Fact]
    public void Without_an_edge_there_is_no_zone()
    {
        Edge("abs(total - last.total) <= 10", places: 9).Evaluate(Five).All().Should().Be("a yes, b yes, c yes, d yes, e yes");
        Edge("abs(total - last.total) <= 10", places: 0).Evaluate(Five).All().Should().Be("a no, b no, c no, d no, e no");
    }

    [Fact]
    public void Members_that_do_not_stand_together_are_a_finding()
    {
        var check = Edge("second >= 1 and second <> last.second").Check(Five);
        var finding = check.Findings.Should().ContainSingle().Subject;
        // b, d and e would be members, c stands between them.
        (finding.Code.Id, string.Join(' ', finding.Arguments)).Should().Be(("RS5030", "edge c"));
        finding.Pointer.ToString().Should().Be("/submissions/2", "c is the third of the five");
        check.IsValid.Should().BeFalse();
    }

    private static readonly Entry Level = Rows(("a", "10", "0"), ("b", "8", "3"), ("c", "7", "3"), ("d", "6", "3"), ("e", "2", "10"));

    [Fact]
    public void Equals_of_the_zone_are_ordered_by_a_decision_under_its_id()
    {
        var rules = Edge("abs(total - last.total) <= 1");
        var open = rules.Evaluate(Level);
        open.Asked().Should().Equal("edge[b, c, d]");
        open.All().Should().Be("a yes, b ?, c ?, d ?, e ?");
        rules.Evaluate(Level.Decide("edge", GivenValue.Of(["d", "b", "c"]), "b", "c", "d")).All().Should().Be("a yes, b yes, c no, d yes, e no");
    }

    [Fact]
    public void An_answer_about_other_members_is_stale_and_an_order_names_them_all()
    {
        var rules = Edge("abs(total - last.total) <= 1");
        rules.Check(Level.Decide("edge", GivenValue.Of(["d", "b"]), "b", "d")).Findings.Select(f => f.Code.Id).Should().Equal("RS5022");
        rules.Check(Level.Decide("edge", GivenValue.Of(["d", "b"]), "b", "c", "d")).Findings.Select(f => f.Code.Id).Should().Equal("RS5023");
    }

    [Fact]
    public void Equals_of_the_zone_may_be_drawn_by_lot() =>
        // printf 's\nedge\nb' | sha256sum gives d8f3…, for c f371…, for d 6c74…: d, b, c.
        Edge("abs(total - last.total) <= 1", equal: "lot").Evaluate(Level.Decide("lot", "s".Text())).All().Should().Be("a yes, b yes, c no, d yes, e no");

    [Fact]
    public void Equals_that_share_are_tried_whole_at_the_edge() =>
        // Three for two places, and equals at the edge are all left out.
        Edge("abs(total - last.total) <= 1", equal: "shared").Evaluate(Level).All().Should().Be("a yes, b no, c no, d no, e no");

    [Fact]
    public void A_zone_whose_condition_waits_leaves_waiting_whoever_stands_in_the_pass()
    {
        var rules = Edge("abs(total - last.total) <= width") with
        {
            Parameters = """{ "width": { "type": "number", "decided": { "by": "council", "after": "ranking" } } }""",
        };
        rules.Evaluate(Five).Asked().Should().Equal("width");
        rules.Evaluate(Five.Decide("width", "1".Text())).All().Should().Be("a yes, b no, c yes, d yes, e no");
        rules.Evaluate(Five.Decide("width", "0".Text())).All().Should().Be("a yes, b yes, c yes, d no, e no");
    }

    [Fact]
    public void The_log_and_the_obstacles_are_those_of_the_second_walk()
    {
        var evaluation = Edge("abs(total - last.total) <= 1").Evaluate(Five);
        evaluation.Log.Select(l => (l.Submission, l.IsTaken)).Should().Equal(("a", true), ("d", true), ("c", true), ("b", false), ("e", false));
        evaluation.WhyNot("b").Select(o => (o.Rule, o.Pass)).Should().Equal(("places", "take"));
        evaluation.Limits.Select(l => l.Left.Text).Should().Equal("0");
    }
}
