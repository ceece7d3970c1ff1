using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Contests;

/// <summary>What a methodology is applied to: submissions, experts, marks, and the decisions that people took. Immutable.</summary>
public sealed class Contest
{
    private Roll? _roll;
    private SheetTable? _sheets;
    private volatile TypedFields? _typed;
    private volatile TypedMarks? _typedMarks;

    /// <summary>Makes a contest.</summary>
    /// <param name="methodologyId">The id of the rules it is held under.</param>
    /// <param name="methodologyVersion">Their edition.</param>
    public Contest(string methodologyId, string methodologyVersion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(methodologyId);
        ArgumentException.ThrowIfNullOrWhiteSpace(methodologyVersion);
        MethodologyId = methodologyId;
        MethodologyVersion = methodologyVersion;
    }

    /// <summary>The id of the rules it is held under.</summary>
    public string MethodologyId { get; }

    /// <summary>Their edition.</summary>
    public string MethodologyVersion { get; }

    /// <summary>Their fingerprint, when the contest insists on exactly these rules; otherwise null.</summary>
    public Fingerprint? MethodologyFingerprint { get; init; }

    /// <summary>What it is called, for people; null when it has no title.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>A remark for people, such as where the data come from; null when there is none.</summary>
    public LocalizedText? Remark { get; init; }

    /// <summary>The parameters that the contest gives, by name.</summary>
    public IReadOnlyDictionary<string, GivenValue> Parameters
    {
        get;
        init => field = new SortedDictionary<string, GivenValue>(value.ToDictionary(), StringComparer.Ordinal);
    }
    = new SortedDictionary<string, GivenValue>(StringComparer.Ordinal);

    /// <summary>What takes part. The order means nothing.</summary>
    public IReadOnlyList<Submission> Submissions { get; init => field = SubmissionTable.Of(value); } = SubmissionTable.Of([]);

    /// <summary>Who marks. The order means nothing.</summary>
    public IReadOnlyList<Expert> Experts { get; init => field = [.. value]; } = [];

    /// <summary>Who has to mark what.</summary>
    public IReadOnlyList<Duty> Duties { get; init => field = [.. value]; } = [];

    /// <summary>The marks.</summary>
    public IReadOnlyList<Mark> Marks { get; init => field = MarkTable.Of(value); } = MarkTable.Of([]);

    /// <summary>Who does not mark what.</summary>
    public IReadOnlyList<Recusal> Recusals { get; init => field = [.. value]; } = [];

    /// <summary>Who takes no part any more.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init => field = [.. value]; } = [];

    /// <summary>What people decided.</summary>
    public IReadOnlyList<Decision> Decisions { get; init => field = [.. value]; } = [];

    internal SubmissionTable SubmissionTable => (SubmissionTable)Submissions;

    internal MarkTable MarkTable => (MarkTable)Marks;

    // Both follow from what the contest holds, so they are made once, however often it is evaluated.
    internal Roll Roll => LazyInitializer.EnsureInitialized(ref _roll, () => new Roll(this));

    internal SheetTable Sheets => LazyInitializer.EnsureInitialized(ref _sheets, () => new SheetTable(MarkTable, Roll));

    /// <summary>The fields under the rules that it was evaluated by last; null when a fault is to be told each time.</summary>
    internal TypedFields? Typed
    {
        get => _typed;
        set => _typed = value;
    }

    /// <summary>What marks stand for under the rules that it was evaluated by last.</summary>
    internal TypedMarks? TypedMarks
    {
        get => _typedMarks;
        set => _typedMarks = value;
    }

    internal DocumentValue? Source { get; init; }
}
