using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Regions;

/// <summary>The table of the catalogue against the table of facts that it was written from.</summary>
public sealed class RegionFactsTests
{
    private static readonly LocalDate Day2020 = new(2020, 2, 27);
    private static readonly LocalDate Now = new(2026, 1, 1);

    [FactsBeside("regions.csv")]
    public void Every_fact_of_every_region_is_the_collected_one()
    {
        var rows = Rows();
        rows.Select(r => r["iso_code"]).Should().Equal(RegionCatalog.Iso3166Ru.All.Select(r => $"{r.Code}").OrderBy(c => c, StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var region = RegionCatalog.Iso3166Ru[RegionCode.Parse(row["iso_code"])];
            var (then, now) = (region.At(Day2020), region.At(Now));
            new[] { now.Name.Russian, now.Name.ShortRussian, now.Name.English }.Should()
                .Equal([row["name_ru_official"], row["name_ru_short"], row["name_en"]]);
            $"{region.Kind}".Should().BeEquivalentTo(row["type"].Replace("-", "", StringComparison.Ordinal));
            new[] { region.At(new LocalDate(2018, 11, 2)).District, then.District, now.District }.Select(d => d!.Russian).Should()
                .Equal([row["fd_before_2018_11_03"], row["fd_2020"], row["fd_now"]]);
            now.District!.English.Should().Be(row["fd_en"]);
            new[] { $"{region.Subject}", $"{region.Okato}", $"{region.Oktmo}", $"{region.Plate}" }.Should()
                .Equal([row["subject_code"], row["okato_prefix"], row["oktmo_prefix"], row["vehicle_code"]]);
            (now.Centre!.Russian, now.Centre.English).Should().Be((row["centre_ru_now"], row["centre_en_now"]));
            // Moscow Oblast has no centre in law, which the collected table calls none and the catalogue a seat of bodies.
            var legal = then.Centre?.Standing == CentreStanding.Legal ? then.Centre.Russian : "none";
            legal.Should().Be(row["centre_ru_2020"]);
            region.Zones.Select(z => z.Id).Should()
                .Equal([row["tz_primary"], .. row["tz_other"].Split(';', StringSplitOptions.RemoveEmptyEntries)]);
        }
    }

    [FactsBeside("regions.csv")]
    public void Offsets_of_every_zone_at_three_instants_are_the_collected_ones()
    {
        foreach (var row in Rows())
        {
            var region = RegionCatalog.Iso3166Ru[RegionCode.Parse(row["iso_code"])];
            string[] offsets =
            [
                .. ((Instant[])[At(2020, 2, 27), At(2020, 12, 31), At(2026, 1, 1)]).Select(i => Offset(region.PrimaryZone, i)),
                string.Join(';', region.Zones.Skip(1).Select(z => Offset(z, At(2026, 1, 1)))),
            ];
            offsets.Should().Equal([row["offset_2020_02_27"], row["offset_2020_12_31"], row["offset_now"], row["offsets_other_now"]], row["iso_code"]);
        }
    }

    [FactsBeside("regions.csv")]
    public void Every_whole_code_of_the_classifications_leads_to_its_region()
    {
        foreach (var row in Rows())
        {
            var catalog = RegionCatalog.Iso3166Ru;
            $"{catalog.Find(OkatoCode.Parse(row["okato_full"]))!.Code}".Should().Be(row["iso_code"]);
            $"{catalog.Find(OktmoCode.Parse(row["oktmo_full"]))!.Code}".Should().Be(row["iso_code"]);
        }
    }

    private static Instant At(int year, int month, int day) => Instant.FromUtc(year, month, day, 0, 0);

    private static string Offset(RegionZone zone, Instant instant) =>
        OffsetPattern.CreateWithInvariantCulture("+HH:mm").Format(DateTimeZoneProviders.Tzdb[zone.Id].GetUtcOffset(instant));

    private static List<IReadOnlyDictionary<string, string>> Rows()
    {
        using var csv = new CsvReader(new StreamReader(FactsBesideAttribute.PathOf("regions.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(c => c, c => csv.GetField(c)!));
        return rows;
    }
}
