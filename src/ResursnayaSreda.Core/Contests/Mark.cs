using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Contests;

/// <summary>What one expert gives one submission on one criterion.</summary>
public sealed class Mark
{
    /// <summary>Makes a mark.</summary>
    /// <param name="submission">The submission's id.</param>
    /// <param name="expert">The expert's id.</param>
    /// <param name="criterion">The id of a marked criterion.</param>
    /// <param name="value">A number on the scale of points, or one or several options.</param>
    /// <param name="comment">The reason, where there is one.</param>
    /// <param name="at">When it was given.</param>
    public Mark(string submission, string expert, string criterion, GivenValue value, string? comment = null, Instant? at = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(submission);
        ArgumentException.ThrowIfNullOrWhiteSpace(expert);
        ArgumentException.ThrowIfNullOrWhiteSpace(criterion);
        ArgumentNullException.ThrowIfNull(value);
        Submission = submission;
        Expert = expert;
        Criterion = criterion;
        Value = value;
        Comment = comment;
        At = at;
    }

    /// <summary>The submission's id.</summary>
    public string Submission { get; }

    /// <summary>The expert's id.</summary>
    public string Expert { get; }

    /// <summary>The criterion's id.</summary>
    public string Criterion { get; }

    /// <summary>A number on the scale of points, or one or several options.</summary>
    public GivenValue Value { get; }

    /// <summary>The reason; null when none is given.</summary>
    public string? Comment { get; }

    /// <summary>When it was given; null when it is not said.</summary>
    public Instant? At { get; }

    internal DocumentValue? Source { get; init; }
}
