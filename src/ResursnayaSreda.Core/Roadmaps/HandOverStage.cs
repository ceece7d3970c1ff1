using System.Globalization;
using System.Text;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The part of a hand-over document about one stage.</summary>
internal sealed class HandOverStage(StringBuilder page, SiteRoadmap roadmap, RoadmapSchedule plan, ScheduledStage scheduled, StageDates dates)
{
    private readonly StageTemplate _stage = scheduled.Stage;

    public void Write(int number)
    {
        page.Append(CultureInfo.InvariantCulture, $"### {number}. {Text(_stage.Title)}\n\n");
        Item("Вид", KindOf(_stage.Kind));
        Item("Когда", dates.First == dates.Last ? RussianDates.DayOfWeek(dates.First) : $"{RussianDates.DayOfWeek(dates.First)} – {RussianDates.DayOfWeek(dates.Last)}");
        if (scheduled.Duration.Amount > 0)
            Item("Сколько длится", RussianDates.Count(scheduled.Duration.Amount, scheduled.Duration.Unit));
        Item("Отвечает", Role(_stage.Role));
        if (_stage.After.Count > 0)
            Item("Чего ждёт", string.Join("; ", _stage.After.Select(AfterOf)));
        if (_stage.Window is { } window)
            Item("Только в период", $"{RussianDates.YearDay(window.From)} – {RussianDates.YearDay(window.To)}");
        if (scheduled.TotalFloat > 0)
            Item("Запас", RussianDates.Count(scheduled.TotalFloat, scheduled.Duration.Unit));
        else if (scheduled.TotalFloat == 0)
            Item("Запас", "нет");
        else
            Item("Внимание", $"по плану этап не укладывается в свои границы: не хватает {RussianDates.Count(-scheduled.TotalFloat, scheduled.Duration.Unit)}");
        if (scheduled.Deadline is { } deadline)
            Item("Срок", RussianDates.DayOfWeek(deadline) + RollOf());
        if (scheduled.Doubts != DayDoubts.None)
            Item("Даты могут измениться", DoubtsOf(scheduled.Doubts));
        if (roadmap.Overrides.FirstOrDefault(o => o.Stage == _stage.Id) is { } change)
            Item("Отступление от шаблона", $"{Text(change.Reason)} ({Role(change.By)})");
        page.Append('\n');
        WriteDeliverables();
        foreach (var instruction in _stage.Instructions)
            page.Append(CultureInfo.InvariantCulture, $"**{Role(instruction.Role)}:** {Text(instruction.Text)}\n\n");
    }

    /// <summary>The words for doubts.</summary>
    public static string DoubtsOf(DayDoubts doubts) => string.Join("; ", new[]
    {
        doubts.HasFlag(DayDoubts.Disputed) ? "есть дни, которые можно считать и рабочими, и нерабочими" : null,
        doubts.HasFlag(DayDoubts.Provisional) ? "календарь года ещё не утверждён или день не подтверждён" : null,
        doubts.HasFlag(DayDoubts.Unknown) ? "есть дни, о которых календарь ничего не знает" : null,
    }.OfType<string>());

    /// <summary>The words for kinds of evidence.</summary>
    public static string EvidenceOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Link => "ссылка",
        EvidenceKind.Document => "документ",
        EvidenceKind.Photo => "фотография",
        EvidenceKind.Protocol => "протокол",
        _ => "число участников",
    };

    private void WriteDeliverables()
    {
        if (_stage.Deliverables.Count == 0)
            return;
        MarkdownText.Table(page, ["Результат", "Чем подтверждается"], _stage.Deliverables.Select(d => (string[])
            [Text(d.Title), d.Evidence.Count == 0 ? "подтверждение не требуется" : string.Join(", ", d.Evidence.Select(EvidenceOf))]));
    }

    private string AfterOf(StageRelation relation)
    {
        var what = relation.Kind switch
        {
            RelationKind.FinishToStart => "начинается после окончания этапа",
            RelationKind.StartToStart => "начинается после начала этапа",
            RelationKind.FinishToFinish => "заканчивается после окончания этапа",
            _ => "заканчивается после начала этапа",
        };
        var lag = relation.Lag.Amount switch
        {
            0 => "",
            > 0 => $", через {RussianDates.Count(relation.Lag.Amount, relation.Lag.Unit)}",
            _ => $", может раньше на {RussianDates.Count(-relation.Lag.Amount, relation.Lag.Unit)}",
        };
        return $"{what} «{Text(plan[relation.Stage].Stage.Title)}»{lag}";
    }

    private string RollOf() => scheduled.EffectiveDeadline is { } effective && effective != scheduled.Deadline
        ? $"; это нерабочий день, действует {RussianDates.DayOfWeek(effective)}"
        : "";

    private static string KindOf(StageKind kind) => kind switch
    {
        StageKind.Search => "поиск практик",
        StageKind.VideoStory => "видеосюжет",
        StageKind.RoundTable => "круглый стол",
        StageKind.Seminar => "семинар",
        StageKind.ContestEntry => "участие в конкурсе",
        StageKind.ClosingBridge => "итоговый видеомост",
        _ => "другое",
    };

    private string Role(string id) => Text(roadmap.NameOf(id));

    private void Item(string name, string value) => page.Append(CultureInfo.InvariantCulture, $"* {name}: {value}\n");

    private static string Text(string text) => MarkdownText.Inline(text);
}
