namespace ResursnayaSreda.Core.Stages;

/// <summary>What is left of a limit after all passes.</summary>
/// <param name="Limit">The limit's id.</param>
/// <param name="Group">The value it is counted per; the empty string when it is counted over all.</param>
/// <param name="Left">What is left.</param>
public sealed record LimitResult(string Limit, string Group, Reading Left);
