using System.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans;

/// <summary>Fields whose values are regions of a catalogue, and what formulas know of those.</summary>
public sealed class RegionFieldTests
{
    private static readonly Rules Rules = new() { Fields = """{ "region": { "type": "region" } }""" };

    // Tatarstan and Samara of the Volga, Sverdlovsk of the Ural, Buryatia of Siberia until November 2018 and of the Far East since.
    private static readonly Entry Four = new Entry()
        .Submission("a", ("region", "RU-TA".Text())).Marks("a", "quality", "9")
        .Submission("b", ("region", "RU-SAM".Text())).Marks("b", "quality", "8")
        .Submission("c", ("region", "RU-SVE".Text())).Marks("c", "quality", "7")
        .Submission("d", ("region", "RU-BU".Text())).Marks("d", "quality", "6");

    [Fact]
    public void A_limit_is_counted_in_each_district_without_a_list_of_districts() => Selected("""{ "id": "one", "per": "region.district", "uses": "1", "atMost": "1" }""")
        .Evaluate(Four).All().Should().Be("a yes, b no, c yes, d yes");

    [Fact]
    public void A_limit_is_counted_by_kind_or_by_region()
    {
        Selected("""{ "id": "one", "per": "region.kind", "uses": "1", "atMost": "1" }""").Evaluate(Four).All().Should().Be("a yes, b yes, c no, d no");
        Selected("""{ "id": "one", "per": "region", "uses": "1", "atMost": "1" }""")
            .Evaluate(Four.Submission("e", ("region", "RU-TA".Text())).Marks("e", "quality", "5")).All().Should().Be("a yes, b yes, c yes, d yes, e no");
    }

    [Fact]
    public void A_quota_per_district_is_looked_up_by_district()
    {
        var rules = Selected("""{ "id": "some", "per": "region.district", "uses": "1", "atMost": "quota" }""") with
        {
            Parameters = """{ "quota": { "type": "number", "for": ["district"], "given": true } }""",
        };
        string[] districts = ["central", "farEastern", "northCaucasian", "northwestern", "siberian", "southern", "ural", "volga"];
        var quota = GivenValue.Of(districts.Select(d => KeyValuePair.Create(d, GivenValue.Of(d == "volga" ? "2" : d == "ural" ? "0" : "1"))));
        var evaluation = rules.Evaluate(Four.Parameter("quota", quota));
        evaluation.All().Should().Be("a yes, b yes, c no, d yes");
    }

    [Fact]
    public void Lists_may_go_by_district()
    {
        var evaluation = (Rules with { Ranking = """{ "lists": ["region.district"], "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""" }).Evaluate(Four);
        evaluation.Lists.Select(l => $"{l.Name}: {string.Join(' ', l.Blocks.SelectMany(b => b.Members))}").Should()
            .Equal("farEastern: d", "ural: c", "volga: a b");
    }

    [Theory]
    [InlineData("region.district = 'volga'", "yes yes no no")]
    [InlineData("region.kind = 'republic'", "yes no no yes")]
    [InlineData("region = 'RU-SVE'", "no no yes no")]
    [InlineData("'RU-SVE' <> region", "yes yes no yes")]
    [InlineData("count(x in entrants where x.region.district = region.district) > 1", "yes yes no no")]
    [InlineData("count(x in entrants where x.region = region and x.region.kind = 'oblast') = 1", "no yes yes no")]
    [InlineData("count(r in region where r.district = region.district) = 14", "yes yes no no")]
    [InlineData("count(r in region where r.kind = 'krai' and r.district = 'siberian') = 2", "yes yes yes yes")]
    [InlineData("count(d in district) + count(k in regionKind) + count(r in region) = 98", "yes yes yes yes")]
    [InlineData("region.district.share = 14", "yes yes no no")]
    [InlineData("region.weight = 2", "no no no yes")]
    [InlineData("host.district = region.district", "no no yes no")]
    public void Formulas_know_the_district_and_the_kind_of_a_region(string formula, string expected)
    {
        var rules = Rules with
        {
            Parameters = """{ "host": { "type": "region", "is": "'RU-SVE'" } }""",
            Values = $$"""
                {
                  "share": { "for": ["d in district"], "is": "count(r in region where r.district = d)" },
                  "weight": { "for": ["r in region"], "is": "if r.district = 'farEastern' then 2 else 1" },
                  "holds": { "for": ["submission"], "is": "{{formula}}" }
                }
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "if holds then 1 else 0" }] }""",
        };
        rules.Findings.Select(f => $"{f}").Should().BeEmpty();
        var evaluation = rules.Evaluate(Four);
        string.Join(' ', ((string[])["a", "b", "c", "d"]).Select(s => evaluation.Score(s) == "1" ? "yes" : "no")).Should().Be(expected);
    }

