using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>Agreed marks, rows, void sheets and experts that are kept: what is pooled one by one, and what is asked.</summary>
public class AgreedTests
{
    private const string Strict = """{ "strict": { "type": "yesNo", "decided": { "by": "council", "after": "admission" } } }""";

    private static Rules Agreed(string rest, string marking = "{}") => new()
    {
        Fields = """{ "town": { "type": "text" } }""",
        Experts = """{ "home": { "type": "text" } }""",
        Parameters = Strict,
        Marking = marking,
        Pooling = $$"""{ "rules": [{ "at": "leaves", "by": "agreed", {{rest}} }] }""",
        Scoring = """{ "scores": [{ "id": "total", "is": "quality" }] }""",
    };

    private static readonly Entry Two = new Entry().Expert("e1", ("home", "r".Text())).Expert("e2", ("home", "s".Text()))
        .Submission("a", ("town", "r".Text())).Marks("a", "quality", "2", "6").Submission("b", ("town", "s".Text())).Marks("b", "quality", "", "6")
        .Decide("quality", "7.5".Text(), "a").Decide("quality", "8.5".Text(), "b");

    private static Rules Half(Rules rules) => rules with { Scales = """{ "ten": { "kind": "points", "from": 0, "to": 10, "step": "0.5" } }""" };

    private static string Scores(Rules rules, Entry contest) => string.Join(" | ", Half(rules).Evaluate(contest).Submissions.Select(s => s.Criteria["quality"].ToString()));

    [Theory]
    [InlineData("\"least\": 2, \"fewer\": \"wait\", \"missing\": \"skip\"", "7.5 | waiting: quality[b]")]
    [InlineData("\"least\": 2, \"fewer\": \"out\", \"missing\": \"skip\"", "7.5 | absent: Refused")]
    [InlineData("\"least\": 1, \"fewer\": \"out\", \"missing\": \"skip\"", "7.5 | 8.5")]
    [InlineData("\"least\": 1, \"fewer\": \"out\", \"missing\": \"skip\", \"round\": { \"to\": 1, \"mode\": \"halfUp\" }", "8 | 9")]
    public void An_agreed_mark_stands_where_enough_experts_have_marks_of_their_own(string rest, string expected) => Scores(Agreed(rest), Two).Should().Be(expected);

    [Fact]
    public void Where_it_waits_whose_marks_count_it_waits_whether_there_are_enough()
    {
        const string Rest = "\"least\": 2, \"fewer\": \"out\", \"missing\": \"skip\"";
        // e1's 2 may be void, so a may have one mark too few; b has one in any case.
        var doubtful = Agreed(Rest, """{ "void": [{ "id": "low", "what": "mark", "when": "strict and mark < 3" }] }""");
        Scores(doubtful, Two).Should().Be("waiting: strict | absent: Refused");
        Scores(doubtful, Two.Decide("strict", GivenValue.Of(true))).Should().Be("absent: Refused | absent: Refused");
        Scores(doubtful, Two.Decide("strict", GivenValue.Of(false))).Should().Be("7.5 | absent: Refused");
        var recused = Agreed(Rest, """{ "recuse": [{ "id": "own", "is": "strict and e.home = town" }] }""");
        Scores(recused, Two).Should().Be("waiting: strict | waiting: strict");
        Scores(recused, Two.Decide("strict", GivenValue.Of(false))).Should().Be("7.5 | absent: Refused");
    }

    private static Rules Rows(string pooling, string combine = "sum") => new()
    {
        Fields = """{ "works": { "type": "rows", "key": "name", "columns": { "name": { "type": "text" }, "size": { "type": "number", "from": 1 } } } }""",
        Criteria = $$"""
            [{ "kind": "each", "id": "works_of", "over": "works", "as": "w", "combine": "{{combine}}", "child": { "kind": "marks", "id": "craft", "scale": "ten", "panel": "jury" } }]
            """,
        Pooling = $$"""{ "rules": [{{pooling}}] }""",
        Scoring = """{ "scores": [{ "id": "total", "is": "works_of" }] }""",
    };

