using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class ExplanationTests
{
    // p: (7 + 8 + 8) / 3 = 7.666… → 7.67 · 0.6 = 4.602; q: 5 · 0.4 = 2; together 6.602 → 6.6; + 0.5 → 7.1, clipped to 7.
    private static readonly Rules Story = new()
    {
        Criteria = """
            [{ "kind": "group", "id": "merit", "clause": "4", "combine": "sum", "weights": "shares", "children": [
               { "kind": "marks", "id": "p", "clause": "4.1", "title": { "en": "Plan", "ru": "План" }, "scale": "ten", "panel": "jury", "weight": "0.6" },
               { "kind": "marks", "id": "q", "clause": "4.2", "scale": "ten", "panel": "jury", "weight": "0.4" } ] }]
            """,
        Rounding = """{ "else": "exact", "pooled": { "to": "0.01", "mode": "halfUp" } }""",
        Scoring = """
            { "scores": [{ "id": "total", "clause": "5", "is": "merit", "steps": [
                { "id": "one", "round": { "to": "0.1", "mode": "halfUp" } }, { "id": "bonus", "clause": "5.1", "add": "0.5" }, { "id": "top", "clip": { "to": 7 } } ] }] }
            """,
    };

    private static readonly Evaluation Result = Story.Evaluate(
        new Entry().Submission("a").Mark("a", "e1", "p", "7".Text(), "thin on costs").Marks("a", "q", "5", "5", "5").Mark("a", "e2", "p", "8".Text()).Mark("a", "e3", "p", "8".Text()));

    [Fact]
    public void A_total_opens_down_to_each_expert_s_mark_with_clause_and_comment()
    {
        var total = Result.Explain("total", "a");
        (total.Value.Text, total.Clause).Should().Be(("7", "5"));
        var path = new List<string>();
        for (var at = total; at is not null; at = at.Operands.Count > 0 ? at.Operands[0] : null)
            path.Add($"{at.Quantity} {at.Value} {at.Clause}{(at.Remark is null ? "" : $" ({at.Remark})")}");
        path.Should().Equal(
            "total 7 5", "total step bonus 7.1 5.1", "total step one 6.6 ", "total before steps 6.602 5", "merit 6.602 4", "weight p 0.6 4.1");
        var plan = Result.Explain("p", "a").Operands.Should().ContainSingle().Subject;
        plan.Title!.Russian.Should().Be("План");
        plan.Operands.Select(o => $"{string.Join('/', o.Members)} {o.Value} {o.Operands[0].Remark}")
            .Should().Equal("a/e1 7 thin on costs", "a/e2 8 ", "a/e3 8 ");
        Result.Explain("p", "a", "e1").Value.Text.Should().Be("7");
    }

    [Fact]
    public void Contributions_add_up_exactly_with_rounding_and_clipping_as_lines_of_their_own()
    {
        Lines("merit").Should().Equal("p 4.602", "q 2");
        Lines("total before steps").Should().Equal("merit 6.602");
        Lines("total step one").Should().Equal("total before steps 6.602", "rounding -0.002");
        Lines("total step bonus").Should().Equal("total step one 6.6", "total step bonus 0.5");
        Lines("total").Should().Equal("total step bonus 7.1", "clip -0.1");
        foreach (var quantity in new[] { "merit", "p", "q", "total", "total step one", "total step bonus" })
        {
            var explained = Result.Explain(quantity, "a");
            explained.Contributions.Aggregate(Rational.Zero, (sum, line) => sum + line.Amount).Should().Be(explained.Value.Number!.Value);
        }
    }

    [Fact]
    public void A_weighted_mean_gives_each_child_its_part_of_the_divisor()
    {
        var rules = Story with { Criteria = Story.Criteria.Replace("\"sum\", \"weights\": \"shares\"", "\"mean\"", StringComparison.Ordinal).Replace("0.4", "1.4", StringComparison.Ordinal) };
        var evaluation = rules.Evaluate(new Entry().Submission("a").Marks("a", "p", "10").Marks("a", "q", "5"));
        // (0.6·10 + 1.4·5) / 2 = 6.5 = 3 + 3.5
        evaluation.Explain("merit", "a").Contributions.Select(l => $"{l.Label} {l.Amount}").Should().Equal("p 3", "q 3.5");
    }

    [Fact]
    public void A_place_opens_to_the_keys_that_made_it() =>
        Result.Explain("place", "a").Operands.Select(o => o.Value.Text).Should().Equal("7");

    [Fact]
    public void A_grouping_shows_what_it_counted()
    {
        var rules = new Rules
        {
            Fields = """{ "team": { "type": "text" } }""",
            Values = """{ "rivals": { "for": ["submission"], "is": "count(x in entrants where x.team = team)" } }""",
        };
        var evaluation = rules.Evaluate(new Entry()
            .Submission("a", ("team", "r".Text())).Marks("a", "quality", "1").Submission("b", ("team", "r".Text())).Marks("b", "quality", "1"));
        var rivals = evaluation.Explain("rivals", "a");
        (rivals.Value.Text, rivals.Kind).Should().Be(("2", QuantityKind.Reduced));
        rivals.Operands.Select(o => o.ToString()).Should().Equal("team(a) = r", "team(b) = r");
    }

    [Fact]
    public void A_recusal_is_shown_with_its_reason()
    {
        var evaluation = new Rules().Evaluate(new Entry().Quality(("a", ["4", ""])).Recuse("e2", "a", "own region"));
        evaluation.Explain("quality", "a").Operands[0].Operands[1].Operands[0].Remark.Should().Be("own region");
    }

    [Fact]
    public void Asking_for_what_is_not_there_is_misuse()
    {
        FluentActions.Invoking(() => Result.Explain("nothing", "a")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Result.Explain("total", "z")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Result.Explain("p", "a", "e9")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Result["z"]).Should().Throw<ArgumentException>();
    }

    private static IEnumerable<string> Lines(string quantity) => Result.Explain(quantity, "a").Contributions.Select(l => $"{l.Label} {l.Amount}");
}
