using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Docs;

public class ReadmeTests
{
    [Fact]
    public void The_example_of_the_readme_is_the_code_below_and_runs()
    {
        var printed = new StringWriter();
        Example(printed);
        printed.ToString().Should().Contain("1. ").And.Contain("practices: ");
        Normal(Repository.Read("README.md")).Should().Contain(Normal(Between(
            Repository.Read("tests/ResursnayaSreda.Core.Tests/Docs/ReadmeTests.cs"), "// begin\n", "// end\n")));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/documents.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/regions.md")]
    [InlineData("docs/bridges.md")]
    [InlineData("docs/roadmaps.md")]
    [InlineData("docs/programmes.md")]
    [InlineData("docs/scale.md")]
    [InlineData("docs/methodologies/README.md")]
    [InlineData("docs/methodologies/features.md")]
    [InlineData("docs/ru/README.md")]
    public void Links_lead_to_files_of_the_repository(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(Repository.Read(page), @"\]\(([^)#]+)\)"))
            File.Exists(Path.Combine(folder, link.Groups[1].Value)).Should().BeTrue(link.Value);
    }

    private static void Example(TextWriter printer)
    {
        // begin
        var methodology = CoreJson.ReadMethodology(Repository.ReadBytes("docs/methodologies/pilot-site-selection.json")).Value;
        var contest = CoreJson.ReadContest(Repository.ReadBytes("docs/samples/pilot-site-selection.contest.json")).Value;
        var evaluation = Evaluation.Of(Plan.Compile(methodology).Value, contest).Value;

        foreach (var block in evaluation.Lists[0].Blocks)
            printer.WriteLine($"{block.From}. {string.Join(", ", block.Members)}: {evaluation[block.Members[0]].Scores["total"]}");

        foreach (var line in evaluation.Explain("merit", "RU-SA").Contributions)
            printer.WriteLine($"{line.Label}: {line.Amount}");
        // end
    }

    // The readme reads files and prints; the test reads the repository and writes into memory.
    private static string Normal(string code) => string.Concat(code
        .Replace("Repository.ReadBytes", "File.ReadAllBytes", StringComparison.Ordinal)
        .Replace("printer.", "Console.", StringComparison.Ordinal)
        .Where(c => !char.IsWhiteSpace(c)));

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
