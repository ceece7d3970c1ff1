namespace ResursnayaSreda.Core.Documents;

/// <summary>The elements of a list of a document: what could be read whole as records, and the nodes for whoever asks where something of them stands.</summary>
/// <typeparam name="T">The record.</typeparam>
internal interface IElements<T>
{
    /// <summary>What could be read whole, in the order of the document.</summary>
    IReadOnlyList<T> Whole { get; }

    /// <summary>Whether nothing that is written is missing.</summary>
    bool AreAllWhole { get; }

    /// <summary>The ids of all elements that have one, read whole or not.</summary>
    IReadOnlySet<string> Ids { get; }

    /// <summary>The node of a record.</summary>
    Node NodeOf(int whole);

    /// <summary>The nodes that have to be looked at, in the order of the document: all but those of records of which it is known that nothing is wrong.</summary>
    /// <param name="isSound">Whether a look at the record shows that nothing is wrong with it.</param>
    IEnumerable<Node> Doubtful(Func<T, bool> isSound);
}
