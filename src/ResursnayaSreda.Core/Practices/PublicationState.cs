namespace ResursnayaSreda.Core.Practices;

/// <summary>Where a practice is on its way to the public. A practice begins as a draft.</summary>
/// <remarks>The names follow the statuses of HL7 FHIR (cited artifact status) and of ADMS.</remarks>
public enum PublicationState
{
    /// <summary>Its owner still writes it.</summary>
    Draft,

    /// <summary>It was handed in.</summary>
    Submitted,

    /// <summary>Somebody looks at it.</summary>
    UnderReview,

    /// <summary>It went back to its owner to be mended.</summary>
    Returned,

    /// <summary>It was refused.</summary>
    Rejected,

    /// <summary>It may be published.</summary>
    Accepted,

    /// <summary>It is public.</summary>
    Published,

    /// <summary>Its owner or the federal centre took it back.</summary>
    Withdrawn,

    /// <summary>It is kept and no longer shown.</summary>
    Archived,

    /// <summary>Another practice took its place.</summary>
    Superseded,
}
