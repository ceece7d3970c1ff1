using System.Text.Json;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A document says the same few names and words over and over: each is made once.</summary>
internal sealed class KnownTexts
{
    private const int Known = 256;

    private readonly string?[] _texts = new string?[Known];

    /// <summary>The text of the token at hand.</summary>
    /// <exception cref="InvalidOperationException">It is no text: half of a surrogate pair, or bytes that begin no character.</exception>
    public string Of(ref Utf8JsonReader reader)
    {
        var span = reader.ValueSpan;
        if (reader.ValueIsEscaped || reader.HasValueSequence || span.Length == 0)
            return reader.GetString() ?? "";
        ref var known = ref _texts[((span.Length * 31) + (span[0] * 7) + span[^1]) % Known];
        if (known is null || !reader.ValueTextEquals(known))
            known = reader.GetString()!;
        return known;
    }
}