    private static readonly Entry Works = new Entry().Submission("a", ("works", Given.Rows("name=jug size=2", "name=cup size=3")))
        .OnRow("a", "craft", "jug", "6", "").OnRow("a", "craft", "cup", "4", "9");

    [Theory]
    [InlineData("""{ "at": "craft", "by": "mean", "missing": "wait" }""", "craft[a, e2, jug]")]
    [InlineData("""{ "at": "works_of", "by": "mean", "missing": "wait" }""", "craft[a, e2, jug]")]
    [InlineData("""{ "at": "craft", "by": "mean", "missing": "skip", "least": 2, "fewer": "wait" }""", "craft[a, jug]")]
    [InlineData("""{ "at": "craft", "by": "agreed", "missing": "wait" }""", "craft[a, cup] craft[a, jug]")]
    [InlineData("""{ "at": "craft", "by": "mean", "missing": "skip", "least": 3, "fewer": "wait" }""", "craft[a, cup] craft[a, jug]")]
    public void What_is_asked_about_a_row_names_it(string pooling, string expected) => string.Join(' ', Rows(pooling).Evaluate(Works).Asked()).Should().Be(expected);

    [Fact]
    public void A_sheet_never_begun_lacks_every_row()
    {
        var contest = new Entry().Submission("a", ("works", Given.Rows("name=jug size=2", "name=cup size=3"))).Duty("e1", "jury").Duty("e3", "jury")
            .OnRow("a", "craft", "jug", "6").OnRow("a", "craft", "cup", "4");
        Rows("""{ "at": "works_of", "by": "mean", "missing": "wait" }""").Evaluate(contest).Asked().Should().Equal("craft[a, e3, cup]", "craft[a, e3, jug]");
    }

    [Theory]
    // The jug has 6, 8 and 1, the cup 4, 9 and 5.
    [InlineData("\"is\": \"max(m in marks : m) + 1\", \"least\": 1", "19")]
    [InlineData("\"by\": \"sum\", \"drop\": { \"high\": 1 }, \"least\": 2", "16")]
    [InlineData("\"by\": \"sum\", \"drop\": { \"low\": 1 }, \"least\": 2", "28")]
    [InlineData("\"by\": \"sum\", \"drop\": { \"low\": 1, \"high\": 1 }, \"least\": 3", "11")]
    public void Rows_are_pooled_one_by_one(string pooling, string expected) =>
        Rows($$"""{ "at": "craft", "missing": "skip", "fewer": "wait", {{pooling}} }""").Evaluate(new Entry().Submission("a", ("works", Given.Rows("name=jug size=2", "name=cup size=3")))
            .OnRow("a", "craft", "jug", "6", "8", "1").OnRow("a", "craft", "cup", "4", "9", "5")).Score("a").Should().Be(expected);

    [Fact]
    public void An_agreed_mark_is_recorded_per_row()
    {
        var rules = Rows("""{ "at": "craft", "by": "agreed", "missing": "wait" }""");
        rules.Evaluate(Works.Decide("craft", "5".Text(), "a", "jug").Decide("craft", "8".Text(), "a", "cup")).Score("a").Should().Be("13");
        rules.Evaluate(Works.Decide("craft", "8".Text(), "a", "cup")).Asked().Should().Equal("craft[a, jug]");
    }

    private static Rules Kept(string missing, string marking = "{}") => new()
    {
        Parameters = Strict,
        Marking = marking,
        Criteria = """
            [{ "kind": "group", "id": "merit", "combine": "sum", "children": [
               { "kind": "marks", "id": "p", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "q", "scale": "ten", "panel": "jury" } ] }]
            """,
        Pooling = $$"""
            { "rules": [{ "id": "near", "at": "leaves", "keep": { "closest": 2, "of": "e.merit", "equal": "higher" }, "by": "mean", "missing": "{{missing}}", "least": 1, "fewer": "wait" }] }
            """,
        Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
    };

    private static readonly Entry Sheets = new Entry().Submission("a").Marks("a", "p", "1", "5", "6").Marks("a", "q", "2", "5", "6");

