using System.Text.Json;

namespace ResursnayaSreda.Core.Documents;

/// <summary>
/// Reads values from their tokens, without a tree, as long as nothing is wrong or unusual with them. About everything else the reader of trees
/// decides. The text is known to be UTF-8.
/// </summary>
internal sealed class PlainReader
{
    private const int LongestWord = 16;

    private readonly KnownTexts _words = new();

    /// <summary>How many values were looked at.</summary>
    public long Values { get; private set; }

    /// <summary>The value that begins with the token at hand, the reader at its last token; null when it is not plain, the reader then anywhere.</summary>
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
}
