using System.Text.Json;

namespace ResursnayaSreda.Core.Documents;

/// <summary>
/// Reads values from their tokens, without a tree, as long as nothing is wrong or unusual with them. About everything else the reader of trees
/// decides. The text is known to be UTF-8. What it reads lives until the next element: nodes and lists are used again.
/// </summary>
internal sealed class PlainReader
{
    private const int Known = 4096;
    private const int LongestWord = 16;

    private readonly KnownTexts _words = new(Known);
    private readonly Dictionary<NodeKind, Pool<Node>> _nodes = [];
    private readonly Pool<List<object>> _lists = new();

    /// <summary>How many values were looked at.</summary>
    public long Values { get; private set; }

    /// <summary>The node that begins with the token at hand, the reader at its last token; null when it is not plain, the reader then anywhere.</summary>
    public Node? Element(NodeShape shape, ref Utf8JsonReader reader)
    {
        foreach (var pool in _nodes.Values)
            pool.Used = 0;
        _lists.Used = 0;
        return Value(shape, ref reader) as Node;
    }

    /// <summary>The value that begins with the token at hand, as part of an element.</summary>
    public object? Value(Shape shape, ref Utf8JsonReader reader)
    {
        Values++;
        return shape.ReadPlain(ref reader, this);
    }

    /// <summary>The text at hand; null when it is none, or may hold half of a surrogate pair.</summary>
    public string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || (reader.ValueIsEscaped && reader.ValueSpan.IndexOf("\\u"u8) >= 0))
            return null;
        return reader.ValueSpan.Length <= LongestWord ? _words.Of(ref reader) : reader.GetString();
    }

    /// <summary>A node without values.</summary>
    public Node Node(NodeKind kind)
    {
        if (!_nodes.TryGetValue(kind, out var pool))
            _nodes[kind] = pool = new();
        if (pool.Used == pool.All.Count)
            pool.All.Add(new Node(kind));
        var node = pool.All[pool.Used++];
        node.Clear();
        return node;
    }

    /// <summary>A list without elements.</summary>
    public List<object> List()
    {
        if (_lists.Used == _lists.All.Count)
            _lists.All.Add([]);
        var list = _lists.All[_lists.Used++];
        list.Clear();
        return list;
    }

    // What has been made, and how much of it is in use.
    private sealed class Pool<T>
    {
        public List<T> All { get; } = [];

        public int Used { get; set; }
    }
}
