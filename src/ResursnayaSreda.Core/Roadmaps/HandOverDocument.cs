using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>
/// What the federal centre hands over to a site: its roadmap as a page of Markdown in Russian. The same roadmap gives the same page on every machine.
/// </summary>
public sealed class HandOverDocument
{
    private readonly StringBuilder _page = new();
    private readonly SiteRoadmap _roadmap;
    private readonly RoadmapSchedule _plan;
    private readonly Dictionary<string, StageDates> _dates;
    private readonly List<ScheduledStage> _stages;

    private HandOverDocument(SiteRoadmap roadmap)
    {
        (_roadmap, _plan) = (roadmap, roadmap.Plan());
        var dates = roadmap.Baseline?.Stages ?? [.. _plan.Stages.Select(s => new StageDates(s.Stage.Id, s.First, s.Last))];
        _dates = dates.ToDictionary(d => d.Stage, StringComparer.Ordinal);
        _stages = [.. _plan.Stages.Where(s => _dates.ContainsKey(s.Stage.Id) && !s.IsLeftOut).OrderBy(s => DatesOf(s).First).ThenBy(s => DatesOf(s).Last)];
    }

    /// <summary>The page. Its dates are those of the baseline, or of the plan where nothing is frozen.</summary>
    public static string Of(SiteRoadmap roadmap)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        var document = new HandOverDocument(roadmap);
        document.Write();
        return $"{document._page}";
    }

    private void Write()
    {
        var template = _roadmap.Template;
        Line($"# Дорожная карта: {Text(_roadmap.Site.Name)}");
        Line($"{Text(template.Title)}. Шаблон {template.Id}, версия {template.Version}.");
        if (template.Purpose is { } purpose)
            Line(Text(purpose));
        WriteSite();
        Line("## Роли");
        MarkdownText.Table(_page, ["Роль", "Уровень", "Как связаться"], template.Roles.Select(r => (string[])
            [Role(r.Id), r.Level == RoleLevel.Site ? "площадка" : "федеральный центр", Text(_roadmap.Site.Contacts.GetValueOrDefault(r.Id, "–"))]));
        Line("## Этапы по датам");
        MarkdownText.Table(_page, ["№", "Этап", "Начало", "Окончание", "Отвечает"], _stages.Select((s, i) => (string[])
            [Number(i + 1), Text(s.Stage.Title), RussianDates.Day(DatesOf(s).First), RussianDates.Day(DatesOf(s).Last), Role(s.Stage.Role)]));
        for (var i = 0; i < _stages.Count; i++)
            new HandOverStage(_page, _roadmap, _plan, _stages[i], DatesOf(_stages[i])).Write(i + 1);
        WriteLeftOut();
        WriteDeadlines();
        Line("## Если что-то опаздывает");
        if (template.IfLate is { } late)
            Line(Text(late));
        if (_plan.CriticalPaths(1).Paths is [var path])
        {
            var titles = path.Where(id => !_plan[id].IsLeftOut).Select(id => Text(_plan[id].Stage.Title));
            Line($"Запаса нет на этапах: {string.Join(" → ", titles)}. Опоздание любого из них сдвигает окончание или нарушает срок.");
        }

        var doubts = _plan.Stages.Where(s => !s.IsLeftOut).Aggregate(DayDoubts.None, (d, s) => d | s.Doubts);
        new HandOverCalendar(_page, _roadmap, _stages.Select(DatesOf), doubts).Write();
        if (template.Glossary.Count > 0)
        {
            Line("## Словарь");
            foreach (var entry in template.Glossary)
                _page.Append(CultureInfo.InvariantCulture, $"* **{Text(entry.Term)}** – {Text(entry.Text)}\n");
            _page.Append('\n');
        }

        Line("## Версия");
        _page.Append(CultureInfo.InvariantCulture, $"Шаблон {template.Id} {template.Version}, отпечаток `{template.Fingerprint}`.\n");
        if (_roadmap.Baseline is { } baseline)
            _page.Append(CultureInfo.InvariantCulture, $"План зафиксирован {RussianDates.Day(baseline.On)}\n");
        _page.Append(CultureInfo.InvariantCulture, $"Отпечаток дорожной карты: `{_roadmap.Fingerprint}`.\n");
    }

    private void WriteSite()
    {
        Line("## Площадка");
        var site = _roadmap.Site;
        if (site.Region is { } code)
            _page.Append(CultureInfo.InvariantCulture, $"* Регион: {Text(_roadmap.Regions.Find(code)?.At(_plan.Start).Name.Russian ?? $"{code}")}\n");
        var zone = DateTimeZoneProviders.Tzdb[site.Zone];
        var offset = zone.AtStartOfDay(_plan.Start).Offset;
        var hours = OffsetPattern.CreateWithInvariantCulture("+HH:mm").Format(offset);
        _page.Append(CultureInfo.InvariantCulture, $"* Часовой пояс: {site.Zone} (на {RussianDates.Day(_plan.Start)} – UTC{hours})\n");
        foreach (var anchor in _roadmap.Template.Anchors.Where(a => _plan.Anchors.ContainsKey(a.Id)))
            _page.Append(CultureInfo.InvariantCulture, $"* {Text(anchor.Title)}: {RussianDates.DayOfWeek(_plan.Anchors[anchor.Id])}\n");
        _page.Append("\nВсе даты – местные даты площадки.\n\n");
    }

    private void WriteLeftOut()
    {
        var leftOut = _plan.Stages.Where(s => s.IsLeftOut).ToList();
        if (leftOut.Count == 0)
            return;
        Line("## Чего площадка не делает");
        foreach (var stage in leftOut)
        {
            var change = _roadmap.Overrides.First(o => o.Stage == stage.Stage.Id);
            _page.Append(CultureInfo.InvariantCulture, $"* {Text(stage.Stage.Title)}: {Text(change.Reason)} ({Role(change.By)})\n");
        }

        _page.Append('\n');
    }

    private void WriteDeadlines()
    {
        var due = _stages.Where(s => s.Deadline is not null).OrderBy(s => s.EffectiveDeadline).ToList();
        if (due.Count == 0)
            return;
        Line("## Сроки");
        MarkdownText.Table(_page, ["Этап", "Срок", "Запас по плану"], due.Select(s => (string[])
        [
            Text(s.Stage.Title),
            RussianDates.DayOfWeek(s.Deadline!.Value) + (s.EffectiveDeadline == s.Deadline ? "" : $", действует {RussianDates.DayOfWeek(s.EffectiveDeadline!.Value)}"),
            RussianDates.Count(_roadmap.Days.Between(DatesOf(s).Last, s.EffectiveDeadline!.Value).Days, DayUnit.Working),
        ]));
    }

    private StageDates DatesOf(ScheduledStage stage) => _dates[stage.Stage.Id];

    private string Role(string id) => Text(_roadmap.NameOf(id));

    private void Line(string text) => _page.Append(text).Append("\n\n");

    private static string Text(string text) => MarkdownText.Inline(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
