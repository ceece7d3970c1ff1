using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>What an evaluation takes, tells and refuses, and which answers it says nobody asked for.</summary>
public class EvaluationOfTests
{
    private sealed class Listener : IProgress<EvaluationProgress>
    {
        public List<string> Told { get; } = [];

        public void Report(EvaluationProgress value) => Told.Add($"{value.Round} {value.Stage} {value.Submissions}");
    }

    [Fact]
    public void Every_stage_of_every_round_that_is_held_is_told_when_it_is_done()
    {
        var listener = new Listener();
        var rules = new Rules
        {
            Later = """
                , { "id": "final", "when": "count(x in entrants) > 9", "criteria": [{ "kind": "marks", "id": "defence", "scale": "ten", "panel": "jury" }],
                    "pooling": { "rules": [{ "at": "leaves", "by": "mean", "missing": "wait" }] },
                    "scoring": { "scores": [{ "id": "points", "is": "defence" }] },
                    "ranking": { "lists": "all", "keys": [{ "is": "points", "best": "high" }], "equal": "shared" },
                    "selection": { "passes": [], "rest": "no" } }
                """,
        };
        Evaluation.Of(rules.Plan, new Entry().Quality(("a", ["1"]), ("b", ["2"])).Contest, new() { Progress = listener });
        listener.Told.Should().Equal("main Admission 2", "main Marking 2", "main Pooling 2", "main Scoring 2", "main Ranking 2", "main Selection 2");
    }

    [Fact]
    public void An_evaluation_can_be_stopped_and_runs_on_one_thread_at_least()
    {
        FluentActions.Invoking(() => Evaluation.Of(new Rules().Plan, new Entry().Quality(("a", ["1"])).Contest, new() { Cancellation = new CancellationToken(canceled: true) }))
            .Should().Throw<OperationCanceledException>();
        FluentActions.Invoking(() => new EvaluationOptions { Threads = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        new EvaluationOptions { Threads = 1 }.Threads.Should().Be(1);
    }

    private static IReadOnlyDictionary<string, GivenValue> Works(int rows) => new Dictionary<string, GivenValue>
    {
        ["works"] = Given.Rows([.. Enumerable.Repeat("size=1", rows)]),
    };

    [Theory]
    // At least 1,000 · 20,000² = 4 · 10^11 steps, where 10^11 are allowed; with three and one, next to none.
    [InlineData(1_000, 20_000, true)]
    [InlineData(3, 1, false)]
    public void What_would_take_too_many_steps_is_refused_before_anything_else(int count, int rows, bool isRefused)
    {
        var rules = new Rules
        {
            Fields = """{ "works": { "type": "rows", "columns": { "size": { "type": "number" } } } }""",
            Values = """{ "peers": { "for": ["submission"], "is": "count(w in works where count(v in works where v.size < w.size) > 1)" } }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "quality + peers" }] }""",
        };
        var (large, small) = (Works(rows), Works(1));
        var contest = new Contest("test", "1.0.0") { Submissions = [.. Enumerable.Range(0, count).Select(i => new Submission($"s{i}", i == 0 ? large : small))] };
        var check = Evaluation.Of(rules.Plan, contest);
        check.IsValid.Should().Be(!isRefused);
        if (!isRefused)
            return;
        var finding = check.Findings.Should().ContainSingle().Subject;
        (finding.Code.Id, finding.Arguments[1], finding.Pointer.ToString()).Should().Be(("RS4020", "100000000000", ""));
        finding.Arguments[0].Should().NotBeNullOrEmpty().And.NotBe(finding.Arguments[1]);
    }

    private static IEnumerable<string> Codes(Rules rules, Entry contest) => rules.Check(contest).Findings.Select(f => $"{f.Code} {string.Join(' ', f.Arguments)}");

    [Fact]
    public void An_answer_about_a_requirement_is_asked_for_where_people_record_or_repair_it()
    {
        var rules = new Rules
        {
            Admission = """
                { "require": [{ "id": "papers", "recorded": { "by": "council" } }, { "id": "plain", "is": "count(x in entrants) > 0" },
                              { "id": "early", "is": "count(x in entrants) > 0", "repair": 5 }] }
                """,
        };
        var contest = new Entry().Quality(("a", ["9"])).Decide("papers", GivenValue.Of(true), "a");
        Codes(rules, contest).Should().BeEmpty();
        Codes(rules, contest.Decide("early", GivenValue.Of(true), "a")).Should().BeEmpty("it may be repaired before anyone asks");
        Codes(rules, contest.Decide("plain", GivenValue.Of(true), "a")).Should().Equal("RS5021 plain");
    }

    [Fact]
    public void An_agreed_mark_is_asked_for_where_one_of_several_rules_takes_it()
    {
        var rules = new Rules
        {
            Fields = """{ "large": { "type": "yesNo" } }""",
            Pooling = """
                { "rules": [{ "at": "leaves", "when": "large", "by": "agreed", "missing": "wait" }, { "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }
                """,
        };
        var contest = new Entry().Submission("a", ("large", GivenValue.Of(true))).Marks("a", "quality", "3", "5").Submission("b", ("large", GivenValue.Of(false))).Marks("b", "quality", "3", "5");
        rules.Evaluate(contest).Asked().Should().Equal("quality[a]");
        Codes(rules, contest.Decide("quality", "8".Text(), "a")).Should().BeEmpty();
        rules.Evaluate(contest.Decide("quality", "8".Text(), "a")).Submissions.Select(s => s.Scores["total"].Text).Should().Equal("8", "4");
        Codes(new Rules(), new Entry().Quality(("a", ["9"])).Decide("quality", "8".Text(), "a")).Should().Equal("RS5021 quality");
    }

    [Fact]
    public void A_seed_is_asked_for_where_one_of_several_passes_may_draw()
    {
        var rules = new Rules
        {
            Selection = """
                { "limits": [{ "id": "places", "uses": 1, "atMost": 1 }, { "id": "spare", "uses": 1, "atMost": 1 }],
                  "passes": [{ "id": "first", "order": ["place"], "under": [{ "limit": "places", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" },
                             { "id": "second", "order": ["place"], "under": [{ "limit": "spare", "onFull": "stop" }], "equalsAtEdge": "lot", "outcome": "reserve" }], "rest": "no" }
                """,
        };
        Codes(rules, new Entry().Quality(("a", ["9"]), ("b", ["8"])).Decide("lot", "s".Text())).Should().BeEmpty();
    }

    private static string Later(string id, string criterion, string score, string selection = """{ "passes": [], "rest": "no" }""", string head = "") => $$"""
        , { "id": "{{id}}", {{head}} "criteria": [{ "kind": "marks", "id": "{{criterion}}", "scale": "ten", "panel": "jury" }],
            "pooling": { "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] },
            "scoring": { "scores": [{ "id": "{{score}}", "is": "{{criterion}}" }] },
            "ranking": { "lists": "all", "keys": [{ "is": "{{score}}", "best": "high" }], "equal": "shared" }, "selection": {{selection}} }
        """;

    [Fact]
    public void Whoever_enters_a_third_round_stood_in_a_list_of_the_second()
    {
        var rules = new Rules { Later = Later("semi", "talk", "second", head: "\"enter\": \"main.place <= 2\",") + Later("final", "defence", "third") };
        var contest = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["7"]));
        foreach (var id in (string[])["a", "b", "c"])
            contest = contest.Marks(id, "talk", "5").Marks(id, "defence", "5");
        rules.Evaluate(contest).Rounds.Select(r => string.Join(' ', r.Submissions.Select(s => s.Id))).Should().Equal("a b c", "a b", "a b");
    }

