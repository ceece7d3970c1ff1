namespace ResursnayaSreda.Samples.Votes;

/// <summary>A project on the ballot, and what was published of it.</summary>
internal sealed record VotedProject(PublishedRow Row)
{
    public string Id => Row["project_id"];

    public int Line => Row.Line;

    public bool IsPublished => Row["selected"] == "1";

    /// <summary>Funded, but not by the rule of the vote.</summary>
    public bool IsPublishedOtherwise => Row["selected"] is "2" or "3";
}

/// <summary>One vote on the projects of one place in one year.</summary>
/// <param name="Name">The name of its instance.</param>
/// <param name="Projects">In the order of the file.</param>
/// <param name="IsReadable">Whether everything is there that the rules start from.</param>
internal sealed record BudgetVote(string Name, IReadOnlyList<VotedProject> Projects, bool IsReadable)
{
    /// <summary>The row that holds the values of the whole vote: every row repeats them.</summary>
    public PublishedRow First => Projects[0].Row;

    public string Rule => First["rule"];

    /// <summary>The order in which the file lists some of its projects.</summary>
    public IReadOnlyList<string> InOrder(IEnumerable<string> projects)
    {
        var wanted = projects.ToHashSet(StringComparer.Ordinal);
        return [.. Projects.Select(p => p.Id).Where(wanted.Contains)];
    }
}

/// <summary>A file of published votes and what is wrong with it.</summary>
internal sealed class VotesFile
{
    private static readonly string[] OfVote = ["rule", "budget", "min_score"];
    private static readonly string[] OfProject = ["project_id", "cost", "score", "selected"];
    private static readonly string[] MayBeEmpty = ["min_score"];
    private static readonly string[] Numbers = ["budget", "min_score", "cost", "score"];

    private readonly PublishedTable _table;
    private readonly HashSet<string> _unreadable;

    private VotesFile(TextReader text)
    {
        _table = new PublishedTable(text, [.. OfVote, .. OfProject, "instance"]);
        _unreadable = [.. _table.Torn.Select(t => t.GetValueOrDefault("instance", ""))];
        Votes = [.. _table.Rows.GroupBy(r => r["instance"]).Select(g => VoteOf(g.Key, [.. g.Select(r => new VotedProject(r))]))];
    }

    public IReadOnlyList<BudgetVote> Votes { get; }

    /// <summary>Everything that is wrong, by line.</summary>
    public IEnumerable<string> Problems => _table.Problems;

    public static VotesFile Read(TextReader text) => new(text);

    private BudgetVote VoteOf(string name, IReadOnlyList<VotedProject> projects)
    {
        var faults = projects.SelectMany(p => FaultsOf(p.Row).Select(f => (p.Line, Text: f))).ToList();
        if (name.Length == 0)
            faults.Add((projects[0].Line, "no instance"));
        foreach (var repeated in projects.Where(p => p.Id.Length > 0).GroupBy(p => p.Id).SelectMany(g => g.Skip(1)))
            faults.Add((repeated.Line, $"the project {repeated.Id} of {name} stands there already"));
        foreach (var (line, text) in faults)
            _table.Problem(line, text);
        NameContradictions(name, projects);
        return new(name, projects, faults.Count == 0 && !_unreadable.Contains(name));
    }

    private static IEnumerable<string> FaultsOf(PublishedRow row)
    {
        foreach (var column in OfVote.Concat(OfProject).Except(MayBeEmpty).Where(c => row[c].Length == 0))
            yield return $"no {column}";
        foreach (var column in Numbers.Where(c => row[c].Length > 0 && row.Number(c) is null))
            yield return $"{column}: \"{row[column]}\" is not a number";
        if (row["selected"] is not ("" or "0" or "1" or "2" or "3"))
            yield return $"selected: \"{row["selected"]}\" is not 0, 1, 2 or 3";
    }

    // The rows of a vote repeat its values. The first row counts; one that says otherwise is named.
    private void NameContradictions(string name, IReadOnlyList<VotedProject> projects)
    {
        var first = projects[0].Row;
        foreach (var column in OfVote)
        {
            foreach (var row in projects.Select(p => p.Row).Where(r => !r.IsSameAs(first, column)))
                _table.Problem(row.Line, $"{column} of {name} is {Said(row[column])}, but {Said(first[column])} in line {first.Line}");
        }
    }

    private static string Said(string cell) => cell.Length > 0 ? cell : "empty";
}
