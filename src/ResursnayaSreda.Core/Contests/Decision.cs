using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Contests;

/// <summary>An answer that people have recorded to a question of the rules.</summary>
public sealed class Decision
{
    /// <summary>Makes a decision.</summary>
    /// <param name="node">The id of the node that asks: a parameter, a requirement, a pass, <c>round.ranking</c>, or <c>lot</c>.</param>
    /// <param name="answer">A value, yes or no, an order of submissions, those that are taken, or a seed.</param>
    /// <param name="by">By which role it was taken.</param>
    /// <param name="subject">What it is about: a category, a submission, or the members of a block of equals.</param>
    /// <param name="at">When it was taken.</param>
    /// <param name="reason">Why.</param>
    public Decision(
        string node, GivenValue answer, string by, IEnumerable<string>? subject = null, Instant? at = null, string? reason = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(node);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        Node = node;
        Answer = answer;
        By = by;
        Subject = [.. subject ?? []];
        At = at;
        Reason = reason;
    }

    /// <summary>The id of the node that asks.</summary>
    public string Node { get; }

    /// <summary>The answer.</summary>
    public GivenValue Answer { get; }

    /// <summary>By which role it was taken.</summary>
    public string By { get; }

    /// <summary>What it is about: a category, a submission, or the members of a block of equals; empty when it is about the contest.</summary>
    public IReadOnlyList<string> Subject { get; }

    /// <summary>When it was taken; null when it is not said.</summary>
    public Instant? At { get; }

    /// <summary>Why; null when it is not said.</summary>
    public string? Reason { get; }

    internal DocumentValue? Source { get; init; }
}
