#!/usr/bin/env dotnet
#:project ../../src/ResursnayaSreda.Core
#:include common/Documents.cs
#:include common/Page.cs
#:include common/Words.cs
using System.Globalization;
using System.Text;
using NodaTime;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;
using Samples.Common;

// dotnet run docs/samples/roadmaps.cs -- [--site RU-SA] [--data-date 2020-07-01] [--gantt] [--json]
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var template = CoreJson.ReadRoadmapTemplate(File.ReadAllBytes(Documents.Beside("../roadmaps/pilot-site-2020.json"))).Value;

// The date of the hand-over is the first Monday after the seminar of 27–29 February 2020. The other two are assumptions of this sample: the last day of
// a contest of that year, a Sunday, and a day in December for the bridge. Which regional days a site follows only the site can say.
var handover = new LocalDate(2020, 3, 2);
var anchors = new Dictionary<string, LocalDate> { ["handover"] = handover, ["contest"] = new(2020, 9, 6), ["bridge"] = new(2020, 12, 10) };

// The eight regions that are known by name.
string[] codes = ["RU-ME", "RU-SA", "RU-TA", "RU-LEN", "RU-SVE", "RU-SAM", "RU-MOS", "RU-ARK"];
var roadmaps = codes.Select(c => template.Instantiate(SiteOf(c), anchors).Freeze(handover)).ToList();
var dataDate = Option("--data-date") is { } day ? NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value : handover;
var shown = roadmaps.Find(r => r.Site.Id == (Option("--site") ?? "RU-SA"));
if (shown is null)
{
    Console.Error.WriteLine($"Площадки: {string.Join(", ", codes)}");
    return 1;
}

var forecasts = roadmaps.Select(r => r.Forecast(dataDate)).ToList();
if (args.Contains("--gantt"))
{
    Console.Write(RoadmapGantt.Of(forecasts));
    return 0;
}

if (args.Contains("--json"))
{
    using var output = Console.OpenStandardOutput();
    output.Write(CoreJson.Write(shown));
    return 0;
}

Console.Write(HandOverDocument.Of(shown));

Page.Heading($"Сравнение площадок на {dataDate:uuuu-MM-dd}");
var comparison = RoadmapComparison.Of(forecasts);
List<string[]> rows = [["Площадка", .. comparison.Stages.Skip(1)]];
foreach (var site in comparison.Sites)
    rows.Add([site.Roadmap.Site.Name, .. comparison.Stages.Skip(1).Select(s => Cell(comparison[site.Roadmap.Site.Id, s]))]);
Page.Table(rows);

var portfolio = new RoadmapPortfolio(forecasts);
Page.Heading("Федеральный центр");
Console.WriteLine($"Все площадки готовы к видеомосту: {portfolio.BridgeFrom():uuuu-MM-dd}, пять из восьми: {portfolio.BridgeFrom(5):uuuu-MM-dd}");
Console.WriteLine($"Дольше всех ждут: {string.Join("; ", portfolio.HoldingTheBridge().Select(h => $"{h.Site} ({string.Join(" → ", h.Chain)})"))}");
foreach (var week in portfolio.StoriesByWeek())
    Console.WriteLine($"Неделя с {week.Monday:uuuu-MM-dd}: сюжетов {week.Stages.Count}");

BridgeTime();
return 0;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;

string Cell(StageComparison stage) => stage.Forecast is not { } dates
    ? "–"
    : $"{dates.Last:dd.MM}{(stage.Slip is { Days: not 0 } slip ? $" ({slip.Days:+0;-0})" : "")}{(stage.Risk is RiskClass.Critical or RiskClass.Overdue ? " !" : "")}";

