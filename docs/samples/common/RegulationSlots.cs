using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>A table of a page.</summary>
internal sealed record RegulationTable(string Caption, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Values that depend on another one: the bands and cases of a document as tables with numbers.</summary>
internal sealed class RegulationSlots(RegulationWords words)
{
    private static readonly string[] OfTable = ["by", "cases", "bands", "otherwise"];
    private static readonly string[] OfRow = ["of", "from", "above", "to", "below", "is", "text"];
    private int _count;

    public static bool IsTable(JsonObject node) => node.ContainsKey("cases") || node.ContainsKey("bands");

    /// <summary>Adds a table to those of its sentence.</summary>
    /// <returns>What the sentence calls it.</returns>
    public string Mention(JsonObject table, ICollection<RegulationTable> tables)
    {
        var number = ++_count;
        var isNested = Inner(table).Any(i => i is JsonObject inner && IsTable(inner));
        var rows = Rows(table, "", isNested).ToList();
        var condition = isNested ? words["column.condition"] : RegulationText.Code($"{table["by"]}");
        tables.Add(new(Said("table.caption", number), [condition, words["column.value"], words["column.remark"]], rows));
        return Said("table.mention", number);
    }

    /// <summary>A stretch of numbers, from its ends.</summary>
    public string Stretch(JsonObject band)
    {
        var ends = ((string[])["from", "above", "below", "to"]).Where(band.ContainsKey)
            .Select(end => string.Format(CultureInfo.InvariantCulture, words[$"band.{end}"], words.Value($"{band[end]}")));
        return string.Join(", ", ends);
    }

    /// <summary>What a row says beside its condition and its value.</summary>
    public string Remark(JsonObject row, params IReadOnlyCollection<string> told)
    {
        var rest = row.Where(p => !told.Contains(p.Key)).Select(p => $"{RegulationText.Code(p.Key)}: {Plain(p.Value)}");
        return string.Join("; ", rest.Prepend(words.Text(row["text"])).Where(t => t.Length > 0));
    }

    private static IEnumerable<JsonNode?> Inner(JsonObject table) => ((string[])["cases", "bands"])
        .SelectMany(p => table[p] as JsonArray ?? []).Select(r => r?["is"]).Append(table["otherwise"]);

    // A value that is a table again gives its own rows, each under both conditions.
    private IEnumerable<string[]> Rows(JsonObject table, string before, bool isNested)
    {
        foreach (var row in ((string[])["cases", "bands"]).SelectMany(p => table[p] as JsonArray ?? []).OfType<JsonObject>())
        {
            var condition = row["of"] is JsonArray of ? string.Join(", ", of.Select(Label)) : Stretch(row);
            foreach (var said in Row(row["is"], Condition(condition), Remark(row, OfRow)))
                yield return said;
        }

        foreach (var said in table["otherwise"] is { } otherwise ? Row(otherwise, Condition(words["band.otherwise"]), "") : [])
            yield return said;
        if (Remark(table, [.. OfTable, "text"]) is { Length: > 0 } rest)
            yield return [before, "", rest];

        string Condition(string own) => isNested ? $"{before}{RegulationText.Code($"{table["by"]}")}: {own}" : own;
    }

    private IEnumerable<string[]> Row(JsonNode? value, string condition, string remark)
    {
        if (value is not JsonObject inner || !IsTable(inner))
            return [[condition, Plain(value), remark]];
        return Rows(inner, $"{condition}; ", true)
            .Select(row => (string[])[row[0], row[1], string.Join("; ", ((string[])[remark, row[2]]).Where(t => t.Length > 0))]);
    }

    private string Label(JsonNode? label) => label?.GetValueKind() switch
    {
        JsonValueKind.True => words["yes"],
        JsonValueKind.False => words["no"],
        _ => words.Value($"{label}"),
    };

    private string Plain(JsonNode? value) =>
        value is JsonValue ? words.Value($"{value}") : RegulationText.Code(value?.ToJsonString() ?? "null");

    private string Said(string key, int number) => string.Format(CultureInfo.InvariantCulture, words[key], number);
}
