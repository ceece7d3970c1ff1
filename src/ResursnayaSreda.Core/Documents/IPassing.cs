using System.Text.Json;

namespace ResursnayaSreda.Core.Documents;

/// <summary>Takes the elements of a list one by one while the document is being read.</summary>
internal interface IPassing
{
    /// <summary>An element as a tree; nothing of it may be kept that asks for its place later.</summary>
    void Take(DocumentValue element);

    /// <summary>
    /// Takes the next element from its tokens, when it is there as a whole and as plain as they mostly are; otherwise the reader stays where
    /// it was, and the element comes as a tree.
    /// </summary>
    bool TryTake(ref Utf8JsonReader reader);
}
