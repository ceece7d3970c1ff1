using NodaTime;

namespace ResursnayaSreda.Core.Practices;

/// <summary>
/// That somebody may be shown, or something told: the ground, what for, how long. The library keeps no names; the document itself stays with whoever
/// took it.
/// </summary>
public sealed record Consent
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the register.</param>
    /// <param name="basis">The ground.</param>
    /// <param name="scopes">What it is for.</param>
    /// <param name="given">The day it was given, or on which the ground was there.</param>
    public Consent(string id, ConsentBasis basis, IEnumerable<ConsentScope> scopes, LocalDate given)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(scopes);
        (Id, Basis, Scopes, Given) = (id, basis, [.. scopes], given);
    }

    /// <summary>Its id in the register.</summary>
    public string Id { get; }

    /// <summary>The ground.</summary>
    public ConsentBasis Basis { get; }

    /// <summary>What it is for.</summary>
    public IReadOnlyList<ConsentScope> Scopes { get; }

    /// <summary>The day it was given.</summary>
    public LocalDate Given { get; }

    /// <summary>The last day on which it holds; null when it has none.</summary>
    public LocalDate? Expires { get; init; }

    /// <summary>The first day on which it holds no more because it was withdrawn; null when it was not.</summary>
    public LocalDate? Withdrawn { get; init; }

    /// <summary>The id of the consent that it renews: what rests on that one rests on this one as well; null when it renews none.</summary>
    public string? Renews { get; init; }

    /// <summary>Whether a parent or guardian gave it for a minor.</summary>
    public bool IsByGuardian { get; init; }

    /// <summary>Where the document is kept, such as a file number; null when it is not said.</summary>
    public string? Reference { get; init; }

    /// <summary>Why it does not hold for something on a day; null when it holds.</summary>
    public ConsentFault? FaultOn(LocalDate day, ConsentScope scope) => this switch
    {
        _ when !Scopes.Contains(scope) => ConsentFault.OtherScope,
        _ when day < Given => ConsentFault.NotYetGiven,
        _ when day >= Withdrawn => ConsentFault.Withdrawn,
        _ when day > Expires => ConsentFault.Expired,
        _ => null,
    };
}
