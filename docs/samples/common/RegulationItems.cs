using System.Globalization;
using System.Text.Json.Nodes;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>Writes nodes as items of a list: title, clause, id, what is decided, texts, tables, and what stands below.</summary>
internal sealed class RegulationItems
{
    // What a node holds that is a list of nodes again, and their kind.
    private static readonly Dictionary<string, string> Below = new(StringComparer.Ordinal)
    {
        ["steps"] = "step",
        ["keys"] = "key",
        ["columns"] = "field",
    };

    private readonly RegulationWords _words;
    private readonly RegulationText _text;
    private readonly RegulationFacts _facts;

    public RegulationItems(RegulationWords words, RegulationText text, JsonObject document)
    {
        _words = words;
        _text = text;
        _facts = new(words, new(words, document));
    }

    public static IEnumerable<JsonObject> List(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The nodes of a list.</summary>
    public void All(string kind, JsonNode? list, bool isNumbered = false) => All(kind, List(list), isNumbered);

    public void All(string kind, IEnumerable<JsonObject> list, bool isNumbered = false, int depth = 0)
    {
        foreach (var (number, node) in list.Index())
            One(kind, null, node, depth, isNumbered ? number + 1 : null);
    }

    /// <summary>The nodes that stand under names.</summary>
    public void Map(string kind, JsonNode? map, Func<JsonObject, bool>? where = null, int depth = 0)
    {
        foreach (var (name, node) in map as JsonObject ?? [])
        {
            if (node is JsonObject members && where?.Invoke(members) != false)
                One(kind, name, members, depth);
        }
    }

    /// <summary>Lists of values that stand under names.</summary>
    public void Lists(JsonNode? map)
    {
        foreach (var (name, list) in map as JsonObject ?? [])
            _text.Item($"{RegulationText.Code(name)}: {_facts.Value("choices", "choices", list, [])}.");
    }

    public void One(string kind, string? name, JsonObject node, int depth = 0, int? number = null, params IReadOnlyCollection<string> told)
    {
        var tables = new List<RegulationTable>();
        var sentence = _facts.Of(kind, node, tables, [.. RegulationFacts.Texts, .. Below.Keys, .. told]);
        var header = Header(node, name);
        var line = header.Length > 0 && sentence.Length > 0 ? $"{header}: {sentence}" : $"{header}{Capital(sentence)}";
        _text.Item(line.Length > 0 ? $"{line}." : RegulationText.Code(kind), depth, number);
        Remarks(node, depth + 1);
        Tables(tables, depth + 1);
        foreach (var (property, below) in Below.Where(b => !told.Contains(b.Key)))
        {
            All(below, List(node[property]), isNumbered: true, depth + 1);
            Map(below, node[property], depth: depth + 1);
        }
    }

    /// <summary>Title, clause and id of a node.</summary>
    public string Header(JsonObject node, string? name)
    {
        var id = node["id"] is { } own ? RegulationText.Code($"{own}") : name is null ? null : RegulationText.Code(name);
        var clause = node["clause"] is { } text ? _words.Clause($"{text}") : null;
        var title = node["title"] is { } words ? $"**{_words.Text(words)}**" : null;
        var behind = string.Join(", ", ((string?[])[clause, title is null ? null : id]).OfType<string>());
        var first = title ?? id;
        return first is null ? behind : behind.Length > 0 ? $"{first} ({behind})" : first;
    }

    /// <summary>What a document says in its own words, and how its author reads what the regulation leaves open.</summary>
    public void Remarks(JsonObject node, int depth = 0)
    {
        if (node["text"] is { } text)
            _text.Paragraph(_words.Text(text), depth);
        if (node["assumed"] is { } assumed)
            _text.Paragraph(Reading(assumed), depth);
    }

    public string Reading(JsonNode assumed) => string.Format(CultureInfo.InvariantCulture, _words["page.assumed"], _words.Text(assumed));

    public void Tables(IEnumerable<RegulationTable> tables, int depth)
    {
        foreach (var table in tables)
        {
            _text.Paragraph(table.Caption, depth);
            _text.Table(table.Header, table.Rows, depth);
        }
    }

    /// <summary>Each property as an item of its own.</summary>
    public void Facts(string kind, JsonObject node, params IReadOnlyCollection<string> told)
    {
        foreach (var (property, value) in node.Where(p => !told.Contains(p.Key)))
        {
            var tables = new List<RegulationTable>();
            _text.Item($"{Capital(_facts.Fact(kind, property, value, tables).TrimStart(' ', ','))}.");
            Tables(tables, 1);
        }
    }

    /// <summary>What a node says beside what has been written of it.</summary>
    public void Rest(string kind, JsonNode? node, IReadOnlyCollection<string> told)
    {
        if (node is JsonObject members)
            Facts(kind, members, told);
    }

    public string Sentence(string kind, JsonObject node) => _facts.Of(kind, node, []);

    /// <summary>What a node decides, as far as it is not told elsewhere.</summary>
    public string Sentence(string kind, JsonObject node, ICollection<RegulationTable> tables, params IReadOnlyCollection<string> told) =>
        _facts.Of(kind, node, tables, told);

    public string Value(string kind, string property, JsonNode? value, ICollection<RegulationTable> tables) =>
        _facts.Value(kind, property, value, tables);

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
