using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What kept a submission from an outcome.</summary>
/// <param name="Stage">At which stage.</param>
/// <param name="Rule">The id of the rule: a requirement, a pass whose condition does not hold, or a limit.</param>
/// <param name="Pass">The pass that looked at it; null outside selection.</param>
/// <param name="Clause">The clause of the rule; null when the document names none.</param>
/// <param name="Title">The title of the rule; null when it has none.</param>
/// <param name="Missing">How much was missing under a limit; 0 where the limit had stopped before, or the rule is no limit.</param>
/// <param name="Explanation">The condition that does not hold, opened; null for a limit and a withdrawal.</param>
public sealed record Obstacle(
    Stage Stage, string Rule, string? Pass, string? Clause, LocalizedText? Title, Rational Missing, Explanation? Explanation);
