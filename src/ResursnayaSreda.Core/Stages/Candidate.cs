using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Someone whom a pass looks at.</summary>
/// <param name="Submission">Who.</param>
/// <param name="Questions">Why it is not known whether, or where, the pass looks at them; empty when it is known.</param>
internal sealed record Candidate(int Submission, IReadOnlyList<Question> Questions)
{
    /// <summary>Whether nothing but the order among its equals waits: that it is a candidate is certain.</summary>
    public bool IsOnlyOrder { get; init; }

    public bool IsCertain => Questions.Count == 0;
}

/// <summary>What a limit asked of a candidate, and whether it fits.</summary>
/// <param name="Fits">Whether it fits; null when that waits.</param>
/// <param name="Limit">The first limit that does not fit.</param>
/// <param name="Missing">How much was missing there.</param>
/// <param name="Questions">On what it waits.</param>
internal sealed record Fit(bool? Fits, Plans.LimitUse? Limit, Value Missing, IReadOnlyList<Question> Questions)
{
    /// <summary>Which group of the limit it is; null where no limit is meant.</summary>
    public string? Group { get; init; }

    /// <summary>The limits of which it waits whether they fit, and the one that does not fit behind them; empty where the first one decides.</summary>
    public IReadOnlyList<(Plans.LimitUse Use, string Group)> InDoubt { get; init; } = [];

    public static Fit Yes { get; } = new(true, null, Value.Zero, []);
}
