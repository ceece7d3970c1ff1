using System.Text.Json;

namespace ResursnayaSreda.Core.Findings;

/// <summary>Texts by key, from an embedded file.</summary>
internal static class EmbeddedTexts
{
    public static IReadOnlyDictionary<string, string> Read(string resource)
    {
        using var stream = typeof(EmbeddedTexts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.Ordinal);
    }
}
