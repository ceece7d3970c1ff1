using System.Text;
using CsCheck;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Contract;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Roadmaps;

public sealed class RoadmapDocumentTests
{
    private static readonly byte[] Template = ContractDocuments.Valid("roadmap-template");
    private static readonly byte[] Roadmap = ContractDocuments.Valid("roadmap");

    [Fact]
    public void The_valid_documents_have_no_findings_and_use_every_node_kind()
    {
        var template = CoreJson.ReadRoadmapTemplate(Template);
        template.Findings.Should().BeEmpty();
        NodeKinds.In(template.Value.Root).Distinct().Should().BeEquivalentTo(RoadmapTemplateTable.All.Select(k => k.Name));
        CoreJson.ReadRoadmap(Roadmap, template.Value).Findings.Should().BeEmpty();
        var root = RoadmapDocument.Form.Read(Core.Documents.DocumentReader.Read(Roadmap, Core.Documents.DocumentLimits.Methodology, new FindingList())!, new FindingList());
        NodeKinds.In(root).Distinct().Should().BeEquivalentTo(RoadmapTable.All.Select(k => k.Name));
    }

    [Fact]
    public void Both_documents_are_the_same_when_they_are_written_and_read_again()
    {
        var template = CoreJson.ReadRoadmapTemplate(Template).Value;
        var written = CoreJson.Write(template);
        var again = CoreJson.ReadRoadmapTemplate(written).Value;
        CoreJson.Write(again).Should().Equal(written);
        again.Fingerprint.Should().Be(template.Fingerprint);

        var roadmap = CoreJson.ReadRoadmap(Roadmap, template).Value;
        var bytes = CoreJson.Write(roadmap);
        var second = CoreJson.ReadRoadmap(bytes, again);
        second.Findings.Should().BeEmpty();
        CoreJson.Write(second.Value).Should().Equal(bytes);
        second.Value.Fingerprint.Should().Be(roadmap.Fingerprint);
        HandOverDocument.Of(second.Value).Should().Be(HandOverDocument.Of(roadmap));
    }

    /// <summary>What was written says all that the valid document says: nothing is lost on the way.</summary>
    [Fact]
    public void What_is_written_says_everything_that_was_read()
    {
        var template = CoreJson.ReadRoadmapTemplate(Template).Value;
        var written = Encoding.UTF8.GetString(CoreJson.Write(CoreJson.ReadRoadmap(Roadmap, template).Value));
        using var document = System.Text.Json.JsonDocument.Parse(Roadmap);
        foreach (var text in Leaves(document.RootElement))
            written.Should().Contain(text);
        using var both = System.Text.Json.JsonDocument.Parse(written);
        // Added is the fingerprint of the template alone.
        Leaves(both.RootElement).Should().HaveCount(Leaves(document.RootElement).Count() + 1);
    }

    [Fact]
    public void Titles_and_texts_are_outside_the_fingerprint_of_a_template_and_durations_are_not()
    {
        static string Of(string from, string to) => $"{CoreJson.ReadRoadmapTemplate(Sample.Bytes(Encoding.UTF8.GetString(Template).Replace(from, to, StringComparison.Ordinal))).Value.Fingerprint}";
        Of("Ищите.", "Ищите дальше.").Should().Be(Of("Поиск", "Розыск"));
        Of("10wd", "11wd").Should().NotBe(Of("Поиск", "Розыск"));
    }

    [Fact]
    public void A_roadmap_is_refused_with_another_template_and_with_a_catalogue_without_its_region()
    {
        var template = CoreJson.ReadRoadmapTemplate(Template).Value;
        CoreJson.ReadRoadmap(Roadmap, Sample.PilotSite).Findings.Should().ContainSingle(f => f.Code.Id == "RS8004");
        var few = Core.Regions.RegionCatalog.Create("few", "1", "none", []);
        CoreJson.ReadRoadmap(Roadmap, template, Core.Calendars.FederalCalendar.Russia, few).Findings.Should().ContainSingle(f => f.Code.Id == "RS5032");
    }

    [Fact]
    public void Any_part_of_a_document_in_the_place_of_another_gives_findings_or_a_roadmap_that_can_be_used() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[-3_000, 10_000]).Sample(
            (target, source) =>
            {
                static byte[] Changed(byte[] document, int target, int source)
                {
                    var count = JsonExchange.Count(document);
                    return JsonExchange.Apply(document, target % count, source < 0 ? null : source % count);
                }

                Use(CoreJson.ReadRoadmapTemplate(Changed(Template, target, source)));
                Use(CoreJson.ReadRoadmap(Changed(Roadmap, target, source), ContractDocuments.ValidTemplate));
            },
            iter: 600);

    [Fact]
    public void A_document_cut_at_any_byte_gives_findings()
    {
        for (var length = 0; length < Roadmap.Length - 2; length += 7)
            CoreJson.ReadRoadmap(Roadmap.AsMemory(0, length), ContractDocuments.ValidTemplate).Findings.Should().NotBeEmpty();
        for (var length = 0; length < Template.Length - 2; length += 7)
            CoreJson.ReadRoadmapTemplate(Template.AsMemory(0, length)).Findings.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("2020-06-01", "9999-12-31")]
    [InlineData("2020-06-01", "-9998-01-01")]
    [InlineData("2020-06-10", "9999-12-31")]
    [InlineData("2020-08-20", "-9998-01-01")]
    [InlineData("2020-08-25", "9999-12-31")]
    [InlineData("2020-08-07", "9999-12-31")]
    [InlineData("8wd", "3660wd")]
    public void Days_at_the_end_of_all_time_stop_nothing(string from, string to) =>
        Use(CoreJson.ReadRoadmap(Sample.Bytes(Encoding.UTF8.GetString(Roadmap).Replace(from, to, StringComparison.Ordinal)), ContractDocuments.ValidTemplate));

    private static void Use(Checked<RoadmapTemplate> read)
    {
        if (!read.IsValid)
        {
            read.Findings.Should().NotBeEmpty();
            return;
        }

        Use(read.Value.Instantiate(new("s", "s", "Europe/Moscow"), read.Value.Anchors.ToDictionary(a => a.Id, a => a.End == AnchorEnd.Start ? Sample.Date("2020-06-01") : Sample.Date("2020-12-10"))));
    }

    private static void Use(Checked<SiteRoadmap> read)
    {
        if (read.IsValid)
            Use(read.Value);
        else
            read.Findings.Should().NotBeEmpty();
    }

    private static void Use(SiteRoadmap roadmap)
    {
        var forecast = roadmap.Forecast(Sample.Date("2020-07-01"));
        _ = forecast.Risks();
        _ = new RoadmapPortfolio([forecast]).FederalLoad();
        RoadmapGantt.Of(forecast).Should().StartWith("gantt\n");
        HandOverDocument.Of(roadmap).Should().NotBeEmpty();
        CoreJson.Write(CoreJson.ReadRoadmap(CoreJson.Write(roadmap), roadmap.Template, roadmap.Federal, roadmap.Regions).Value).Should().Equal(CoreJson.Write(roadmap));
    }

    private static IEnumerable<string> Leaves(System.Text.Json.JsonElement element) => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Leaves(p.Value)),
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        _ => [element.GetRawText()],
    };
}
