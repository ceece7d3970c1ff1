using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>What kept a submission out, and what puts one above the other: every part of the answer.</summary>
public class WhyTests
{
    private const string Money = """{ "cost": { "type": "money", "unit": "RUB" } }""";

    private static string Text(Obstacle o) =>
        $"{o.Stage} {o.Rule} pass={o.Pass} clause={o.Clause} title={o.Title?.Russian} missing={o.Missing} because={o.Explanation}";

    private static string Text(Separation? s) => s is null ? "none" :
        $"{s.Above} > {s.Below} by {s.Kind} key={s.Key} clause={s.Clause} title={s.Title?.English} {s.AboveValue}:{s.BelowValue}";

    private static Entry Priced(params (string Id, string Cost, string Mark)[] rows) => rows.Aggregate(new Entry(), (entry, r) =>
        entry.Submission(r.Id, ("cost", r.Cost.Text())).Marks(r.Id, "quality", r.Mark));

    private static readonly Rules Strict = new()
    {
        Fields = Money,
        Admission = """
            { "require": [
                { "id": "papers", "clause": "2.1", "recorded": { "by": "council" } },
                { "id": "cheap", "clause": "2.2", "title": { "en": "Cheap", "ru": "Дёшево" }, "is": "cost <= 90 RUB" },
                { "id": "dear", "clause": "2.3", "is": "cost > 5 RUB" }] }
            """,
        Criteria = """[{ "kind": "marks", "id": "quality", "clause": "4.1", "scale": "ten", "panel": "jury", "atLeast": "3" }]""",
        Marking = """{ "require": [{ "id": "seen", "clause": "3.1", "is": "count(e in jury where e.marked) >= 1" }] }""",
        Pooling = """{ "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "out" }] }""",
        Scoring = """{ "scores": [{ "id": "total", "clause": "5", "is": "quality" }], "require": [{ "id": "half", "clause": "5.2", "is": "total >= 5" }] }""",
    };

    private static Entry Papers(Entry contest, string refused = "") => contest.Contest.Submissions.Aggregate(contest, (entry, s) =>
        entry.Decide("papers", GivenValue.Of(!refused.Contains(s.Id, StringComparison.Ordinal)), s.Id));

    [Fact]
    public void Requirements_that_are_not_met_are_named_each_with_its_clause_and_its_condition_opened()
    {
        var evaluation = Strict.Evaluate(Papers(Priced(("a", "95", "9"), ("b", "50", "2"), ("c", "50", "4"), ("d", "50", "8")), "a"));
        evaluation.WhyNot("a").Select(Text).Should().Equal(
            "Admission papers pass= clause=2.1 title= missing=0 because=require papers(a) = no",
            "Admission cheap pass= clause=2.2 title=Дёшево missing=0 because=require cheap(a) = no");
        var cheap = evaluation.WhyNot("a")[1].Explanation!;
        (cheap.Formula, cheap.Kind).Should().Be(("cost <= 90 RUB", QuantityKind.Formula));
        cheap.Operands.Select(o => o.ToString()).Should().Equal("cost(a) = 95");
        cheap.Contributions.Should().BeEmpty("yes and no are no numbers");
        evaluation.WhyNot("b").Select(Text).Should().Equal(
            "Scoring half pass= clause=5.2 title= missing=0 because=require half(b) = no",
            "Scoring quality.atLeast pass= clause=4.1 title= missing=0 because=require quality.atLeast(b) = no");
        evaluation.WhyNot("c").Select(Text).Should().Equal("Scoring half pass= clause=5.2 title= missing=0 because=require half(c) = no");
        evaluation.WhyNot("d").Should().BeEmpty();
    }

    [Fact]
    public void A_requirement_on_sheets_and_a_score_without_a_value_are_obstacles_too()
    {
        var evaluation = Strict.Evaluate(Papers(Priced(("a", "50", ""), ("b", "50", "8"))));
        evaluation.WhyNot("a").Select(Text).Should().Equal("Marking seen pass= clause=3.1 title= missing=0 because=require seen(a) = no");
        (evaluation["a"].LeftAt, evaluation["a"].Scores.Count, evaluation["a"].Criteria.Count).Should().Be((Stage.Marking, 0, 0));

        // Without what is asked of sheets and of the mark, it is the score that is lacking.
        var lenient = Strict with { Marking = "{}", Criteria = Strict.Criteria.Replace(", \"atLeast\": \"3\"", "", StringComparison.Ordinal), Scoring = """{ "scores": [{ "id": "total", "clause": "5", "is": "quality" }] }""" };
        lenient.Evaluate(Papers(Priced(("a", "50", ""), ("b", "50", "8")))).WhyNot("a").Select(Text).Should().Equal(
            "Scoring total pass= clause=5 title= missing=0 because=total(a) = absent: Refused");
    }

