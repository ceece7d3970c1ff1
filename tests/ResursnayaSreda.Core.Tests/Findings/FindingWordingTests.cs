using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Tests.Contract;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Findings;

/// <summary>Findings whose wording a general pattern would make puzzling: they speak of the thing that the author has written.</summary>
public sealed class FindingWordingTests
{
    [Theory]
    [InlineData("unknown-key-column", "There is no column \"name\".", "Нет такого: столбец «name».")]
    [InlineData("each-over-no-rows", "There is no field of rows \"readers\".", "Нет такого: поле со строками «readers».")]
    [InlineData("five-dimensions", "\"for\" has 5 elements; at most 4 are allowed.", "В «for» элементов: 5; допускается не больше 4.")]
    [InlineData("tied-outside-of-keys", "\"tied\" cannot be used here: only in the keys of a ranking.", "«tied» здесь использовать нельзя: только в признаках рейтинга.")]
    [InlineData("above-outside-of-keys", "\"above\" cannot be used here: only in the keys of a ranking.", "«above» здесь использовать нельзя: только в признаках рейтинга.")]
    [InlineData("unknown-column", "There is nothing named \"costs\" here. → cost?", "Здесь нет ничего с именем «costs». → cost?")]
    [InlineData("contest/series-as-rows", "The field \"income\" needs a number for each year.", "Полю «income» нужно: число на каждый год.")]
    [InlineData("contest/series-of-no-year", "The field \"income\" needs years as names.", "Полю «income» нужно: годы в качестве имён.")]
    [InlineData("contest/rows-as-a-series", "The field \"works\" needs a list of rows.", "Полю «works» нужно: список строк.")]
    [InlineData("contest/mark-without-its-row", "mark needs the property \"row\".", "Узлу mark нужно свойство «row».")]
    public void A_finding_speaks_of_what_is_written(string document, string english, string russian)
    {
        var finding = ContractDocuments.Findings(document)[0];

        finding.Describe(Language.English).Should().Be(english);
        finding.Describe(Language.Russian).Should().Be(russian);
    }

    [Theory]
    [InlineData("budgetcost", "")]
    [InlineData("requestd", " → requested?")]
    [InlineData("sum(r in budget : r.coast)", " → cost?")]
    [InlineData("sum(r in budget : r.requestd)", " → requested?")]
    public void A_column_is_suggested_where_its_row_is_at_hand_and_nowhere_else(string formula, string suggestion)
    {
        var rules = new Rules
        {
            Fields = """
                { "requested": { "type": "number" },
                  "budget": { "type": "rows", "key": "item", "columns": { "item": { "type": "text" }, "cost": { "type": "number" } } } }
                """,
            Values = $$"""{ "own": { "for": ["submission"], "is": "{{formula}}" } }""",
        };

        var finding = rules.Findings.Should().ContainSingle().Subject;
        (finding.Code.Id, finding.Arguments[1]).Should().Be(("RS3010", suggestion));
    }

    [Theory]
    [InlineData(""" "at": "leaves" """, "quality, depth")]
    [InlineData(""" "at": ["depth", "quality"] """, "quality, depth")]
    [InlineData(""" "id": "all_sums", "at": "leaves" """, "quality, depth")]
    public void A_sum_is_named_by_what_is_pooled(string points, string expected)
    {
        var rules = TwoCriteria with { Pooling = $$"""{ "rules": [{ {{points}}, "by": "sum", "missing": "skip", "least": 1, "fewer": "wait" }] }""" };

        var finding = rules.Findings.Should().ContainSingle().Subject;
        finding.ToString().Should().EndWith($"RS4030: The sum of \"{expected}\" is lower where an expert gave no mark: a submission pays for an absence.");
    }

    [Fact]
    public void A_rule_without_an_id_is_named_by_what_it_pools_or_by_its_number()
    {
        var rules = TwoCriteria with
        {
            Fields = """{ "people": { "type": "number", "from": 0, "to": 100 } }""",
            Marking = """{ "void": [{ "what": "mark", "when": "mark = 10" }, { "what": "mark", "when": "mark < 2 and mark > 3" }] }""",
            Pooling = """
                { "rules": [
                  { "at": "depth", "when": "people > 100", "by": "min", "missing": "wait" },
                  { "at": "leaves", "by": "mean", "missing": "wait" }] }
                """,
        };

        rules.Findings.Select(f => f.Describe(Language.English)).Should().Equal(
            "The condition of \"void 2\" contradicts itself: nothing can meet all of it.", "The condition of \"depth\" never holds.");
    }

    private static readonly Rules TwoCriteria = new()
    {
        Criteria = """
            [{ "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" }, { "kind": "marks", "id": "depth", "scale": "ten", "panel": "jury" }]
            """,
    };
}
