namespace ResursnayaSreda.Core.Bridges;

/// <summary>That an agreed local time no longer means what it did.</summary>
/// <param name="Kind">What has become of it.</param>
/// <param name="Before">What it meant.</param>
/// <param name="Now">What it means now, the earlier of two instants; null when clocks skip it.</param>
public sealed record TimeChange(TimeChangeKind Kind, ResolvedTime Before, ResolvedTime? Now);
