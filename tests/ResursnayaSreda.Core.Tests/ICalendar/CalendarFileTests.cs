using System.Globalization;
using System.Text;
using NodaTime;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.ICalendar;

namespace ResursnayaSreda.Core.Tests.ICalendar;

public sealed class CalendarFileTests
{
    private const string Product = "-//example.org//roadmaps//RU";

    private static readonly Instant Stamp = Instant.FromUtc(2020, 11, 2, 8, 30, 15);

    private static readonly TimedEvent Bridge = BridgeEvents.Of(
        SlotFinder.Find(
            new("Europe/Moscow", new(new(2020, 12, 10), new(2020, 12, 10)), 120, [new("RU-ME", "Europe/Moscow"), new("RU-SA", "Asia/Yakutsk")]),
            SlotCriterion.LeastTotal,
            DateTimeZoneProviders.Tzdb).Slots[0].Schedule(),
        "c-bridge@roadmaps.example",
        "Видеомост") with
    {
        Sequence = 2,
    };

    private static readonly DayEvent Seminar = new("a-seminar@roadmaps.example", "Семинар; первый, второй", new(new(2020, 2, 27), new(2020, 2, 29)));

    private static readonly DatedItem Report = new("b-report@roadmaps.example", "Отчёт", new(new(2020, 12, 30), new(2020, 12, 31)), "Asia/Yakutsk");

    [Fact]
    public void The_file_is_the_one_written_by_hand()
    {
        // Events stand before items; both in the order of their UIDs.
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "PRODID:-//example.org//roadmaps//RU",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "DTEND;VALUE=DATE:20200301",
            "DTSTAMP:20201102T083015Z",
            "DTSTART;VALUE=DATE:20200227",
            "SEQUENCE:0",
            "SUMMARY:Семинар\\; первый\\, второй",
            "UID:a-seminar@roadmaps.example",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "DESCRIPTION:2020-12-10 09:00 Europe/Moscow\\nRU-ME: 2020-12-10 09:00–11:00 Europe/Moscow\\nRU-SA: 2020-12-10 15:00–17:00 Asia/Yakutsk",
            "DTEND:20201210T080000Z",
            "DTSTAMP:20201102T083015Z",
            "DTSTART:20201210T060000Z",
            "SEQUENCE:2",
            "SUMMARY:Видеомост",
            "UID:c-bridge@roadmaps.example",
            "END:VEVENT",
            "BEGIN:VTODO",
            "DTSTAMP:20201102T083015Z",
            "DTSTART;VALUE=DATE:20201230",
            "DUE;VALUE=DATE:20210101",
            "SEQUENCE:0",
            "SUMMARY:Отчёт",
            "UID:b-report@roadmaps.example",
            "END:VTODO",
            "END:VCALENDAR",
        ];

