using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Practices;

/// <summary>That a practice was taken over somewhere else, or is going to be.</summary>
public sealed record Adoption
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the register.</param>
    /// <param name="of">The version that is taken over.</param>
    /// <param name="by">Where it is taken over.</param>
    /// <param name="requested">The day somebody asked for it.</param>
    public Adoption(string id, VersionReference of, Locality by, LocalDate requested)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(by);
        (Id, Of, By, Requested) = (id, of, by, requested);
    }

    /// <summary>Its id in the register.</summary>
    public string Id { get; }

    /// <summary>The version that is taken over.</summary>
    public VersionReference Of { get; }

    /// <summary>Where it is taken over.</summary>
    public Locality By { get; }

    /// <summary>The day somebody asked for it.</summary>
    public LocalDate Requested { get; }

    /// <summary>How it went on since then, the first first. States are only ever added.</summary>
    public IReadOnlyList<AdoptionState> States { get; init => field = FixedList.Of(value); } = [];

    /// <summary>The id of the pilot site that takes it over; null when it is none.</summary>
    public string? Site { get; init; }

    /// <summary>The role to ask about it, such as a coordinator; null when it is not said.</summary>
    public string? ContactRole { get; init; }

    /// <summary>What was changed; null when nothing was.</summary>
    public string? Changes { get; init; }

    /// <summary>What shows it: references to documents.</summary>
    public IReadOnlyList<string> Evidence { get; init => field = FixedList.Of(value); } = [];

    /// <summary>The id of the practice that it has become, with a passport of its own; null when it has none.</summary>
    public string? Became { get; init; }

    /// <summary>Why it was given up; null when it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>How far it is, after all that is recorded.</summary>
    public AdoptionStatus Status => StatusOn(LocalDate.MaxIsoValue);

    /// <summary>How far it was at the end of a day.</summary>
    public AdoptionStatus StatusOn(LocalDate day)
    {
        for (var i = States.Count - 1; i >= 0; i--)
        {
            if (States[i].On <= day)
                return States[i].Status;
        }

        return AdoptionStatus.Requested;
    }

    /// <summary>Whether the practice was carried out there at the end of a day.</summary>
    public bool IsDoneOn(LocalDate day) => StatusOn(day) is AdoptionStatus.Adopted or AdoptionStatus.Adapted;
}
