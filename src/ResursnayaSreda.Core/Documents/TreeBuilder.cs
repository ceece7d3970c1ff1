using System.Text;
using System.Text.Json;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Documents;

/// <summary>One pass over the tokens: builds the tree and notes every fault that does not end the text.</summary>
internal sealed class TreeBuilder(IPlaces source, DocumentLimits limits, FindingList findings)
{
    private const int Few = 16;
    private const int Known = 256;
    private const int LongestWord = 16;

    private readonly KnownTexts _names = new(Known);
    private readonly KnownTexts _words = new(Known);

    private readonly Stack<(DocumentValue Value, HashSet<string>? Names)> _open = new();
    private DocumentValue? _root;
    private string? _name;
    private long _nameOffset;
    private bool _nameTaken;
    private int _nodes;
    private int _nodesBefore;
    private long _handedOn;
    private DocumentValue? _passing;
    private IPassing? _taker;

    /// <summary>The lists of the root whose elements are handed on one by one instead of being kept, by name.</summary>
    public IReadOnlyDictionary<string, IPassing>? Passing { get; init; }

    /// <summary>Where the element begins that is to be handed on and has not ended yet; null when there is none.</summary>
    public long? Held { get; private set; }

    /// <summary>The list that the text is an element of; null when it stands alone.</summary>
    public DocumentValue? Outer { get; init; }

    /// <summary>Whether the places of what is kept are noted.</summary>
    public bool NotesPlaces { get; init; } = true;

    /// <summary>Whether what follows the root is no concern.</summary>
    public bool EndsWithRoot { get; init; }

    /// <summary>Whether reading ends with the first value that has a finding: then somebody else looks for all of them.</summary>
    public bool StopsAtFinding { get; init; }

    /// <summary>How many values were read, those that were handed on as well.</summary>
    public long Values => _nodes + _handedOn;

    public DocumentValue? Root => _root;

    /// <summary>One level more than the limit, so that the limit is our finding and not the reader's exception.</summary>
    public JsonReaderOptions Options => new() { MaxDepth = limits.Depth + 1, AllowMultipleValues = true };

    /// <summary>Whether the root has been read to its end.</summary>
    public bool IsComplete => _root is not null && _open.Count == 0;

