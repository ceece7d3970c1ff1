using System.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Tests.Documents;

public sealed class PositionTests
{
    [Theory]
    [InlineData("abc", 2, 1, 3)]
    [InlineData("a\nbc", 2, 2, 1)]
    [InlineData("a\r\nbc", 3, 2, 1)]
    [InlineData("яя1", 4, 1, 3)]
    [InlineData("€1", 3, 1, 2)]
    [InlineData("😀1", 4, 1, 2)]
    [InlineData("e\u0301x", 3, 1, 3)]
    [InlineData("a", 99, 1, 2)]
    public void Columns_count_characters_and_lines_end_with_LF(string text, int offset, int line, int column) =>
        new SourceText(Encoding.UTF8.GetBytes(text)).At(offset).Should().Be(new TextPosition(line, column));

    [Fact]
    public void A_place_far_inside_a_long_text_is_found_across_all_checkpoints()
    {
        var lines = string.Join("\r\n", Enumerable.Range(0, 2000).Select(i => $"строка {i}"));
        var bytes = Encoding.UTF8.GetBytes(lines);
        var source = new SourceText(bytes);
        for (var i = 0; i < 2000; i += 137)
        {
            var offset = Encoding.UTF8.GetByteCount(lines[..lines.IndexOf($"строка {i}\r", StringComparison.Ordinal)]);
            source.At(offset).Should().Be(new TextPosition(i + 1, 1));
        }
    }

    [Fact]
    public void A_finding_in_a_document_with_CRLF_and_letters_of_two_bytes_has_the_place_an_editor_shows()
    {
        var findings = new FindingList();
        var root = DocumentReader.Read(Encoding.UTF8.GetBytes("{\r\n  \"имя\": \"Ёж\", \"x\": 1\r\n}"), DocumentLimits.Methodology, findings);

        root!.Members[0].Value.Position.Should().Be(new TextPosition(2, 10));
        root.Members[1].Value.Position.Should().Be(new TextPosition(2, 21));
        root.Members[1].Value.Pointer.ToString().Should().Be("/x");
        root.Members[0].Value.Pointer.ToString().Should().Be("/имя");
        findings.InDocumentOrder().Should().BeEmpty();
    }

    [Fact]
    public void Positions_are_ordered_by_line_and_then_by_column()
    {
        var (first, second, third) = (new TextPosition(1, 9), new TextPosition(2, 1), new TextPosition(2, 2));
        (first < second && second < third && third > second && second >= first && first <= second).Should().BeTrue();
        third.ToString().Should().Be("2:2");
    }
}
