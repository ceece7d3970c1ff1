using System.Globalization;

namespace ResursnayaSreda.Core.Findings;

/// <summary>A fault of a document: what it is, where it is and how bad it is, as data.</summary>
public sealed class Finding
{
    private readonly IReadOnlyList<string> _arguments;

    internal Finding(
        FindingCode code, JsonPointer pointer, TextPosition? position, IReadOnlyList<string> arguments, FormulaExcerpt? excerpt = null)
    {
        Code = code;
        Pointer = pointer;
        Position = position;
        _arguments = arguments;
        Excerpt = excerpt;
    }

    /// <summary>What kind of fault it is.</summary>
    public FindingCode Code { get; }

    /// <summary>How much it weighs: the severity of its code.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>Where it is in the document's structure.</summary>
    public JsonPointer Pointer { get; }

    /// <summary>Where it is in the document's text; null when the value was not read from text.</summary>
    public TextPosition? Position { get; }

    /// <summary>What the text of the code is filled with: names, values, limits. Culture free.</summary>
    public IReadOnlyList<string> Arguments => [.. _arguments.Select(a => FindingTexts.Argument(a, Language.English))];

    /// <summary>The part of a formula it is about; null when it is not about a formula.</summary>
    public FormulaExcerpt? Excerpt { get; }

    /// <summary>The finding as a sentence.</summary>
    public string Describe(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Code.Pattern(language), [.. _arguments.Select(a => FindingTexts.Argument(a, language))]);

    /// <summary>One line in English: position, pointer, code and sentence.</summary>
    public override string ToString() => $"{Position?.ToString() ?? "-"} {Pointer} {Code.Id}: {Describe(Language.English)}";
}
