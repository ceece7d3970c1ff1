using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Contests;

/// <summary>One list of a contest's document.</summary>
/// <param name="Kind">The row of its elements.</param>
/// <param name="Add">Takes an element that was read without errors.</param>
internal sealed record ContestList(NodeKind Kind, Action<Node> Add);
