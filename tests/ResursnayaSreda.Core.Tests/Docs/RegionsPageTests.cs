using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>The code of docs/regions.md is the code below, runs, and prints what the page says.</summary>
public sealed class RegionsPageTests
{
    [Fact]
    public void Every_block_of_code_prints_what_stands_below_it() =>
        PageExamples.Check("docs/regions.md", "RegionsPageTests.cs", Catalogue, HostCatalogue, Spring, Layers, Documents);

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

    private static void Documents(TextWriter printer)
    {
        // begin 5
        var catalogue = CoreJson.ReadRegionCatalog("""
            {
              "format": "resursnaya-sreda/region-catalogue/1", "id": "ours", "edition": "2026-1", "source": "made up for this page",
              "from": { "id": "iso3166Ru", "edition": "iso-codes 4.15.0" },
              "additions": [
                { "code": "host:island", "kind": "other", "names": [ { "ru": "Остров", "en": "Island" } ], "zones": [ { "id": "Etc/UTC" } ] }
              ]
            }
            """u8.ToArray());
        printer.WriteLine(catalogue.Value[RegionCode.Parse("host:island")]);

        var calendar = CoreJson.ReadCalendar("""
            {
              "format": "resursnaya-sreda/calendar/1", "id": "library-of-kazan", "edition": "2020-1", "source": "made up for this page",
              "layers": [
                { "kind": "region", "name": "Татарстан, 2020", "scope": "allEmployers", "transfer": "none", "holidays": [
                  { "date": "2020-11-06", "name": "День Конституции Республики Татарстан" } ] },
                { "kind": "site", "name": "библиотека", "closed": [ { "from": "2020-08-03", "to": "2020-08-32" } ] }
              ]
            }
            """u8.ToArray());
        printer.WriteLine(calendar.Findings[0]);
        // end
    }
}
