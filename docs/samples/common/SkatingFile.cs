namespace ResursnayaSreda.Samples.Skating;

/// <summary>What one skater or couple did in one programme.</summary>
internal sealed record SkatingPerformance(string Skater, IReadOnlyList<PublishedRow> Rows)
{
    public PublishedRow First => Rows[0];

    /// <summary>The row that holds a value of the whole performance: every row repeats it, some may leave it empty.</summary>
    public PublishedRow RowWith(string column) => Rows.FirstOrDefault(r => r[column].Length > 0) ?? First;
}

/// <summary>One programme of one competition.</summary>
/// <param name="Competition">The competition.</param>
/// <param name="Name">The programme's name.</param>
/// <param name="Performances">In the order of the file.</param>
/// <param name="Components">The names of its components in the order in which they first appear.</param>
/// <param name="IsReadable">Whether everything is there that the rules start from.</param>
internal sealed record SkatingProgramme(
    string Competition, string Name, IReadOnlyList<SkatingPerformance> Performances, IReadOnlyList<string> Components, bool IsReadable)
{
    /// <summary>The number, from 1, of a row's component. What a programme's components are is data, so each programme numbers its own.</summary>
    public int ComponentOf(PublishedRow row)
    {
        var key = KeyOf(row["component"]);
        return 1 + Components.TakeWhile(c => KeyOf(c) != key).Count();
    }

    /// <summary>"Interpretation of the Music / Timing" and "INTERPRETATION OF THE MUSIC" are one component of a programme.</summary>
    public static string KeyOf(string component) =>
        new([.. component.Split('/')[0].Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}

/// <summary>A file of published results and what is wrong with it.</summary>
internal sealed class SkatingFile
{
    private static readonly string[] Inputs = ["competition", "program", "name", "nation", "component", "factor", "total_element_score", "deductions"];
    private static readonly string[] Published = ["published_rank", "panel_score", "total_component_score", "total_segment_score"];
    private static readonly string[] OfPerformance =
        ["published_rank", "total_component_score", "total_element_score", "deductions", "total_segment_score"];

    private readonly PublishedTable _table;
    private readonly HashSet<(string Competition, string Programme)> _unreadable;

    private SkatingFile(TextReader text)
    {
        _table = new PublishedTable(
            text, Inputs.Concat(Published), columns => JudgesOf(columns).Any() ? null : "no columns of judges (J1, J2 …)");
        Judges = [.. JudgesOf(_table.Columns)];
        _unreadable = [.. _table.Torn.Select(t => (t.GetValueOrDefault("competition", ""), t.GetValueOrDefault("program", "")))];
        Programmes = [.. _table.Rows.GroupBy(r => (Competition: r["competition"], Programme: r["program"])).Select(g => ProgrammeOf(g.Key, [.. g]))];
    }

    /// <summary>The columns of judges, as many as the file has.</summary>
    public IReadOnlyList<string> Judges { get; }

    public IReadOnlyList<SkatingProgramme> Programmes { get; }

    /// <summary>Everything that is wrong, by line.</summary>
    public IEnumerable<string> Problems => _table.Problems;

    public static SkatingFile Read(TextReader text) => new(text);

    private static IEnumerable<string> JudgesOf(IReadOnlyList<string> columns) =>
        columns.Where(c => c is ['J', .. { Length: > 0 } number] && number.All(char.IsAsciiDigit));

    private SkatingProgramme ProgrammeOf((string Competition, string Programme) key, IReadOnlyList<PublishedRow> rows)
    {
        var faults = rows.SelectMany(r => FaultsOf(r).Select(f => (r.Line, Text: f))).ToList();
        if (SkatingContest.PhaseOf(key.Programme) is null)
            faults.Add((rows[0].Line, $"the name \"{key.Programme}\" does not say whether it is a short programme or free skating"));
        var components = rows.Select(r => r["component"]).DistinctBy(SkatingProgramme.KeyOf).ToList();
        var performances = new List<SkatingPerformance>();
        foreach (var group in rows.GroupBy(r => r["nation"].Length > 0 ? $"{r["name"]} ({r["nation"]})" : r["name"]))
        {
            var performance = new SkatingPerformance(group.Key, [.. group]);
            performances.Add(performance);
            if (performance.RowWith("total_element_score")["total_element_score"].Length == 0)
                faults.Add((performance.First.Line, $"{group.Key} has no total_element_score"));
            foreach (var repeated in group.GroupBy(r => SkatingProgramme.KeyOf(r["component"])).SelectMany(g => g.Skip(1)))
                faults.Add((repeated.Line, $"the component {repeated["component"]} of {group.Key} stands there already"));
            NameContradictions(performance, components);
        }

        foreach (var (line, text) in faults)
            _table.Problem(line, text);
        return new(key.Competition, key.Programme, performances, components, faults.Count == 0 && !_unreadable.Contains(key));
    }

    private IEnumerable<string> FaultsOf(PublishedRow row)
    {
        foreach (var column in (string[])["name", "component", "factor"])
        {
            if (row[column].Length == 0)
                yield return $"no {column}";
        }

        foreach (var column in Judges.Concat(["factor", "total_element_score", "deductions"]))
        {
            if (row[column].Length > 0 && row.Number(column) is null)
                yield return $"{column}: \"{row[column]}\" is not a number";
        }
    }

    // The rows of a performance repeat its totals. The first row counts; one that says otherwise is named.
    private void NameContradictions(SkatingPerformance performance, IReadOnlyList<string> components)
    {
        foreach (var column in OfPerformance)
        {
            var counts = performance.RowWith(column);
            foreach (var row in performance.Rows.Where(r => r[column].Length > 0 && !r.IsSameAs(counts, column)))
                _table.Problem(row.Line, $"{column} of {performance.Skater} is {row[column]}, but {counts[column]} in line {counts.Line}");
        }

        var given = performance.Rows.Select(r => SkatingProgramme.KeyOf(r["component"])).ToHashSet(StringComparer.Ordinal);
        foreach (var lacking in components.Where(c => !given.Contains(SkatingProgramme.KeyOf(c))))
            _table.Problem(performance.First.Line, $"{performance.Skater} has no row for the component {lacking}");
    }
}
