using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Samples;

/// <summary>A row of published results. Cells are read by the name of their column.</summary>
internal sealed record PublishedRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    public Rational? Number(string column) => Rational.TryParse(Cells[column], out var number) ? number : null;

    /// <summary>Whether two rows say the same in a column, as numbers where both are numbers.</summary>
    public bool IsSameAs(PublishedRow other, string column) =>
        Number(column) is { } number && other.Number(column) is { } same ? number == same : this[column] == other[column];
}

/// <summary>How many published values there are, and how many of them the rules give.</summary>
internal sealed class PublishedCount
{
    public int Equal { get; private set; }

    public int Published { get; private set; }

    public bool IsWhole => Equal == Published;

    public void Add(bool isEqual)
    {
        Published++;
        Equal += isEqual ? 1 : 0;
    }

    public override string ToString() => $"{Equal} of {Published}";
}

/// <summary>A table of published results and what is wrong with it. Without a whole header there are no rows.</summary>
internal sealed class PublishedTable
{
    private readonly SortedList<(int Line, int Number), string> _problems = [];
    private readonly List<PublishedRow> _rows = [];
    private readonly List<IReadOnlyDictionary<string, string>> _torn = [];
    private int _before;

    /// <param name="text">Comma-separated values; a line that begins with # is a comment.</param>
    /// <param name="columns">The columns it must have.</param>
    /// <param name="faultOfHeader">What else is wrong with its columns; null when nothing is.</param>
    public PublishedTable(TextReader text, IEnumerable<string> columns, Func<IReadOnlyList<string>, string?>? faultOfHeader = null)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            AllowComments = true,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad => Problem(
                bad.Context.Parser!.RawRow, OpenQuote(bad.Context.Parser.RawRecord) ?? "a quotation mark stands inside an unquoted field"),
        });
        if (ReadHeader(csv, columns, faultOfHeader))
            ReadRows(csv);
    }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public IReadOnlyList<PublishedRow> Rows => _rows;

    /// <summary>The cells, as far as they have a name, of rows that have more or fewer of them than the header.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Torn => _torn;

    /// <summary>Everything that is wrong, by line.</summary>
    public IEnumerable<string> Problems => _problems.Select(p => $"line {p.Key.Line}: {p.Value}");

    public void Problem(int line, string text) => _problems.Add((line, _problems.Count), text);

    private bool ReadHeader(CsvReader csv, IEnumerable<string> columns, Func<IReadOnlyList<string>, string?>? faultOfHeader)
    {
        if (!csv.Read() || !csv.ReadHeader())
        {
            Problem(csv.Parser.RawRow, "no header");
            return false;
        }

        Columns = csv.HeaderRecord ?? [];
        foreach (var missing in columns.Except(Columns, StringComparer.Ordinal))
            Problem(csv.Parser.RawRow, $"no column {missing}");
        foreach (var repeated in Columns.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Problem(csv.Parser.RawRow, $"the column {repeated.Key} stands there {repeated.Count()} times");
        if (faultOfHeader?.Invoke(Columns) is { } fault)
            Problem(csv.Parser.RawRow, fault);
        return _problems.Count == 0;
    }

    private void ReadRows(CsvReader csv)
    {
        for (_before = csv.Parser.RawRow; csv.Read(); _before = csv.Parser.RawRow)
        {
            var cells = csv.Parser.Record!;
            var named = Columns.Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
            if (cells.Length == Columns.Count)
            {
                _rows.Add(new(csv.Parser.RawRow, named));
                continue;
            }

            var open = OpenQuote(csv.Parser.RawRecord) is { } text ? $"; {text}" : "";
            Problem(csv.Parser.RawRow, $"{cells.Length} fields, the header has {Columns.Count}{open}");
            _torn.Add(named);
        }

        if (_problems.Count == 0 && _rows.Count == 0)
            Problem(csv.Parser.RawRow, "no results");
    }

    // It swallows the rows behind it, so its row is told by the end of the row before.
    private string? OpenQuote(string row) =>
        row.AsSpan().Count('"') % 2 == 1 ? $"the row begins behind line {_before}: a quotation mark is left open" : null;
}
