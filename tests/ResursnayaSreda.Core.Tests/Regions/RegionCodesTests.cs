using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Tests.Regions;

/// <summary>Codes of different systems are different types, because the same digits mean different regions.</summary>
public sealed class RegionCodesTests
{
    private static readonly RegionCatalog Catalog = RegionCatalog.Iso3166Ru;

    [Fact]
    public void Seventy_seven_is_Moscow_in_the_tax_registers_and_Chukotka_in_OKATO()
    {
        CodeOf(Catalog.Find(SubjectCode.Parse("77"))).Should().Be("RU-MOW");
        CodeOf(Catalog.Find(PlateCode.Parse("77"))).Should().Be("RU-MOW");
        CodeOf(Catalog.Find(OkatoCode.Parse("77"))).Should().Be("RU-CHU");
        CodeOf(Catalog.Find(OktmoCode.Parse("77"))).Should().Be("RU-CHU");
        CodeOf(Catalog.Find(OkatoCode.Parse("45"))).Should().Be("RU-MOW");
        CodeOf(Catalog.Find(SubjectCode.Parse("45"))).Should().Be("RU-KGN");
    }

    [Fact]
    public void Chechnya_has_three_numbers()
    {
        var chechnya = Catalog[RegionCode.Parse("RU-CE")];
        ($"{chechnya.Subject}", $"{chechnya.Okato}", $"{chechnya.Plate}").Should().Be(("20", "96", "95"));
        // Where the tz database has retired numbers, the registers' own stand: Perm, Kamchatka, Zabaykalye.
        ((string[])["RU-PER", "RU-KAM", "RU-ZAB"]).Select(c => $"{Catalog[RegionCode.Parse(c)].Subject}").Should().Equal("59", "41", "75");
    }

    // Units of okrugs as the published classifications number them: Amderma and a village council of the Zapolyarny district; Surgut; the Priuralsky
    // district and Labytnangi.
    [Theory]
    [InlineData("11", "RU-ARK")]
    [InlineData("11401000000", "RU-ARK")]
    [InlineData("11100000000", "RU-NEN")]
    [InlineData("11122", "RU-NEN")]
    [InlineData("11181904", "RU-NEN")]
    [InlineData("71", "RU-TYU")]
    [InlineData("71401000000", "RU-TYU")]
    [InlineData("71100", "RU-KHM")]
    [InlineData("71136000000", "RU-KHM")]
    [InlineData("71140", "RU-YAN")]
    [InlineData("71158", "RU-YAN")]
    [InlineData("71173000000", "RU-YAN")]
    [InlineData("00", null)]
    public void A_unit_of_OKATO_lies_in_the_okrug_in_whose_series_it_is_numbered_or_else_in_the_region_around(string code, string? region) =>
        CodeOf(Catalog.Find(OkatoCode.Parse(code))).Should().Be(region);

    // A village of the Zapolyarny district; Surgut.
    [Theory]
    [InlineData("11701000", "RU-ARK")]
    [InlineData("11811476101", "RU-NEN")]
    [InlineData("71701000", "RU-TYU")]
    [InlineData("71876000", "RU-KHM")]
    [InlineData("71900000", "RU-YAN")]
    public void OKTMO_numbers_the_okrugs_in_series_of_its_own(string code, string region) =>
        CodeOf(Catalog.Find(OktmoCode.Parse(code))).Should().Be(region);

    [Theory]
    [InlineData("RU-ME", RegionCode.Iso3166)]
    [InlineData("UA-43", RegionCode.Iso3166)]
    [InlineData("host:north", "host")]
    [InlineData("my-programme:Area/7", "my-programme")]
    public void A_code_has_a_scheme(string text, string scheme)
    {
        var code = RegionCode.Parse(text);
        (code.Scheme, $"{code}").Should().Be((scheme, text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ru-me")]
    [InlineData("RU")]
    [InlineData("RU-MEMO")]
    [InlineData("RU-ME ")]
    [InlineData("RU-МЕ")]
    [InlineData(":north")]
    [InlineData("host:")]
    [InlineData("host:the north")]
    [InlineData("Host:north")]
    [InlineData("iso-3166-2:RU-ME")]
    public void What_has_no_form_of_a_code_is_none(string? text)
    {
        RegionCode.TryParse(text, out var code).Should().BeFalse();
        code.Should().Be(default(RegionCode));
        (code.Scheme, $"{code}").Should().Be(("", ""));
    }

    [Fact]
    public void Other_codes_have_digits_and_a_length()
    {
        foreach (var text in (string?[])[null, "", "7", "7x", "777777", "٧٧"])
        {
            SubjectCode.TryParse(text, out _).Should().BeFalse(text);
            PlateCode.TryParse(text, out _).Should().BeFalse(text);
            OkatoCode.TryParse(text, out _).Should().BeFalse(text);
            OktmoCode.TryParse(text, out _).Should().BeFalse(text);
        }

        PlateCode.Parse("777").ToString().Should().Be("777");
        ((Action)(() => SubjectCode.Parse("777"))).Should().Throw<FormatException>();
        ((Action)(() => OkatoCode.Parse("777"))).Should().Throw<FormatException>();
        ((Action)(() => OktmoCode.Parse("777"))).Should().Throw<FormatException>();
        ((Action)(() => PlateCode.Parse("7"))).Should().Throw<FormatException>();
        ((Action)(() => RegionCode.Parse("7"))).Should().Throw<FormatException>();
    }

    private static string? CodeOf(Region? region) => region?.Code.ToString();
}
