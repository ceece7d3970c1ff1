using System.Globalization;
using System.Text;
using NodaTime.Text;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>
/// Roadmaps as a Gantt chart of Mermaid. Days are resolved, so nothing is left for the renderer to count: its own way of leaving out days off
/// would stretch the bars.
/// </summary>
public static class RoadmapGantt
{
    private static readonly LocalDatePattern Iso = LocalDatePattern.Iso;

    /// <summary>The chart of a plan.</summary>
    public static string Of(RoadmapSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var chart = Begin(schedule.Roadmap.Template.Title);
        Append(chart, schedule, null, 1);
        return $"{chart}";
    }

    /// <summary>The chart of forecasts, a section for each site.</summary>
    public static string Of(params IReadOnlyList<RoadmapForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var chart = Begin(forecasts.Count == 0 ? "" : forecasts[0].Roadmap.Template.Title);
        for (var i = 0; i < forecasts.Count; i++)
            Append(chart, forecasts[i].Schedule, forecasts[i], i + 1);
        return $"{chart}";
    }

    private static StringBuilder Begin(string title)
    {
        var chart = new StringBuilder("gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %d.%m\n");
        return title.Length == 0 ? chart : chart.Append(CultureInfo.InvariantCulture, $"    title {Label(title)}\n");
    }

    private static void Append(StringBuilder chart, RoadmapSchedule schedule, RoadmapForecast? forecast, int site)
    {
        chart.Append(CultureInfo.InvariantCulture, $"    section {Label(schedule.Roadmap.Site.Name)}\n");
        for (var i = 0; i < schedule.Stages.Count; i++)
        {
            var stage = schedule.Stages[i];
            if (stage.IsLeftOut)
                continue;
            var progress = forecast?.ProgressOf(stage.Stage.Id);
            string?[] tags =
            [
                stage.IsCritical ? "crit" : null,
                progress is null || progress.First is null ? null : progress.Status == StageStatus.Done ? "done" : "active",
                stage.Duration.Amount == 0 ? "milestone" : null,
            ];
            // The end of a bar is the morning of the day after the last one.
            var end = stage.Duration.Amount == 0 ? "0d" : Iso.Format(WorkingDayTable.Date(WorkingDayTable.Number(stage.Last) + 1));
            string[] bar = [.. tags.OfType<string>(), $"s{site}_{i + 1}", Iso.Format(stage.First), end];
            chart.Append(CultureInfo.InvariantCulture, $"    {Label(stage.Stage.Title)} :{string.Join(", ", bar)}\n");
            if (stage.EffectiveDeadline is { } deadline)
                chart.Append(CultureInfo.InvariantCulture, $"    Срок – {Label(stage.Stage.Title)} :milestone, d{site}_{i + 1}, {Iso.Format(deadline)}, 0d\n");
        }
    }

    // A colon ends a label, a semicolon or the end of a line a statement, and % and # begin a comment or an entity.
    private static string Label(string text)
    {
        var label = new StringBuilder();
        foreach (var sign in text)
            label.Append(sign is ':' or ';' or '#' or '%' || char.IsControl(sign) ? ' ' : sign);
        var words = $"{label}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "–" : string.Join(' ', words);
    }
}
