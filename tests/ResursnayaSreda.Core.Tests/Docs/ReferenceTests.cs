using System.Globalization;
using System.Text.RegularExpressions;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>The reference pages say of every node kind, function and finding what the code says.</summary>
public class ReferenceTests
{
    private static readonly string[] ForPeople = ["clause", "title", "text", "assumed"];
    private static readonly string[] OfAnyCriterion = ["weight", "when", "atLeast", "clip", "round", "contribution"];

    public static TheoryData<string> Pages => [DocPage.Language, DocPage.English, DocPage.Russian];

    [Theory]
    [InlineData(DocPage.English, "yes", "one")]
    [InlineData(DocPage.Russian, "да", "одно")]
    public void Each_kind_has_its_properties_and_what_is_required(string path, string yes, string one)
    {
        var page = new DocPage(path);
        foreach (var kind in NodeTable.All)
        {
            var rows = page.TableBelow($"### `{kind.Name}`").SelectMany(r => DocPage.CodeIn(r[0]).Select(name => (Name: name, Required: r[1]))).ToList();
            IEnumerable<string> Said(string required) => rows.Where(r => r.Required == required).Select(r => r.Name);
            Same(rows.Select(r => r.Name), kind.Properties.Select(p => p.Name), kind, path);
            Same(Said(yes), RequiredOf(kind), kind, path);
            Same(Said(one), OneOf(kind), kind, path);
        }
    }

    [Fact]
    public void Each_kind_stands_in_the_table_of_the_language()
    {
        var rows = new DocPage(DocPage.Language).TableBelow("| kind | required | exactly one").ToDictionary(r => DocPage.CodeIn(r[0])[0]);
        rows.Keys.Should().BeEquivalentTo(NodeTable.All.Select(k => k.Name));
        foreach (var kind in NodeTable.All)
        {
            var row = rows[kind.Name];
            Same(DocPage.CodeIn(row[1]), RequiredOf(kind), kind, DocPage.Language);
            Same(DocPage.CodeIn(row[2]), OneOf(kind), kind, DocPage.Language);
            string[] others = [.. row[3].Contains('…', StringComparison.Ordinal) ? ForPeople : [], .. row[3].Contains("any", StringComparison.Ordinal) ? OfAnyCriterion : []];
            Same(
                DocPage.CodeIn(row[3]).Concat(others),
                kind.Properties.Where(p => !p.IsRequired).Select(p => p.Name).Except(OneOf(kind)), kind, DocPage.Language);
        }
    }

    [Fact]
    public void Each_node_of_a_contest_stands_in_the_table_of_the_language()
    {
        var rows = new DocPage(DocPage.Language).TableBelow("| node | required | optional |").ToDictionary(r => DocPage.CodeIn(r[0])[0]);
        rows.Keys.Should().BeEquivalentTo(ContestTable.All.Select(k => k.Name));
        foreach (var kind in ContestTable.All)
        {
            Same(DocPage.CodeIn(rows[kind.Name][1]), RequiredOf(kind), kind, DocPage.Language);
            Same(DocPage.CodeIn(rows[kind.Name][2]), kind.Properties.Where(p => !p.IsRequired).Select(p => p.Name), kind, DocPage.Language);
        }
    }

    [Theory]
    [InlineData(DocPage.English)]
    [InlineData(DocPage.Russian)]
    public void Each_word_of_a_closed_list_is_explained(string path)
    {
        var page = new DocPage(path);
        foreach (var kind in NodeTable.All.Where(k => k != NodeTable.Column && k != NodeTable.Comparison))
        {
            var rows = page.TableBelow($"### `{kind.Name}`");
            foreach (var property in kind.Properties)
            {
                if (property.Shape is WordShape { Words: var words })
                    DocPage.CodeIn(rows.Single(r => DocPage.CodeIn(r[0]).Contains(property.Name))[2]).Should().Contain(words, $"{kind.Name}.{property.Name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Functions_and_reducers_are_explained(string path)
    {
        var page = new DocPage(path);
        var isRussian = path == DocPage.Russian;
        page.TableBelow(isRussian ? "| свёртка |" : "| reducer |").Select(r => DocPage.CodeIn(r[0])[0]).Should().BeEquivalentTo(FormulaWords.Reducers.Keys);
        page.TableBelow(isRussian ? "| функция |" : "| function |").SelectMany(r => DocPage.CodeIn(r[0])).Select(c => c[..c.IndexOf('(', StringComparison.Ordinal)])
            .Should().BeEquivalentTo(FormulaWords.Functions);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Codes_of_findings_exist(string path)
    {
        var known = FindingCodes.All.Select(c => c.Id).ToHashSet();
        foreach (Match code in Regex.Matches(new DocPage(path).Text, "RS[0-9]+"))
            known.Should().Contain(code.Value);
    }

    [Fact]
    public void Limits_are_those_of_the_code() =>
        new DocPage(DocPage.Language).Text.Should().Contain(
            $"{FormulaLimits.Length.ToString("N0", CultureInfo.InvariantCulture)} characters, {FormulaLimits.Depth} levels, numbers of {FormulaLimits.Digits} digits");

    private static void Same(IEnumerable<string> said, IEnumerable<string> real, NodeKind kind, string path) =>
        said.Order(StringComparer.Ordinal).Should().Equal(real.Order(StringComparer.Ordinal), $"{path} says so of {kind.Name}");

    private static IEnumerable<string> RequiredOf(NodeKind kind) => kind.Properties.Where(p => p.IsRequired).Select(p => p.Name);

    private static IEnumerable<string> OneOf(NodeKind kind) => kind.OneOf.SelectMany(g => g);
}
