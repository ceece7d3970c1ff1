namespace ResursnayaSreda.Core.Regions;

/// <summary>
/// The two digits of a region in the tax registers and in KLADR: 77 is Moscow here and Chukotka in OKATO, so the systems have types of their
/// own. The default value is no code: its text is empty.
/// </summary>
public readonly record struct SubjectCode
{
    private readonly string? _digits;

    private SubjectCode(string digits) => _digits = digits;

    /// <summary>Reads two digits.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static SubjectCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var code) ? code : throw new FormatException($"\"{text}\" is not two digits.");
    }

    /// <summary>Reads two digits.</summary>
    /// <returns>Whether <paramref name="text"/> has that form.</returns>
    public static bool TryParse(string? text, out SubjectCode code)
    {
        var isCode = Digits.Are(text, 2);
        code = isCode ? new(text!) : default;
        return isCode;
    }

    /// <summary>The digits.</summary>
    public override string ToString() => _digits ?? "";
}
