using NodaTime;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Tests.Regions;

/// <summary>A host adds and replaces entries; the entries here are made up.</summary>
public sealed class HostCatalogTests
{
    private static readonly RegionCatalog BuiltIn = RegionCatalog.Iso3166Ru;
    private static readonly FederalDistrict Isles = new("isles", "Островной", "Isles");

    [Fact]
    public void A_host_adds_an_entry_under_a_scheme_of_its_own()
    {
        var catalog = RegionCatalog.Create("programme", "2", "made up", [Island()], from: BuiltIn);
        $"{catalog}".Should().Be("programme (2)");
        catalog.All.Should().HaveCount(84);
        catalog[RegionCode.Parse("host:island")].Names.Latest!.English.Should().Be("Island");
        catalog.Match("островок").Should().ContainSingle().Which.By.Should().Be(RegionMatchKind.ShortName);
        catalog.Districts.Should().Contain(Isles).And.HaveCount(9);
        catalog.At(new LocalDate(2026, 1, 1)).Count(r => r.District == Isles).Should().Be(1);
        BuiltIn.Find(RegionCode.Parse("host:island")).Should().BeNull();
    }

    [Fact]
    public void A_catalogue_may_have_nothing_of_the_built_in_one()
    {
        var catalog = RegionCatalog.Create("programme", "1", "made up", [Island(), Island("XX-1")]);
        catalog.All.Select(r => $"{r.Code}").Should().Equal("XX-1", "host:island");
        catalog.Find(RegionCode.Parse("RU-ME")).Should().BeNull();
        ((Action)(() => _ = catalog[RegionCode.Parse("RU-ME")])).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void An_entry_is_replaced_only_where_that_is_said()
    {
        var other = Island("RU-ME");
        var catalog = RegionCatalog.Create("programme", "1", "made up", [], [other], BuiltIn);
        catalog[RegionCode.Parse("RU-ME")].Should().BeSameAs(other);
        catalog.All.Should().HaveCount(83);
        Refused([Island("RU-ME")], [], "*already*");
        Refused([], [Island("RU-XX")], "*no region RU-XX to replace*");
    }

    [Fact]
    public void A_code_that_only_the_standard_could_give_is_not_invented()
    {
        Refused([Island("RU-XXX")], [], "*scheme of its own*");
        // Beside a list of one country another country's codes are no invention of that list.
        RegionCatalog.Create("programme", "1", "made up", [Island("XX-1")], from: BuiltIn).All.Should().HaveCount(84);
    }

    [Fact]
    public void What_is_made_of_a_catalogue_keeps_its_rules()
    {
        var first = RegionCatalog.Create("first", "1", "made up", [Island()], from: BuiltIn);
        ((Action)(() => RegionCatalog.Create("second", "1", "made up", [Island("RU-XXX")], from: first))).Should().Throw<ArgumentException>();
        ((Action)(() => RegionCatalog.Create("first", "2", "made up", [], from: first))).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("iso3166Ru")]
    public void A_catalogue_has_an_id_of_its_own(string id) =>
        ((Action)(() => RegionCatalog.Create(id, "1", "made up", [Island()]))).Should().Throw<ArgumentException>();

    [Fact]
    public void One_district_has_one_name()
    {
        var other = new Region(RegionCode.Parse("host:reef"), RegionKind.Other, new("Риф", "Риф", "Reef"), "Etc/UTC") { Districts = new(Isles with { English = "Reefs" }) };
        ((Action)(() => RegionCatalog.Create("programme", "1", "made up", [Island(), other]))).Should().Throw<ArgumentException>().WithMessage("*isles*");
    }

    [Fact]
    public void Two_catalogues_are_compared_entry_by_entry()
    {
        var mariEl = BuiltIn[RegionCode.Parse("RU-ME")];
        var changed = new Region(mariEl.Code, mariEl.Kind, mariEl.Names.Latest!, "Europe/Samara")
        {
            Districts = mariEl.Districts,
            Centres = mariEl.Centres,
            Subject = mariEl.Subject,
            Okato = mariEl.Okato,
            Oktmo = mariEl.Oktmo,
            Plate = mariEl.Plate,
        };
        var catalog = RegionCatalog.Create("programme", "1", "made up", [Island()], [changed], BuiltIn);
        var since = catalog.Since(BuiltIn);
        since.Added.Should().Equal(RegionCode.Parse("host:island"));
        since.Removed.Should().BeEmpty();
        since.Changed.Should().Equal(mariEl.Code);
        BuiltIn.Since(catalog).Removed.Should().Equal(RegionCode.Parse("host:island"));
        var same = BuiltIn.Since(BuiltIn);
        (same.Added.Count, same.Removed.Count, same.Changed.Count).Should().Be((0, 0, 0));
    }

    [Fact]
    public void A_region_says_at_least_its_code_its_name_and_its_zone()
    {
        var bare = Island("host:bare", isBare: true).At(new LocalDate(2026, 1, 1));
        (bare.District, bare.Centre, bare.Region.Subject, $"{bare.Region.PrimaryZone}").Should().Be((null, null, null, "Etc/UTC"));
        $"{bare}".Should().Be("host:bare Остров");
        ((Action)(() => _ = new Region(default, RegionKind.Other, new("О", "О", "I"), "Etc/UTC"))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new Region(RegionCode.Parse("host:a"), RegionKind.Other, new("О", "О", "I"), " "))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new Region(RegionCode.Parse("host:a"), RegionKind.Other, new("О", "О", "I"), "Etc/UTC") { Zones = [] })).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new Region(RegionCode.Parse("host:a"), RegionKind.Other, new("О", "О", "I"), "Etc/UTC") { Names = new(null) })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_history_goes_forward_and_answers_for_every_day()
    {
        var history = new History<string>("a").Then(new(2020, 1, 2), null).Then(new(2020, 1, 4), "b");
        Enumerable.Range(1, 5).Select(d => history.At(new LocalDate(2020, 1, d)) ?? "-").Should().Equal("a", "-", "-", "b", "b");
        history.Latest.Should().Be("b");
        $"{history}".Should().Be("a, 2020-01-02: , 2020-01-04: b");
        ((Action)(() => history.Then(new(2020, 1, 4), "c"))).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static void Refused(Region[] additions, Region[] replacements, string message) =>
        ((Action)(() => RegionCatalog.Create("programme", "1", "made up", additions, replacements, BuiltIn))).Should().Throw<ArgumentException>().WithMessage(message);

    private static Region Island(string code = "host:island", bool isBare = false) =>
        new(RegionCode.Parse(code), RegionKind.Other, new("Остров", "Островок", "Island"), "Etc/UTC") { Districts = new(isBare ? null : Isles) };
}
