using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>The documents of a folder and the pages that are made of them.</summary>
internal static class RegulationFiles
{
    private static readonly Language[] Languages = [Language.English, Language.Russian];

    /// <summary>The names of the documents, in one order on every machine.</summary>
    public static IReadOnlyList<string> Documents(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static bool IsPart(string name) => name.EndsWith(".part.json", StringComparison.Ordinal);

    /// <summary>What is wrong with a document; nothing in it is an error when it may be printed.</summary>
    public static IReadOnlyList<Finding> Check(string name, byte[] bytes) =>
        IsPart(name) ? CoreJson.CheckPart(bytes) : CoreJson.ReadMethodology(bytes).Findings;

    /// <summary>A document that has been checked.</summary>
    public static JsonObject Read(byte[] bytes) => JsonNode.Parse(bytes)!.AsObject();

    /// <summary>Every page of a folder of documents: its path below the folder, and its text.</summary>
    public static IReadOnlyDictionary<string, string> Of(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = RegulationIndex.Of(folder) };
        foreach (var name in Documents(folder))
        {
            var document = Read(File.ReadAllBytes(Path.Combine(folder, name)));
            foreach (var language in Languages)
                files[PageOf(name, language)] = RegulationPage.Of(document, language);
        }

        return files;
    }

    public static string PageOf(string name, Language language) =>
        $"pages/{Path.GetFileNameWithoutExtension(name)}.{RegulationWords.Of(language).Ending}.md";
}
