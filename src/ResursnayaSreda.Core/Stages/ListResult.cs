using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>A ranked list.</summary>
/// <param name="Name">The values of the fields that make the list, or "all".</param>
/// <param name="Blocks">Blocks of equals, the best first.</param>
/// <param name="Unplaced">The ids of submissions whose place waits: each may come to stand anywhere in the list.</param>
/// <param name="Questions">The answers that the unplaced ones wait for.</param>
public sealed record ListResult(
    string Name, IReadOnlyList<BlockResult> Blocks, IReadOnlyList<string> Unplaced, IReadOnlyList<Question> Questions);
