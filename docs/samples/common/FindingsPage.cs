using System.Globalization;
using System.Text;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Samples.Findings;

/// <summary>Every finding that the library can report, as Markdown.</summary>
internal static class FindingsPage
{
    // The first digit of a code says what it is about.
    private static readonly Dictionary<char, string> Groups = new()
    {
        ['1'] = "The text of a document",
        ['2'] = "The shape of a document",
        ['3'] = "Formulas",
        ['4'] = "What a methodology must decide",
        ['5'] = "A contest under its methodology",
        ['6'] = "What an evaluation met",
        ['7'] = "Calendars and catalogues of regions",
        ['8'] = "A roadmap and its template",
        ['9'] = "A programme and its practices",
    };

    public static string Text()
    {
        var page = new StringBuilder("# Findings\n\n")
            .Append("What can be wrong with a document, by code. A code keeps its meaning over versions; `{0}`, `{1}` … stand for names, values and\n")
            .Append("limits. An error keeps the document from being used, a warning does not. `dotnet run docs/samples/list-findings.cs` prints this page.\n");
        foreach (var group in FindingCode.All.GroupBy(c => c.Id["RS".Length]))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}. {Groups[group.Key]}\n\n");
            page.Append("| Code | Severity | Text | Текст | Reported when |\n| --- | --- | --- | --- | --- |\n");
            foreach (var code in group)
                page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", Cells(code).Select(Escaped))} |\n");
        }

        return $"{page}";
    }

    private static string[] Cells(FindingCode code) =>
    [
        code.Id, code.Severity == Severity.Error ? "error" : "warning", code.Pattern(Language.English), code.Pattern(Language.Russian),
        FindingReasons.Table.GetValueOrDefault(code.Id, ""),
    ];

    private static string Escaped(string text) => text
        .Replace("|", @"\|", StringComparison.Ordinal)
        .Replace("<", @"\<", StringComparison.Ordinal)
        .Replace("*", @"\*", StringComparison.Ordinal);
}
