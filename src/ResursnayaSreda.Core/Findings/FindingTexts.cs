namespace ResursnayaSreda.Core.Findings;

/// <summary>The wording of the codes, one embedded file per language.</summary>
internal static class FindingTexts
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> English = new(() => EmbeddedTexts.Read("findings-en.json"));
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Russian = new(() => EmbeddedTexts.Read("findings-ru.json"));

    public static string Pattern(string id, Language language) => language switch
    {
        Language.English => English.Value[id],
        Language.Russian => Russian.Value[id],
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    /// <summary>An argument that is a word of ours, written "@word", in the language; any other argument as it is.</summary>
    public static string Argument(string argument, Language language)
    {
        if (!argument.StartsWith('@'))
            return argument;
        var end = argument.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var blank ? blank : argument.Length;
        var table = language == Language.Russian ? Russian.Value : English.Value;
        // What begins so and is no word of ours stands in the document so: @2026-02-30.
        return table.TryGetValue(argument[..end], out var word) ? word + argument[end..] : argument;
    }
}
