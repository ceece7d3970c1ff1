namespace ResursnayaSreda.Core.Contests;

/// <summary>The lists of a contest while its document is being read.</summary>
internal sealed class ContestLists
{
    /// <param name="keepsPlaces">Whether the elements remember where they stand: only where the text is kept.</param>
    public ContestLists(bool keepsPlaces)
    {
        var elements = new ContestElements(keepsPlaces);
        All = new SortedDictionary<string, ContestList>(StringComparer.Ordinal)
        {
            ["submissions"] = new(ContestTable.Submission, n => Submissions.Add(elements.Submission(n))),
            ["experts"] = new(ContestTable.Expert, n => Experts.Add(elements.Expert(n))),
            ["duties"] = new(ContestTable.Duty, n => Duties.Add(elements.Duty(n))),
            ["marks"] = new(ContestTable.Mark, n => Marks.Add(elements.Mark(n))),
            ["recusals"] = new(ContestTable.Recusal, n => Recusals.Add(elements.Recusal(n))),
            ["withdrawals"] = new(ContestTable.Withdrawal, n => Withdrawals.Add(elements.Withdrawal(n))),
            ["decisions"] = new(ContestTable.Decision, n => Decisions.Add(elements.Decision(n))),
        };
    }

    /// <summary>The lists by the names that they have in a document.</summary>
    public IReadOnlyDictionary<string, ContestList> All { get; }

    public SubmissionTable Submissions { get; } = new();

    public List<Expert> Experts { get; } = [];

    public List<Duty> Duties { get; } = [];

    public MarkTable Marks { get; } = MarkTable.Of([]);

    public List<Recusal> Recusals { get; } = [];

    public List<Withdrawal> Withdrawals { get; } = [];

    public List<Decision> Decisions { get; } = [];
}
