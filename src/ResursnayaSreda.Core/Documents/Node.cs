using NodaTime;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A node of a document, read by its row of the node table. Immutable once it is read; one that is read plainly lives as long as its element passes by.</summary>
/// <param name="kind">The row.</param>
/// <param name="source">Where it stands; null when it was read plainly: then all of it is there, and nothing asks for its place.</param>
internal sealed class Node(NodeKind kind, DocumentValue? source = null)
{
    private readonly object?[] _values = new object?[kind.Properties.Count];
    private readonly DocumentValue?[]? _sources = source is null ? null : new DocumentValue?[kind.Properties.Count];
    private bool? _isWhole;

    public NodeKind Kind => kind;

    public DocumentValue Source => source ?? throw new InvalidOperationException($"The place of a {kind.Name} was not kept.");

    /// <summary>The name under which the node stands in a map; null when it stands in a list or alone.</summary>
    public string? Key { get; init; }

    public string? Id => Key ?? Text("id");

    public string? Clause => Text("clause");

    /// <summary>The id, or where the node stands when it has none.</summary>
    public string Label => Id ?? Source.Pointer.ToString();

    /// <summary>The value of a property, or null when it is not given or the kind has no such property.</summary>
    public object? this[string property] => kind.IndexOf(property) is >= 0 and var i ? _values[i] : null;

    public bool Has(string property) => this[property] is not null;

    /// <summary>Whether the property is written, well or badly: a faulty value has its own finding, and nothing is missing.</summary>
    public bool IsWritten(string property) => kind.IndexOf(property) is >= 0 and var i && IsWritten(i);

    public bool IsWritten(int index) => (_sources is null ? _values[index] : _sources[index]) is not null;

    public bool IsFaulty(string property) => IsWritten(property) && !Has(property);

    public string? Text(string property) => this[property] as string;

    public Node? Child(string property) => this[property] as Node;

    public Rational? Number(string property) => this[property] as Rational?;

    public int? Whole(string property) => this[property] as int?;

    public LocalDate? Date(string property) => this[property] as LocalDate?;

    public bool Flag(string property) => this[property] is true;

    public IReadOnlyList<Node> Children(string property) =>
        this[property] switch
        {
            List<object> list => Each(list, (Node node) => node),
            SortedDictionary<string, object> map => [.. map.Values.OfType<Node>()],
            _ => [],
        };

    /// <summary>What comes of each node of a list.</summary>
    public FixedList<T> Children<T>(string property, Func<Node, T> to) =>
        this[property] is List<object> list ? Each(list, to) : FixedList.Of(Children(property), to);

    public FixedList<string> Texts(string property) => this[property] is List<object> list ? Each(list, (string text) => text) : FixedList<string>.Empty;

    /// <summary>Whether everything that the property lists could be read and has a name: only then is a name that is not found unknown.</summary>
    public bool IsReadWhole(string property) =>
        !IsFaulty(property) && Children(property) is var read && read.All(n => n.Id is not null)
        && (!Has(property) || read.Count == SourceOf(property).Members.Count + SourceOf(property).Elements.Count);

    /// <summary>Whether all of it could be read, what it holds as well, and nothing that is required is missing.</summary>
    public bool IsWhole => _isWhole ??= _sources is null || FindWhole(_sources);

    /// <summary>Where a property's value stands; the node itself when it is not given.</summary>
    public DocumentValue SourceOf(string property) => kind.IndexOf(property) is >= 0 and var i ? _sources?[i] ?? Source : Source;

    public Finding Finding(FindingCode code, params IReadOnlyList<string> arguments) => Source.Finding(code, arguments);

    public Finding FindingAt(string property, FindingCode code, params IReadOnlyList<string> arguments) =>
        SourceOf(property).Finding(code, arguments);

    /// <summary>At the element of a list that holds this text, or at the value when it is a single one.</summary>
    public Finding FindingAtText(string property, string text, FindingCode code, params IReadOnlyList<string> arguments) =>
        SourceOf(property).ElementOrSelf(text).Finding(code, arguments);

    private static FixedList<T> Each<TItem, T>(List<object> list, Func<TItem, T> to)
    {
        var all = new T[list.Count(e => e is TItem)];
        var next = 0;
        foreach (var element in list)
        {
            if (element is TItem item)
                all[next++] = to(item);
        }

        return all.Length == 1 ? new(all[0]) : all.Length == 0 ? FixedList<T>.Empty : new(all);
    }

    private bool FindWhole(DocumentValue?[] sources)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (sources[i] is { } written ? !IsReadFrom(_values[i], written) : kind.Properties[i].IsRequired)
                return false;
        }

        return kind.OneOf.All(group => group.Count(IsWritten) == 1);
    }

    private static bool IsReadFrom(object? value, DocumentValue written) => value switch
    {
        null => false,
        Node node => node.IsWhole,
        List<object> list => list.Count == (written.Kind == DocumentValueKind.Array ? written.Elements.Count : 1)
            && list.TrueForAll(e => e is not Node node || node.IsWhole),
        SortedDictionary<string, object> map => map.Count == written.Members.Count && map.Values.All(e => e is not Node node || node.IsWhole),
        _ => true,
    };

    internal void Set(int index, object? value, DocumentValue valueSource)
    {
        _values[index] = value;
        _sources![index] = valueSource;
    }

    /// <summary>The value of a property that was read plainly.</summary>
    internal void Set(int index, object value) => _values[index] = value;

    /// <summary>Forgets the values of a node that was read plainly, so that another can be read into it.</summary>
    internal void Clear() => Array.Clear(_values);
}
