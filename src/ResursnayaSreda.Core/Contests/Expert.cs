using System.Collections.ObjectModel;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Contests;

/// <summary>Who marks.</summary>
public sealed class Expert
{
    /// <summary>Makes an expert.</summary>
    /// <param name="id">The identity within the contest: a code, not a name of a person.</param>
    /// <param name="fields">The values of the methodology's fields of experts.</param>
    public Expert(string id, IReadOnlyDictionary<string, GivenValue>? fields = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Fields = fields is not { Count: > 0 } ? ReadOnlyDictionary<string, GivenValue>.Empty : new SortedDictionary<string, GivenValue>(fields.ToDictionary(), StringComparer.Ordinal);
    }

    /// <summary>The identity within the contest.</summary>
    public string Id { get; }

    /// <summary>The values of the methodology's fields of experts, by name.</summary>
    public IReadOnlyDictionary<string, GivenValue> Fields { get; }

    internal DocumentValue? Source { get; init; }
}