    [Fact]
    public void To_tell_who_lies_closest_whole_sheets_are_needed_and_asked_for()
    {
        // 3, 10 and 12: the second and the third are kept.
        Kept("wait").Evaluate(Sheets).Score("a").Should().Be("11");
        var open = new Entry().Submission("a").Marks("a", "p", "1", "5", "6").Marks("a", "q", "2", "5", "");
        // At p nothing is owed, but e3 cannot be compared without q.
        Kept("wait").Evaluate(open).Asked().Should().Equal("q[a, e3]");
        Kept("wait").Evaluate(open).Criterion("a", "p").Should().Be("waiting: q[a, e3]");
        Kept("skip").Evaluate(open).Criterion("a", "p").Should().Be("3", "without a whole sheet e3 is not compared: 1 and 5");
        Kept("out").Evaluate(open).Criterion("a", "p").Should().Be("absent: Refused");
    }

    [Fact]
    public void Where_a_sheet_may_be_void_in_part_it_waits_who_is_kept()
    {
        var rules = Kept("out", """{ "void": [{ "id": "low", "what": "mark", "when": "strict and mark < 2" }] }""");
        rules.Evaluate(Sheets).Score("a").Should().Be("waiting: strict");
        rules.Evaluate(Sheets.Decide("strict", GivenValue.Of(false))).Score("a").Should().Be("11");
    }

    [Fact]
    public void So_many_of_one_value_as_are_kept_need_no_decision()
    {
        var rules = new Rules { Pooling = """{ "rules": [{ "id": "near", "at": "leaves", "keep": { "closest": 2, "of": "e.quality", "equal": "higher" }, "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }""" };
        var evaluation = rules.Evaluate(new Entry().Quality(("a", ["7", "1", "7"])));
        (evaluation.Score("a"), evaluation.Questions.Count).Should().Be(("7", 0));
    }

    [Fact]
    public void An_expert_of_whom_it_waits_whether_all_is_void_leaves_waiting_what_that_expert_marked()
    {
        var rules = new Rules
        {
            Parameters = Strict,
            Marking = """{ "void": [{ "id": "lazy", "what": "expert", "when": "strict and count(x in admitted where x.e.marked) < 2" }] }""",
        };
        // e1 marked a and b, e2 only b, e3 only c.
        var contest = new Entry().Quality(("a", ["4", "", ""]), ("b", ["6", "8", ""]), ("c", ["", "", "9"]), ("d", ["5", "", ""]));
        rules.Evaluate(contest).Submissions.Select(s => s.Scores["total"].ToString()).Should().Equal("4", "waiting: strict", "waiting: strict", "5");
        rules.Evaluate(contest.Decide("strict", GivenValue.Of(true))).Submissions.Select(s => s.Scores["total"].ToString()).Should().Equal("4", "6", "waiting: quality[c]", "5");
        rules.Evaluate(contest.Decide("strict", GivenValue.Of(false))).Submissions.Select(s => s.Scores["total"].ToString()).Should().Equal("4", "7", "9", "5");
    }

    [Fact]
    public void Whoever_is_recused_only_listened_to_or_not_called_is_not_among_the_marks_that_void_each_other()
    {
        var rules = new Rules
        {
            Panels = """[{ "id": "jury" }, { "id": "guests", "counts": false }, { "id": "arbiter", "called": true }]""",
            Marking = """{ "void": [{ "id": "far", "what": "mark", "when": "abs(mark - mean(m in marks : m)) > 3" }] }""",
            Pooling = """
                { "calls": [{ "id": "never", "panel": "arbiter", "when": "count(e in jury) > 9" }],
                  "rules": [{ "at": "leaves", "from": ["jury"], "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }
                """,
        };
        var contest = new Entry().Duty("e1", "jury").Duty("e2", "jury").Duty("e3", "jury").Duty("g", "guests").Duty("z", "arbiter")
            .Quality(("a", ["9", "4", "0"])).Mark("a", "g", "quality", "0".Text()).Mark("a", "z", "quality", "0".Text()).Recuse("e3", "a");
        // 9 and 4 lie 2.5 from their mean; with one nothing among them 9 would lie further than 3.
        rules.Evaluate(contest).Score("a").Should().Be("6.5");
    }
}
