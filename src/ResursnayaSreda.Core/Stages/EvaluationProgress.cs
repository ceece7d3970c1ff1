using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>How far an evaluation has come.</summary>
/// <param name="Round">The id of the round.</param>
/// <param name="Stage">The stage that is done.</param>
/// <param name="Submissions">How many submissions it looked at.</param>
public sealed record EvaluationProgress(string Round, Stage Stage, int Submissions);
