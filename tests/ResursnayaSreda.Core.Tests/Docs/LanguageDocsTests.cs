using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>Every document that the pages on the rule language print is read; contests are evaluated.</summary>
public class LanguageDocsTests
{
    [Theory]
    [InlineData(DocPage.Language)]
    [InlineData(DocPage.English)]
    [InlineData(DocPage.Russian)]
    public void Every_block_of_JSON_is_sound(string path)
    {
        Plan? plan = null;
        foreach (var (place, info, code) in new DocPage(path).Blocks().Where(b => b.Info.StartsWith("json", StringComparison.Ordinal)))
        {
            switch (info, $"{JsonNode.Parse(code)!["format"]}")
            {
                case ("json", "resursnaya-sreda/methodology/1"):
                    plan = Sound(Plan.Compile(Sound(CoreJson.ReadMethodology(Utf8(code)), place)), place);
                    break;
                case ("json", "resursnaya-sreda/methodology-part/1"):
                    CoreJson.CheckPart(Utf8(code)).Should().BeEmpty(place);
                    break;
                case ("json", "resursnaya-sreda/contest/1"):
                    Sound(Evaluation.Of(plan!, Sound(CoreJson.ReadContest(Utf8(code)), place)), place);
                    break;
                case ("json fragment", ""):
                    Errors(code).Should().BeEmpty(place);
                    break;
                default:
                    Assert.Fail($"{place}: {info} is neither a document nor a fragment.");
                    break;
            }
        }
    }

    [Fact]
    public void Both_references_print_the_same_examples()
    {
        static IEnumerable<string> Json(string path) => new DocPage(path).Blocks().Where(b => b.Info.StartsWith("json", StringComparison.Ordinal)).Select(b => b.Code);
        Json(DocPage.Russian).Should().Equal(Json(DocPage.English));
    }

    [Theory]
    [InlineData(DocPage.English, "| n | the regulation says")]
    [InlineData(DocPage.Russian, "| n | в положении сказано")]
    public void What_to_write_for_each_feature_is_sound(string path, string head)
    {
        var rows = new DocPage(path).TableBelow(head);
        rows.Should().HaveCount(54, "so many features were found in published regulations");
        foreach (var row in rows)
        {
            var fragment = $"{{{DocPage.CodeIn(row[2])[0]}}}";
            if (fragment.StartsWith("{\"marks\"", StringComparison.Ordinal))
                Sound(CoreJson.ReadContest(Utf8(Contest(fragment))), row[1]);
            else
                Errors(fragment).Should().BeEmpty(row[1]);
        }
    }

    [Fact]
    public void Both_references_answer_the_same_features()
    {
        static IEnumerable<string> Answers(string path, string head) =>
            new DocPage(path).TableBelow(head).Select(r => $"{r[0]} {DocPage.CodeIn(r[2])[0]}");
        Answers(DocPage.Russian, "| n | в положении сказано").Should().Equal(Answers(DocPage.English, "| n | the regulation says"));
    }

    [Theory]
    [InlineData(DocPage.English, "| submission | total | place | outcome |")]
    [InlineData(DocPage.Russian, "| заявка | итог | место | исход |")]
    public void The_first_example_comes_out_as_printed(string path, string head)
    {
        var page = new DocPage(path);
        var json = page.Blocks().Where(b => b.Info == "json").Take(2).Select(b => b.Code).ToList();
        var evaluation = Evaluation.Of(
            Plan.Compile(CoreJson.ReadMethodology(Utf8(json[0])).Value).Value, CoreJson.ReadContest(Utf8(json[1])).Value).Value;
        foreach (var row in page.TableBelow(head))
        {
            var result = evaluation[row[0]];
            var total = result.List is null ? "" : $"{result.Scores["total"]}";
            new[] { row[0], total, $"{result.Place}", result.Outcome ?? "" }.Should().Equal(row);
        }

        evaluation["Pine"].Failed.Should().Equal("pass");
        evaluation["Pine"].Scores["total"].ToString().Should().Be("4.7");
    }

    [Theory]
    [InlineData(DocPage.Language)]
    [InlineData(DocPage.English)]
    [InlineData(DocPage.Russian)]
    public void Links_lead_to_files_and_headings(string path)
    {
        foreach (Match link in Regex.Matches(Repository.Read(path), @"\]\(([^)#]*)(#[^)]+)?\)"))
        {
            var (file, heading) = (link.Groups[1].Value, link.Groups[2].Value.TrimStart('#'));
            var target = file.Length == 0 ? Path.Combine(Repository.Root, path) : Path.GetFullPath(file, Path.GetDirectoryName(Path.Combine(Repository.Root, path))!);
            (File.Exists(target) || Directory.Exists(target)).Should().BeTrue(link.Value);
            if (heading.Length > 0)
                File.ReadLines(target).Where(l => l.StartsWith('#')).Select(DocPage.Anchor).Should().Contain(heading, link.Value);
        }
    }

    private static IEnumerable<string> Errors(string fragment) =>
        CoreJson.CheckPart(Utf8(DocPage.Part(fragment))).Where(f => f.Severity == Severity.Error).Select(f => $"{f}");

    private static string Contest(string fragment)
    {
        var contest = (JsonObject)JsonNode.Parse(fragment)!;
        contest["format"] = "resursnaya-sreda/contest/1";
        contest["methodology"] = new JsonObject { ["id"] = "around", ["version"] = "1.0.0" };
        contest["submissions"] = new JsonArray();
        return contest.ToJsonString();
    }

    private static T Sound<T>(Checked<T> read, string place)
        where T : class
    {
        read.Findings.Select(f => $"{f}").Should().BeEmpty(place);
        return read.Value;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
