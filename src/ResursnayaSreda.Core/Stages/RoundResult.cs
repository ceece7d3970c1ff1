namespace ResursnayaSreda.Core.Stages;

/// <summary>What an evaluation says of one round.</summary>
public sealed class RoundResult
{
    private readonly Lazy<IReadOnlyList<ListResult>> _lists;
    private readonly Lazy<IReadOnlyList<LimitResult>> _limits;
    private readonly Lazy<IReadOnlyList<WalkStep>> _log;

    internal RoundResult(
        string id, bool isHeld, IReadOnlyList<SubmissionResult> submissions,
        Func<IReadOnlyList<ListResult>> lists, Func<IReadOnlyList<LimitResult>> limits, Func<IReadOnlyList<WalkStep>> log)
    {
        Id = id;
        IsHeld = isHeld;
        Submissions = submissions;
        (_lists, _limits, _log) = (new(lists), new(limits), new(log));
    }

    /// <summary>The round's id.</summary>
    public string Id { get; }

    /// <summary>Whether it is held: a round whose condition does not hold gives nothing.</summary>
    public bool IsHeld { get; }

    /// <summary>
    /// Every submission that enters the round or may enter it, in the ordinal order of ids. Each is put together when it is read.
    /// </summary>
    public IReadOnlyList<SubmissionResult> Submissions { get; }

    /// <summary>The ranked lists, in the ordinal order of names.</summary>
    public IReadOnlyList<ListResult> Lists => _lists.Value;

    /// <summary>What is left of the limits that were met, and of the totals that were divided.</summary>
    public IReadOnlyList<LimitResult> Limits => _limits.Value;

    /// <summary>The walk, candidate by candidate.</summary>
    public IReadOnlyList<WalkStep> Log => _log.Value;
}
