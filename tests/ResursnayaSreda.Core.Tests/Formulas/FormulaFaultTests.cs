using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Formulas;

public sealed class FormulaFaultTests
{
    // Faults are written: code @ start + length, then the arguments.
    [Theory]
    [InlineData("", "RS3004@0+1 end|formula")]
    [InlineData("  ", "RS3004@2+1 end|formula")]
    [InlineData("a b", "RS3004@2+1 \"b\"|end")]
    [InlineData("a + ", "RS3004@4+1 end|formula")]
    [InlineData("* a", "RS3004@0+1 \"*\"|formula")]
    [InlineData("+a", "RS3004@0+1 \"+\"|formula")]
    [InlineData("a or", "RS3004@4+1 end|formula")]
    [InlineData("a and or b", "RS3004@6+2 \"or\"|formula")]
    [InlineData("not", "RS3004@3+1 end|formula")]
    [InlineData("a = not b", "RS3004@4+3 \"not\"|formula")]
    [InlineData("a == b", "RS3004@3+1 \"=\"|formula")]
    [InlineData("(a", "RS3004@2+1 end|\")\"")]
    [InlineData("a)", "RS3004@1+1 \")\"|end")]
    [InlineData("()", "RS3004@1+1 \")\"|formula")]
    [InlineData("(a).b", "RS3004@3+1 \".\"|end")]
    [InlineData("a otherwise b otherwise c", "RS3004@14+9 \"otherwise\"|end")]
    [InlineData("if a then b", "RS3004@11+1 end|\"else\"")]
    [InlineData("if a else b", "RS3004@5+4 \"else\"|\"then\"")]
    [InlineData("if a otherwise b then c else d", "RS3004@5+9 \"otherwise\"|\"then\"")]
    [InlineData("if a then b else x in s + y", "RS3004@24+1 \"+\"|end")]
    [InlineData("if a then b else c = d = e", "RS3006@23+1")]
    [InlineData("then", "RS3004@0+4 \"then\"|formula")]
    [InlineData("a.", "RS3004@2+1 end|name")]
    [InlineData("a.no", "RS3004@2+2 \"no\"|name")]
    [InlineData("a.5", "RS3004@2+1 \"5\"|name")]
    [InlineData("5.", "RS3004@1+1 \".\"|end")]
    [InlineData("1.2.3", "RS3004@3+1 \".\"|end")]
    [InlineData("5 % RUB", "RS3004@4+3 \"RUB\"|end")]
    [InlineData("5 % 3", "RS3004@4+1 \"3\"|end")]
    [InlineData("5 %%", "RS3004@3+1 \"%\"|end")]
    [InlineData("a %", "RS3004@2+1 \"%\"|end")]
    [InlineData("5 RUB %", "RS3004@6+1 \"%\"|end")]
    [InlineData("a[", "RS3004@2+1 end|formula")]
    [InlineData("a[b", "RS3004@3+1 end|\"]\"")]
    [InlineData("a[]", "RS3004@2+1 \"]\"|formula")]
    [InlineData("a in 5", "RS3004@5+1 \"5\"|set")]
    [InlineData("a in (b)", "RS3004@5+1 \"(\"|set")]
    [InlineData("a in leaves(b.c)", "RS3004@13+1 \".\"|\")\"")]
    [InlineData("a in children()", "RS3004@14+1 \")\"|name")]
    [InlineData("sum()", "RS3004@4+1 \")\"|name")]
    [InlineData("sum(a)", "RS3004@5+1 \")\"|\"in\"")]
    [InlineData("sum(a, b)", "RS3004@5+1 \",\"|\"in\"")]
    [InlineData("sum(x in)", "RS3004@8+1 \")\"|set")]
    [InlineData("sum(x in s x)", "RS3004@11+1 \"x\"|\")\"")]
    [InlineData("sum(x in s where)", "RS3004@16+1 \")\"|formula")]
    [InlineData("sum(x in s :)", "RS3004@12+1 \")\"|formula")]
    [InlineData("sum(x in s : a where b)", "RS3004@15+5 \"where\"|\")\"")]
    [InlineData("min(x in s, 1)", "RS3004@10+1 \",\"|\")\"")]
    [InlineData("has()", "RS3004@4+1 \")\"|formula")]
    [InlineData("has(a,)", "RS3004@6+1 \")\"|formula")]
    [InlineData("has(a b)", "RS3004@6+1 \"b\"|\")\"")]
    [InlineData("leaves(a)", "RS3015@0+6 leaves")]
    [InlineData("a = b = c", "RS3006@6+1")]
    [InlineData("a < b <= c", "RS3006@6+2")]
    [InlineData("a in s in t", "RS3006@7+2")]
    [InlineData("a < b < c > d", "RS3006@6+1; RS3006@10+1")]
    [InlineData("avg(a) + Sum(x in s : x)", "RS3015@0+3 avg; RS3015@9+3 Sum")]
    [InlineData("foo(bar(a))", "RS3015@0+3 foo; RS3015@4+3 bar")]
    [InlineData("foo(a) < b < c d", "RS3015@0+3 foo; RS3006@11+1; RS3004@15+1 \"d\"|end")]
    [InlineData("foo()", "RS3015@0+3 foo; RS3004@4+1 \")\"|formula")]
    [InlineData("'a", "RS3005@0+2")]
    [InlineData("a = '", "RS3005@4+1")]
    [InlineData("a = 'it''", "RS3005@4+5")]
    [InlineData("a # b", "RS3003@2+1 #")]
    [InlineData("a != b", "RS3003@2+1 !")]
    [InlineData("a && b", "RS3003@2+2 &")]
    [InlineData("# a ; 'b", "RS3003@0+1 #; RS3003@4+1 ;; RS3005@6+2")]
    [InlineData("a\u00a0+ b", "RS3003@1+1 U+00A0")]
    [InlineData("\0", "RS3003@0+1 U+0000")]
    [InlineData("a ≤ b", "RS3003@2+1 ≤")]
    [InlineData("😀", "RS3003@0+2 😀")]
    [InlineData("@", "RS3007@0+1 @")]
    [InlineData("@2026-02-30", "RS3007@0+11 @2026-02-30")]
    [InlineData("@2026-1-31", "RS3007@0+10 @2026-1-31")]
    [InlineData("@2026-01-311", "RS3007@0+12 @2026-01-311")]
    [InlineData("@today + 1 2", "RS3007@0+6 @today; RS3004@11+1 \"2\"|end")]
    public void Faults_have_their_code_and_place(string text, string expected) => Describe(text).Should().Be(expected);