    [Fact]
    public void Whoever_withdrew_was_kept_out_by_nothing() =>
        Strict.Evaluate(Papers(Priced(("a", "95", "9"), ("b", "50", "8")).Withdraw("a", Stage.Admission).Withdraw("b", Stage.Selection))).WhyNot("b").Should().BeEmpty();

    private static readonly Rules Funding = new()
    {
        Fields = Money,
        Selection = """
            { "limits": [{ "id": "pool", "clause": "7.1", "title": { "ru": "Деньги" }, "uses": "cost", "atMost": "100 RUB" }, { "id": "spare", "clause": "7.2", "uses": 1, "atMost": 1 }],
              "passes": [
                { "id": "fund", "clause": "8.1", "title": { "ru": "Лучшие" }, "who": "total >= 5", "order": ["place"], "under": [{ "limit": "pool", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" },
                { "id": "list", "clause": "8.2", "order": ["place"], "under": [{ "limit": "spare", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "reserve" }],
              "rest": "no" }
            """,
    };

    [Fact]
    public void Each_pass_that_did_not_take_it_says_which_rule_stood_in_the_way()
    {
        var evaluation = Funding.Evaluate(Priced(("a", "60", "9"), ("b", "70", "8"), ("c", "10", "7"), ("d", "10", "3")));
        evaluation.All().Should().Be("a yes, b reserve, c no, d no");
        evaluation.WhyNot("a").Should().BeEmpty();
        // 40 are left of 100.
        evaluation.WhyNot("b").Select(Text).Should().Equal("Selection pool pass=fund clause=7.1 title=Деньги missing=30 because=");
        // The pool has stopped before c: nothing of its own is missing; of the one spare place one is.
        evaluation.WhyNot("c").Select(Text).Should().Equal(
            "Selection pool pass=fund clause=7.1 title=Деньги missing=0 because=", "Selection spare pass=list clause=7.2 title= missing=1 because=");
        evaluation.WhyNot("d").Select(Text).Should().Equal(
            "Selection fund pass=fund clause=8.1 title=Лучшие missing=0 because=pass fund who(d) = no", "Selection spare pass=list clause=7.2 title= missing=0 because=");
        evaluation.WhyNot("d")[0].Explanation!.Operands.Select(o => o.ToString()).Should().Equal("total(d) = 3");
    }

    [Fact]
    public void What_waits_is_no_obstacle()
    {
        var evaluation = (Funding with { Selection = Funding.Selection.Replace("total >= 5", "total >= pass", StringComparison.Ordinal), Parameters = """{ "pass": { "type": "number", "decided": { "by": "council", "after": "ranking" } } }""" })
            .Evaluate(Priced(("a", "60", "9"), ("b", "500", "8")));
        evaluation.All().Should().Be("a ?, b ?");
        evaluation.WhyNot("a").Should().BeEmpty();
        // Whatever the council decides, 500 do not fit into 100.
        evaluation.WhyNot("b").Select(o => $"{o.Rule} {o.Missing}").Should().Equal("pool 400");
    }

    [Fact]
    public void The_rule_that_emptied_a_list_is_all_there_is_to_say()
    {
        var rules = new Rules { Selection = """{ "emptyLists": [{ "id": "few", "clause": "7.3", "title": { "ru": "Мало" }, "when": "count(x in scored) < 3" }], "passes": [{ "id": "take", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no" }""" };
        rules.Evaluate(new Entry().Quality(("a", ["9"]), ("b", ["8"]))).WhyNot("b").Select(Text).Should().Equal("Selection few pass= clause=7.3 title=Мало missing=0 because=");
    }

    private static Rules Keys(string keys, string equal = "shared", string fields = "{}") =>
        new() { Fields = fields, Ranking = $$"""{ "lists": "all", "keys": [{{keys}}], "equal": "{{equal}}" }""" };

