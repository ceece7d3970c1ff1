using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>Duties, recusals, comments and ranks: what is counted, and what is said of the marks that are not.</summary>
public class MarkingTests
{
    // Written down and read again, so that everything has its line.
    private static Checked<Evaluation> Check(Rules rules, Entry contest) => Evaluation.Of(rules.Plan, CoreJson.ReadContest(CoreJson.Write(contest.Contest)).Value);

    private static IEnumerable<string> Findings(Rules rules, Entry contest) =>
        Check(rules, contest).Findings.Select(f => $"{f.Code} {string.Join(" | ", f.Arguments)} at {f.Pointer}");

    private static readonly Rules Homes = new()
    {
        Fields = """{ "town": { "type": "text" } }""",
        Experts = """{ "home": { "type": "text" } }""",
        Marking = """{ "recuse": [{ "id": "own", "is": "e.home = town" }] }""",
    };

    private static readonly Entry Neighbours = new Entry().Expert("e1", ("home", "r".Text())).Expert("e2", ("home", "s".Text()))
        .Submission("a", ("town", "r".Text())).Marks("a", "quality", "9", "5").Submission("b", ("town", "t".Text())).Marks("b", "quality", "8", "4");

    [Fact]
    public void Every_mark_of_a_recused_expert_is_named_once_whether_a_rule_or_the_contest_recuses()
    {
        Findings(Homes, Neighbours).Should().Equal("RS5013 a | e1 at /marks/0");
        Findings(Homes, Neighbours.Recuse("e2", "b")).Should().Equal("RS5013 a | e1 at /marks/0", "RS5013 b | e2 at /marks/3");
        Findings(Homes, Neighbours.Recuse("e1", "a")).Should().Equal("RS5013 a | e1 at /marks/0");
        Findings(new Rules(), new Entry().Quality(("a", ["9", "5"]))).Should().BeEmpty();
    }

    [Fact]
    public void Where_it_waits_whether_an_expert_is_recused_what_is_pooled_waits_and_nothing_else()
    {
        var rules = Homes with
        {
            Parameters = """{ "strict": { "type": "yesNo", "decided": { "by": "council", "after": "admission" } } }""",
            Marking = """{ "recuse": [{ "id": "own", "is": "e.home = town and strict" }] }""",
        };
        var open = rules.Evaluate(Neighbours);
        (open.Score("a"), open.Score("b")).Should().Be(("waiting: strict", "6"));
        rules.Evaluate(Neighbours.Decide("strict", GivenValue.Of(true))).Score("a").Should().Be("5");
        rules.Evaluate(Neighbours.Decide("strict", GivenValue.Of(false))).Score("a").Should().Be("7");
        // Whom the contest itself recuses is recused, whatever the rule comes to.
        rules.Evaluate(Neighbours.Recuse("e1", "a")).Score("a").Should().Be("5");
    }

    private static Rules Reasoned(string scale = """{ "kind": "points", "from": 0, "to": 10, "step": 1 }""", string comment = "mark <= 3") => new()
    {
        Scales = $$"""{ "ten": {{scale}} }""",
        Criteria = $$"""[{ "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury", "comment": "{{comment}}" }]""",
    };

    [Fact]
    public void A_mark_that_needs_a_reason_has_one_or_is_a_finding()
    {
        Entry With(string mark, string? comment) => new Entry().Submission("a").Mark("a", "e1", "quality", mark.Text(), comment).Mark("a", "e2", "quality", "9".Text());
        Findings(Reasoned(), With("2", null)).Should().Equal("RS5024 2 | a at /marks/0");
        Findings(Reasoned(), With("2", " ")).Should().Equal("RS5024 2 | a at /marks/0");
        Findings(Reasoned(), With("2", "thin")).Should().BeEmpty();
        Findings(Reasoned(), With("4", null)).Should().BeEmpty();
        // The mark of whoever is quoted in the condition: e1 alone.
        Findings(Reasoned(comment: "e.marked and mark < 9"), With("4", null)).Should().Equal("RS5024 4 | a at /marks/0");
    }

    [Fact]
    public void Options_need_a_reason_by_their_points()
    {
        var rules = Reasoned("""{ "kind": "options", "options": [{ "id": "none", "points": 0 }, { "id": "much", "points": 8 }] }""");
        Findings(rules, new Entry().Quality(("a", ["none", "much"]))).Should().Equal("RS5024 0 | a at /marks/0");
    }

