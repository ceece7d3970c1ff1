using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Contests;

/// <summary>That an expert does not mark a submission: what is given all the same is kept and not counted.</summary>
public sealed class Recusal
{
    /// <summary>Makes a recusal.</summary>
    /// <param name="expert">The expert's id.</param>
    /// <param name="submission">The submission's id.</param>
    /// <param name="reason">Why.</param>
    public Recusal(string expert, string submission, string? reason = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(expert);
        ArgumentException.ThrowIfNullOrWhiteSpace(submission);
        Expert = expert;
        Submission = submission;
        Reason = reason;
    }

    /// <summary>The expert's id.</summary>
    public string Expert { get; }

    /// <summary>The submission's id.</summary>
    public string Submission { get; }

    /// <summary>Why; null when it is not said.</summary>
    public string? Reason { get; }

    internal DocumentValue? Source { get; init; }
}
