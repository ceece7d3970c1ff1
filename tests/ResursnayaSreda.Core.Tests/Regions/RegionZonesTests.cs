using NodaTime;
using NodaTime.TimeZones;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Tests.Regions;

/// <summary>Zones against NodaTime's own copy of the tz database.</summary>
public sealed class RegionZonesTests
{
    private static readonly RegionCatalog Catalog = RegionCatalog.Iso3166Ru;
    private static readonly IDateTimeZoneProvider Tzdb = DateTimeZoneProviders.Tzdb;

    [Fact]
    public void Every_zone_is_one_that_the_database_lists_for_the_country_and_none_is_left_out()
    {
        var listed = TzdbDateTimeZoneSource.Default.ZoneLocations!.Where(l => l.CountryCode == "RU").Select(l => l.ZoneId);
        Catalog.All.SelectMany(r => r.Zones).Select(z => z.Id).Distinct().Should().BeEquivalentTo(listed);
    }

    // Computed with the binary database 2026f in another language: how many entries show which hour.
    [Theory]
    [InlineData("2020-02-27", "+02:1 +03:46 +04:6 +05:9 +06:1 +07:8 +08:2 +09:3 +10:3 +11:2 +12:2")]
    [InlineData("2020-12-31", "+02:1 +03:47 +04:5 +05:9 +06:1 +07:8 +08:2 +09:3 +10:3 +11:2 +12:2")]
    [InlineData("2026-01-01", "+02:1 +03:47 +04:5 +05:9 +06:1 +07:8 +08:2 +09:3 +10:3 +11:2 +12:2")]
    public void At_three_instants_regions_fall_into_groups_by_their_clocks(string day, string expected)
    {
        var groups = Catalog.ByOffset(Noon(day), Tzdb);
        string.Join(' ', groups.Select(g => $"+{g.Key.Seconds / 3600:00}:{g.Count()}")).Should().Be(expected);
        groups.SelectMany(g => g).Should().HaveCount(83);
    }

    [Fact]
    public void Volgograd_alone_changed_its_clock_between_the_first_and_the_last_of_them()
    {
        Catalog.All.Where(r => Offset(r, "2020-02-27") != Offset(r, "2026-01-01")).Select(r => $"{r.Code}").Should().Equal("RU-VGG");
        // At two o'clock of 27 December 2020 clocks went back to one: half past one came twice.
        Tzdb[Zone("RU-VGG")].MapLocal(new LocalDateTime(2020, 12, 27, 1, 30)).Count.Should().Be(2);
        Tzdb[Zone("RU-VGG")].MapLocal(new LocalDateTime(2018, 10, 28, 2, 30)).Count.Should().Be(0);
    }

    [Fact]
    public void Sakha_has_five_zones_and_three_civil_hours()
    {
        var sakha = Catalog[RegionCode.Parse("RU-SA")];
        string Hours(string day) => string.Join(' ', sakha.Zones.Select(z => Tzdb[z.Id].GetUtcOffset(Noon(day)).Seconds / 3600));
        // Yakutsk, Khandyga, Vladivostok, Ust-Nera, Srednekolymsk. Until September 2011 Khandyga went with Vladivostok and Ust-Nera with the east.
        Hours("2020-02-27").Should().Be("9 9 10 10 11");
        Hours("2010-01-01").Should().Be("9 10 10 11 11");
        Hours("2012-01-01").Should().Be("10 10 11 11 12");
        sakha.Zones[0].Coverage.Should().BeNull();
        sakha.Zones.Skip(1).Should().OnlyContain(z => z.Coverage != null);
    }

    [Fact]
    public void The_same_hour_is_not_the_same_zone()
    {
        Zone("RU-KIR").Should().NotBe(Zone("RU-MOW"));
        Offset(Catalog[RegionCode.Parse("RU-KIR")], "2026-01-01").Should().Be(Offset(Catalog[RegionCode.Parse("RU-MOW")], "2026-01-01"));
    }

    private static string Zone(string code) => Catalog[RegionCode.Parse(code)].PrimaryZone.Id;

    private static Offset Offset(Region region, string day) => Tzdb[region.PrimaryZone.Id].GetUtcOffset(Noon(day));

    private static Instant Noon(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value.At(LocalTime.Noon).InUtc().ToInstant();
}
