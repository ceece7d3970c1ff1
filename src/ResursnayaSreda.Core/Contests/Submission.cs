using System.Collections.ObjectModel;
using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Contests;

/// <summary>What takes part: an application, a project, a performance.</summary>
public sealed class Submission
{
    /// <summary>Makes a submission.</summary>
    /// <param name="id">Its identity within the contest: any text that is not blank.</param>
    /// <param name="fields">The values of the methodology's fields; those of optional fields may be left out.</param>
    /// <param name="applicant">Who applies: equal texts are one applicant.</param>
    /// <param name="submitted">When it was submitted.</param>
    /// <param name="category">The category, where the methodology has it declared and not computed.</param>
    /// <param name="title">What it is called, for people.</param>
    public Submission(
        string id,
        IReadOnlyDictionary<string, GivenValue>? fields = null,
        string? applicant = null,
        Instant? submitted = null,
        string? category = null,
        LocalizedText? title = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Fields = fields is not { Count: > 0 } ? ReadOnlyDictionary<string, GivenValue>.Empty : new SortedDictionary<string, GivenValue>(fields.ToDictionary(), StringComparer.Ordinal);
        Applicant = applicant;
        Submitted = submitted;
        Category = category;
        Title = title;
    }

    /// <summary>Its identity within the contest.</summary>
    public string Id { get; }

    /// <summary>The values of the methodology's fields, by name.</summary>
    public IReadOnlyDictionary<string, GivenValue> Fields { get; }

    /// <summary>Who applies; null when it is not said.</summary>
    public string? Applicant { get; }

    /// <summary>When it was submitted; null when it is not said.</summary>
    public Instant? Submitted { get; }

    /// <summary>The declared category; null when categories are computed or there are none.</summary>
    public string? Category { get; }

    /// <summary>What it is called, for people; null when it has no title.</summary>
    public LocalizedText? Title { get; }

    internal DocumentValue? Source { get; init; }

    /// <summary>Whether more than its id is known of it.</summary>
    internal bool SaysMore => (Applicant ?? Category) is not null || Submitted is not null || Title is not null || Source is not null || Fields.Count > 0;
}
