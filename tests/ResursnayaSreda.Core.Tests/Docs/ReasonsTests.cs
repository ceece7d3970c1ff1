using System.Text.RegularExpressions;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>Why there is each kind, function and reducer: of all that the code has, with a document that really uses it.</summary>
public sealed class ReasonsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "methodologies");

    // The words of each document by its name.
    private static readonly SortedDictionary<string, HashSet<string>> Used = new(
        Directory.EnumerateFiles(Folder, "*.json").ToDictionary(f => Path.GetFileName(f), f => WordsOf(File.ReadAllText(f))), StringComparer.Ordinal);

    public static TheoryData<string, string, string> Tables => new()
    {
        { "kind", "| kind | without", "| вид | без него" },
        { "function", "| function | without", "| функция | без неё" },
        { "reducer", "| reducer | without", "| свёртка | без неё" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_has_its_reason_and_a_document_that_uses_it(string sort, string english, string russian)
    {
        var rows = new DocPage(DocPage.English).TableBelow(english);

        rows.Select(NameIn).Should().BeEquivalentTo(NamesOf(sort)).And.OnlyHaveUniqueItems();
        foreach (var row in rows)
        {
            var word = $"{sort} {NameIn(row)}";
            row[1].Should().NotBeNullOrWhiteSpace(word);
            if (DocumentIn(row) is { } document)
                Used[document].Should().Contain(word, document);
            else
                Used.Where(u => u.Value.Contains(word)).Select(u => u.Key).Should().BeEmpty($"{word} is said to be used nowhere");
        }

        new DocPage(DocPage.Russian).TableBelow(russian).Select(r => (NameIn(r), DocumentIn(r)))
            .Should().Equal(rows.Select(r => (NameIn(r), DocumentIn(r))));
    }

    [Theory]
    [InlineData(DocPage.English, "{0} kinds of node, {1} functions and {2} reducers")]
    [InlineData(DocPage.Russian, "{0} видов узлов, {1} функций и {2} свёрток")]
    public void Their_numbers_are_those_of_the_code(string path, string text) => new DocPage(path).Text.Should().Contain(string.Format(
        System.Globalization.CultureInfo.InvariantCulture, text, NodeTable.All.Count, FormulaWords.Functions.Count, FormulaWords.Reducers.Count));

    private static IEnumerable<string> NamesOf(string sort) => sort switch
    {
        "kind" => NodeTable.All.Select(k => k.Name),
        "function" => FormulaWords.Functions,
        _ => FormulaWords.Reducers.Keys,
    };

    private static string NameIn(string[] row) => DocPage.CodeIn(row[0]).Single();

    private static string? DocumentIn(string[] row) =>
        row[2] == "–" ? null : Regex.Match(row[2], @"\]\((?:\.\./)?methodologies/([^)]+)\)$").Groups[1].Value;

    private static HashSet<string> WordsOf(string json)
    {
        var tree = DocPage.ReadAlone(json);
        return [
            .. tree.SelectMany(NodeKinds.OfWholeIn).Select(k => $"kind {k}"),
            // A count-back is read with a reducer in front of it that nobody has written.
            .. tree.SelectMany(NodeKinds.FormulasIn).Where(f => f.Offset == 0).SelectMany(f => WordsIn(f.Tree)),
        ];
    }

    private static IEnumerable<string> WordsIn(Syntax syntax) => syntax switch
    {
        CallSyntax call => call.Arguments.SelectMany(WordsIn).Prepend($"function {call.Function}"),
        ReductionSyntax reduction => new[] { reduction.Where, reduction.Body }.OfType<Syntax>().SelectMany(WordsIn)
            .Prepend($"reducer {FormulaWords.TextOf(reduction.Reducer)}"),
        UnarySyntax unary => WordsIn(unary.Operand),
        BinarySyntax binary => WordsIn(binary.Left).Concat(WordsIn(binary.Right)),
        MemberSyntax member => WordsIn(member.Element),
        ConditionalSyntax conditional => new[] { conditional.If, conditional.Then, conditional.Else }.SelectMany(WordsIn),
        PathSyntax path => path.Steps.OfType<RowStep>().SelectMany(row => WordsIn(row.Key)),
        _ => [],
    };
}
