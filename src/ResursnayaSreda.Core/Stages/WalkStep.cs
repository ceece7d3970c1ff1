using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>A line of the log of a selection, in the order in which candidates were looked at.</summary>
/// <param name="Pass">The pass's id.</param>
/// <param name="Submission">The candidate's id.</param>
/// <param name="IsTaken">Whether it was taken; null when that waits.</param>
/// <param name="Limit">The id of the limit that did not fit; null when it was taken.</param>
/// <param name="Missing">How much was missing under that limit; 0 where the limit had stopped before.</param>
/// <param name="Questions">The answers it waits for.</param>
public sealed record WalkStep(
    string Pass, string Submission, bool? IsTaken, string? Limit, Rational Missing, IReadOnlyList<Question> Questions);
