using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Contract;

namespace ResursnayaSreda.Core.Tests.Calendars;

public sealed class CalendarDocumentTests
{
    private static readonly LocalDate First = new(2020, 1, 1);

    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 700].Select(First.PlusDays);

    private static readonly Gen<CalendarAct?> Acts = Gen.Select(Gen.Bool, Gen.Int[1, 99], Gen.Bool).Select((isGiven, number, isConfirmed) =>
        isGiven ? new CalendarAct("Decree \"of\" the region", $"{number}", First, isConfirmed) : null);

    private static readonly Gen<CalendarLayer> Regions =
        Gen.Select(Gen.Enum<DayOffScope>(), Gen.Enum<TransferRule>(), Gen.Select(Dates, Acts, Gen.Bool).List[0, 5]).Select((scope, transfer, days) =>
            (CalendarLayer)new RegionalHolidays(
                "регион", scope, transfer, days.DistinctBy(d => d.Item1).Select(d => new RegionalHoliday(d.Item1, "праздник", d.Item2, d.Item3))));

    private static readonly Gen<CalendarLayer> Sites = Gen.Select(Dates.List[0, 5], Gen.Int[0, 9], Dates.List[0, 5]).Select((starts, length, worked) =>
    {
        var closed = starts.Select(d => new DateInterval(d, d.PlusDays(length))).ToList();
        return (CalendarLayer)new SiteDays("site", closed, worked.Where(d => !closed.Exists(c => c.Contains(d))));
    });

    private static readonly Gen<ComposedCalendar> Any =
        Gen.Select(Gen.OneOf(Regions, Sites).List[0, 3], Gen.Select(Dates, Gen.Int[0, 9], Gen.Bool).List[0, 3], Gen.Bool).Select((layers, declared, isYearGiven) =>
            new ComposedCalendar(
                "any",
                "1",
                "made up",
                FederalCalendar.Russia,
                isYearGiven ? [new(2027, new("Decree", "0", First), [new(new(2027, 1, 2), new(2027, 11, 5))])] : null,
                declared.Select(d => new DeclaredDays(new(d.Item1, d.Item1.PlusDays(d.Item2)), new("Decree", "1", First), d.Item3)),
                layers));

    [Fact]
    public void The_valid_document_is_read_and_says_what_stands_in_it()
    {
        var read = CoreJson.ReadCalendar(ContractDocuments.Valid("calendar"));

        read.Findings.Should().BeEmpty();
        var calendar = read.Value;
        calendar.GetDay(new(2020, 5, 24)).Should().Match<CalendarDay>(d => d.Kind == DayKind.RegionalHoliday && d.Scope == DayOffScope.AllEmployers);
        calendar.GetDay(new(2020, 7, 31)).Status.Should().Be(DayStatus.Provisional);
        calendar.GetDay(new(2020, 4, 27)).Act!.Number.Should().Be("1993-З");
        calendar.GetDay(new(2020, 8, 14)).Kind.Should().Be(DayKind.SiteDayOff);
        calendar.GetDay(new(2020, 8, 15)).Kind.Should().Be(DayKind.Weekend);
        calendar.GetDay(new(2020, 8, 22)).Kind.Should().Be(DayKind.SiteWorkingDay);
        calendar.GetDay(new(2026, 1, 9)).Act!.IsNumberConfirmed.Should().BeFalse();
        calendar.GetDay(new(2020, 7, 1)).Kind.Should().Be(DayKind.VotingDay);
        calendar.Covered.Start.Should().Be(FederalCalendar.Russia.Covered.Start);
        (calendar.Id, calendar.Edition, calendar.Layers.Count, $"{calendar}").Should().Be(("library-of-kazan", "2020-1", 3, "library-of-kazan (2020-1)"));
    }

    [Fact]
    public void The_valid_document_is_in_normal_form() =>
        Encoding.UTF8.GetString(CoreJson.Write(CoreJson.ReadCalendar(ContractDocuments.Valid("calendar")).Value))
            .Should().Be(Encoding.UTF8.GetString(ContractDocuments.Valid("calendar")));

    [Fact]
    public void What_is_written_is_read_again_byte_for_byte_and_day_for_day() =>
        Any.Sample(calendar =>
        {
            var bytes = CoreJson.Write(calendar);
            var again = CoreJson.ReadCalendar(bytes);
            again.Findings.Should().BeEmpty();
            CoreJson.Write(again.Value).Should().Equal(bytes);
            again.Value.Fingerprint.Should().Be(calendar.Fingerprint);
            foreach (var date in new DateInterval(First, First.PlusDays(730)))
                again.Value.GetDay(date).Should().Be(calendar.GetDay(date));
        }, iter: 30);

    [Fact]
    public void The_fingerprint_is_of_the_sorted_text_without_the_source()
    {
        var calendar = new ComposedCalendar("days", "1", "from here", FederalCalendar.Russia, layers: [new SiteDays("a\"b", [new(First, First.PlusDays(1))])]);
        const string Canonical =
            """{"edition":"1","format":"resursnaya-sreda/calendar/1","id":"days","layers":[{"closed":[{"from":"2020-01-01","to":"2020-01-02"}],"kind":"site","name":"a\"b"}]}""";

        $"{calendar.Fingerprint}".Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical))));
        new ComposedCalendar("days", "1", "from there", FederalCalendar.Russia, layers: calendar.Layers).Fingerprint.Should().Be(calendar.Fingerprint);
    }

    [Fact]
    public void A_year_that_is_added_makes_it_final_and_the_next_document_begins_with_it()
    {
        // Made up: nobody knows the decree yet.
        var year = """
            { "format": "resursnaya-sreda/calendar/1", "id": "year", "edition": "1", "source": "made up",
              "years": [ { "year": 2027, "act": { "title": "Government Decree", "number": "0", "signed": "2026-10-01" },
                           "transfers": [ { "from": "2027-01-02", "to": "2027-11-05" }, { "from": "2027-01-03", "to": "2027-12-31" } ] } ] }
            """u8.ToArray();
        var site = """
            { "format": "resursnaya-sreda/calendar/1", "id": "site", "edition": "1", "source": "made up",
              "layers": [ { "kind": "site", "name": "site", "closed": [ { "from": "2027-11-08", "to": "2027-11-08" } ] } ] }
            """u8.ToArray();
        var calendar = CoreJson.ReadCalendar(site, CoreJson.ReadCalendar(year).Value.Federal).Value;

        calendar.GetDay(new(2027, 11, 5)).Should().Match<CalendarDay>(d => d.Kind == DayKind.TransferredDayOff && d.Status == DayStatus.Final);
        // Thursday 4 November is a holiday, Friday is moved, Monday is the site's own.
        new WorkingDays(calendar, CalendarPolicy.Statutory).Add(new(2027, 11, 3), 1).Date.Should().Be(new LocalDate(2027, 11, 9));
        Encoding.UTF8.GetString(CoreJson.Write(calendar)).Should().NotContain("years");
    }

    [Fact]
    public void Every_part_left_out_or_exchanged_is_read_or_answered_and_nothing_is_thrown()
    {
        var valid = ContractDocuments.Valid("calendar");
        var count = JsonExchange.Count(valid);
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Bool).Sample((target, source, isRemoved) =>
        {
            var read = CoreJson.ReadCalendar(JsonExchange.Apply(valid, target, isRemoved ? null : source));
            read.IsValid.Should().Be(!read.Findings.Any(f => f.Severity == Severity.Error));
        }, iter: 1000);
    }

    [Fact]
    public void What_makes_no_sense_is_refused() =>
        ((Action[])
        [
            () => _ = new ComposedCalendar("No name", "1", "x", FederalCalendar.Russia),
            () => _ = new ComposedCalendar("name", " ", "x", FederalCalendar.Russia),
            () => _ = new ComposedCalendar("name", "1", "", FederalCalendar.Russia),
            () => _ = new ComposedCalendar("name", "1", "x", FederalCalendar.Russia, [.. FederalCalendar.Russia.Decrees, FederalCalendar.Russia.Decrees[0]]),
        ]).Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());

    [Fact]
    public void The_schema_takes_the_words_that_are_written() =>
        JsonNode.Parse(CoreJson.CalendarSchema())!["$defs"]!["region"]!["properties"]!["scope"]!["enum"]!.AsArray().Select(w => $"{w}")
            .Should().BeEquivalentTo(Enum.GetNames<DayOffScope>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]));
}