    [Fact]
    public void A_criterion_per_row_asks_for_the_reason_of_each_row()
    {
        var rules = Reasoned() with
        {
            Fields = """{ "works": { "type": "rows", "key": "name", "columns": { "name": { "type": "text" } } } }""",
            Criteria = """
                [{ "kind": "each", "id": "works_of", "over": "works", "as": "w", "combine": "sum",
                   "child": { "kind": "marks", "id": "craft", "scale": "ten", "panel": "jury", "comment": "mark <= 3" } }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "works_of" }] }""",
        };
        var contest = new Entry().Submission("a", ("works", Given.Rows("name=jug", "name=cup")));
        Findings(rules, contest.OnRow("a", "craft", "jug", "8").OnRow("a", "craft", "cup", "1")).Should().ContainSingle().Which.Should().StartWith("RS5024 1 | a");
        Findings(rules, contest.OnRow("a", "craft", "jug", "2").OnRow("a", "craft", "cup", "9")).Should().ContainSingle().Which.Should().StartWith("RS5024 2 | a");
    }

    [Fact]
    public void A_rank_given_twice_by_one_expert_in_one_list_is_a_finding()
    {
        var rules = new Rules
        {
            Choices = """{ "size": ["small", "large"] }""",
            Fields = """{ "size": { "type": "choice", "of": "size" } }""",
            Scales = """{ "ten": { "kind": "ranks", "ties": "no" } }""",
            Pooling = """{ "rules": [{ "at": "quality", "by": "sum", "missing": "wait" }] }""",
            Ranking = """{ "lists": "size", "keys": [{ "is": "total", "best": "low" }], "equal": "shared" }""",
        };
        Entry Of(params (string Id, string Size, string[] Ranks)[] rows) => rows.Aggregate(new Entry(), (entry, r) =>
            entry.Submission(r.Id, ("size", r.Size.Text())).Marks(r.Id, "quality", r.Ranks));
        Findings(rules, Of(("a", "small", ["1", "2"]), ("b", "small", ["2", "1"]), ("c", "large", ["1", "1"]))).Should().BeEmpty();
        var contest = Of(("a", "small", ["1", "2"]), ("b", "small", ["1", "2"]), ("c", "large", ["1", "2"]));
        Check(rules, contest).Findings.Select(f => $"{f.Code} {string.Join(" | ", f.Arguments)}").Should().Equal(
            "RS5029 e1 | 1 | 2 | small | a, b", "RS5029 e2 | 2 | 2 | small | a, b");
        // Whoever withdrew, and marks that are not counted, repeat nothing.
        Findings(rules, contest.Withdraw("b", Quantities.Stage.Admission)).Should().BeEmpty();
        Findings(rules, contest.Recuse("e1", "b").Recuse("e2", "b")).Should().NotContain(f => f.StartsWith("RS5029", StringComparison.Ordinal));
        var tied = rules with { Scales = rules.Scales.Replace("\"no\"", "\"yes\"", StringComparison.Ordinal) };
        Findings(tied, contest).Should().BeEmpty();
    }

    private static Rules Counting(string what) => new()
    {
        Panels = """[{ "id": "jury" }, { "id": "press" }]""",
        Criteria = """
            [{ "kind": "group", "id": "merit", "combine": "sum", "children": [
               { "kind": "marks", "id": "p", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "q", "scale": "ten", "panel": "jury" },
               { "kind": "marks", "id": "r", "scale": "ten", "panel": "press" } ] }]
            """,
        Pooling = """{ "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }""",
        Values = $$"""{ "counted": { "for": ["submission"], "is": "{{what}}" } }""",
        Scoring = """{ "scores": [{ "id": "total", "is": "counted" }] }""",
    };

