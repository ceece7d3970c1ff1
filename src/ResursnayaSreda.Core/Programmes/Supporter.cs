using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>Who supports a programme, as a fact.</summary>
/// <param name="Kind">How.</param>
/// <param name="Name">Who; null when it is not known.</param>
/// <param name="Amount">With how much; null when it is not known or not money.</param>
/// <param name="Currency">The currency of the amount, by ISO 4217; null without an amount.</param>
/// <param name="Source">Where that is said; null when it is not.</param>
public sealed record Supporter(SupporterKind Kind, string? Name = null, Rational? Amount = null, string? Currency = null, string? Source = null);
