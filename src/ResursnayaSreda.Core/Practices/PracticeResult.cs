using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Practices;

/// <summary>What has come of a practice.</summary>
/// <param name="Text">In words.</param>
/// <param name="Value">As a number; null when it is not counted.</param>
/// <param name="Unit">What is counted; null without a number.</param>
/// <param name="Evidence">What shows it, such as a report; null when nothing does.</param>
public sealed record PracticeResult(string Text, Rational? Value = null, string? Unit = null, string? Evidence = null);
