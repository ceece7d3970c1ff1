namespace ResursnayaSreda.Core.Contests;

/// <summary>The submissions and experts of a contest, each once, numbered in the order of their ids.</summary>
internal sealed class Roll
{
    private readonly SubmissionTable _submissions;
    private readonly Dictionary<string, int> _experts;

    // Names by numbers and numbers by names; null where the names came in their order.
    private readonly int[]? _nameOf;
    private readonly int[]? _numberOf;

    public Roll(Contest contest)
    {
        _submissions = contest.SubmissionTable;
        if (!IsInOrder(_submissions.Names))
        {
            _nameOf = [.. Enumerable.Range(0, _submissions.Names.Count)];
            Array.Sort(_nameOf, (a, b) => _submissions.Names.Of(a).SequenceCompareTo(_submissions.Names.Of(b)));
            _numberOf = new int[_nameOf.Length];
            for (var i = 0; i < _nameOf.Length; i++)
                _numberOf[_nameOf[i]] = i;
        }

        Submissions = new LazyList<Submission>(_submissions.Names.Count, s => _submissions[PlaceOf(s)]);
        (Experts, _experts) = Number(contest.Experts);
    }

    public IReadOnlyList<Submission> Submissions { get; }

    public IReadOnlyList<Expert> Experts { get; }

    /// <summary>The number of a submission; -1 when there is none of this id.</summary>
    public int Submission(ReadOnlySpan<char> id) => _submissions.Names.Find(id) is >= 0 and var name ? _numberOf is null ? name : _numberOf[name] : -1;

    /// <summary>The number of an expert; -1 when there is none of this id.</summary>
    public int Expert(string id) => _experts.GetValueOrDefault(id, -1);

    /// <summary>Whether nothing but their ids is known of submissions.</summary>
    public bool AreBare => _submissions.AreBare;

    /// <summary>The id of a submission.</summary>
    public string IdOf(int submission) => _submissions.Names[NameOf(submission)];

    /// <summary>A submission; null when nothing but its id is known of it.</summary>
    public Submission? Told(int submission) => _submissions.AreBare ? null : _submissions.Told(PlaceOf(submission));

    /// <summary>Where a submission first stands in the contest's list.</summary>
    public int PlaceOf(int submission) => _submissions.PlaceOf(NameOf(submission));

    /// <summary>The number of each submission of a table of names; -1 for one that is not known.</summary>
    public int[] Numbers(NameTable names)
    {
        var numbers = new int[names.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Submission(names.Of(i));
        return numbers;
    }

    private int NameOf(int submission) => _nameOf is null ? submission : _nameOf[submission];

    private static bool IsInOrder(NameTable names)
    {
        for (var i = 1; i < names.Count; i++)
        {
            if (names.Of(i - 1).SequenceCompareTo(names.Of(i)) > 0)
                return false;
        }

        return true;
    }

    private static (Expert[] Members, Dictionary<string, int> Numbers) Number(IReadOnlyList<Expert> experts)
    {
        Expert[] members = [.. experts.DistinctBy(e => e.Id, StringComparer.Ordinal).OrderBy(e => e.Id, StringComparer.Ordinal)];
        return (members, members.Select((e, i) => (e.Id, i)).ToDictionary(m => m.Id, m => m.i, StringComparer.Ordinal));
    }
}
