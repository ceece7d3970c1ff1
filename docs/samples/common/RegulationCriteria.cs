using System.Text.Json.Nodes;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>The tree of criteria as one table, and the scales with their options and rubrics.</summary>
internal sealed class RegulationCriteria(RegulationWords words, RegulationText text, RegulationItems items)
{
    private static readonly string[] OfTree = ["number", "criterion", "id", "clause", "weight", "mark"];
    private static readonly string[] OfOptions = ["option", "id", "points", "clause", "remark"];
    private static readonly string[] Ends = ["from", "above", "below", "to", "text"];
    private readonly RegulationSlots _slots = new(words);

    public void Tree(JsonNode? criteria)
    {
        var rows = RowsOf(RegulationItems.List(criteria), "").ToList();
        text.Table([.. OfTree.Select(c => words[$"column.{c}"])], [.. rows.Select(r => r.Cells)]);
        foreach (var (node, _, tables) in rows.Where(r => r.Tables.Count > 0 || r.Node.ContainsKey("text") || r.Node.ContainsKey("assumed")))
        {
            text.Item($"{items.Header(node, null)}.");
            items.Remarks(node, 1);
            items.Tables(tables, 1);
        }
    }

    public void Scales(JsonNode? scales)
    {
        foreach (var (name, node) in scales as JsonObject ?? [])
        {
            if (node is not JsonObject scale)
                continue;
            items.One($"{scale["kind"]}", name, scale, told: ["options", "rubric"]);
            if (scale["options"] is JsonArray options)
                Options([.. options.OfType<JsonObject>()]);
            if (scale["rubric"] is JsonArray rubric)
                text.Table([words["column.points"], words["column.meaning"]], [.. rubric.OfType<JsonObject>().Select(Rubric)], 1);
        }
    }

    // The path of numbers shows what belongs to what.
    private IEnumerable<(JsonObject Node, string[] Cells, List<RegulationTable> Tables)> RowsOf(
        IEnumerable<JsonObject> criteria, string path)
    {
        foreach (var (index, node) in criteria.Index())
        {
            var number = $"{path}{index + 1}";
            var tables = new List<RegulationTable>();
            var weight = node["weight"] is { } slot ? items.Value("weight", "weight", slot, tables) : "";
            var mark = items.Sentence($"{node["kind"]}", node, tables, [.. RegulationFacts.Texts, "weight", "children", "child"]);
            var clause = node["clause"] is { } passage ? words.Clause($"{passage}") : "";
            yield return (node, [number, words.Text(node["title"]), RegulationText.Code($"{node["id"]}"), clause, weight, mark], tables);
            foreach (var row in RowsOf([.. RegulationItems.List(node["children"]), .. Child(node)], $"{number}."))
                yield return row;
        }
    }

    private static IEnumerable<JsonObject> Child(JsonObject each) => each["child"] is JsonObject child ? [child] : [];

    private void Options(List<JsonObject> options)
    {
        var rows = options.ConvertAll(o => (string[])
        [
            words.Text(o["title"]), RegulationText.Code($"{o["id"]}"), o["points"] is { } points ? words.Value($"{points}") : "",
            o["clause"] is { } clause ? words.Clause($"{clause}") : "", OptionRemark(o),
        ]);
        text.Table([.. OfOptions.Select(c => words[$"column.{c}"])], rows, 1);
    }

    private string OptionRemark(JsonObject option)
    {
        var remark = _slots.Remark(option, [.. RegulationFacts.Texts, "points"]);
        return option["assumed"] is { } assumed ? $"{remark} {items.Reading(assumed)}".Trim() : remark;
    }

    private IReadOnlyList<string> Rubric(JsonObject band) => [_slots.Stretch(band), _slots.Remark(band, Ends)];
}
