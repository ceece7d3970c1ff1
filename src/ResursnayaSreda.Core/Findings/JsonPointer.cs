using System.Globalization;

namespace ResursnayaSreda.Core.Findings;

/// <summary>The path to a value inside a JSON document (RFC 6901).</summary>
/// <remarks>The default value is the pointer to the whole document, written as the empty string.</remarks>
public readonly struct JsonPointer : IEquatable<JsonPointer>
{
    private readonly string? _text;

    private JsonPointer(string text) => _text = text;

    /// <summary>The pointer to the whole document.</summary>
    public static JsonPointer Root => default;

    /// <summary>The pointer to the member <paramref name="name"/> of the value this pointer leads to.</summary>
    public JsonPointer Member(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new($"{_text}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}");
    }

    /// <summary>The pointer to the element at <paramref name="index"/> (from 0) of the array this pointer leads to.</summary>
    public JsonPointer Element(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(string.Create(CultureInfo.InvariantCulture, $"{_text}/{index}"));
    }

    /// <summary>The pointer as text, with <c>~</c> and <c>/</c> escaped.</summary>
    public override string ToString() => _text ?? "";

    /// <inheritdoc/>
    public bool Equals(JsonPointer other) => string.Equals(_text ?? "", other._text ?? "", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonPointer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text ?? "");

    /// <summary>Whether both pointers are the same text.</summary>
    public static bool operator ==(JsonPointer left, JsonPointer right) => left.Equals(right);

    /// <summary>Whether the pointers differ.</summary>
    public static bool operator !=(JsonPointer left, JsonPointer right) => !left.Equals(right);
}
