using System.Collections.ObjectModel;
using NodaTime;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Practices;

/// <summary>A version of a practice that was entered for a nomination of a contest.</summary>
public sealed record ContestEntry
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the register.</param>
    /// <param name="of">The version that was entered.</param>
    /// <param name="contest">The id of the contest edition in the programme.</param>
    /// <param name="nomination">The id of the nomination.</param>
    /// <param name="submitted">When it was submitted.</param>
    public ContestEntry(string id, VersionReference of, string contest, string nomination, Instant submitted)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(of);
        ArgumentException.ThrowIfNullOrWhiteSpace(contest);
        ArgumentException.ThrowIfNullOrWhiteSpace(nomination);
        (Id, Of, Contest, Nomination, Submitted) = (id, of, contest, nomination, submitted);
    }

    /// <summary>Its id in the register.</summary>
    public string Id { get; }

    /// <summary>The version that was entered.</summary>
    public VersionReference Of { get; }

    /// <summary>The id of the contest edition in the programme.</summary>
    public string Contest { get; }

    /// <summary>The id of the nomination.</summary>
    public string Nomination { get; }

    /// <summary>When it was submitted.</summary>
    public Instant Submitted { get; }

    /// <summary>Who applies, such as a municipal team by its municipality; null when it is not said.</summary>
    public string? Applicant { get; init; }

    /// <summary>What the rules of the nomination ask about it, by the names of their fields.</summary>
    public IReadOnlyDictionary<string, GivenValue> Fields
    {
        get;
        init => field = new SortedDictionary<string, GivenValue>(value.ToDictionary(), StringComparer.Ordinal);
    }
    = new SortedDictionary<string, GivenValue>(StringComparer.Ordinal);

    /// <summary>The ids of the media stories among its materials.</summary>
    public IReadOnlyList<string> Materials { get; init => field = FixedList.Of(value); } = [];

    /// <summary>What the contest made of it; null while nothing is known.</summary>
    public EntryOutcome? Outcome { get; init; }

    /// <summary>The entry as the rules of its nomination see it.</summary>
    /// <param name="known">Fields that the host knows by itself, such as whether the practice is published; they take the place of those of the entry.</param>
    public Submission ToSubmission(IReadOnlyDictionary<string, GivenValue>? known = null)
    {
        var fields = Fields.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in known ?? ReadOnlyDictionary<string, GivenValue>.Empty)
            fields[name] = value;
        return new(Id, fields, Applicant, Submitted);
    }
}