        Unfolded(Write(Bridge, Report, Seminar)).Should().Equal(lines);
    }

    [Fact]
    public void Lines_end_with_both_signs_and_have_at_most_75_octets_that_are_whole_letters()
    {
        var bytes = Write(Bridge, Seminar with { Description = string.Concat(Enumerable.Repeat("Очень длинное описание семинара. ", 20)) });

        var text = Encoding.UTF8.GetString(bytes);
        text.Should().EndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).Should().NotContainAny("\r", "\n");
        foreach (var line in Split(bytes))
        {
            line.Length.Should().BeLessThanOrEqualTo(75);
            new UTF8Encoding(false, throwOnInvalidBytes: true).Invoking(u => u.GetString(line)).Should().NotThrow();
        }
    }

    [Fact]
    public void What_is_written_is_parsed_back_as_it_was()
    {
        var read = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(Write(Bridge, Report with { DueAt = new(18, 0) }, Seminar)))!;

        var bridge = read.Events.Single(e => e.Uid == Bridge.Uid);
        (bridge.Summary, bridge.Description, bridge.Sequence).Should().Be((Bridge.Summary, Bridge.Description, 2));
        (bridge.Start!.AsUtc, bridge.End!.AsUtc, bridge.DtStamp!.AsUtc).Should().Be((Bridge.Start.ToDateTimeUtc(), Bridge.End.ToDateTimeUtc(), Stamp.ToDateTimeUtc()));
        var seminar = read.Events.Single(e => e.Uid == Seminar.Uid);
        (seminar.Start!.HasTime, seminar.Start.Date, seminar.End!.Date, seminar.Summary).Should().Be(
            (false, new DateOnly(2020, 2, 27), new DateOnly(2020, 3, 1), Seminar.Summary));
        // 18:00 at +09 is 09:00 UTC, and 30 December begins at 15:00 UTC of the day before.
        var report = read.Todos.Single();
        (report.Start!.AsUtc, report.Due!.AsUtc).Should().Be((new DateTime(2020, 12, 29, 15, 0, 0, DateTimeKind.Utc), new DateTime(2020, 12, 31, 9, 0, 0, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Culture_and_order_of_the_entries_change_no_byte(string culture)
    {
        var expected = Write(Bridge, Report, Seminar);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Write(Seminar, Bridge, Report).Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_bridge_that_is_moved_keeps_its_uid_and_counts_on()
    {
        var moved = new TimedEvent(Bridge.Uid, Bridge.Summary, Bridge.Start + Duration.FromDays(1), Bridge.End + Duration.FromDays(1)) { Sequence = Bridge.Sequence + 1 };

        var lines = Unfolded(Write(moved));
        lines.Should().Contain("UID:c-bridge@roadmaps.example").And.Contain("SEQUENCE:3").And.Contain("DTSTART:20201211T060000Z").And.NotContain("DESCRIPTION:");
    }

    [Fact]
    public void What_is_due_as_its_only_day_begins_has_no_start_and_a_skipped_hour_is_put_forward()
    {
        var day = new LocalDate(2018, 10, 28);
        var midnight = new DatedItem("x@y", "x", new(day, day), "Europe/Volgograd") { DueAt = LocalTime.Midnight };
        // 02:30 was skipped: half an hour after the change at 23:00 UTC.
        var skipped = midnight with { DueAt = new(2, 30) };

        Unfolded(Write(midnight)).Should().Contain("DUE:20181027T210000Z").And.NotContain(l => l.StartsWith("DTSTART", StringComparison.Ordinal));
        Unfolded(Write(skipped)).Should().Contain("DUE:20181027T233000Z").And.Contain("DTSTART:20181027T210000Z");
    }

    [Fact]
    public void A_stable_uid_follows_from_its_parts_alone()
    {
        var uid = StableUid.Of("roadmaps.example", "RU-ME", "bridge");

        // The first half of the SHA-256 of "5:RU-ME;6:bridge;".
        uid.Should().Be($"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("5:RU-ME;6:bridge;"u8))[..32]}@roadmaps.example");
        StableUid.Of("roadmaps.example", "RU-M", "Ebridge").Should().NotBe(uid);
        StableUid.Of("roadmaps.example", "RU-MEbridge").Should().NotBe(uid);
    }

    [Fact]
    public void A_file_without_entries_is_a_calendar() =>
        Unfolded(Write()).Should().Equal("BEGIN:VCALENDAR", "PRODID:-//example.org//roadmaps//RU", "VERSION:2.0", "END:VCALENDAR");

    [Fact]
    public void What_makes_no_sense_is_refused() =>
        ((Action[])
        [
            () => Write(Bridge, Bridge with { Sequence = 3 }),
            () => CalendarFile.Write(" ", Stamp, [], DateTimeZoneProviders.Tzdb),
            () => _ = new TimedEvent("x", "x", Stamp, Stamp),
            () => _ = new TimedEvent(" ", "x", Stamp, Stamp + Duration.FromHours(1)),
            () => _ = new TimedEvent("x\r\ny", "x", Stamp, Stamp + Duration.FromHours(1)),
            () => _ = new DayEvent("x", "", Seminar.Days),
            () => _ = new DatedItem("x", "x", Seminar.Days, ""),
            () => _ = Seminar with { Sequence = -1 },
            () => StableUid.Of("roadmaps.example"),
            () => StableUid.Of("road maps", "x"),
        ]).Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());

    private static byte[] Write(params CalendarEntry[] entries) => CalendarFile.Write(Product, Stamp, entries, DateTimeZoneProviders.Tzdb);

    // RFC 5545, 3.1: a line break and a blank in front of the rest.
    private static string[] Unfolded(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n");

    private static IEnumerable<byte[]> Split(byte[] bytes)
    {
        var from = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || bytes[i + 1] != '\n')
                continue;
            yield return bytes[from..i];
            from = i + 2;
        }
    }
}