// Two hours, and from eight to eight by the clocks of each site: assumptions as well.
void BridgeTime()
{
    var day = forecasts.SelectMany(f => f.Schedule.Stages).Where(s => s.Stage.Kind == StageKind.ClosingBridge).Max(s => s.First);
    var from = LocalDate.Max(day.PlusDays(-3), portfolio.BridgeFrom() ?? day);
    var sites = roadmaps.Select(r => new BridgeParticipant(r.Site.Id, r.Site.Zone)
    {
        Days = r.Site.Calendar.Over(r.Federal),
        Window = new HourWindow(new(8, 0), new(20, 0)),
    });
    var request = new BridgeRequest("Europe/Moscow", new DateInterval(from, day.PlusDays(3)), minutes: 120, sites);
    var search = SlotFinder.Find(request, SlotCriterion.LeastWorst, DateTimeZoneProviders.Tzdb);

    Page.Heading("Время видеомоста");
    Page.Paragraph($"Допущения примера: день видеомоста {day:uuuu-MM-dd}, ищем с {request.Days.Start:uuuu-MM-dd} по {request.Days.End:uuuu-MM-dd}, {request.Minutes} минут, "
        + "каждая площадка может с 08:00 до 20:00 по своему времени в свои рабочие дни.");
    Page.Paragraph("Критерий: меньше всего баллов у той площадки, которой неудобнее всех, затем наименьшая сумма; из равных – ближайшее ко дню видеомоста.");
    if (search.Best.MinBy(s => Math.Abs(Period.DaysBetween(day, s.Start.Local.Date))) is not { } slot)
    {
        Console.WriteLine($"Времени нет; меньше всего уступок {search.Relaxation!.Start.Local:uuuu-MM-dd HH:mm}: "
            + $"окна шире на {search.Relaxation.Minutes} минут, в выходной – {string.Join(", ", search.Relaxation.DaysOff.DefaultIfEmpty("никто"))}");
        return;
    }

    Console.WriteLine($"Лучшее время: {slot.Start.Local:uuuu-MM-dd HH:mm} по Москве; баллов у той, которой неудобнее всех, {slot.Worst}, у всех вместе {slot.Total}; таких времён {search.Best.Count} из {search.Slots.Count}");
    List<string[]> times = [["Площадка", "Местное время", "Пояс", "Баллы"]];
    times.AddRange(slot.Sites().Zip(roadmaps, (s, r) => (string[])[r.Site.Name, $"{s.Start:uuuu-MM-dd HH:mm}–{s.End:HH:mm}", s.Zone, $"{s.Charge}"]));
    Page.Table(times, 3);
}

PilotSite SiteOf(string code)
{
    var region = RegionCatalog.Iso3166Ru[RegionCode.Parse(code)];
    return new(code, region.At(handover).Name.ShortRussian, region.PrimaryZone.Id)
    {
        Region = region.Code,
        Calendar = new SiteCalendar
        {
            // Nobody was at work from 30 March to 8 May 2020; whoever worked takes CalendarPolicy.Statutory.
            Policy = CalendarPolicy.WithDeclaredDays with { RegionalHolidays = DayOffScope.RegionalBodies },
            Regional = code switch { "RU-TA" => [Tatarstan()], "RU-SA" => [Sakha()], _ => [] },
        },
    };
}

// Announced for everybody; in 2020 no other day was off for those on a weekend.
RegionalHolidays Tatarstan() => new("Татарстан, 2020", DayOffScope.AllEmployers, TransferRule.None,
[
    new(new LocalDate(2020, 5, 24), "Ураза-байрам"),
    new(new LocalDate(2020, 7, 31), "Курбан-байрам"),
    new(new LocalDate(2020, 8, 30), "День Республики Татарстан"),
    new(new LocalDate(2020, 11, 6), "День Конституции Республики Татарстан"),
]);

// For bodies that the republic pays for; that Monday 22 June was taken for the Sunday is not confirmed.
RegionalHolidays Sakha() => new("Саха (Якутия), 2020", DayOffScope.RegionalBodies, TransferRule.NextWorkingDay,
[
    new(new LocalDate(2020, 4, 27), "День Республики Саха (Якутия)"),
    new(new LocalDate(2020, 6, 21), "Ысыах", IsConfirmed: false),
]);
