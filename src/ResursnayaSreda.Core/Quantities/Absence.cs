namespace ResursnayaSreda.Core.Quantities;

/// <summary>Why there is no value, and never will be.</summary>
public enum Absence
{
    /// <summary>Something due was not given: a mark, an optional field.</summary>
    Missing,

    /// <summary>The arithmetic has no result: a division by zero, the mean of nothing.</summary>
    Undefined,

    /// <summary>No case or band of a table fits.</summary>
    Gap,

    /// <summary>The criterion does not apply.</summary>
    NotApplicable,

    /// <summary>It is recorded and not counted: the expert is recused, or the mark void.</summary>
    NotCounted,

    /// <summary>The submission is refused by a rule about missing values.</summary>
    Refused,
}
