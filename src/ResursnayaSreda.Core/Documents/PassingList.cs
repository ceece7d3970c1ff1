using System.Text.Json;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A list that is read element by element.</summary>
/// <param name="kind">The row of its elements.</param>
/// <param name="add">Takes an element as a node, as long as nothing is wrong.</param>
/// <param name="inText">The faults of the text, so far.</param>
/// <param name="findings">Takes the faults of the elements.</param>
/// <param name="plain">Takes elements as they mostly are; null where none are plain.</param>
internal sealed class PassingList(NodeKind kind, Action<Node> add, FindingList inText, FindingList findings, PassingList.Taking? plain) : IPassing
{
    private readonly NodeShape _shape = new(() => kind);

    /// <summary>Takes the next element of a list; false when it is not whole or not plain, and the reader stays where it was.</summary>
    public delegate bool Taking(ref Utf8JsonReader reader);

    public void Take(DocumentValue element)
    {
        // Once something is wrong nothing will come of it: then it is read for its faults alone.
        if (_shape.Read(element, null, findings) is { } node && !inText.HasErrors && !findings.HasErrors)
            add(node);
    }

    public bool TryTake(ref Utf8JsonReader reader) => plain is not null && plain(ref reader);
}
