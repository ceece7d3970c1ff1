using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A text for people in English, Russian or both.</summary>
public sealed class LocalizedText
{
    internal LocalizedText(string? english, string? russian)
    {
        English = english;
        Russian = russian;
    }

    /// <summary>The English text; null when there is none.</summary>
    public string? English { get; }

    /// <summary>The Russian text; null when there is none.</summary>
    public string? Russian { get; }

    /// <summary>The text in the language asked for, otherwise in the other one.</summary>
    public string In(Language language) => (language == Language.Russian ? Russian ?? English : English ?? Russian) ?? "";
}
