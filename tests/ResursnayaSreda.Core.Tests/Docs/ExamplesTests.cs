using System.Text.RegularExpressions;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>Every kind of node is shown: by an example of its own, or in one that its section names.</summary>
public sealed class ExamplesTests
{
    [Theory]
    [InlineData(DocPage.English, "Example: ")]
    [InlineData(DocPage.Russian, "Пример: ")]
    public void Each_kind_really_stands_in_the_example_of_its_section_or_in_the_one_that_it_names(string path, string word)
    {
        var page = new DocPage(path);
        foreach (var kind in NodeTable.All)
        {
            var own = $"### `{kind.Name}`";
            var shown = page.BlocksBelow(own).Where(IsExample).Select(b => b.Code).ToList();
            var named = page.LinesBelow(own).Where(l => l.StartsWith(word, StringComparison.Ordinal))
                .SelectMany(l => Regex.Matches(l, @"\]\(#([^)]+)\)").Select(m => page.HeadingOf(m.Groups[1].Value))).ToList();

            // Who has an example is not sent elsewhere.
            (shown.Count > 0 == named.Count > 0).Should().BeFalse($"{path}: {kind.Name} has an example or says where one is");
            shown.Concat(named.SelectMany(page.BlocksBelow).Where(IsExample).Select(b => b.Code)).SelectMany(KindsIn)
                .Should().Contain(kind.Name, path);
        }
    }

    private static bool IsExample((string Place, string Info, string Code) block) =>
        block.Info == "json fragment" || (block.Info == "json" && block.Code.Contains(NodeTable.Format, StringComparison.Ordinal));

    private static IEnumerable<string> KindsIn(string json) => DocPage.ReadAlone(json).SelectMany(NodeKinds.OfWholeIn);
}
