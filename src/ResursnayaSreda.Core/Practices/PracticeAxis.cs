namespace ResursnayaSreda.Core.Practices;

/// <summary>What is said of a practice, each without regard to the others: a practice may be published and not yet validated.</summary>
/// <remarks>Interreg Europe keeps publication and validation as two gates; FAO has maturity as steps of its own.</remarks>
public enum PracticeAxis
{
    /// <summary>Where it is on its way to the public: <see cref="PublicationState"/>.</summary>
    Publication,

    /// <summary>Who vouches for it: <see cref="ValidationLevel"/>.</summary>
    Validation,

    /// <summary>How far it has proved itself: <see cref="Practices.Maturity"/>.</summary>
    Maturity,
}
