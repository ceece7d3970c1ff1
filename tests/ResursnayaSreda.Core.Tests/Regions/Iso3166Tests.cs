using System.Text.Json;
using NodaTime;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Tests.Regions;

/// <summary>The built-in catalogue is the list of the standard, no more and no less.</summary>
public sealed class Iso3166Tests
{
    private const string IsoCodes = "/usr/share/iso-codes/json/iso_3166-2.json";
    private static readonly RegionCatalog Catalog = RegionCatalog.Iso3166Ru;

    // The words of iso-codes for the kinds.
    private static readonly Dictionary<string, RegionKind> Kinds = new()
    {
        ["Republic"] = RegionKind.Republic,
        ["Administrative territory"] = RegionKind.Krai,
        ["Administrative region"] = RegionKind.Oblast,
        ["Autonomous city"] = RegionKind.FederalCity,
        ["Autonomous region"] = RegionKind.AutonomousOblast,
        ["Autonomous district"] = RegionKind.AutonomousOkrug,
    };

    [IsoCodesFact]
    public void Codes_and_kinds_are_those_of_Debians_iso_codes()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(IsoCodes));
        var listed = document.RootElement.GetProperty("3166-2").EnumerateArray()
            .Select(e => (Code: $"{e.GetProperty("code")}", Kind: $"{e.GetProperty("type")}"))
            .Where(e => e.Code.StartsWith("RU-", StringComparison.Ordinal))
            .Select(e => (e.Code, Kinds[e.Kind]));
        Catalog.All.Select(r => ($"{r.Code}", r.Kind)).Should().BeEquivalentTo(listed);
    }

    [Theory]
    [InlineData(RegionKind.Republic, 21)]
    [InlineData(RegionKind.Krai, 9)]
    [InlineData(RegionKind.Oblast, 46)]
    [InlineData(RegionKind.FederalCity, 2)]
    [InlineData(RegionKind.AutonomousOblast, 1)]
    [InlineData(RegionKind.AutonomousOkrug, 4)]
    [InlineData(RegionKind.Other, 0)]
    public void There_are_83_entries_of_six_kinds(RegionKind kind, int count)
    {
        Catalog.All.Should().HaveCount(83);
        Catalog.All.Count(r => r.Kind == kind).Should().Be(count);
    }

    [Fact]
    public void Districts_of_today_have_18_11_6_7_14_6_10_and_11_entries()
    {
        var counts = Catalog.At(new LocalDate(2026, 1, 1)).GroupBy(r => r.District!.Id).Select(g => (g.Key, g.Count()));
        counts.Should().BeEquivalentTo(
            [("central", 18), ("northwestern", 11), ("southern", 6), ("northCaucasian", 7), ("volga", 14), ("ural", 6), ("siberian", 10), ("farEastern", 11)]);
        Catalog.Districts.Select(d => d.Id).Should().BeEquivalentTo(counts.Select(c => c.Key));
    }

    [Fact]
    public void Every_entry_says_everything_and_no_identity_is_taken_twice()
    {
        foreach (var region in Catalog.All)
        {
            region.Code.Scheme.Should().Be(RegionCode.Iso3166);
            var name = region.Names.Latest!;
            new[] { name.Russian, name.ShortRussian, name.English, region.PrimaryZone.Id }.Should().OnlyContain(t => t.Trim() == t && t.Length > 0);
            region.Centres.Latest!.Russian.Should().NotBeEmpty();
        }

        Catalog.All.Select(r => r.Subject).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        Catalog.All.Select(r => r.Okato).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        Catalog.All.Select(r => r.Oktmo).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        Catalog.All.Select(r => r.Plate).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        Catalog.All.Select(r => r.Names.Latest!.Russian).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_catalogue_says_which_list_it_is_and_calls_83_no_number_of_subjects()
    {
        $"{Catalog}".Should().Be("iso3166Ru (iso-codes 4.15.0)");
        Catalog.Source.Should().Contain("ISO 3166-2").And.NotContain("subject");
    }

    [Fact]
    public void The_two_regions_that_moved_in_2018_belong_to_their_district_from_the_day_of_the_decree_on()
    {
        foreach (var code in (string[])["RU-BU", "RU-ZAB"])
        {
            var region = Catalog[RegionCode.Parse(code)];
            region.At(new LocalDate(2018, 11, 2)).District!.Id.Should().Be("siberian");
            region.At(new LocalDate(2018, 11, 3)).District!.Id.Should().Be("farEastern");
        }

        Catalog.All.Where(r => r.Districts.All.Count > 1).Should().HaveCount(2);
    }

    [Fact]
    public void Kuzbass_has_its_name_since_the_27th_of_March_2019()
    {
        var region = Catalog[RegionCode.Parse("RU-KEM")];
        region.At(new LocalDate(2019, 3, 26)).Name.Russian.Should().Be("Кемеровская область");
        region.At(new LocalDate(2019, 3, 27)).Name.Russian.Should().Be("Кемеровская область – Кузбасс");
    }

    [Fact]
    public void In_2020_Leningrad_Oblast_has_no_centre_then_a_seat_then_a_capital()
    {
        var region = Catalog[RegionCode.Parse("RU-LEN")];
        region.At(new LocalDate(2020, 2, 27)).Centre.Should().BeNull();
        region.At(new LocalDate(2022, 1, 1)).Centre.Should().Be(new RegionCentre("Гатчина", "Gatchina", CentreStanding.SeatOfBodies));
        region.At(new LocalDate(2023, 4, 3)).Centre.Should().Be(new RegionCentre("Гатчина", "Gatchina"));
        Catalog[RegionCode.Parse("RU-MOS")].Centres.Latest!.Standing.Should().Be(CentreStanding.SeatOfBodies);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class IsoCodesFactAttribute : FactAttribute
    {
        public IsoCodesFactAttribute()
        {
            if (!File.Exists(IsoCodes))
                Skip = $"No {IsoCodes}: the package iso-codes is not installed.";
        }
    }
}
