using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>Writes Markdown: numbered sections, lists within lists, tables. A heading under which nothing follows is not written.</summary>
internal sealed partial class RegulationText
{
    private readonly StringBuilder _text = new();
    private string? _section;
    private string? _group;
    private int _sections;
    private bool _isInList;

    public override string ToString() => $"{_text}";

    public static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    /// <summary>A text of people: nothing in it is taken for Markdown.</summary>
    public static string Escaped(string text) => Beginning().Replace(Marks().Replace(text, @"\$0"), @"$1\$2");

    public void Title(string text) => _text.Append(CultureInfo.InvariantCulture, $"# {text}\n");

    /// <summary>Begins a section; it gets its number when something is written in it.</summary>
    public void Section(string text) => (_section, _group) = (text, null);

    /// <summary>Begins a part of a section.</summary>
    public void Group(string text) => _group = text;

    /// <summary>A heading without a number.</summary>
    public void Heading(string text)
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n## {text}\n");
        _isInList = false;
    }

    public void Paragraph(string text, int depth = 0)
    {
        Begin(isItem: false);
        Line(text, depth);
    }

    public void Item(string text, int depth = 0, int? number = null)
    {
        Begin(isItem: true);
        Line($"{(number is { } n ? $"{n}." : "-")} {text}", depth);
    }

    /// <summary>A table; a column that no row fills is left out.</summary>
    public void Table(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, int depth = 0)
    {
        if (rows.Count == 0)
            return;
        Begin(isItem: false);
        var filled = Enumerable.Range(0, header.Count).Where(c => rows.Any(r => r[c].Length > 0)).ToList();
        foreach (var row in rows.Prepend([.. header.Select(_ => "---")]).Prepend(header))
            Line($"| {string.Join(" | ", filled.Select(c => Bar().Replace(row[c], @"\|")))} |", depth);
    }

    private void Begin(bool isItem)
    {
        if (_section is { } section)
            Heading($"{++_sections}. {section}");
        if (_group is { } group)
            _text.Append(CultureInfo.InvariantCulture, $"\n### {group}\n");
        if (!isItem || !_isInList || _group is not null)
            _text.Append('\n');
        (_section, _group) = (null, null);
        _isInList = isItem;
    }

    // What belongs to an item stands as far to the right as its text.
    private void Line(string text, int depth) => _text.Append(' ', 3 * depth).Append(text.TrimEnd()).Append('\n');

    [GeneratedRegex(@"[\\`*<\[\]|]")]
    private static partial Regex Marks();

    // Inside a formula: in texts it is escaped already.
    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"^(\d*)([-+#>.)])(?=\s)")]
    private static partial Regex Beginning();
}
