namespace ResursnayaSreda.Core.Plans;

/// <summary>A law of evaluation, and whether it holds for every contest under the rules.</summary>
/// <param name="Kind">Which law.</param>
/// <param name="Obstacles">The ids of the rules that break it, with a word why; empty when it holds.</param>
public sealed record PlanLaw(PlanLawKind Kind, IReadOnlyList<string> Obstacles)
{
    /// <summary>Whether it holds for every contest under the rules.</summary>
    public bool Holds => Obstacles.Count == 0;
}
