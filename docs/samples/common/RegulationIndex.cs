using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>What a folder of documents holds: its documents, their cases, and which features of real regulations they carry.</summary>
internal sealed partial class RegulationIndex
{
    private readonly RegulationText _text = new();
    private readonly string _folder;
    private readonly IReadOnlyList<string> _documents;
    private readonly IReadOnlyList<string> _features;
    private readonly ILookup<string, string> _carriers;

    private RegulationIndex(string folder)
    {
        _folder = folder;
        _documents = RegulationFiles.Documents(folder);
        _features = Features(folder);
        _carriers = Carriers(folder);
    }

    public static string Of(string folder)
    {
        var index = new RegulationIndex(folder);
        index.Write();
        return index._text.ToString();
    }

    /// <summary>The features in the order of their list.</summary>
    public static IReadOnlyList<string> Features(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "features.md")).SelectMany(l => Numbered().Matches(l)).Select(m => m.Groups[1].Value)];

    /// <summary>The documents by the features that a case shows them to carry.</summary>
    public static ILookup<string, string> Carriers(string folder) => Directory
        .EnumerateFiles(Path.Combine(folder, "cases"), "features-*.json").Order(StringComparer.Ordinal)
        .SelectMany(f => JsonNode.Parse(File.ReadAllText(f))!.AsObject())
        .ToLookup(f => f.Key, f => $"{f.Value!["document"]}");

    private void Write()
    {
        var fragments = _documents.Count(RegulationFiles.IsPart);
        _text.Title("Methodologies");
        _text.Paragraph($"{_documents.Count - fragments} full documents and {fragments} fragments, each with its regulation as a page. "
            + "A number leads to the sheet of facts that a document was made from, and features are those of [the list](#features).");
        _text.Table(
            ["Sheet", "Title", "Название", "Document", "Pages", "Kind", "Cases", "Features"],
            [.. _documents.Select(d => (IReadOnlyList<string>)Row(d))]);
        _text.Paragraph("A fragment (`*.part.json`) states what is visible of a regulation and no more: everything in it is checked, and it cannot "
            + "be evaluated. A case is a contest beside what must come out of it (`cases/NAME.CASE.contest.json` and `.expect.json`): `dotnet test` "
            + "compares them, and `dotnet run docs/samples/select-pilot-sites.cs -- --json --methodology docs/methodologies/NAME.json "
            + "--contest docs/methodologies/cases/NAME.CASE.contest.json` prints the whole evaluation.");
        _text.Heading("Features");
        _text.Paragraph("Features of real regulations from [their list](features.md), with the documents that carry them: each of these has a rule "
            + "whose change one of its cases notices.");
        foreach (var (index, feature) in _features.Index())
            _text.Item($"{RegulationText.Escaped(feature)}: {CarriersOf(feature)}", number: index + 1);
    }

    private string[] Row(string name)
    {
        var title = RegulationFiles.Read(File.ReadAllBytes(Path.Combine(_folder, name)))["title"];
        var plain = Path.GetFileNameWithoutExtension(name);
        var cases = Directory.EnumerateFiles(Path.Combine(_folder, "cases"), $"{plain}.*.contest.json")
            .Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
            .Select(f => $"[{f[(plain.Length + 1)..^".contest.json".Length]}](cases/{f})");
        var features = _features.Index().Where(f => _carriers[f.Item].Contains(name)).Select(f => $"{f.Index + 1}");
        return
        [
            Sheet().Match(name).Value is { Length: > 0 } sheet ? sheet : "–",
            RegulationWords.Of(Language.English).Text(title), RegulationWords.Of(Language.Russian).Text(title),
            $"[{RegulationText.Code(plain)}]({name})",
            $"[en]({RegulationFiles.PageOf(name, Language.English)}) [ru]({RegulationFiles.PageOf(name, Language.Russian)})",
            RegulationFiles.IsPart(name) ? "fragment" : "full", string.Join(", ", cases), string.Join(", ", features),
        ];
    }

    private string CarriersOf(string feature) => _carriers[feature].Any()
        ? string.Join(", ", _carriers[feature].Distinct().Select(d => $"[{RegulationText.Code(Path.GetFileNameWithoutExtension(d))}]({d})"))
        : "none, as far as cases show";

    [GeneratedRegex(@"^\d+\. (.+)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Sheet();
}
