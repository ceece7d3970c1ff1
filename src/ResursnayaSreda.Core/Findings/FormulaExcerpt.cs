namespace ResursnayaSreda.Core.Findings;

/// <summary>The part of a formula that a finding is about.</summary>
/// <param name="Formula">The whole formula as it was written.</param>
/// <param name="Start">Where the part begins: an offset into <paramref name="Formula"/> from 0, in UTF-16 units.</param>
/// <param name="Length">How long the part is, at least 1 (it may reach one past the end).</param>
public sealed record FormulaExcerpt(string Formula, int Start, int Length)
{
    /// <summary>Two lines: the formula, and carets under the part.</summary>
    public override string ToString() => $"{Formula}\n{new string(' ', Start)}{new string('^', Length)}";
}
