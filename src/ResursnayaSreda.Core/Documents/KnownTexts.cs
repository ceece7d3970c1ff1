using System.Numerics;
using System.Text.Json;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A document says the same few names and words over and over: each is made once, as long as not too many others come between.</summary>
/// <param name="places">How many are remembered, a power of two.</param>
internal sealed class KnownTexts(int places)
{
    private readonly string?[] _texts = new string?[places];
    private readonly int _shift = 32 - BitOperations.Log2((uint)places);

    /// <summary>The text of the token at hand.</summary>
    /// <exception cref="InvalidOperationException">It is no text: half of a surrogate pair, or bytes that begin no character.</exception>
    public string Of(ref Utf8JsonReader reader)
    {
        var span = reader.ValueSpan;
        if (reader.ValueIsEscaped || reader.HasValueSequence || span.Length == 0)
            return reader.GetString() ?? "";
        ref var known = ref _texts[Place(span)];
        if (known is null || !reader.ValueTextEquals(known))
            known = reader.GetString()!;
        return known;
    }

    // What tells short texts apart mostly stands at their ends and in the middle.
    private uint Place(ReadOnlySpan<byte> text)
    {
        var sum = ((uint)text.Length & 0xFF) | ((uint)text[0] << 8) | ((uint)text[text.Length / 2] << 16) | ((uint)text[^1] << 24);
        return unchecked((sum + text[Math.Max(text.Length - 2, 0)]) * 2654435769) >> _shift;
    }
}