    private const string ByTotal = """{ "is": "total", "best": "high" }""";

    [Fact]
    public void The_first_key_in_which_they_differ_separates_them_whichever_is_named_first()
    {
        var rules = Keys($$"""{{ByTotal}}, { "id": "thrift", "clause": "6.1", "title": { "en": "Cheaper first" }, "is": "cost", "best": "low" }""", fields: Money);
        var evaluation = rules.Evaluate(Priced(("a", "9", "7"), ("b", "5", "7"), ("c", "1", "3"), ("d", "5", "7")));
        Text(evaluation.WhyAbove("a", "b")).Should().Be("b > a by Key key=thrift clause=6.1 title=Cheaper first 5:9");
        Text(evaluation.WhyAbove("b", "a")).Should().Be("b > a by Key key=thrift clause=6.1 title=Cheaper first 5:9");
        Text(evaluation.WhyAbove("c", "a")).Should().Be("a > c by Key key=total clause= title= 7:3");
        Text(evaluation.WhyAbove("a", "c")).Should().Be("a > c by Key key=total clause= title= 7:3");
        Text(evaluation.WhyAbove("d", "b")).Should().Be("b > d by None key= clause= title= :");
        Text(evaluation.WhyAbove("b", "d")).Should().Be("b > d by None key= clause= title= :");
    }

    [Fact]
    public void Equals_that_a_lot_has_put_in_order_are_separated_by_the_lot()
    {
        // printf 'seed 1\nall\nb' | sha256sum gives c6b3…, for c 0cc0….
        var entry = new Entry().Quality(("a", ["5"]), ("b", ["7"]), ("c", ["7"]));
        Text(Keys(ByTotal, "lot").Evaluate(entry.Decide("lot", "seed 1".Text())).WhyAbove("b", "c")).Should().Be("c > b by Lot key= clause= title= :");
        Text(Keys(ByTotal, "lot").Evaluate(entry).WhyAbove("c", "b")).Should().Be("b > c by None key= clause= title= :");
        Text(Keys(ByTotal, "decision").Evaluate(entry.Decide("main.ranking", GivenValue.Of(["c", "b"]), "b", "c")).WhyAbove("b", "c"))
            .Should().Be("c > b by Decision key= clause= title= :");
    }

    [Fact]
    public void Votes_separate_with_the_numbers_that_were_given()
    {
        var rules = Keys($$"""{{ByTotal}}, { "id": "vote", "clause": "6.3", "ask": "votes", "by": "council", "among": "tied", "best": "high" }""");
        var evaluation = rules.Evaluate(new Entry().Quality(("a", ["5"]), ("b", ["7"]), ("c", ["7"])).Decide("vote", Given.By(("b", "2"), ("c", "4")), "b", "c"));
        Text(evaluation.WhyAbove("b", "c")).Should().Be("c > b by Key key=vote clause=6.3 title= 4:2");
        // a was never voted on.
        Text(evaluation.WhyAbove("a", "c")).Should().Be("c > a by Key key=total clause= title= 7:5");
    }

    [Fact]
    public void A_key_that_looks_at_the_equals_separates_with_what_it_was_when_it_split_them()
    {
        var rules = new Rules
        {
            Fields = """{ "town": { "type": "text" } }""",
            Ranking = $$"""
                { "lists": "all", "keys": [{{ByTotal}}, { "id": "met", "is": "count(x in tied where x.town = town)", "best": "low" }], "equal": "shared", "afterSplit": "next" }
                """,
        };
        var evaluation = new (string Id, string Town, string Mark)[] { ("a", "r", "7"), ("b", "r", "7"), ("c", "s", "7"), ("d", "r", "9") }
            .Aggregate(new Entry(), (entry, r) => entry.Submission(r.Id, ("town", r.Town.Text())).Marks(r.Id, "quality", r.Mark));
        var result = rules.Evaluate(evaluation);
        result.Places().Should().Be("1 d | 2 c | 3-4 a b");
        // Two of the three equals are of r: d, which stands above, is not counted.
        Text(result.WhyAbove("a", "c")).Should().Be("c > a by Key key=met clause= title= 1:2");
        Text(result.WhyAbove("a", "b")).Should().Be("a > b by None key= clause= title= :");
    }

