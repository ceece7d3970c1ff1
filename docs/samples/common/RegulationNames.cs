using System.Text.Json.Nodes;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>The titles of a document by the ids that they belong to.</summary>
internal sealed class RegulationNames
{
    private readonly Dictionary<string, JsonNode> _titles = new(StringComparer.Ordinal);
    private readonly RegulationWords _words;

    public RegulationNames(RegulationWords words, JsonObject document)
    {
        _words = words;
        foreach (var property in document.Where(p => p.Value is JsonObject or JsonArray))
            Collect(property.Key, property.Value);
    }

    /// <summary>An id, behind its title if it has one.</summary>
    public string Of(string id) => _titles.TryGetValue(id, out var title)
        ? $"{_words.Quoted(_words.Text(title))} ({RegulationText.Code(id)})"
        : RegulationText.Code(id);

    private void Collect(string? name, JsonNode? node)
    {
        if (node is JsonArray elements)
        {
            foreach (var element in elements)
                Collect(null, element);
        }
        else if (node is JsonObject members)
        {
            if (members["title"] is { } title && (members["id"]?.ToString() ?? name) is { } id)
                _titles.TryAdd(id, title);
            foreach (var (member, value) in members)
                Collect(member, value);
        }
    }
}
