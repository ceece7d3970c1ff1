namespace ResursnayaSreda.Core.Stages;

/// <summary>What an evaluation says of one round.</summary>
public sealed class RoundResult
{
    internal RoundResult(string id, bool isHeld)
    {
        Id = id;
        IsHeld = isHeld;
    }

    /// <summary>The round's id.</summary>
    public string Id { get; }

    /// <summary>Whether it is held: a round whose condition does not hold gives nothing.</summary>
    public bool IsHeld { get; }

    /// <summary>Every submission that enters the round or may enter it, in the ordinal order of ids.</summary>
    public required IReadOnlyList<SubmissionResult> Submissions { get; init; }

    /// <summary>The ranked lists, in the ordinal order of names.</summary>
    public required IReadOnlyList<ListResult> Lists { get; init; }

    /// <summary>What is left of the limits that were met, and of the totals that were divided.</summary>
    public required IReadOnlyList<LimitResult> Limits { get; init; }

    /// <summary>The walk, candidate by candidate.</summary>
    public required IReadOnlyList<WalkStep> Log { get; init; }
}