    [Fact]
    public void Half_a_letter_is_shown_by_its_code_point() =>
        Describe("a + \ud83d").Should().Be("RS3003@4+1 U+D83D");

    [Theory]
    [InlineData("or")]
    [InlineData("and")]
    [InlineData("not")]
    [InlineData("in")]
    [InlineData("if")]
    [InlineData("then")]
    [InlineData("else")]
    [InlineData("where")]
    [InlineData("otherwise")]
    [InlineData("yes")]
    [InlineData("no")]
    public void A_reserved_word_is_no_name(string word)
    {
        FormulaParser.Parse($"a.{word}").Faults.Should().ContainSingle().Which.Code.Should().Be(FindingCodes.UnexpectedToken);
        FormulaParser.Parse($"sum({word} in s)").Faults.Should().ContainSingle().Which.Start.Should().Be(4);
        FormulaParser.Parse($"5 {word}").Faults.Should().ContainSingle().Which.Code.Should().Be(FindingCodes.UnexpectedToken);
        FormulaParser.Parse($"a.{word}s").Faults.Should().BeEmpty();
    }

    private static string Describe(string text)
    {
        var parse = FormulaParser.Parse(text);
        parse.Tree.Should().BeNull();
        return string.Join("; ", parse.Faults.Select(f => $"{f.Code}@{f.Start}+{f.Length} {string.Join("|", f.Arguments)}".TrimEnd()));
    }
}
