using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using NodaTime;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Contract;

namespace ResursnayaSreda.Core.Tests.Regions;

public sealed class RegionDocumentTests
{
    [Fact]
    public void The_valid_document_is_read_and_says_what_stands_in_it()
    {
        var read = CoreJson.ReadRegionCatalog(ContractDocuments.Valid("region-catalogue"));

        read.Findings.Should().BeEmpty();
        var (catalog, island) = (read.Value, read.Value[RegionCode.Parse("host:island")]);
        (catalog.All.Count, catalog.From).Should().Be((84, RegionCatalog.Iso3166Ru));
        island.At(new(2021, 4, 30)).Name.Should().Be(new RegionName("Островной край", "Остров", "Island"));
        island.At(new(2021, 5, 1)).Name.Should().Be(new RegionName("Остров", "Остров", "Island"));
        island.Districts.All.Select(d => d.Value?.Id).Should().Equal(null, "islands", null, "volga");
        island.At(new(2019, 12, 31)).District.Should().BeNull();
        island.At(new(2023, 6, 1)).District!.Russian.Should().Be("Приволжский");
        island.Centres.All.Select(c => c.Value!.Standing).Should().Equal(CentreStanding.SeatOfBodies, CentreStanding.Legal);
        island.Zones.Should().Equal(new RegionZone("Etc/UTC"), new RegionZone("Asia/Yakutsk", "the eastern shore"));
        $"{island.Subject} {island.Okato} {island.Oktmo} {island.Plate}".Should().Be("00 00 00000000 000");
        catalog.Since(RegionCatalog.Iso3166Ru).Should().Match<RegionCatalogDifference>(
            d => d.Added.Single() == island.Code && d.Changed.Single() == RegionCode.Parse("RU-MOW") && d.Removed.Count == 0);
    }

    [Fact]
    public void The_valid_document_is_in_normal_form() =>
        Encoding.UTF8.GetString(CoreJson.Write(CoreJson.ReadRegionCatalog(ContractDocuments.Valid("region-catalogue")).Value))
            .Should().Be(Encoding.UTF8.GetString(ContractDocuments.Valid("region-catalogue")));

    [Fact]
    public void All_facts_of_the_built_in_catalogue_go_out_and_in()
    {
        var document = JsonNode.Parse(CoreJson.Write(RegionCatalog.Iso3166Ru))!.AsObject();
        document["id"] = "copy";
        var copy = CoreJson.ReadRegionCatalog(Encoding.UTF8.GetBytes(document.ToJsonString()));

        copy.Findings.Should().BeEmpty();
        copy.Value.Since(RegionCatalog.Iso3166Ru).Should().Match<RegionCatalogDifference>(d => d.Added.Count + d.Removed.Count + d.Changed.Count == 0);
        copy.Value.From.Should().BeNull();
        var bytes = CoreJson.Write(copy.Value);
        CoreJson.Write(CoreJson.ReadRegionCatalog(bytes).Value).Should().Equal(bytes);
    }

    [Fact]
    public void Whatever_order_entries_come_in_the_bytes_are_the_same()
    {
        var regions = RegionCatalog.Iso3166Ru.All;
        var straight = RegionCatalog.Create("ours", "1", "made up", regions);
        Gen.Shuffle(regions.ToArray()).Sample(shuffled =>
        {
            var catalog = RegionCatalog.Create("ours", "1", "made up elsewhere", shuffled);
            catalog.Fingerprint.Should().Be(straight.Fingerprint);
            CoreJson.Write(catalog).Should().NotEqual(CoreJson.Write(straight), "the source is another one");
        }, iter: 10);
    }

    [Fact]
    public void A_catalogue_may_be_made_out_of_one_of_the_host()
    {
        var ours = CoreJson.ReadRegionCatalog(ContractDocuments.Valid("region-catalogue")).Value;
        var text = """
            { "format": "resursnaya-sreda/region-catalogue/1", "id": "next", "edition": "1", "source": "made up", "from": { "id": "ours", "edition": "2025-1" },
              "replacements": [ { "code": "host:island", "kind": "other", "names": [ { "ru": "Остров", "en": "Island" } ],
                                  "districts": [ { "district": "siberian" } ], "zones": [ { "id": "Etc/UTC" } ] } ] }
            """u8.ToArray();

        CoreJson.ReadRegionCatalog(text).Findings.Select(ContractDocuments.Line).Should().Equal("RS2021 1:119 /from/id", "RS5032 2:31 /replacements/0/code");
        var next = CoreJson.ReadRegionCatalog(text, ours);
        // Another edition is told and stops nothing.
        next.Findings.Should().ContainSingle().Which.Should().Match<Finding>(f => f.Code.Id == "RS7004" && f.Severity == Severity.Warning);
        next.Value[RegionCode.Parse("host:island")].At(new LocalDate(2020, 1, 1)).District!.English.Should().Be("Siberian");
    }

    [Fact]
    public void Every_part_left_out_or_exchanged_is_read_or_answered_and_nothing_is_thrown()
    {
        var valid = ContractDocuments.Valid("region-catalogue");
        var count = JsonExchange.Count(valid);
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Bool).Sample((target, source, isRemoved) =>
        {
            var read = CoreJson.ReadRegionCatalog(JsonExchange.Apply(valid, target, isRemoved ? null : source));
            read.IsValid.Should().Be(!read.Findings.Any(f => f.Severity == Severity.Error));
        }, iter: 1000);
    }
}
