namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>The blocks of C# of a page against the code of a test between its marks: the same code, which runs and prints what stands below the block.</summary>
internal static class PageExamples
{
    /// <param name="path">The page.</param>
    /// <param name="test">The file of the test, from the folder of the tests of pages.</param>
    /// <param name="examples">One for each block, in order; the code of the n-th stands between <c>// begin n</c> and <c>// end</c>.</param>
    public static void Check(string path, string test, params IReadOnlyList<Action<TextWriter>> examples)
    {
        var source = Repository.Read($"tests/ResursnayaSreda.Core.Tests/Docs/{test}");
        var blocks = new DocPage(path).Blocks();
        var codes = blocks.Where(b => b.Info == "csharp").ToList();
        var texts = blocks.Where(b => b.Info == "text").ToList();
        codes.Should().HaveSameCount(examples);
        texts.Should().HaveSameCount(examples);
        for (var i = 0; i < examples.Count; i++)
        {
            Normal(codes[i].Code).Should().Be(Normal(Between(source, $"// begin {i + 1}\n", "// end\n")), codes[i].Place);
            var printed = new StringWriter { NewLine = "\n" };
            examples[i](printed);
            $"{printed}".TrimEnd('\n').Should().Be(texts[i].Code, texts[i].Place);
        }
    }

    // The page reads files and prints; the test reads the repository and writes into memory.
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
