using System.Globalization;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;
using Samples.Common;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>How the words of the rule language are said to people: one table per language, by kind of node, property and value.</summary>
internal sealed class RegulationWords
{
    private readonly IReadOnlyDictionary<string, string> _table;
    private readonly Page _page;

    private RegulationWords(Language language)
    {
        _table = language == Language.Russian ? RegulationRussian.Table : RegulationEnglish.Table;
        _page = new Page(language);
    }

    /// <summary>What the pages of a language are called behind their names.</summary>
    public string Ending => _page.IsRussian ? "ru" : "en";

    /// <summary>A word of the page itself, such as a heading.</summary>
    public string this[string key] => _table[key];

    public static RegulationWords Of(Language language) => new(language);

    /// <summary>How a property is said, with <c>{0}</c> for its value; null when there are no words for it.</summary>
    public string? Sentence(string kind, string property) =>
        _table.GetValueOrDefault($"{kind}.{property}") ?? _table.GetValueOrDefault(property);

    /// <summary>How a property with this very value is said; null when its value is no word of the language.</summary>
    public string? Word(string kind, string property, string value) =>
        _table.GetValueOrDefault($"{kind}.{property}.{value}") ?? _table.GetValueOrDefault($"{property}.{value}");

    /// <summary>A text of the document in the language of the page, or in the one it has.</summary>
    public string Text(JsonNode? text)
    {
        if (text is not JsonObject byLanguage)
            return text is null ? "" : RegulationText.Escaped($"{text}");
        var chosen = byLanguage[Ending] ?? byLanguage.Select(p => p.Value).FirstOrDefault();
        return RegulationText.Escaped($"{chosen}");
    }

    public string Quoted(string text) => string.Format(CultureInfo.InvariantCulture, this["quoted"], text);

    /// <summary>A clause that is a number is called so; any other one is the name of a passage.</summary>
    public string Clause(string clause)
    {
        var text = RegulationText.Escaped(clause);
        return clause.All(c => char.IsAsciiDigit(c) || c == '.') ? string.Format(CultureInfo.InvariantCulture, this["clause"], text) : text;
    }

    /// <summary>A number or a date as people write it; anything else is a formula or an id.</summary>
    public string Value(string text)
    {
        if (Rational.TryParse(text, out var number))
            return _page.Exact(number);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString(_page.Say("dd.MM.yyyy", "yyyy-MM-dd"), CultureInfo.InvariantCulture)
            : RegulationText.Code(text);
    }
}