    [Fact]
    public void Where_it_waits_whether_a_round_is_held_all_who_would_enter_wait()
    {
        const string Best = """
            { "limits": [{ "id": "places", "uses": 1, "atMost": 2 }],
              "passes": [{ "id": "forward", "order": ["place"], "under": [{ "limit": "places", "onFull": "skip" }], "equalsAtEdge": "decision", "outcome": "yes" }], "rest": "no" }
            """;
        var rules = new Rules { Selection = Best, Later = Later("final", "defence", "points", head: "\"enter\": \"main.outcome = 'yes'\", \"when\": \"count(x in entrants) > 1\",") };
        var contest = new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["8"]), ("d", ["1"])).Marks("a", "defence", "5").Marks("b", "defence", "6").Marks("c", "defence", "6").Marks("d", "defence", "1");
        var open = rules.Evaluate(contest);
        open.Asked().Should().Equal("forward[b, c]");
        open.Rounds[1].IsHeld.Should().BeTrue();
        open.Rounds[1].Submissions.Where(s => s.Id != "d").Select(s => $"{s.Id} {s.Outcome} {string.Join(';', s.OutcomeQuestions)}").Should().Equal(
            "a  forward[b, c]", "b  forward[b, c]", "c  forward[b, c]");
        rules.Evaluate(contest.Decide("forward", GivenValue.Of(["c"]), "b", "c")).Rounds[1].All().Should().Be("a no, c no");
        rules.Evaluate(contest.Decide("forward", GivenValue.Of(Array.Empty<string>()), "b", "c")).Rounds[1].IsHeld.Should().BeTrue("d takes the place that is left");
    }

    [Theory]
    [InlineData(Quantities.Stage.Pooling, 0, "2")]
    [InlineData(Quantities.Stage.Scoring, 1, "2")]
    [InlineData(Quantities.Stage.Ranking, 1, "3")]
    public void Whoever_withdraws_before_scoring_is_over_is_not_among_the_scored(Quantities.Stage from, int scores, string scored)
    {
        var rules = new Rules
        {
            Selection = """
                { "passes": [{ "id": "take", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no", "amounts": [{ "id": "award", "for": "yes", "is": "count(x in scored)" }] }
                """,
        };
        var evaluation = rules.Evaluate(new Entry().Quality(("a", ["9"]), ("b", ["8"]), ("c", ["7"])).Withdraw("c", from));
        (evaluation["c"].LeftAt, evaluation["c"].IsWithdrawn, evaluation["c"].Scores.Count, evaluation["c"].List).Should().Be((from, true, scores, null));
        evaluation.Amount("a").Should().Be(scored);
    }

    [Fact]
    public void A_requirement_and_a_score_that_wait_are_waited_for_together()
    {
        var rules = new Rules { Scoring = """{ "scores": [{ "id": "total", "is": "quality" }], "require": [{ "id": "checked", "recorded": { "by": "office" } }] }""" };
        var evaluation = rules.Evaluate(new Entry().Quality(("a", [""]), ("b", ["7"])));
        evaluation["a"].OutcomeQuestions.Select(q => q.Id).Should().Equal("checked[a]", "quality[a]");
        evaluation["a"].Place!.ToString().Should().Be("waiting: checked[a], checked[b], quality[a]");
        evaluation.Lists[0].Questions.Select(q => q.Id).Should().Equal("checked[a]", "checked[b]", "quality[a]");
    }
}
