using System.Globalization;
using System.Text;
using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>A summary as a page of Markdown, in Russian or English. The same summary gives the same page on every machine.</summary>
public sealed class ProgrammeReport
{
    private readonly StringBuilder _page = new();
    private readonly ProgrammeSummary _summary;
    private readonly Language _language;
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly GapWording _gaps;

    private ProgrammeReport(ProgrammeSummary summary, Language language) =>
        (_summary, _language, _texts, _gaps) = (summary, language, ReportTexts.In(language), new(summary, language));

    /// <summary>The page.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such language.</exception>
    public static string Of(ProgrammeSummary summary, Language language)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var report = new ProgrammeReport(summary, language);
        report.Write();
        return $"{report._page}";
    }

    private void Write()
    {
        var programme = _summary.Programme;
        Line($"# {Say("title", Text(programme.Title), Day(_summary.Day))}");
        foreach (var remark in new[] { programme.Remark, _summary.Register.Remark }.OfType<string>())
            Line(Text(remark));
        if (programme.Hashtags.Count > 0)
            Line(string.Join(' ', programme.Hashtags.Select(Text)));
        WriteFunnel();
        WriteEvents();
        WriteCoverage();
        WriteStrategy();
        WriteRoadmaps();
        Line($"## {_texts["gaps"]}");
        foreach (var gap in _summary.Gaps)
            _page.Append("* ").Append(Text(_gaps.Say(gap))).Append('\n');
        _page.Append(_summary.Gaps.Count == 0 ? $"{_texts["nothingMissing"]}\n\n" : "\n");
        _page.Append(Say("fingerprints", $"{programme.Fingerprint}", $"{_summary.Register.Fingerprint}")).Append('\n');
    }

    private void WriteFunnel()
    {
        Line($"## {_texts["funnel"]}");
        List<(string Name, SiteFunnel Funnel)> rows = [.. _summary.Funnel.Select(f => (Text(f.Site!.Name), f))];
        if (_summary.Elsewhere.Found.Number > 0)
            rows.Add((_texts["elsewhere"], _summary.Elsewhere));
        List<(string Name, SiteFunnel Funnel)> all = [.. rows, (_texts["total"], _summary.Total)];
        Table(["site", "found", "assessed", "published", "told", "entered", "adopted"], all.Select(r => (string[])[r.Name, .. Steps(r.Funnel).Select(s => Number(s.Counted))]));
        if (_summary.Total.Found.Number > 0)
            Line($"### {_texts["lists"]}");
        foreach (var (name, funnel) in rows.Where(r => r.Funnel.Found.Number > 0))
        {
            Line($"**{name}**");
            foreach (var (step, counted) in Steps(funnel).Where(s => s.Counted.Number > 0))
                _page.Append(CultureInfo.InvariantCulture, $"* {_texts[step]} ({counted.Number}): {Items(counted)}\n");
            _page.Append('\n');
        }
    }

    private static (string Step, Counted Counted)[] Steps(SiteFunnel funnel) =>
    [
        ("found", funnel.Found), ("assessed", funnel.Assessed), ("published", funnel.Published), ("told", funnel.Stories),
        ("entered", funnel.Entered), ("adopted", funnel.Adopted),
    ];

    private void WriteEvents()
    {
        if (_summary.Events.Count == 0)
            return;
        Line($"## {_texts["events"]}");
        Table(["kind", "number", "participants", "items"], _summary.Events.Select(e => (string[])
            [_texts[$"kind.{EnumWords.Word(e.Kind)}"], Number(e.Events), People(e), Items(e.Events)]));
    }

    private static string People(EventsOfKind events)
    {
        var known = events.Participants.ToString(CultureInfo.InvariantCulture);
        return events.Unknown.Number == 0 ? known : events.Unknown.Number == events.Events.Number ? "–" : $"≥ {known}";
    }

    private void WriteCoverage()
    {
        Line($"## {_texts["coverage"]}");
        foreach (var district in _summary.Districts.Where(d => d.Regions.Count > 0))
        {
            Line(Say("district", Name(district), Number(district.Regions.Count), Number(district.RegionCount)));
            Table(["region", "tookPart", "sites", "practices", "adoptions", "events"], district.Regions.Select(r => (string[])
            [
                Text(_language == Language.Russian ? r.Region.Name.ShortRussian : r.Region.Name.English), _texts[r.TookPart ? "yes" : "notStated"],
                Listed(r.Sites), Listed(r.Practices), Listed(r.Adoptions), Listed(r.Events),
            ]));
        }

        if (_summary.Districts.Where(d => d.Regions.Count == 0).Select(Name).ToList() is { Count: > 0 } empty)
            Line(Say("districtsWithout", string.Join(", ", empty)));
    }

    private void WriteStrategy()
    {
        if (_summary.Programme.Strategy is not { } strategy)
            return;
        Line($"## {_texts["strategy"]}");
        Line(Text(strategy.Title));
        foreach (var goal in strategy.Goals)
        {
            Line($"**{Text(goal.Title)}**");
            Table(["indicator", "unit", "baseline", "target", "now", "reached", "servedBy"], _summary.Indicators.Where(i => i.Goal == goal).Select(i => (string[])
            [
                Text(i.Indicator.Title), Text(i.Indicator.Unit), i.Indicator.Baseline is { } baseline ? $"{baseline.Value}" : "–",
                Say("by", $"{i.Indicator.Target.Value}", Day(i.Indicator.Target.On)), i.Items is { } items ? Listed(items) : i.Value is { } value ? $"{value}" : "–",
                i.IsReached is { } reached ? _texts[reached ? "yes" : "no"] : "–", ServedBy(i),
            ]));
        }
    }

    private string ServedBy(IndicatorResult result)
    {
        List<string> parts = [];
        if (result.Indicator.Stages.Count > 0)
            parts.Add(Say("stages", string.Join(", ", result.Indicator.Stages.Select(Text))));
        if (result.Practices.Number > 0)
            parts.Add(Listed(result.Practices));
        return parts.Count == 0 ? "–" : string.Join("; ", parts);
    }

    private void WriteRoadmaps()
    {
        if (_summary.Roadmaps.Count == 0)
            return;
        Line($"## {_texts["roadmaps"]}");
        Table(["site", "done", "late", "ahead", "leftOut"], _summary.Roadmaps.Select(r => (string[])
            [Text(r.Forecast.Roadmap.Site.Name), Listed(r.Done), Listed(r.Late), Listed(r.Ahead), Listed(r.LeftOut)]));
    }

    private void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) => MarkdownText.Table(_page, [.. head.Select(h => _texts[h])], rows);

    private string Name(DistrictCoverage district) => district.District is { } d ? Text(_language == Language.Russian ? d.Russian : d.English) : _texts["noDistrict"];

    private static string Listed(Counted counted) => counted.Number == 0 ? "0" : $"{Number(counted)}: {Items(counted)}";

    private static string Items(Counted counted) => string.Join(", ", counted.Items.Select(Text));

    private static string Number(Counted counted) => Number(counted.Number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Day(LocalDate day) => GapWording.Day(day, _language);

    private string Say(string key, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, _texts[key], arguments);

    private static string Text(string text) => MarkdownText.Inline(text);

    private void Line(string text) => _page.Append(text).Append("\n\n");
}
