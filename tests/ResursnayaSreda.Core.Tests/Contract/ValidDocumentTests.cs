using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Contract;

public sealed class ValidDocumentTests
{
    [Theory]
    [InlineData("methodology")]
    [InlineData("rounds.methodology")]
    public void A_valid_methodology_has_no_findings(string name)
    {
        var read = CoreJson.ReadMethodology(ContractDocuments.Valid(name));

        read.Findings.Should().BeEmpty();
        Plan.Compile(read.Value).Findings.Should().BeEmpty();
    }

    [Fact]
    public void The_valid_methodologies_together_use_every_node_kind()
    {
        string[] names = ["methodology", "rounds.methodology"];

        var used = names.SelectMany(n => NodeKinds.In(CoreJson.ReadMethodology(ContractDocuments.Valid(n)).Value.Root)).ToHashSet();

        NodeTable.All.Select(k => k.Name).Should().BeSubsetOf(used);
    }

    [Fact]
    public void The_valid_part_has_no_findings_and_uses_every_node_kind_of_a_part()
    {
        var bytes = ContractDocuments.Valid("regulation.part");

        CoreJson.CheckPart(bytes).Should().BeEmpty();
        var findings = new FindingList();
        var root = Methodology.PartForm.Read(DocumentReader.Read(bytes, DocumentLimits.Methodology, findings)!, null, findings);
        NodeTable.AllOfPart.Select(k => k.Name).Should().BeSubsetOf(NodeKinds.In(root).ToHashSet());
    }

    [Fact]
    public void A_part_is_no_methodology_and_a_methodology_is_no_part()
    {
        CoreJson.ReadMethodology(ContractDocuments.Valid("regulation.part")).Findings.Should().Contain(f => f.Code.Id == "RS2014");
        CoreJson.CheckPart(ContractDocuments.Valid("methodology")).Should().Contain(f => f.Code.Id == "RS2014");
    }

    [Theory]
    [InlineData("contest", "A1 grant, A2 reserve, A3 none, B1 grant")]
    // Ranks: G1 3, K1 3, K2 6, P2 8; the zone of three takes G1 (19 in the first round), then K2, which the jury puts before its equal K1.
    [InlineData("rounds.contest", "G1 winner, K1 finalist, K2 winner, K3 none, P1 none, P2 finalist")]
    public void A_valid_contest_is_evaluated_without_findings_and_without_questions(string name, string expected)
    {
        var evaluation = ContractDocuments.Evaluate(ContractDocuments.Valid(name));

        evaluation.Findings.Should().BeEmpty();
        evaluation.Value.Questions.Should().BeEmpty();
        evaluation.Value.All().Should().Be(expected);
    }

    [Theory]
    [InlineData("methodology", "contest")]
    [InlineData("rounds.methodology", "rounds.contest")]
    public void Both_documents_are_the_same_when_they_are_written_and_read_again(string rules, string entries)
    {
        var methodology = CoreJson.ReadMethodology(ContractDocuments.Valid(rules)).Value;
        var contest = ContractDocuments.Read(ContractDocuments.Valid(entries));

        var again = CoreJson.ReadMethodology(CoreJson.Write(methodology)).Value;
        var contestAgain = CoreJson.ReadContest(CoreJson.Write(contest)).Value;

        again.Fingerprint.Should().Be(methodology.Fingerprint);
        CoreJson.Write(again).Should().Equal(CoreJson.Write(methodology));
        CoreJson.Write(contestAgain).Should().Equal(CoreJson.Write(contest));
        Evaluation.Of(Plan.Compile(again).Value, contestAgain).Value.Fingerprint
            .Should().Be(Evaluation.Of(Plan.Compile(methodology).Value, contest).Value.Fingerprint);
    }
}
