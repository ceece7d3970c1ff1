using System.Globalization;
using System.Text;
using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The part of a hand-over document about the calendar: what is not as in other weeks between the first and the last day.</summary>
internal sealed class HandOverCalendar(StringBuilder page, SiteRoadmap roadmap, IEnumerable<StageDates> dates, DayDoubts doubts)
{
    public void Write()
    {
        page.Append("## Календарь\n\n");
        page.Append("Рабочие дни считаются по пятидневной неделе с праздниками и переносами");
        page.Append(roadmap.Site.Calendar.Policy.DeclaredDaysAreOff
            ? "; дни, объявленные нерабочими указами Президента, не считаются рабочими.\n"
            : "; дни, объявленные нерабочими указами Президента, считаются рабочими.\n");
        if (doubts != DayDoubts.None)
            page.Append(CultureInfo.InvariantCulture, $"Даты, отмеченные в этапах, могут измениться: {HandOverStage.DoubtsOf(doubts)}.\n");
        page.Append('\n');
        var all = dates.ToList();
        if (all.Count == 0)
            return;
        // A page is for people: beyond a thousand days nobody reads the days one by one.
        var first = all.Min(d => d.First);
        var last = LocalDate.Min(all.Max(d => d.Last), WorkingDayTable.Date(WorkingDayTable.Number(first) + 1000));
        var days = new DateInterval(first, last).Select(roadmap.Days.Calendar.GetDay).ToList();
        foreach (var (from, to, what) in Runs(days))
            page.Append(CultureInfo.InvariantCulture, $"* {RussianDates.Day(from)}{(from == to ? "" : $" – {RussianDates.Day(to)}")}: {what}\n");
        page.Append('\n');
    }

    // Neighbouring days of which the same is said are one line.
    private List<(LocalDate From, LocalDate To, string What)> Runs(List<CalendarDay> days)
    {
        var runs = new List<(LocalDate From, LocalDate To, string What)>();
        foreach (var day in days)
        {
            if (WhatOf(day) is not { } what)
                continue;
            if (runs.Count > 0 && runs[^1] is var run && run.What == what && run.To.PlusDays(1) == day.Date)
                runs[^1] = (run.From, day.Date, what);
            else
                runs.Add((day.Date, day.Date, what));
        }

        return runs;
    }

    private string? WhatOf(CalendarDay day)
    {
        var isWorking = roadmap.Days.Policy.IsWorking(day);
        var kind = day.Kind switch
        {
            DayKind.StatutoryHoliday => Text(day.Name ?? "праздник"),
            DayKind.SubstitutedDayOff => "выходной вместо праздника, пришедшегося на выходной",
            DayKind.TransferredDayOff => $"выходной, перенесённый с {RussianDates.Day(day.MovedFrom!.Value)}",
            DayKind.WorkingWeekend => "рабочий выходной",
            DayKind.DeclaredNonWorking => $"объявлено нерабочим, здесь {(isWorking ? "рабочий день" : "нерабочий день")}",
            DayKind.VotingDay => "выходной: общероссийское голосование",
            DayKind.RegionalHoliday => $"{Text(day.Name ?? "праздник региона")}, здесь {(isWorking ? "рабочий день" : "нерабочий день")}",
            DayKind.SiteDayOff => "площадка закрыта",
            DayKind.SiteWorkingDay => "площадка работает",
            DayKind.Unknown => "о дне ничего не известно",
            _ => null,
        };
        var isShort = day.IsShortened && isWorking;
        return kind is null ? isShort ? "короче на час" : null : kind + (isShort ? ", короче на час" : "");
    }

    private static string Text(string text) => MarkdownText.Inline(text);
}
