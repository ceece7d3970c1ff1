using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class RowsTests
{
    private const string Budget = """
        { "budget": { "type": "rows", "key": "kind", "columns": { "kind": { "type": "text" }, "amount": { "type": "money", "unit": "RUB" } } },
          "income": { "type": "series", "unit": "RUB", "optional": true } }
        """;

    private static readonly Entry Two = new Entry()
        .Submission("a", ("budget", Given.Rows("kind=own amount=100", "kind=grant amount=300", "kind=gift amount=50")), ("income", Given.By(("2023", "5"), ("2024", "8"))))
        .Marks("a", "quality", "1")
        .Submission("b", ("budget", Given.Rows())).Marks("b", "quality", "1");

    private static Rules Scoring(string formula) => new() { Fields = Budget, Scoring = $$"""{ "scores": [{ "id": "total", "is": "{{formula}}" }] }""" };

    [Theory]
    [InlineData("sum(r in budget : r.amount) / 1 RUB", "450", "0")]
    [InlineData("sum(r in budget where r.kind <> 'own' : r.amount) / 1 RUB", "350", "0")]
    [InlineData("count(r in budget where r.amount >= 100)", "2", "0")]
    [InlineData("budget['own'].amount / 1 RUB otherwise 7", "100", "7")]
    [InlineData("budget['loan'].amount / 1 RUB otherwise 7", "7", "7")]
    [InlineData("income[2024] / 1 RUB otherwise 7", "8", "7")]
    [InlineData("income[2022] / 1 RUB otherwise 7", "7", "7")]
    [InlineData("sum(y in income where y.year > 2023 : y.value) / 1 RUB otherwise 7", "8", "7")]
    [InlineData("max(r in budget : r.amount) / 1 RUB otherwise 7", "300", "7")]
    public void Rows_and_years_are_a_set_and_each_is_found_by_its_key(string formula, string a, string b)
    {
        var evaluation = Scoring(formula).Evaluate(Two);
        (evaluation.Score("a"), evaluation.Score("b")).Should().Be((a, b));
    }

    [Theory]
    [InlineData("budget['own'].amount / 1 RUB")]
    [InlineData("income[2024] / 1 RUB")]
    [InlineData("max(r in budget : r.amount) / 1 RUB")]
    public void A_row_that_need_not_be_there_may_be_absent(string formula) => Scoring(formula).Codes.Should().Equal("RS3019");

    [Fact]
    public void An_expert_has_rows_too()
    {
        var rules = new Rules
        {
            Experts = """{ "ties": { "type": "rows", "columns": { "applicant": { "type": "text" } } } }""",
            Fields = """{ "school": { "type": "text" } }""",
            Marking = """{ "recuse": [{ "id": "tied_to", "is": "any(t in e.ties : t.applicant = school)" }] }""",
        };
        var entry = new Entry().Expert("e1", ("ties", Given.Rows("applicant=one", "applicant=two"))).Expert("e2", ("ties", Given.Rows()))
            .Submission("a", ("school", "two".Text())).Marks("a", "quality", "9", "3").Submission("b", ("school", "three".Text())).Marks("b", "quality", "9", "3");
        var evaluation = rules.Evaluate(entry);
        (evaluation.Score("a"), evaluation.Score("b")).Should().Be(("3", "6"));
    }

    private const string Columns = """{ "works": { "type": "rows", "columns": { "name": { "type": "text" }, "size": { "type": "number", "from": 1 } } KEY } }""";

    private static Rules Each(string combine, bool isKeyed = true, string child = "", string missing = "skip") => new()
    {
        Fields = Columns.Replace("KEY", isKeyed ? ", \"key\": \"name\"" : "", StringComparison.Ordinal),
        Criteria = $$"""
            [{ "kind": "each", "id": "works_of", "over": "works", "as": "w", "combine": "{{combine}}",
               "child": { "kind": "marks", "id": "craft", "scale": "ten", "panel": "jury" {{child}} } }]
            """,
        Pooling = $$"""{ "rules": [{ "at": "leaves", "by": "mean", "missing": "{{missing}}", "least": 1, "fewer": "wait" }] }""",
        Scoring = $$"""{ "scores": [{ "id": "total", "is": "works_of{{(combine is "sum" or "product" ? "" : " otherwise 0")}}" }] }""",
    };

    private static readonly Entry Works = new Entry().Submission("a", ("works", Given.Rows("name=jug size=2", "name=cup size=3")))
        .OnRow("a", "craft", "jug", "6", "8").OnRow("a", "craft", "cup", "4", "");

    [Theory]
    [InlineData("sum", "11")]
    [InlineData("mean", "5.5")]
    [InlineData("min", "4")]
    [InlineData("max", "7")]
    [InlineData("product", "28")]
    public void Every_row_is_marked_and_pooled_by_itself_and_then_they_become_one(string combine, string expected) =>
        // jug (6 + 8) / 2 = 7, cup 4
        Each(combine).Evaluate(Works).Score("a").Should().Be(expected);

    [Fact]
    public void A_weight_may_look_at_the_row() =>
        // 2 · 7 + 3 · 4
        Each("sum", child: ", \"weight\": \"w.size\"").Evaluate(Works).Score("a").Should().Be("26");

    [Fact]
    public void Where_there_is_no_row_there_is_a_sum_and_a_product_and_no_mean()
    {
        var none = new Entry().Submission("a", ("works", Given.Rows())).Expert("e1");
        Each("sum").Evaluate(none).Criterion("a", "works_of").Should().Be("0");
        Each("product").Evaluate(none).Criterion("a", "works_of").Should().Be("1");
        Each("mean").Evaluate(none).Criterion("a", "works_of").Should().StartWith("absent");
    }

    [Fact]
    public void Rows_without_a_key_are_numbered_from_1()
    {
        var entry = new Entry().Submission("a", ("works", Given.Rows("name=jug size=2", "name=jug size=3"))).OnRow("a", "craft", "1", "6").OnRow("a", "craft", "2", "9");
        Each("sum", isKeyed: false).Evaluate(entry).Score("a").Should().Be("15");
    }

    [Fact]
    public void A_mark_that_a_row_lacks_is_named_with_its_row()
    {
        var evaluation = Each("sum", missing: "wait").Evaluate(Works.Submission("b", ("works", Given.Rows("name=pot size=1"))).OnRow("b", "craft", "pot", "9", "7"));
        evaluation.Asked().Should().Equal("craft[a, e2, cup]");
        evaluation.Score("b").Should().Be("8");
        evaluation.Lists[0].Unplaced.Should().Equal("a");
    }

    [Fact]
    public void A_row_nobody_has_marked_waits_by_its_name() =>
        Each("sum").Evaluate(new Entry().Submission("a", ("works", Given.Rows("name=jug size=2"))).Expert("e1")).Asked().Should().Equal("craft[a, jug]");

    [Fact]
    public void Several_nodes_of_one_row_are_a_group_inside()
    {
        var rules = Each("max") with
        {
            Criteria = """
                [{ "kind": "each", "id": "works_of", "over": "works", "as": "w", "combine": "max", "child": {
                   "kind": "group", "id": "work", "combine": "sum", "children": [
                     { "kind": "marks", "id": "craft", "scale": "ten", "panel": "jury" },
                     { "kind": "indicator", "id": "bulk", "is": "w.size * 2" } ] } }]
                """,
        };
        // jug 7 + 4 = 11, cup 4 + 6 = 10
        rules.Evaluate(Works).Score("a").Should().Be("11");
    }

    [Fact]
    public void A_node_of_rows_opens_to_each_of_them()
    {
        var explained = Each("sum").Evaluate(Works).Explain("works_of", "a");
        explained.Value.Text.Should().Be("11");
        explained.Operands.Where(o => o.Quantity == "craft").Select(o => $"{string.Join('/', o.Members)} {o.Value}").Should().Equal("a/jug 7", "a/cup 4");
    }

    [Fact]
    public void Rows_can_be_counted_back()
    {
        var rules = new Rules
        {
            Fields = Columns.Replace("KEY", "", StringComparison.Ordinal),
            Ranking = """{ "lists": "all", "keys": [{ "id": "sizes", "countBack": "w in works : w.size", "best": "high" }], "equal": "shared" }""",
        };
        // Best first: a 9 4 4, b 9 5, c 9 4, d 9 4 4 in another order.
        var evaluation = rules.Evaluate(new Entry()
            .Submission("a", ("works", Given.Rows("name=x size=4", "name=y size=9", "name=z size=4"))).Marks("a", "quality", "1")
            .Submission("b", ("works", Given.Rows("name=x size=5", "name=y size=9"))).Marks("b", "quality", "1")
            .Submission("c", ("works", Given.Rows("name=x size=9", "name=y size=4"))).Marks("c", "quality", "1")
            .Submission("d", ("works", Given.Rows("name=x size=9", "name=y size=4", "name=z size=4"))).Marks("d", "quality", "1"));
        evaluation.Places().Should().Be("1 b | 2-3 a d | 4 c");
        evaluation.WhyAbove("c", "a")!.Key.Should().Be("sizes");
    }

    [Fact]
    public void Membership_in_a_set_is_asked_by_in()
    {
        var rules = new Rules
        {
            Fields = """{ "with": { "type": "submission", "optional": true } }""",
            Admission = """{ "require": [{ "id": "small", "is": "this in entrants" }] }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "if (with in admitted otherwise no) then 1 else 0" }] }""",
        };
        var evaluation = rules.Evaluate(new Entry().Submission("a", ("with", "b".Text())).Marks("a", "quality", "1").Submission("b").Marks("b", "quality", "1")
            .Submission("c", ("with", "d".Text())).Marks("c", "quality", "1").Submission("d").Withdraw("d", Core.Quantities.Stage.Admission));
        evaluation.Submissions.Where(s => s.LeftAt is null).Select(s => s.Scores["total"].Text).Should().Equal("1", "0", "0");
    }
}
