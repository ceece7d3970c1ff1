using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Contract;

public sealed class ValidDocumentTests
{
    [Fact]
    public void The_valid_methodology_has_no_findings_and_uses_every_node_kind()
    {
        var read = CoreJson.ReadMethodology(ContractDocuments.ValidMethodology);

        read.Findings.Should().BeEmpty();
        Plan.Compile(read.Value).Findings.Should().BeEmpty();
        var used = KindsOf(read.Value.Root).ToHashSet();
        NodeTable.All.Select(k => k.Name).Should().BeSubsetOf(used);
    }

    [Fact]
    public void The_valid_contest_is_evaluated_without_findings_and_without_questions()
    {
        var evaluation = ContractDocuments.Evaluate(ContractDocuments.ValidContest);

        evaluation.Findings.Should().BeEmpty();
        evaluation.Value.Submissions.Select(s => $"{s.Id} {s.Outcome}").Should().Equal("A1 grant", "A2 reserve", "A3 none", "B1 grant");
    }

    [Fact]
    public void Both_documents_are_the_same_when_they_are_written_and_read_again()
    {
        var methodology = CoreJson.ReadMethodology(ContractDocuments.ValidMethodology).Value;
        var contest = ContractDocuments.Read(ContractDocuments.ValidContest);

        var again = CoreJson.ReadMethodology(CoreJson.Write(methodology)).Value;

        again.Fingerprint.Should().Be(methodology.Fingerprint);
        CoreJson.Write(again).Should().Equal(CoreJson.Write(methodology));
        CoreJson.Write(CoreJson.ReadContest(CoreJson.Write(contest)).Value).Should().Equal(CoreJson.Write(contest));
    }

    private static IEnumerable<string> KindsOf(object? value) => value switch
    {
        Node node => node.Kind.Properties.SelectMany(p => KindsOf(node[p.Name])).Append(node.Kind.Name),
        List<object> list => list.SelectMany(KindsOf),
        SortedDictionary<string, object> map => map.Values.SelectMany(KindsOf),
        RoundingDecision { Rounding: not null } => [NodeTable.Rounding.Name],
        _ => [],
    };
}
