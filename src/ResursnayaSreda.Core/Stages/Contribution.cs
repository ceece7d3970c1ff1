using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Stages;

/// <summary>A line of a sum.</summary>
/// <param name="Label">The quantity the line comes from; "rounding" or "clip" for what rounding and clipping changed.</param>
/// <param name="Amount">What the line adds.</param>
public sealed record Contribution(string Label, Rational Amount);
