using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Calendars;

/// <summary>Calendars and golden cases that were collected beside the repository.</summary>
public sealed class CalendarFactsTests
{
    private const string Golden = "golden/regions/calendar-01-working-days.json";
    private const string Roadmap = "golden/regions/roadmap-01-five-calendars.json";

    [FactsBeside(
        "calendars/ru-2019.json", "calendars/ru-2020.json", "calendars/ru-2021.json", "calendars/ru-2022.json", "calendars/ru-2023.json",
        "calendars/ru-2024.json", "calendars/ru-2025.json", "calendars/ru-2026.json", "calendars/ru-2027-provisional.json")]
    public void Every_day_of_nine_years_is_what_the_collected_calendars_say()
    {
        for (var year = 2019; year <= 2027; year++)
        {
            using var document = Read($"calendars/ru-{year}{(year == 2027 ? "-provisional" : "")}.json");
            var root = document.RootElement;
            var said = root.GetProperty("days").EnumerateArray().ToDictionary(d => Date(Text(d, "date")!));
            foreach (var day in new DateInterval(new(year, 1, 1), new(year, 12, 31)).Select(FederalCalendar.Russia.GetDay))
            {
                // Short days of the year without a decree were not collected.
                Line(year == 2027 ? day with { IsShortened = false } : day).Should().Be(Expected(day, said), $"{day.Date:uuuu-MM-dd}");
                $"{day.Status}".Should().BeEquivalentTo(Text(root, "status"));
            }

            var decree = FederalCalendar.Russia.Decrees.SingleOrDefault(d => d.Year == year);
            (decree is null ? null : $"{decree.Act.Number} of {decree.Act.Signed:uuuu-MM-dd}").Should().Be(Text(root, "governmentDecree"));
            (decree?.Act.IsNumberConfirmed == true).Should().Be(root.TryGetProperty("decreeNumberVerified", out var verified) && verified.GetBoolean());
        }
    }

    [FactsBeside(Golden)]
    public void All_checks_of_the_golden_case_hold()
    {
        using var document = Read(Golden);
        var checks = document.RootElement.GetProperty("checks").EnumerateArray().ToList();
        checks.Should().HaveCount(64);
        foreach (var check in checks)
        {
            var days = Text(check, "calendar") switch
            {
                "statutory" => new WorkingDays(FederalCalendar.Russia, CalendarPolicy.Statutory),
                "statutory+presidential" => new WorkingDays(FederalCalendar.Russia, CalendarPolicy.WithDeclaredDays),
                _ => new WorkingDays(FederalCalendar.Russia.KnownOn(new(2019, 12, 31)), CalendarPolicy.Statutory),
            };
            var arguments = check.GetProperty("args").EnumerateArray().ToList();
            var first = Date($"{arguments[0]}");
            var result = Text(check, "op") switch
            {
                "between" => days.Count(first, Date($"{arguments[1]}")).Days.ToString(CultureInfo.InvariantCulture),
                "add" => Iso(days.Add(first, arguments[1].GetInt32())),
                "nxt" => Iso(days.Next(first)),
                "prv" => Iso(days.Previous(first)),
                _ => $"{days.IsWorking(first)}",
            };
            result.Should().Be($"{check.GetProperty("expected")}", $"{check}");
        }
    }

