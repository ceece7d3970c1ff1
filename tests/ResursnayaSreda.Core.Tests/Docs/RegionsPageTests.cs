using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>The code of docs/regions.md is the code below, runs, and prints what the page says.</summary>
public sealed class RegionsPageTests
{
    private static readonly string Source = Repository.Read("tests/ResursnayaSreda.Core.Tests/Docs/RegionsPageTests.cs");

    [Fact]
    public void Every_block_of_code_prints_what_stands_below_it()
    {
        Action<TextWriter>[] examples = [Catalogue, HostCatalogue, Spring, Layers];
        var blocks = new DocPage("docs/regions.md").Blocks();
        var codes = blocks.Where(b => b.Info == "csharp").ToList();
        var texts = blocks.Where(b => b.Info == "text").ToList();
        codes.Should().HaveSameCount(examples);
        texts.Should().HaveSameCount(examples);
        for (var i = 0; i < examples.Length; i++)
        {
            Normal(codes[i].Code).Should().Be(Normal(Between($"// begin {i + 1}\n", "// end\n")), codes[i].Place);
            var printed = new StringWriter { NewLine = "\n" };
            examples[i](printed);
            $"{printed}".TrimEnd('\n').Should().Be(texts[i].Code, texts[i].Place);
        }
    }

    private static void Catalogue(TextWriter printer)
    {
        // begin 1
        var catalog = RegionCatalog.Iso3166Ru;
        var kuzbass = catalog[RegionCode.Parse("RU-KEM")];

        foreach (var day in new LocalDate[] { new(2019, 3, 26), new(2019, 3, 27) })
            printer.WriteLine($"{kuzbass.At(day).Name}, {kuzbass.At(day).District}");

        foreach (var match in catalog.Match("Алтай"))
            printer.WriteLine($"{match.Region} by {match.By}");

        printer.WriteLine(catalog.Find(OkatoCode.Parse("77"))?.Code + " and " + catalog.Find(SubjectCode.Parse("77"))?.Code);
        // end
    }

    private static void HostCatalogue(TextWriter printer)
    {
        // begin 2
        var island = new Region(RegionCode.Parse("host:island"), RegionKind.Other, new RegionName("Остров", "Остров", "Island"), "Etc/UTC");
        var ours = RegionCatalog.Create("ours", "2026-1", "made up for this page", [island], from: RegionCatalog.Iso3166Ru);

        printer.WriteLine($"{ours}: {ours.All.Count}, added {string.Join(", ", ours.Since(RegionCatalog.Iso3166Ru).Added)}");
        var rules = CoreJson.ReadMethodology(Repository.ReadBytes("docs/methodologies/pilot-site-selection.json"), ours);
        printer.WriteLine(rules.Findings[0].Describe(Language.English));
        // end
    }

    private static void Spring(TextWriter printer)
    {
        // begin 3
        var worked = new WorkingDays(FederalCalendar.Russia, CalendarPolicy.Statutory);
        var off = new WorkingDays(FederalCalendar.Russia, CalendarPolicy.WithDeclaredDays);
        var start = new LocalDate(2020, 3, 2);

        printer.WriteLine($"20 working days: {worked.Add(start, 19)} or {off.Add(start, 19)}");
        printer.WriteLine(worked.DoubtfulDays(new DateInterval(start, new LocalDate(2020, 3, 30)))[0].Act);
        printer.WriteLine($"into 2027: {worked.Add(new LocalDate(2026, 12, 30), 1)}");
        // end
    }

    private static void Layers(TextWriter printer)
    {
        // begin 4
        // For everybody in the republic; on a weekend no other day is off.
        var tatarstan = new RegionalHolidays("Татарстан, 2020", DayOffScope.AllEmployers, TransferRule.None,
        [
            new(new LocalDate(2020, 5, 24), "Ураза-байрам"),
            new(new LocalDate(2020, 7, 31), "Курбан-байрам"),
            new(new LocalDate(2020, 8, 30), "День Республики Татарстан"),
            new(new LocalDate(2020, 11, 6), "День Конституции Республики Татарстан"),
        ]);

        // For bodies that the republic pays for; that Monday 22 June was taken for the Sunday follows from the law and is not confirmed.
        var law = new CalendarAct("Law of the Republic of Sakha", "1993-З", new LocalDate(2018, 4, 26));
        var sakha = new RegionalHolidays("Саха (Якутия), 2020", DayOffScope.RegionalBodies, TransferRule.NextWorkingDay,
        [
            new(new LocalDate(2020, 4, 27), "День Республики Саха (Якутия)", law),
            new(new LocalDate(2020, 6, 21), "Ысыах", law, IsConfirmed: false),
        ]);

        var library = new SiteDays("библиотека", closed: [new DateInterval(new LocalDate(2020, 8, 3), new LocalDate(2020, 8, 14))]);
        var kazan = new WorkingDays(library.Over(tatarstan.Over(FederalCalendar.Russia)), CalendarPolicy.Statutory);
        printer.WriteLine(kazan.Add(new LocalDate(2020, 7, 30), 1));

        // Municipal bodies of Sakha decide themselves: the first answer is for one that works, the second for one that does not.
        var friday = new LocalDate(2020, 6, 19);
        printer.WriteLine(new WorkingDays(sakha.Over(FederalCalendar.Russia), CalendarPolicy.Statutory).Add(friday, 1));
        var asRegionalBodies = CalendarPolicy.Statutory with { RegionalHolidays = DayOffScope.RegionalBodies };
        printer.WriteLine(new WorkingDays(sakha.Over(FederalCalendar.Russia), asRegionalBodies).Add(friday, 1));
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