    /// <summary>The root of a text that is there as a whole; null when it is refused.</summary>
    public DocumentValue? Build(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, Options);
        return Take(ref reader, 0) ? _root : null;
    }

    /// <summary>Takes what a reader can read of a text; false when the text is refused.</summary>
    /// <param name="reader">Of a stretch of the text.</param>
    /// <param name="from">Where the stretch begins.</param>
    public bool Take(ref Utf8JsonReader reader, long from)
    {
        while (!IsDone)
        {
            if (_passing is not null && _open.Count == 2 && _taker!.TryTake(ref reader))
            {
                _passing.Passed++;
                continue;
            }

            if (!reader.Read())
                return true;
            var offset = from + reader.TokenStartIndex;
            if (IsComplete)
                return Refuse(FindingCodes.TrailingData, offset);
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                Close(_open.Pop().Value);
            else if (reader.TokenType == JsonTokenType.PropertyName)
                OpenMember(Name(ref reader, offset), offset);
            else if (!Place(ref reader, offset))
                return false;
        }

        return IsComplete;
    }

    private bool IsDone => (EndsWithRoot && IsComplete) || (StopsAtFinding && !findings.IsEmpty);

    private void Close(DocumentValue value)
    {
        if (value == _passing)
            _passing = null;
        else if (_passing is not null && _open.Count == 2)
            HandOn(value);
    }

    private void HandOn(DocumentValue element)
    {
        _taker!.Take(element);
        _handedOn += _nodes - _nodesBefore;
        (Held, _nodes) = (null, _nodesBefore);
    }

    private bool Place(ref Utf8JsonReader reader, long offset)
    {
        if (_passing is not null && _open.Count == 2)
            (Held, _nodesBefore) = (offset, _nodes);
        if (++_nodes > limits.Nodes)
            return Refuse(FindingCodes.TooManyNodes, offset, $"{limits.Nodes}");
        var value = Value(ref reader, offset);
        Attach(value);
        if (value.Kind is not (DocumentValueKind.Object or DocumentValueKind.Array))
        {
            if (_passing is not null && _open.Count == 2)
                HandOn(value);
            return true;
        }

        if (_open.Count == limits.Depth)
        {
            findings.Add(value.Finding(FindingCodes.TooDeep, $"{limits.Depth}"));
            return false;
        }

        if (_open.Count == 1 && !_nameTaken && value.Kind == DocumentValueKind.Array && Passing?.TryGetValue(_name ?? "", out _taker) == true)
            _passing = value;
        _open.Push((value, null));
        return true;
    }

    private DocumentValue Value(ref Utf8JsonReader reader, long offset) => reader.TokenType switch
    {
        JsonTokenType.StartObject => New(DocumentValueKind.Object, "", offset),
        JsonTokenType.StartArray => New(DocumentValueKind.Array, "", offset),
        JsonTokenType.String => OrFaulty(DocumentValueKind.Text, Word(ref reader, offset), offset),
        JsonTokenType.Number => OrFaulty(DocumentValueKind.Number, Digits(ref reader, offset), offset),
        JsonTokenType.True => New(DocumentValueKind.Boolean, "true", offset),
        JsonTokenType.False => New(DocumentValueKind.Boolean, "false", offset),
        _ => New(DocumentValueKind.Null, "", offset),
    };

    private DocumentValue New(DocumentValueKind kind, string text, long offset)
    {
        Note(offset);
        return new(kind, text, source, offset);
    }

    // What is kept longer than its text needs its place for later.
    private void Note(long offset)
    {
        if (NotesPlaces && _passing is null)
            source.Note(offset);
    }

    private DocumentValue OrFaulty(DocumentValueKind kind, string? text, long offset) =>
        text is null ? New(DocumentValueKind.Faulty, "", offset) : New(kind, text, offset);

    private void OpenMember(string? name, long offset)
    {
        if (name is null)
        {
            // Nobody can say which property was meant: its value is passed over.
            _nameTaken = true;
            return;
        }

        Note(offset);
        (_name, _nameOffset, _nameTaken) = (name, offset, IsTaken(name));
        if (_nameTaken)
            findings.Add(new Finding(FindingCodes.DuplicateProperty, _open.Peek().Value.Pointer.Member(name), source.At(offset), [name]));
    }

    // Mostly a handful of names stands in an object: looking through them is quicker than a set.
    private bool IsTaken(string name)
    {
        var (value, names) = _open.Peek();
        if (value.Members.Count < Few)
            return value.HasMember(name);
        if (names is null)
        {
            names = new HashSet<string>(value.Members.Select(m => m.Name), StringComparer.Ordinal);
            _open.Pop();
            _open.Push((value, names));
        }

        return !names.Add(name);
    }

    private void Attach(DocumentValue value)
    {
        if (_open.Count == 0)
        {
            Outer?.PassElement(value);
            _root = value;
        }
        else if (_open.Peek().Value is { Kind: DocumentValueKind.Array } array)
            Add(array, value);
        else if (!_nameTaken)
            _open.Peek().Value.AddMember(_name!, _nameOffset, value);
    }

    private void Add(DocumentValue array, DocumentValue value)
    {
        if (array == _passing)
            array.PassElement(value);
        else
            array.AddElement(value);
    }

    private string? Name(ref Utf8JsonReader reader, long offset) => Text(ref reader, offset, _names, name: true);

    private string? Word(ref Utf8JsonReader reader, long offset) =>
        Text(ref reader, offset, reader.ValueSpan.Length <= LongestWord ? _words : null, name: false);

    private string? Text(ref Utf8JsonReader reader, long offset, KnownTexts? known, bool name)
    {
        try
        {
            return known is null ? reader.GetString() ?? "" : known.Of(ref reader);
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate is valid JSON text and no valid character.
            findings.Add(new Finding(FindingCodes.LoneSurrogate, name ? _open.Peek().Value.Pointer : Here(), source.At(offset), []));
            return null;
        }
    }

    private string? Digits(ref Utf8JsonReader reader, long offset)
    {
        var digits = 0;
        foreach (var b in reader.ValueSpan)
            digits += b is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        if (digits <= Rational.MaximumDigits)
            return Encoding.ASCII.GetString(reader.ValueSpan);
        findings.Add(new Finding(FindingCodes.TooManyDigits, Here(), source.At(offset), [$"{Rational.MaximumDigits}"]));
        return null;
    }

    private JsonPointer Here()
    {
        if (_open.Count == 0)
            return Outer is null ? JsonPointer.Root : _root?.Pointer ?? Outer.Pointer.Element(Outer.Passed);
        var parent = _open.Peek().Value;
        return parent.Kind == DocumentValueKind.Array
            ? parent.Pointer.Element(parent.Elements.Count + parent.Passed)
            : _name is null ? parent.Pointer : parent.Pointer.Member(_name);
    }

    private bool Refuse(FindingCode code, long offset, params string[] arguments)
    {
        findings.Add(new Finding(code, Here(), source.At(offset), arguments));
        return false;
    }
}