    /// <summary>Durations, successions and slacks of a roadmap over five calendars, as far as they are arithmetic with working days.</summary>
    [FactsBeside(Roadmap)]
    public void A_roadmap_over_five_calendars_has_the_golden_dates()
    {
        using var document = Read(Roadmap);
        var template = document.RootElement.GetProperty("template").EnumerateArray().ToList();
        foreach (var site in document.RootElement.GetProperty("sites").EnumerateObject())
        {
            var days = DaysOf(site.Name);
            foreach (var task in template)
            {
                var dates = site.Value.GetProperty(Text(task, "id")!);
                LocalDate On(string name) => Date(Text(dates, name)!);
                var duration = task.GetProperty("durationWorkingDays").GetInt32();
                var place = $"{site.Name}, {Text(task, "id")}";
                days.Add(On("earlyStart"), Math.Max(duration - 1, 0)).Date.Should().Be(On("earlyFinish"), place);
                days.Add(On("lateFinish"), -Math.Max(duration - 1, 0)).Date.Should().Be(On("lateStart"), place);
                days.Between(On("earlyStart"), On("lateStart")).Days.Should().Be(dates.GetProperty("slackWorkingDays").GetInt32(), place);
                days.Next(EarliestOf(task, site.Value, template, days)).Date.Should().Be(On("earlyStart"), place);
            }
        }
    }

    private static LocalDate EarliestOf(JsonElement task, JsonElement site, List<JsonElement> template, WorkingDays days)
    {
        var bounds = task.GetProperty("predecessors").EnumerateArray().Select(p =>
        {
            var isMilestone = template.Single(t => Text(t, "id") == Text(p, "id")).GetProperty("durationWorkingDays").GetInt32() == 0;
            var lag = p.GetProperty("lagWorkingDays").GetInt32();
            return days.Add(Date(Text(site.GetProperty(Text(p, "id")!), "earlyFinish")!), lag + (isMilestone ? 0 : 1)).Date!.Value;
        });
        return bounds.Append(Text(task, "startNoEarlierThan") is { } earliest ? Date(earliest) : LocalDate.MinIsoValue).Max();
    }

    private static WorkingDays DaysOf(string site)
    {
        IWorkingCalendar calendar = site[..5] switch
        {
            "RU-TA" => Regional2020.Tatarstan.Over(FederalCalendar.Russia),
            "RU-SA" => Regional2020.Sakha.Over(FederalCalendar.Russia),
            _ => FederalCalendar.Russia,
        };
        return new(calendar, new CalendarPolicy
        {
            DeclaredDaysAreOff = !site.EndsWith("worked", StringComparison.Ordinal),
            RegionalHolidays = DayOffScope.RegionalBodies,
        });
    }

    private static string Line(CalendarDay day) => string.Join(
        ' ',
        (string[])
        [
            day.Kind switch
            {
                DayKind.StatutoryHoliday => "statutory",
                DayKind.SubstitutedDayOff => "substituted",
                DayKind.TransferredDayOff => $"transferred from {day.MovedFrom:uuuu-MM-dd}",
                DayKind.WorkingWeekend => "workingWeekend",
                DayKind.DeclaredNonWorking => "presidential",
                DayKind.VotingDay => "votingDay",
                _ => "-",
            },
            day.Kind == DayKind.StatutoryHoliday ? day.Name! : "",
            day.Kind is DayKind.DeclaredNonWorking or DayKind.VotingDay ? $"{day.Act}" : "",
            day.IsShortened ? "short" : "",
        ]);

    private static string Expected(CalendarDay day, Dictionary<LocalDate, JsonElement> said)
    {
        // The decree goes to 7 November; the collected calendar leaves out the weekend at its end.
        if (day.Date == new LocalDate(2021, 11, 6) || day.Date == new LocalDate(2021, 11, 7))
            return $"presidential  {day.Act} ";
        if (!said.TryGetValue(day.Date, out var fact))
            return "-   ";
        var kind = Text(fact, "kind") ?? "-";
        var isShort = fact.TryGetProperty("short", out _) || fact.TryGetProperty("shortIfWorked", out _);
        return string.Join(' ', (string[])[kind == "transferred" ? $"transferred from {Text(fact, "from")}" : kind, Text(fact, "name") ?? "", Text(fact, "act") ?? "", isShort ? "short" : ""]);
    }

    private static string Iso(WorkingDate date) => LocalDatePattern.Iso.Format(date.Date!.Value);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? $"{value}" : null;

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(file)));
}
