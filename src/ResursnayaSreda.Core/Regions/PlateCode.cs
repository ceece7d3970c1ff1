namespace ResursnayaSreda.Core.Regions;

/// <summary>
/// The digits of a region on vehicle plates; Chechnya has 95 here and 20 as <see cref="SubjectCode"/>. The default value is no code: its text
/// is empty.
/// </summary>
public readonly record struct PlateCode
{
    private readonly string? _digits;

    private PlateCode(string digits) => _digits = digits;

    /// <summary>Reads two or three digits.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static PlateCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var code) ? code : throw new FormatException($"\"{text}\" is not two or three digits.");
    }

    /// <summary>Reads two or three digits.</summary>
    /// <returns>Whether <paramref name="text"/> has that form.</returns>
    public static bool TryParse(string? text, out PlateCode code)
    {
        var isCode = Digits.Are(text, 2, 3);
        code = isCode ? new(text!) : default;
        return isCode;
    }

    /// <summary>The digits.</summary>
    public override string ToString() => _digits ?? "";
}
