using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

internal enum DocumentValueKind
{
    Object,
    Array,
    Text,
    Number,
    Boolean,
    Null,

    /// <summary>A text or number that could not be read; it has its finding, and no shape reports it again.</summary>
    Faulty,
}

/// <summary>A value of a JSON document that knows where it stands.</summary>
internal sealed class DocumentValue(DocumentValueKind kind, string text, IPlaces source, long offset)
{
    private static readonly List<(string Name, long Offset, DocumentValue Value)> NoMembers = [];
    private static readonly List<DocumentValue> NoElements = [];

    // Most values have neither.
    private List<(string Name, long Offset, DocumentValue Value)>? _members;
    private List<DocumentValue>? _elements;
    private DocumentValue? _parent;
    private string? _name;
    private int _index;

    public DocumentValueKind Kind => kind;

    /// <summary>The characters of a text, the digits of a number, <c>true</c> or <c>false</c>.</summary>
    public string Text => text;

    public IReadOnlyList<(string Name, long Offset, DocumentValue Value)> Members => _members ?? NoMembers;

    public IReadOnlyList<DocumentValue> Elements => _elements ?? NoElements;

    public TextPosition Position => source.At(offset);

    /// <summary>Where it begins in the text.</summary>
    public long Offset => offset;

    public IPlaces Places => source;

    /// <summary>Which element of its list it is, from 0.</summary>
    public int Index => _index;

    public JsonPointer Pointer => _parent is null
        ? JsonPointer.Root
        : _name is null ? _parent.Pointer.Element(_index) : _parent.Pointer.Member(_name);

    public TextPosition PositionOf(long memberOffset) => source.At(memberOffset);

    /// <summary>The position of a character inside this text, exact as long as the text is written without escapes.</summary>
    public TextPosition PositionInside(int characters)
    {
        var start = Position;
        return start with { Column = start.Column + 1 + characters };
    }

    public void AddMember(string name, long nameOffset, DocumentValue value)
    {
        value._parent = this;
        value._name = name;
        (_members ??= []).Add((name, nameOffset, value));
    }

    public void AddElement(DocumentValue value)
    {
        value._parent = this;
        value._index = Elements.Count;
        (_elements ??= []).Add(value);
    }

    /// <summary>Gives an element its place in this list without keeping it.</summary>
    public void PassElement(DocumentValue value)
    {
        value._parent = this;
        value._index = Passed++;
    }

    /// <summary>The same list as it was when so many elements had gone by.</summary>
    public DocumentValue After(int elements) => new(kind, text, source, offset) { _parent = _parent, _name = _name, _index = _index, Passed = elements };

    /// <summary>How many elements went by without being kept.</summary>
    public int Passed { get; set; }

    /// <summary>The name under which this value stands, at its own place; the value itself when it stands under none.</summary>
    public DocumentValue NameOrSelf
    {
        get
        {
            var at = _parent?._members?.FindIndex(m => m.Value == this) ?? -1;
            return at < 0 ? this : _parent!.NameAsValue(_parent.Members[at].Name, _parent.Members[at].Offset);
        }
    }

    public bool HasMember(string name)
    {
        foreach (var member in _members ?? NoMembers)
        {
            if (member.Name == name)
                return true;
        }

        return false;
    }

    /// <summary>The member of this name; the value itself when it has none.</summary>
    public DocumentValue MemberOrSelf(string name) => _members?.Find(m => m.Name == name).Value ?? this;

    /// <summary>The last element with this text; the value itself when it has none, or is no list.</summary>
    public DocumentValue ElementOrSelf(string text) => _elements?.FindLast(e => e.Text == text) ?? this;

    /// <summary>A member's name as a value of its own, so that names are checked like any other text, at their own place.</summary>
    public DocumentValue NameAsValue(string name, long nameOffset) =>
        new(DocumentValueKind.Text, name, source, nameOffset) { _parent = this, _name = name };

    public Finding Finding(FindingCode code, params IReadOnlyList<string> arguments) => new(code, Pointer, Position, arguments);

    /// <summary>The word for the kind in findings.</summary>
    public static string Word(DocumentValueKind kind) => kind switch
    {
        DocumentValueKind.Object => "@object",
        DocumentValueKind.Array => "@array",
        DocumentValueKind.Text => "@text",
        DocumentValueKind.Number => "@number",
        DocumentValueKind.Boolean => "@trueOrFalse",
        _ => "@null",
    };
}