    [Fact]
    public void Those_who_do_not_both_stand_in_one_list_are_not_compared()
    {
        var rules = new Rules
        {
            Choices = """{ "size": ["small", "large"] }""",
            Fields = """{ "size": { "type": "choice", "of": "size" } }""",
            Ranking = """{ "lists": "size", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""",
        };
        var evaluation = rules.Evaluate(new Entry()
            .Submission("a", ("size", "small".Text())).Marks("a", "quality", "1").Submission("b", ("size", "large".Text())).Marks("b", "quality", "2")
            .Submission("c", ("size", "small".Text())).Marks("c", "quality", "").Submission("d", ("size", "small".Text())).Marks("d", "quality", "3").Withdraw("d", Stage.Ranking)
            .Submission("e", ("size", "small".Text())).Marks("e", "quality", "3"));
        evaluation.WhyAbove("a", "b").Should().BeNull("one is small, the other large");
        evaluation.WhyAbove("a", "c").Should().BeNull("c has no place yet");
        evaluation.WhyAbove("c", "a").Should().BeNull("c has no place yet");
        evaluation.WhyAbove("a", "d").Should().BeNull("d withdrew before");
        evaluation.WhyAbove("d", "a").Should().BeNull("d withdrew before");
        evaluation.WhyAbove("a", "e")!.Above.Should().Be("e");
    }

    [Fact]
    public void Names_that_the_contest_does_not_know_are_misuse()
    {
        var evaluation = new Rules().Evaluate(new Entry().Quality(("a", ["9"]), ("b", ["8"])));
        FluentActions.Invoking(() => evaluation.WhyAbove("a", "z")).Should().Throw<ArgumentException>().WithParameterName("submission");
        FluentActions.Invoking(() => evaluation.WhyAbove("z", "a")).Should().Throw<ArgumentException>().WithParameterName("submission");
        FluentActions.Invoking(() => evaluation.WhyNot("z")).Should().Throw<ArgumentException>().WithParameterName("submission");
        FluentActions.Invoking(() => evaluation.Explain(null!, "a")).Should().Throw<ArgumentNullException>().WithParameterName("quantity");
        FluentActions.Invoking(() => evaluation.Explain("total", "z")).Should().Throw<ArgumentException>().WithParameterName("submission");
        FluentActions.Invoking(() => evaluation.Explain("quality", "a", "e9")).Should().Throw<ArgumentException>().WithParameterName("expert");
        FluentActions.Invoking(() => evaluation.Explain("quality", "z", "e1")).Should().Throw<ArgumentException>().WithParameterName("submission");
        FluentActions.Invoking(() => evaluation.Explain("total", "a", "e1")).Should().Throw<ArgumentException>().WithParameterName("name");
        FluentActions.Invoking(() => evaluation.Submissions[2]).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => evaluation.Submissions[-1]).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void What_was_never_asked_of_both_separates_nobody()
    {
        var rules = Keys($$"""{{ByTotal}}, { "id": "vote", "ask": "votes", "by": "council", "among": "tied", "best": "high" }""");
        Text(rules.Evaluate(new Entry().Quality(("a", ["7"]), ("b", ["7"]))).WhyAbove("b", "a")).Should().Be("a > b by None key= clause= title= :");
    }

    [Fact]
    public void Passes_behind_the_one_that_took_it_stand_in_nobody_s_way()
    {
        var rules = Funding with
        {
            Selection = """
                { "limits": [{ "id": "pool", "uses": "cost", "atMost": "100 RUB" }, { "id": "spare", "uses": 1, "atMost": 1 }],
                  "passes": [
                    { "id": "fund", "order": ["place"], "under": [{ "limit": "pool", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "yes" },
                    { "id": "list", "order": ["place"], "under": [{ "limit": "spare", "onFull": "stop" }], "equalsAtEdge": "none", "outcome": "reserve" },
                    { "id": "last", "who": "total < 1", "order": ["place"], "under": [], "outcome": "no" }],
                  "rest": "no" }
                """,
        };
        var evaluation = rules.Evaluate(Priced(("a", "60", "9"), ("b", "70", "8"), ("c", "10", "7")));
        evaluation.WhyNot("a").Should().BeEmpty();
        evaluation.WhyNot("b").Select(o => o.Rule).Should().Equal("pool");
        evaluation.WhyNot("c").Select(o => o.Rule).Should().Equal("pool", "spare", "last");
    }
}
