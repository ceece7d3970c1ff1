using System.Text.Json;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>How the value of a property is read, written and described: one shape for every form that a value can take.</summary>
internal abstract class Shape
{
    /// <summary>The value in memory, or null when it is faulty; then findings say why.</summary>
    public abstract object? Read(DocumentValue value, FindingList findings);

    /// <summary>The value that begins with the token at hand, when nothing is wrong or unusual with it; otherwise null, and the tree of it decides.</summary>
    public virtual object? ReadPlain(ref Utf8JsonReader reader, PlainReader plain) => null;

    public abstract JsonNode Write(object value, Detail detail);

    /// <summary>The form as JSON Schema (2020-12).</summary>
    public abstract JsonObject Schema();

    protected static object? Wrong(DocumentValue value, FindingList findings, string expected)
    {
        if (value.Kind == DocumentValueKind.Null)
            findings.Add(value.Finding(FindingCodes.NullValue, expected));
        else if (value.Kind != DocumentValueKind.Faulty)
            findings.Add(value.Finding(FindingCodes.WrongType, expected, DocumentValue.Word(value.Kind)));
        return null;
    }

    protected static object? Refuse(DocumentValue value, FindingList findings, FindingCode code, params IReadOnlyList<string> arguments)
    {
        findings.Add(value.Finding(code, arguments));
        return null;
    }
}
