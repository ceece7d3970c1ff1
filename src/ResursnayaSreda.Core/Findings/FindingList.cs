namespace ResursnayaSreda.Core.Findings;

/// <summary>Collects findings; a hostile document cannot make it grow without bound.</summary>
internal sealed class FindingList
{
    private const int Limit = 1000;

    private readonly List<Finding> _items = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    public bool IsEmpty => _items.Count == 0;

    public void Add(Finding finding)
    {
        HasErrors |= finding.Severity == Severity.Error;
        // What is not listed is not remembered either.
        if (_items.Count > Limit)
            return;
        // A rule that serves many criteria is looked at for each of them: its faults are told once.
        if (!_seen.Add($"{finding}\n{finding.Excerpt?.Start}"))
            return;
        if (_items.Count < Limit)
            _items.Add(finding);
        else if (_items.Count == Limit)
            _items.Add(new Finding(FindingCodes.TooManyFindings, JsonPointer.Root, null, [$"{Limit}"]));
    }

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
            Add(finding);
    }

    /// <summary>The findings in the order of the document; those of one place in the order they were found.</summary>
    public IReadOnlyList<Finding> InDocumentOrder() =>
        [.. _items.OrderBy(f => f.Position ?? new TextPosition(int.MaxValue, 0))];
}