    [Fact]
    public void A_table_goes_by_district_and_every_one_of_them_has_a_case()
    {
        string Table(string last) => $$"""
            { "is": { "for": ["submission"], "is": { "by": "region.district", "cases": [
              { "of": ["volga", "ural"], "is": "1" },
              { "of": ["central", "northwestern", "southern", "northCaucasian", "siberian"{{last}}], "is": "2" }] } } }
            """;
        (Rules with { Values = Table(", \"farEastern\""), Scoring = """{ "scores": [{ "id": "total", "is": "is" }] }""" }).Findings.Should().BeEmpty();
        (Rules with { Values = Table(""), Scoring = """{ "scores": [{ "id": "total", "is": "is" }] }""" }).Codes.Should().Equal("RS3019");
    }

    [Fact]
    public void Experts_rows_and_parameters_have_regions_too()
    {
        var rules = new Rules
        {
            Fields = """{ "region": { "type": "region" }, "works": { "type": "rows", "key": "name", "columns": { "name": { "type": "text" }, "region": { "type": "region" } } } }""",
            Experts = """{ "home": { "type": "region" } }""",
            Parameters = """{ "host": { "type": "region", "given": true } }""",
            Values = """{ "near": { "for": ["submission"], "is": "count(w in works where w.region.district = host.district)" } }""",
            Marking = """{ "recuse": [{ "id": "neighbour", "is": "e.home.district = region.district" }] }""",
            Scoring = """{ "scores": [{ "id": "total", "is": "near" }] }""",
        };
        rules.Findings.Should().BeEmpty();
        var entry = new Entry().Parameter("host", "RU-ME".Text())
            .Submission("a", ("region", "RU-SVE".Text()), ("works", Given.Rows("name=x region=RU-TA", "name=y region=RU-SVE", "name=z region=RU-SAM")))
            .Expert("e1", ("home", "RU-KGN".Text())).Expert("e2", ("home", "RU-MOW".Text()))
            .Mark("a", "e1", "quality", "9".Text()).Mark("a", "e2", "quality", "5".Text());
        var checkedEvaluation = rules.Check(entry);
        checkedEvaluation.Findings.Select(f => f.Code.Id).Should().Equal("RS5013");
        // Two of three works come from the Volga; the expert from Kurgan, of the Ural as the submission, does not count.
        checkedEvaluation.Value.Score("a").Should().Be("2");
        checkedEvaluation.Value.Criterion("a", "quality").Should().Be("5");
    }

    [Fact]
    public void A_district_is_that_of_the_day_from_which_the_rules_are_in_force()
    {
        string Evaluated(string from) => (Selected("""{ "id": "one", "per": "region.district", "uses": "1", "atMost": "1" }""") with { Effective = $$"""{ "from": "{{from}}" }""" })
            .Evaluate(Four.Submission("e", ("region", "RU-TOM".Text())).Marks("e", "quality", "5")).All();
        Evaluated("2018-11-02").Should().Be("a yes, b no, c yes, d yes, e no");
        Evaluated("2018-11-03").Should().Be("a yes, b no, c yes, d yes, e yes");
    }

