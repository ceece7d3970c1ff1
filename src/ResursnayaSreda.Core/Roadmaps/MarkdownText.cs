using System.Text;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Texts of documents as Markdown: what they say stays text, whatever signs they hold.</summary>
internal static class MarkdownText
{
    private const string Signs = @"\`*_[]<>|#~";

    /// <summary>A text within a line.</summary>
    public static string Inline(string text)
    {
        var result = new StringBuilder();
        foreach (var sign in string.Join(' ', text.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            result.Append(Signs.Contains(sign, StringComparison.Ordinal) ? "\\" : "").Append(sign);
        return $"{result}";
    }

    /// <summary>A table.</summary>
    public static void Table(StringBuilder page, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        page.Append("| ").AppendJoin(" | ", head).Append(" |\n|").Append(string.Concat(head.Select(_ => " --- |"))).Append('\n');
        foreach (var row in rows)
            page.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        page.Append('\n');
    }
}
