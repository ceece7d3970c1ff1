using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Contests;

/// <summary>That a submission takes no part from a stage on.</summary>
public sealed class Withdrawal
{
    /// <summary>Makes a withdrawal.</summary>
    /// <param name="submission">The submission's id.</param>
    /// <param name="from">The first stage without it: <see cref="Stage.Admission"/> … <see cref="Stage.Selection"/>.</param>
    /// <param name="reason">Why.</param>
    public Withdrawal(string submission, Stage from, string? reason = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(submission);
        if (from is < Stage.Admission or > Stage.Selection)
            throw new ArgumentOutOfRangeException(nameof(from));
        Submission = submission;
        From = from;
        Reason = reason;
    }

    /// <summary>The submission's id.</summary>
    public string Submission { get; }

    /// <summary>The first stage without it.</summary>
    public Stage From { get; }

    /// <summary>Why; null when it is not said.</summary>
    public string? Reason { get; }

    /// <summary>The id of the round; null for the first one.</summary>
    public string? Round { get; init; }

    internal DocumentValue? Source { get; init; }
}
