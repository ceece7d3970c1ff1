using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Contract;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Programmes;

public sealed class ProgrammeTests
{
    [Fact]
    public void The_valid_programme_uses_every_node_kind_and_comes_back_as_it_was_written()
    {
        var bytes = ContractDocuments.Valid("programme");
        var read = CoreJson.ReadProgramme(bytes, ContractDocuments.ValidTemplate);

        read.Findings.Should().BeEmpty();
        var root = ProgrammeDocument.Form.Read(DocumentReader.Read(bytes, DocumentLimits.Contest, new FindingList())!, null, new FindingList());
        ProgrammeTable.All.Select(k => k.Name).Should().BeSubsetOf(NodeKinds.In(root).ToHashSet());
        CoreJson.Write(read.Value).Should().Equal(bytes);
        CoreJson.ReadProgramme(CoreJson.Write(read.Value), ContractDocuments.ValidTemplate).Value.Fingerprint.Should().Be(read.Value.Fingerprint);
    }

    [Theory]
    [InlineData("illustrative-year")]
    [InlineData("resursnaya-sreda-2020")]
    public void The_documents_of_the_library_are_in_normal_form(string name)
    {
        var programme = name == "illustrative-year" ? Year.Illustrative : Year.Of2020;

        CoreJson.Write(programme).Should().Equal(Repository.ReadBytes($"docs/programmes/{name}.json"));
        CoreJson.Write(Year.Register).Should().Equal(Repository.ReadBytes("docs/programmes/illustrative-year.practices.json"));
    }

    [Fact]
    public void A_programme_that_names_a_template_is_read_together_with_it()
    {
        var read = CoreJson.ReadProgramme(ContractDocuments.Valid("programme"), null);

        read.Findings.Select(f => $"{f.Code.Id} {f.Pointer}").Should().Equal("RS9104 /template");
    }

    [Fact]
    public void Only_what_was_published_is_said_of_2020()
    {
        var programme = Year.Of2020;

        programme.RegionCount.Should().Be(32);
        programme.Regions.Should().BeEmpty("no text says that the regions of the sites took part");
        programme.SiteCount.Should().Be(10);
        programme.Sites.Select(s => s.Id).Should().Equal("RU-ME", "RU-SA", "RU-TA", "RU-LEN", "RU-SVE", "RU-SAM", "RU-MOS", "RU-ARK");
        programme.Sites.Should().OnlyContain(s => programme.Catalogue[s.Region!.Value].Zones.Any(z => z.Id == s.Zone));
        programme.Events.Select(e => e.Days).Should().Equal(new DateInterval(new(2020, 2, 27), new(2020, 2, 29)));
        programme.Events[0].Place!.Region.ToString().Should().Be("RU-MOW");
        programme.Hashtags.Should().Equal("#РесурснаяСреда");
        programme.Supporters.Select(s => (s.Kind, s.Name)).Should().Equal((SupporterKind.Grant, null), (SupporterKind.Council, null));
        programme.Template!.Stages.Should().HaveCount(8);
        programme.Centres.Should().BeEmpty();
        programme.Selections.Should().BeEmpty();
        programme.Strategy.Should().BeNull();
    }

    [Fact]
    public void What_cooperation_brings_comes_with_the_library()
    {
        var bytes = CooperationBenefits.Methodology();

        bytes.ToArray().Should().Equal(Repository.ReadBytes("docs/methodologies/cooperation-benefits.json"));
        Plan.Compile(CoreJson.ReadMethodology(bytes).Value).IsValid.Should().BeTrue();
    }

    [Fact]
    public void A_link_to_a_roadmap_leads_to_it_and_to_no_other()
    {
        var link = Year.Illustrative.Roadmaps[0];

        link.LeadsTo(Year.Roadmaps[0]).Should().BeTrue();
        link.LeadsTo(Year.Roadmaps[1]).Should().BeFalse();
        link.LeadsTo(Year.Roadmaps[0].WithRecords([])).Should().BeFalse();
    }
}
