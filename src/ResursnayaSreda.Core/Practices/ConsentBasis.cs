namespace ResursnayaSreda.Core.Practices;

/// <summary>On what ground people may be shown (Civil Code of the Russian Federation, article 152.1).</summary>
public enum ConsentBasis
{
    /// <summary>They, or a guardian, agreed.</summary>
    Consent,

    /// <summary>It was filmed at a place or an event open to all, and nobody is the main object.</summary>
    OpenEvent,

    /// <summary>It serves the interest of the state or the public.</summary>
    PublicInterest,

    /// <summary>They posed for a fee.</summary>
    PaidPosing,
}
