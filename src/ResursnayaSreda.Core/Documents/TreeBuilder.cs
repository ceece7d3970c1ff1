using System.Text;
using System.Text.Json;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Documents;

/// <summary>One pass over the tokens: builds the tree and notes every fault that does not end the text.</summary>
internal sealed class TreeBuilder(SourceText source, DocumentLimits limits, FindingList findings)
{
    private readonly Stack<(DocumentValue Value, HashSet<string>? Names)> _open = new();
    private DocumentValue? _root;
    private string? _name;
    private int _nameOffset;
    private bool _nameTaken;
    private int _nodes;

    /// <summary>Whether the root has been read to its end.</summary>
    public bool IsComplete => _root is not null && _open.Count == 0;

    public DocumentValue? Build()
    {
        // One level more than the limit, so that the limit is our finding and not the reader's exception.
        var reader = new Utf8JsonReader(source.Bytes.Span, new JsonReaderOptions { MaxDepth = limits.Depth + 1, AllowMultipleValues = true });
        while (reader.Read())
        {
            var offset = (int)reader.TokenStartIndex;
            if (IsComplete)
                return Refuse(FindingCodes.TrailingData, offset);
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                _open.Pop();
            else if (reader.TokenType == JsonTokenType.PropertyName)
                OpenMember(Text(ref reader, offset, name: true), offset);
            else if (!Place(ref reader, offset))
                return null;
        }

        return _root;
    }

    private bool Place(ref Utf8JsonReader reader, int offset)
    {
        if (++_nodes > limits.Nodes)
            return Refuse(FindingCodes.TooManyNodes, offset, $"{limits.Nodes}") is not null;
        var value = Value(ref reader, offset);
        Attach(value);
        if (value.Kind is not (DocumentValueKind.Object or DocumentValueKind.Array))
            return true;
        if (_open.Count == limits.Depth)
        {
            findings.Add(value.Finding(FindingCodes.TooDeep, $"{limits.Depth}"));
            return false;
        }

        _open.Push((value, value.Kind == DocumentValueKind.Object ? new HashSet<string>(StringComparer.Ordinal) : null));
        return true;
    }

    private DocumentValue Value(ref Utf8JsonReader reader, int offset) => reader.TokenType switch
    {
        JsonTokenType.StartObject => New(DocumentValueKind.Object, "", offset),
        JsonTokenType.StartArray => New(DocumentValueKind.Array, "", offset),
        JsonTokenType.String => OrFaulty(DocumentValueKind.Text, Text(ref reader, offset), offset),
        JsonTokenType.Number => OrFaulty(DocumentValueKind.Number, Digits(ref reader, offset), offset),
        JsonTokenType.True => New(DocumentValueKind.Boolean, "true", offset),
        JsonTokenType.False => New(DocumentValueKind.Boolean, "false", offset),
        _ => New(DocumentValueKind.Null, "", offset),
    };

    private DocumentValue New(DocumentValueKind kind, string text, int offset) => new(kind, text, source, offset);

    private DocumentValue OrFaulty(DocumentValueKind kind, string? text, int offset) =>
        text is null ? New(DocumentValueKind.Faulty, "", offset) : New(kind, text, offset);

    private void OpenMember(string? name, int offset)
    {
        if (name is null)
        {
            // Nobody can say which property was meant: its value is passed over.
            _nameTaken = true;
            return;
        }

        (_name, _nameOffset, _nameTaken) = (name, offset, !_open.Peek().Names!.Add(name));
        if (_nameTaken)
            findings.Add(new Finding(FindingCodes.DuplicateProperty, _open.Peek().Value.Pointer.Member(name), source.At(offset), [name]));
    }

    private void Attach(DocumentValue value)
    {
        if (_open.Count == 0)
            _root = value;
        else if (_open.Peek().Value is { Kind: DocumentValueKind.Array } array)
            array.AddElement(value);
        else if (!_nameTaken)
            _open.Peek().Value.AddMember(_name!, _nameOffset, value);
    }

    private string? Text(ref Utf8JsonReader reader, int offset, bool name = false)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate is valid JSON text and no valid character.
            findings.Add(new Finding(FindingCodes.LoneSurrogate, name ? _open.Peek().Value.Pointer : Here(), source.At(offset), []));
            return null;
        }
    }

    private string? Digits(ref Utf8JsonReader reader, int offset)
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
            return JsonPointer.Root;
        var parent = _open.Peek().Value;
        return parent.Kind == DocumentValueKind.Array
            ? parent.Pointer.Element(parent.Elements.Count)
            : _name is null ? parent.Pointer : parent.Pointer.Member(_name);
    }

    private DocumentValue? Refuse(FindingCode code, int offset, params string[] arguments)
    {
        findings.Add(new Finding(code, Here(), source.At(offset), arguments));
        return null;
    }
}
