using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>A page of the docs as tests see it: its blocks of code and its tables.</summary>
internal sealed class DocPage(string path)
{
    public const string Language = "docs/language.md";
    public const string English = "docs/methodology.md";
    public const string Russian = "docs/ru/metodika.md";

    private static readonly string[] Sections =
        ["when", "enter", "admission", "criteria", "marking", "pooling", "scoring", "ranking", "selection"];

    private readonly string[] _lines = Repository.Read(path).Split('\n');

    public string Path { get; } = path;

    public string Text => string.Join('\n', _lines);

    /// <summary>The blocks of code, with what stands behind the three signs that open them.</summary>
    public IReadOnlyList<(string Place, string Info, string Code)> Blocks() => Blocks(0, _lines.Length);

    /// <summary>The blocks below a heading, up to the next one.</summary>
    public IReadOnlyList<(string Place, string Info, string Code)> BlocksBelow(string heading) => Section(heading) is var (from, to) ? Blocks(from, to) : [];

    /// <summary>The lines below a heading, up to the next one.</summary>
    public IReadOnlyList<string> LinesBelow(string heading) => Section(heading) is var (from, to) ? _lines[from..to] : [];

    /// <summary>The heading that a link to it leads to.</summary>
    public string HeadingOf(string anchor) => _lines.Single(l => l.StartsWith('#') && Anchor(l) == anchor);

    /// <summary>As GitHub makes them: small letters, digits and hyphens, a hyphen for each blank.</summary>
    public static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private (int From, int To) Section(string heading)
    {
        var from = Array.IndexOf(_lines, heading) + 1;
        from.Should().BeGreaterThan(0, $"{Path} has the heading {heading}");
        var to = Array.FindIndex(_lines, from, l => l.StartsWith('#'));
        return (from, to < 0 ? _lines.Length : to);
    }

    private List<(string Place, string Info, string Code)> Blocks(int from, int to)
    {
        var blocks = new List<(string, string, string)>();
        for (var i = from; i < to; i++)
        {
            if (!_lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(_lines, "```", i + 1);
            blocks.Add(($"{Path}:{i + 1}", _lines[i][3..].Trim(), string.Join('\n', _lines[(i + 1)..end])));
            i = end;
        }

        return blocks;
    }

    /// <summary>The rows of the first table below a line that begins so, without its head.</summary>
    public IReadOnlyList<string[]> TableBelow(string begin)
    {
        var start = Array.FindIndex(_lines, l => l.StartsWith(begin, StringComparison.Ordinal));
        start.Should().BeGreaterThanOrEqualTo(0, $"{Path} has a line that begins with {begin}");
        return [.. _lines.Skip(start).SkipWhile(l => !IsRow(l)).TakeWhile(IsRow).Skip(2).Select(Cells)];
    }

    /// <summary>What is set as code in a cell.</summary>
    public static IReadOnlyList<string> CodeIn(string cell) => [.. Regex.Matches(cell, "`([^`]+)`").Select(m => m.Groups[1].Value)];

    /// <summary>The document that fragments are put into.</summary>
    public static JsonObject Around() =>
        (JsonObject)JsonNode.Parse(new DocPage(English).Blocks().Single(b => b.Info == "json" && b.Code.Contains("methodology-part/1", StringComparison.Ordinal)).Code)!;

    /// <summary>A part with the fragment in it: declarations at the root, sections in the round.</summary>
    public static string Part(string fragment)
    {
        var given = (JsonObject)JsonNode.Parse(fragment)!;
        var root = Around();
        if (given.ContainsKey("criteria"))
            root["rounds"] = new JsonArray(new JsonObject { ["id"] = "main" });
        foreach (var (name, value) in given.ToList())
        {
            given.Remove(name);
            var owner = Sections.Contains(name) ? (JsonObject)root["rounds"]![0]! : root;
            owner[name] = (name, owner[name], value) switch
            {
                ("panels" or "outcomes" or "categories", JsonArray there, JsonArray more) =>
                    new JsonArray([.. there.Where(t => !more.Any(m => $"{m!["id"]}" == $"{t!["id"]}")).Concat(more).Select(n => n!.DeepClone())]),
                (not "rounding" and not "effective", JsonObject there, JsonObject more) when owner == root =>
                    new JsonObject(there.Where(t => !more.ContainsKey(t.Key)).Concat(more).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))),
                _ => value,
            };
        }

        return root.ToJsonString();
    }

    /// <summary>What a document or a fragment says of itself, read into its tree; what stands around a fragment is left out.</summary>
    public static IReadOnlyList<object> ReadAlone(string json)
    {
        var given = (JsonObject)JsonNode.Parse(json)!;
        if (given.ContainsKey("format"))
            return [Read(given.ContainsKey("effective") ? Methodology.Form : Methodology.PartForm, given)];
        var round = new JsonObject { ["id"] = "main" };
        var root = new JsonObject { ["rounds"] = new JsonArray(round) };
        foreach (var (name, value) in given)
            (Sections.Contains(name) ? round : root)[name] = value!.DeepClone();
        var read = Read(Methodology.PartForm, root);
        return [.. given.Select(p => (Sections.Contains(p.Key) ? read.Children("rounds")[0] : read)[p.Key]).OfType<object>()];
    }

    private static Node Read(NodeShape form, JsonObject document)
    {
        var findings = new FindingList();
        var value = DocumentReader.Read(Encoding.UTF8.GetBytes(document.ToJsonString()), DocumentLimits.Methodology, findings);
        return form.Read(value!, null, findings)!;
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())];
}
