using System.Text.Json;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>
/// Elements that passed by while a text at hand was read without a finding: records are kept, and where each began, so that its node can be made
/// again.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="plain">Reads what needs no tree.</param>
/// <param name="kind">The row of the elements.</param>
/// <param name="isWhole">Whether all of a node could be read.</param>
/// <param name="from">The record of a node that could be read whole.</param>
/// <param name="id">The id of a record.</param>
internal sealed class PassedElements<T>(
    ReadOnlyMemory<byte> text, PlainReader plain, NodeKind kind, Func<Node, bool> isWhole, Func<Node, T> from, Func<T, string> id)
    : IElements<T>
{
    private readonly NodeShape _shape = new(() => kind);
    private readonly List<T> _whole = [];
    private readonly List<long> _places = [];
    private HashSet<string>? _ids;

    public IReadOnlyList<T> Whole => _whole;

    public bool AreAllWhole { get; private set; } = true;

    public IReadOnlySet<string> Ids => _ids ??= FindIds();

    /// <summary>The list that the elements passed by in; known when the text has been read.</summary>
    public DocumentValue? List { private get; set; }

    /// <summary>What takes the elements while they pass by.</summary>
    /// <param name="findings">Takes what is wrong with them; it has what is wrong with the text as well.</param>
    public PassingList Passing(FindingList findings) => new(kind, Take, findings, findings, TryTake);

    public Node NodeOf(int whole) => _shape.Read(DocumentReader.Element(text.Span, List!, whole, _places[whole]), null, new())!;

    public IEnumerable<Node> Doubtful(Func<T, bool> isSound)
    {
        for (var i = 0; i < _whole.Count; i++)
        {
            if (!isSound(_whole[i]))
                yield return NodeOf(i);
        }
    }

    private bool TryTake(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (!ahead.Read() || ahead.TokenType != JsonTokenType.StartObject)
            return false;
        var place = ahead.TokenStartIndex;
        if (plain.Element(_shape, ref ahead) is not { } node || !isWhole(node))
            return false;
        Add(node, place);
        reader = ahead;
        return true;
    }

    private void Take(Node node)
    {
        AreAllWhole &= isWhole(node);
        if (AreAllWhole)
            Add(node, node.Source.Offset);
    }

    private HashSet<string> FindIds()
    {
        var ids = new HashSet<string>(_whole.Count, StringComparer.Ordinal);
        foreach (var element in _whole)
            ids.Add(id(element));
        return ids;
    }

    private void Add(Node node, long place)
    {
        _whole.Add(from(node));
        _places.Add(place);
    }
}