    [Fact]
    public void What_is_known_of_a_region_that_may_be_absent_may_be_absent()
    {
        var optional = Rules with { Fields = """{ "region": { "type": "region", "optional": true } }""" };
        var byDistrict = optional with { Scoring = """{ "scores": [{ "id": "total", "is": "if region.district = 'volga' then 1 else 0" }] }""" };
        byDistrict.Codes.Should().Equal("RS3019");
        // Every region has a district: whoever has a region has one.
        (byDistrict with { Admission = """{ "require": [{ "id": "there", "is": "has(region)" }] }""" }).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_host_passes_its_own_catalogue()
    {
        var catalog = RegionCatalog.Create("programme", "1", "made up", [Island(null)], from: RegionCatalog.Iso3166Ru);
        var rules = Rules with { Fields = """{ "region": { "type": "region", "of": "programme" } }""" };
        rules.Codes.Should().Equal("RS2021");
        var read = CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(rules.Json), catalog);
        read.Value.Regions.Should().BeSameAs(catalog);
        var entry = Four.Submission("e", ("region", "host:island".Text()));
        Evaluation.Of(Plan.Compile(read.Value).Value, entry.Contest).Findings.Should().BeEmpty();
        Rules.Check(entry).Findings.Should().ContainSingle().Which.Code.Id.Should().Be("RS5032");
        CoreJson.CheckPart(Encoding.UTF8.GetBytes(rules.Json.Replace("methodology/1", "methodology-part/1", StringComparison.Ordinal)
            .Replace("\"title\"", "\"source\": { \"en\": \"made up\" }, \"title\"", StringComparison.Ordinal)), catalog).Should().BeEmpty();
    }

    [Fact]
    public void Where_a_region_of_the_catalogue_has_no_district_the_rules_must_say_what_then()
    {
        var catalog = RegionCatalog.Create("programme", "1", "made up", [Island(null)], from: RegionCatalog.Iso3166Ru);
        var byDistrict = Rules with { Scoring = """{ "scores": [{ "id": "total", "is": "if region.district = 'volga' then 1 else 0" }] }""" };
        byDistrict.Findings.Should().BeEmpty();
        CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(byDistrict.Json), catalog).Findings.Select(f => f.Code.Id).Should().Equal("RS3019");
        var withDistrict = RegionCatalog.Create("programme", "2", "made up", [Island(new("isles", "Островной", "Isles"))], from: RegionCatalog.Iso3166Ru);
        CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(byDistrict.Json.Replace("'volga'", "'isles'", StringComparison.Ordinal)), withDistrict).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_methodology_without_regions_keeps_its_own_lists_of_these_names()
    {
        var own = new Rules
        {
            Choices = """{ "region": ["north"], "district": ["n1", "n2"], "regionKind": ["town"] }""",
            Fields = """{ "district": { "type": "choice", "of": "district" } }""",
        };
        own.Findings.Should().BeEmpty();
        (own with { Fields = """{ "region": { "type": "region" } }""" }).Codes.Should().Equal("RS2019", "RS2019", "RS2019");
    }

    [Fact]
    public void A_district_is_explained_by_the_region()
    {
        var rules = Rules with { Scoring = """{ "scores": [{ "id": "total", "is": "if region.district = 'volga' then 1 else 0" }] }""" };
        var district = rules.Evaluate(Four).Explain("total", "a").Operands.SelectMany(o => o.Operands.Prepend(o)).Single(o => o.Quantity == "region.district");
        (district.Value.Text, district.Kind).Should().Be(("volga", QuantityKind.Formula));
        district.Operands.Should().ContainSingle().Which.Value.Text.Should().Be("RU-TA");
    }

    private static Rules Selected(string limit) => Rules with
    {
        Selection = $$"""
            { "limits": [{{limit}}],
              "passes": [{ "id": "best", "order": ["place"], "under": [{ "limit": "{{limit.Split('"')[3]}}", "onFull": "skip" }], "equalsAtEdge": "none", "outcome": "yes" }],
              "rest": "no" }
            """,
    };

    private static Region Island(FederalDistrict? district) =>
        new(RegionCode.Parse("host:island"), RegionKind.Other, new("Остров", "Остров", "Island"), "Etc/UTC") { Districts = new(district) };
}
