using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Samples.Findings;

namespace ResursnayaSreda.Core.Tests.Docs;

public class FindingsPageTests
{
    [Fact]
    public void The_page_of_findings_is_what_the_library_says() =>
        FindingsPage.Text().Should().Be(Repository.Read("docs/findings.md"), "`dotnet run docs/samples/list-findings.cs > docs/findings.md` writes it");

    [Fact]
    public void Of_every_finding_it_is_said_when_it_is_reported_and_of_nothing_else() =>
        FindingReasons.Table.Keys.Should().BeEquivalentTo(FindingCode.All.Select(c => c.Id));
}
