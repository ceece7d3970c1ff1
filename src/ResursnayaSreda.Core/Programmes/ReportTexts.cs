using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>The wording of summaries, one embedded file per language.</summary>
internal static class ReportTexts
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> English = new(() => EmbeddedTexts.Read("report-en.json"));
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Russian = new(() => EmbeddedTexts.Read("report-ru.json"));

    public static IReadOnlyDictionary<string, string> In(Language language) => language switch
    {
        Language.English => English.Value,
        Language.Russian => Russian.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };
}
