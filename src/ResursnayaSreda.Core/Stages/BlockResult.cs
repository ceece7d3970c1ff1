using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Submissions that no key separates.</summary>
/// <param name="Members">Their ids, in ordinal order.</param>
/// <param name="From">The first place they take, counted from 1 among those placed.</param>
/// <param name="To">The last place they take; higher by the number of unplaced ones when the list has such.</param>
/// <param name="SeparatedBy">The key that separates them from the next block, "lot" or "decision"; null for the last block.</param>
/// <param name="Questions">The answers on which the order inside the block waits.</param>
public sealed record BlockResult(IReadOnlyList<string> Members, int From, int To, string? SeparatedBy, IReadOnlyList<Question> Questions);
