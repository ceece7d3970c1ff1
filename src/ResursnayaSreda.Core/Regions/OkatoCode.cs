namespace ResursnayaSreda.Core.Regions;

/// <summary>
/// A code of the classification of administrative units (OKATO), whole or its first levels: 2, 5, 8 or 11 digits. The default value is no
/// code: its text is empty.
/// </summary>
public readonly record struct OkatoCode
{
    private readonly string? _digits;

    private OkatoCode(string digits) => _digits = digits;

    /// <summary>Reads 2, 5, 8 or 11 digits.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static OkatoCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var code) ? code : throw new FormatException($"\"{text}\" is not 2, 5, 8 or 11 digits.");
    }

    /// <summary>Reads 2, 5, 8 or 11 digits.</summary>
    /// <returns>Whether <paramref name="text"/> has that form.</returns>
    public static bool TryParse(string? text, out OkatoCode code)
    {
        var isCode = Digits.Are(text, 2, 5, 8, 11);
        code = isCode ? new(text!) : default;
        return isCode;
    }

    /// <summary>The digits.</summary>
    public override string ToString() => _digits ?? "";
}
