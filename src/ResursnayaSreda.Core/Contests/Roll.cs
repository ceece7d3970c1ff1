namespace ResursnayaSreda.Core.Contests;

/// <summary>The submissions and experts of a contest, each once, numbered in the order of their ids.</summary>
internal sealed class Roll
{
    private readonly Dictionary<string, int> _submissions;
    private readonly Dictionary<string, int> _experts;

    public Roll(Contest contest)
    {
        (Submissions, _submissions) = Number(contest.Submissions, s => s.Id);
        (Experts, _experts) = Number(contest.Experts, e => e.Id);
    }

    public IReadOnlyList<Submission> Submissions { get; }

    public IReadOnlyList<Expert> Experts { get; }

    /// <summary>The number of a submission; -1 when there is none of this id.</summary>
    public int Submission(string id) => _submissions.GetValueOrDefault(id, -1);

    /// <summary>The number of an expert; -1 when there is none of this id.</summary>
    public int Expert(string id) => _experts.GetValueOrDefault(id, -1);

    private static (T[] Members, Dictionary<string, int> Numbers) Number<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var numbers = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        var members = new List<T>(items.Count);
        foreach (var item in items)
        {
            if (numbers.TryAdd(id(item), 0))
                members.Add(item);
        }

        T[] sorted = [.. members];
        Array.Sort([.. sorted.Select(id)], sorted, StringComparer.Ordinal);
        for (var i = 0; i < sorted.Length; i++)
            numbers[id(sorted[i])] = i;
        return (sorted, numbers);
    }
}
