using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Schedules;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>The code of docs/roadmaps.md is the code below, runs, and prints what the page says.</summary>
public sealed class RoadmapsPageTests
{
    private static readonly string Source = Repository.Read("tests/ResursnayaSreda.Core.Tests/Docs/RoadmapsPageTests.cs");

    [Fact]
    public void Every_block_of_code_prints_what_stands_below_it()
    {
        var blocks = new DocPage("docs/roadmaps.md").Blocks();
        var codes = blocks.Where(b => b.Info == "csharp").ToList();
        var texts = blocks.Where(b => b.Info == "text").ToList();
        for (var i = 0; i < codes.Count; i++)
            Normal(codes[i].Code).Should().Be(Normal(Between($"// begin {i + 1}\n", "// end\n")), codes[i].Place);
        var printed = new StringWriter { NewLine = "\n" };
        CriticalPath(printed);
        Roadmaps(printed);
        printed.ToString().TrimEnd('\n').Should().Be(string.Join('\n', texts.Select(t => t.Code)));
        codes.Should().HaveCount(3).And.HaveSameCount(texts);
    }

    private static void CriticalPath(TextWriter printer)
    {
        // begin 1
        var schedule = Schedule.Of(new ActivityNetwork(
            [new("a", 6), new("b", 11), new("c", 7), new("d", 3), new("e", 2)],
            [new("a", "b"), new("a", "c"), new("c", "d"), new("b", "e"), new("d", "e")]));

        foreach (var activity in schedule.Activities)
            printer.WriteLine($"{activity.Id} {activity.EarlyStart}–{activity.EarlyFinish}, float {activity.TotalFloat}, free {activity.FreeFloat}");
        printer.WriteLine(string.Join(" → ", schedule.CriticalPaths(10).Paths[0]));
        // end
    }

    private static void Roadmaps(TextWriter printer)
    {
        // begin 2
        var template = CoreJson.ReadRoadmapTemplate(Repository.ReadBytes("docs/roadmaps/pilot-site-2020.json")).Value;
        var anchors = new Dictionary<string, LocalDate> { ["handover"] = new(2020, 3, 2), ["contest"] = new(2020, 9, 6), ["bridge"] = new(2020, 12, 10) };

        foreach (var policy in new[] { CalendarPolicy.Statutory, CalendarPolicy.WithDeclaredDays })
        {
            var site = new PilotSite("RU-MOS", "Московская область", "Europe/Moscow") { Calendar = new() { Policy = policy } };
            var plan = template.Instantiate(site, anchors).Plan();
            printer.WriteLine($"found {plan["find"].Last:R}, seminar {plan["seminar"].Last:R}, entry {plan["contest"].Last:R}, float {plan["contest"].TotalFloat}, {plan["find"].Doubts}");
        }
        // end

        // begin 3
        var roadmap = template.Instantiate(new PilotSite("RU-MOS", "Московская область", "Europe/Moscow"), anchors).Freeze(anchors["handover"]);
        var before = roadmap.Forecast(anchors["handover"]);
        var now = roadmap.WithRecords(
        [
            new("handover") { Finished = anchors["handover"] },
            new("find") { Started = anchors["handover"], Remaining = DayCount.Parse("80wd") },
        ]).Forecast(new LocalDate(2020, 3, 16));

        foreach (var shift in now.Since(before).Shifts)
            printer.WriteLine($"{shift.After.Stage}: {shift.Before.Last:R} → {shift.After.Last:R}, {shift.Cause} {string.Join(", ", shift.DrivenBy)}".TrimEnd());
        foreach (var risk in now.Risks(tight: 10))
            printer.WriteLine($"{risk.Stage} {risk.Class}: {risk.Slack} working days to {risk.Effective:R}, {string.Join(" → ", risk.Chain)}");
        // end
    }

    // The page reads files and prints; the test reads the repository and writes into memory.
    private static string Normal(string code) => string.Concat(code
        .Replace("Repository.ReadBytes", "File.ReadAllBytes", StringComparison.Ordinal)
        .Replace("printer.", "Console.", StringComparison.Ordinal)
        .Where(c => !char.IsWhiteSpace(c)));

    private static string Between(string from, string to)
    {
        var start = Source.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return Source[start..Source.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
