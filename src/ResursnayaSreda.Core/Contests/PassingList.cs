using System.Text.Json;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Contests;

/// <summary>A list of a contest that is read element by element.</summary>
/// <param name="list">Where they go.</param>
/// <param name="inText">The faults of the text, so far.</param>
/// <param name="findings">Takes the faults of the elements.</param>
/// <param name="plain">Takes elements as they mostly are; null where none are plain.</param>
internal sealed class PassingList(ContestList list, FindingList inText, FindingList findings, PlainElements.Taking? plain) : IPassing
{
    private readonly NodeShape _shape = new(() => list.Kind);

    public void Take(DocumentValue element)
    {
        // Once something is wrong there will be no contest: then it is read for its faults alone.
        if (_shape.Read(element, null, findings) is { } node && !inText.HasErrors && !findings.HasErrors)
            list.Add(node);
    }

    public bool TryTake(ref Utf8JsonReader reader) => plain is not null && plain(ref reader);
}
