namespace ResursnayaSreda.Core.Practices;

/// <summary>A row of the table of transitions: which step is allowed, to whom, and what it needs.</summary>
/// <param name="Axis">The axis it belongs to.</param>
/// <param name="From">The state before, as documents write it.</param>
/// <param name="To">The state after, as documents write it.</param>
/// <param name="Roles">Who may take the step.</param>
/// <param name="Fields">The fields of the passport that have to be filled.</param>
/// <param name="Evidence">What else has to be there.</param>
public sealed record PracticeTransition(
    PracticeAxis Axis,
    string From,
    string To,
    IReadOnlyList<PracticeRole> Roles,
    IReadOnlyList<PassportField> Fields,
    IReadOnlyList<TransitionEvidence> Evidence)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Axis}: {From} → {To}";
}