    [Theory]
    // e1 gave both, e2 one, e3 none; of the press n gave its only one, o none.
    [InlineData("count(e in jury where e.assigned)", "3")]
    [InlineData("count(e in jury where e.marked)", "2")]
    [InlineData("count(e in jury where e.complete)", "1")]
    [InlineData("count(e in press where e.assigned)", "2")]
    [InlineData("count(e in press where e.marked)", "1")]
    [InlineData("count(e in press where e.complete)", "1")]
    public void Whoever_is_assigned_has_marked_or_is_complete_is_so_by_the_criteria_of_the_panel(string what, string expected)
    {
        var contest = new Entry().Duty("e1", "jury").Duty("e2", "jury").Duty("e3", "jury").Duty("n", "press").Duty("o", "press")
            .Submission("a").Marks("a", "p", "5", "6", "").Marks("a", "q", "7", "", "").Mark("a", "n", "r", "4".Text());
        Counting(what).Evaluate(contest).Score("a").Should().Be(expected);
    }

    [Theory]
    // e1 marked both rows, e2 one, e3 none.
    [InlineData("count(e in jury where e.marked)", "2", "0")]
    [InlineData("count(e in jury where e.complete)", "1", "3")]
    public void Of_rows_one_makes_marked_and_all_make_complete(string what, string a, string b)
    {
        var rules = Counting(what) with
        {
            Panels = """[{ "id": "jury" }]""",
            Fields = """{ "works": { "type": "rows", "key": "name", "columns": { "name": { "type": "text" } } } }""",
            Criteria = """
                [{ "kind": "each", "id": "works_of", "over": "works", "as": "w", "combine": "sum", "child": { "kind": "marks", "id": "craft", "scale": "ten", "panel": "jury" } }]
                """,
        };
        var evaluation = rules.Evaluate(new Entry().Submission("a", ("works", Given.Rows("name=jug", "name=cup")))
            .OnRow("a", "craft", "jug", "8", "7", "").OnRow("a", "craft", "cup", "5", "", "").Submission("b", ("works", Given.Rows())));
        (evaluation.Score("a"), evaluation.Score("b")).Should().Be((a, b));
    }

    [Fact]
    public void Where_it_waits_whether_a_mark_counts_it_waits_whether_its_expert_has_marked()
    {
        var rules = new Rules
        {
            Parameters = """{ "strict": { "type": "yesNo", "decided": { "by": "council", "after": "admission" } } }""",
            Marking = """{ "void": [{ "id": "low", "what": "mark", "when": "strict and mark < 3" }] }""",
            Values = """{ "counted": { "for": ["submission"], "is": "count(e in jury where e.marked)" }, "due": { "for": ["submission"], "is": "count(e in jury where e.assigned)" } }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "counted" }, { "id": "duties", "is": "due" }] }""",
        };
        // Doubtful is the 2 of e1 for a alone: e2, who gave a nothing, and b's mark by e1 are what they are.
        var contest = new Entry().Quality(("a", ["2", ""]), ("b", ["8", ""]), ("c", ["", "8"]));
        var open = rules.Evaluate(contest);
        open.Submissions.Select(s => s.Scores["total"].ToString()).Should().Equal("waiting: strict", "1", "1");
        open.Submissions.Select(s => s.Scores["duties"].ToString()).Should().Equal("2", "2", "2");
        rules.Evaluate(contest.Decide("strict", GivenValue.Of(true))).Score("a").Should().Be("0");
        rules.Evaluate(contest.Decide("strict", GivenValue.Of(false))).Score("a").Should().Be("1");
    }

    [Fact]
    public void Whoever_waits_for_admission_waits_on_unless_a_later_requirement_refuses()
    {
        var rules = new Rules
        {
            Admission = """{ "require": [{ "id": "papers", "recorded": { "by": "council" } }] }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "quality" }], "require": [{ "id": "half", "is": "total >= 5" }] }""",
        };
        var evaluation = rules.Evaluate(new Entry().Quality(("a", ["2"]), ("b", ["8"]), ("c", [""]), ("d", ["9"])).Decide("papers", GivenValue.Of(true), "d"));
        (evaluation["a"].LeftAt, string.Join(' ', evaluation["a"].Failed)).Should().Be((Quantities.Stage.Scoring, "half"));
        evaluation["b"].OutcomeQuestions.Select(q => q.Id).Should().Equal("papers[b]");
        evaluation["c"].OutcomeQuestions.Select(q => q.Id).Should().Equal("papers[c]", "quality[c]");
        evaluation.Asked().Should().Equal("papers[b]", "papers[c]", "quality[c]");
        evaluation.Lists[0].Unplaced.Should().Equal("b", "c");
        evaluation.All().Should().Be("a -, b ?, c ?, d no");
    }
}
