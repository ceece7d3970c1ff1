using NodaTime;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Evidence that was handed in for a deliverable. It is kept also when it was returned.</summary>
public sealed record EvidenceRecord
{
    /// <summary>Makes it.</summary>
    /// <param name="stage">The id of the stage.</param>
    /// <param name="deliverable">The id of the deliverable.</param>
    /// <param name="kind">What kind of evidence it is.</param>
    /// <param name="submitted">The day on which it was handed in.</param>
    public EvidenceRecord(string stage, string deliverable, EvidenceKind kind, LocalDate submitted)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(stage);
        ArgumentException.ThrowIfNullOrWhiteSpace(deliverable);
        (Stage, Deliverable, Kind, Submitted) = (stage, deliverable, kind, submitted);
    }

    /// <summary>The id of the stage.</summary>
    public string Stage { get; }

    /// <summary>The id of the deliverable.</summary>
    public string Deliverable { get; }

    /// <summary>What kind of evidence it is.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The day on which it was handed in.</summary>
    public LocalDate Submitted { get; }

    /// <summary>What has become of it.</summary>
    public EvidenceState State { get; init; }

    /// <summary>The day on which it was accepted or returned; null when it is not said.</summary>
    public LocalDate? Decided { get; init; }

    /// <summary>The role that accepted or returned it; null when it is not said.</summary>
    public string? By { get; init; }

    /// <summary>Where it is, such as an address or a number; null when it is not said.</summary>
    public string? Reference { get; init; }

    /// <summary>How many people took part; null for other kinds of evidence.</summary>
    public int? Count { get; init; }

    /// <summary>Why it was returned; null when it was not.</summary>
    public string? Reason { get; init; }
}
