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

    /// <summary>The row it is given for, by its key or its number from 1; null for a criterion that is no row of a field.</summary>
    public string? Row { get; init; }

    /// <summary>By which role it was given, where that is not the expert's own; null when it is not said.</summary>
    public string? By { get; init; }

    /// <summary>
    /// The revision it replaces: the first mark of a cell is revision 1 and replaces none, the next one is revision 2 and replaces 1. The
    /// latest revision counts, the others are kept.
    /// </summary>
    public int? Replaces { get; init; }

    /// <summary>Why it replaces another; null for a first mark.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of its revision, from 1.</summary>
    internal int Revision => (Replaces ?? 0) + 1;

    internal DocumentValue? Source { get; init; }
}
