namespace ResursnayaSreda.Core.Formulas;

/// <summary>How large a formula may be; beyond it is a finding, not an exception.</summary>
internal static class FormulaLimits
{
    /// <summary>The longest formula that is read, in UTF-16 units.</summary>
    public const int Length = 2000;

    /// <summary>How many brackets, signs, conditions, calls and row keys may stand inside one another.</summary>
    public const int Depth = 64;

    /// <summary>How many digits a number may be written with, before and behind the point together.</summary>
    public const int Digits = 60;
}
