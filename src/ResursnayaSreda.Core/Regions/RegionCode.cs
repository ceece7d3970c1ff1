using System.Text.RegularExpressions;

namespace ResursnayaSreda.Core.Regions;

/// <summary>
/// The identity of a region in a catalogue: a code of ISO 3166-2 such as <c>RU-ME</c>, or a code of a scheme of the host's own such as
/// <c>host:north</c>. The default value is no code: its text is empty.
/// </summary>
public readonly partial record struct RegionCode : IComparable<RegionCode>
{
    /// <summary>The scheme of codes that are written without one.</summary>
    public const string Iso3166 = "iso-3166-2";

    private readonly string? _text;

    private RegionCode(string text) => _text = text;

    /// <summary>Whose code it is: <see cref="Iso3166"/>, or what stands before the colon. Empty for the default value.</summary>
    public string Scheme => _text is null ? "" : _text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? _text[..colon] : Iso3166;

    /// <summary>The country of a code of ISO 3166-2, two letters; null for a code of another scheme.</summary>
    internal string? Country => Scheme == Iso3166 ? _text![..2] : null;

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text has neither form.</exception>
    public static RegionCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var code) ? code : throw new FormatException($"\"{text}\" is no code of the form RU-ME or host:north.");
    }

    /// <summary>
    /// Reads two letters, a hyphen and up to three letters or digits (ISO 3166-2, capitals), or a scheme (small letters, digits, hyphens), a
    /// colon and up to 64 characters without blanks. The scheme <see cref="Iso3166"/> itself is never written.
    /// </summary>
    /// <returns>Whether <paramref name="text"/> has such a form.</returns>
    public static bool TryParse(string? text, out RegionCode code)
    {
        var isCode = text is not null && (IsIso(text) || (OwnForm().IsMatch(text) && !text.StartsWith($"{Iso3166}:", StringComparison.Ordinal)));
        code = isCode ? new(text!) : default;
        return isCode;
    }

    /// <summary>Compares the texts of the codes, character by character.</summary>
    public int CompareTo(RegionCode other) => string.CompareOrdinal(_text, other._text);

    /// <summary>Whether <paramref name="left"/> stands before <paramref name="right"/>.</summary>
    public static bool operator <(RegionCode left, RegionCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> stands after <paramref name="right"/>.</summary>
    public static bool operator >(RegionCode left, RegionCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not stand after <paramref name="right"/>.</summary>
    public static bool operator <=(RegionCode left, RegionCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not stand before <paramref name="right"/>.</summary>
    public static bool operator >=(RegionCode left, RegionCode right) => left.CompareTo(right) >= 0;

    /// <summary>The code as it is written.</summary>
    public override string ToString() => _text ?? "";

    private static bool IsIso(string text)
    {
        if (text.Length is < 4 or > 6 || !char.IsAsciiLetterUpper(text[0]) || !char.IsAsciiLetterUpper(text[1]) || text[2] != '-')
            return false;
        foreach (var c in text.AsSpan(3))
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,31}:[^\s\p{C}]{1,64}\z")]
    private static partial Regex OwnForm();
}
