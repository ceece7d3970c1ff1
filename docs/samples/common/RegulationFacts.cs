using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>
/// Says in one sentence what a node of a document decides. Every property is said: one without words is written as it stands in the document,
/// so that nothing is lost when the language grows.
/// </summary>
internal sealed class RegulationFacts(RegulationWords words, RegulationNames names)
{
    /// <summary>Texts for people, which stand around the sentence.</summary>
    public static readonly string[] Texts = ["id", "title", "clause", "text", "assumed"];

    // A sentence reads in this order, whatever order the document has; what is not named here follows.
    private static readonly string[] Order =
    [
        "title", "id", "clause", "kind", "type", "of", "labels", "unit", "what", "at", "from", "to", "step", "panel", "scale", "over", "as",
        "how", "combine", "within", "countBack", "ask", "total", "among", "by", "even", "for", "is", "relative", "apportion", "add",
        "subtract", "multiply", "when", "weights", "given", "decided", "recorded", "keep", "drop", "missing", "least", "fewer", "uses",
        "lists", "atMost", "per", "around", "who", "order", "under",
    ];

    // These name other nodes, and people know them by their titles.
    private static readonly string[] References = ["limit", "outcome", "rest", "around", "for", "amounts"];

    // In these nodes "by" says who decides.
    private static readonly string[] Deciding = ["recorded", "decided", "ask", "override", "key"];

    private readonly RegulationSlots _slots = new(words);

    /// <param name="kind">The kind of the node: its words are looked for first.</param>
    /// <param name="node">The node.</param>
    /// <param name="tables">Takes the tables that the sentence speaks of.</param>
    /// <param name="told">The properties that are told elsewhere.</param>
    public string Of(string kind, JsonObject node, ICollection<RegulationTable> tables, params IReadOnlyCollection<string> told)
    {
        var sentence = "";
        foreach (var (property, value) in node.Where(p => !told.Contains(p.Key)).OrderBy(p => Rank(p.Key)))
        {
            var fact = Fact(kind, property, value, tables);
            // Words that begin with a blank or a comma go on with what was said before.
            var goesOn = fact.StartsWith(' ') || fact.StartsWith(',') || fact.StartsWith(':');
            sentence += sentence.Length == 0 ? fact.TrimStart(' ', ',', ':') : goesOn ? fact : $"; {fact}";
        }

        return sentence;
    }

    /// <summary>What a property decides.</summary>
    public string Fact(string kind, string property, JsonNode? value, ICollection<RegulationTable> tables)
    {
        if (value is JsonValue && words.Word(kind, property, Literal(value)) is { } word)
            return word;
        if (value is JsonArray { Count: 0 } && words.Word(kind, property, "none") is { } none)
            return none;
        var said = Value(kind, property, value, tables);
        return words.Sentence(kind, property) is { } sentence
            ? string.Format(CultureInfo.InvariantCulture, sentence, said)
            : $"{RegulationText.Code(property)}: {said}";
    }

    /// <summary>The value of a property, inside a sentence.</summary>
    public string Value(string kind, string property, JsonNode? value, ICollection<RegulationTable> tables) => value switch
    {
        JsonObject table when RegulationSlots.IsTable(table) => _slots.Mention(table, tables),
        JsonObject text when text.Count > 0 && text.All(p => p.Key is "en" or "ru") => words.Quoted(words.Text(text)),
        JsonObject node => Of(node.ContainsKey("mode") ? "round" : property, node, tables),
        JsonArray list => string.Join(
            words[property is "order" or "equal" ? "then.ordered" : "then.any"], list.Select(e => Element(kind, property, e, tables))),
        JsonValue role when property is "by" && Deciding.Contains(kind) => words.Quoted(RegulationText.Escaped($"{role}")),
        JsonValue one when property is "clause" => words.Clause($"{one}"),
        JsonValue one when References.Contains(property) => names.Of($"{one}"),
        JsonValue one when Literal(one) is "exact" => words["exact"],
        JsonValue one => words.Value(Literal(one)),
        _ => RegulationText.Code("null"),
    };

    private string Element(string kind, string property, JsonNode? element, ICollection<RegulationTable> tables) => element switch
    {
        JsonValue value when words.Word(kind, property, Literal(value)) is { } word => word,
        JsonValue other when property == "for" => string.Format(CultureInfo.InvariantCulture, words["for.other"], words.Value($"{other}")),
        JsonObject node => Of(property is "order" or "equal" ? "key" : property, node, tables),
        _ => Value(kind, property, element, tables),
    };

    private static string Literal(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => $"{value}",
    };

    private static int Rank(string property) => Array.IndexOf(Order, property) is >= 0 and var rank ? rank : Order.Length;
}
