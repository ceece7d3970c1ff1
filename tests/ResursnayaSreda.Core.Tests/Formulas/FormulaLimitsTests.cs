using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Formulas;

public sealed class FormulaLimitsTests
{
    [Fact]
    public void The_longest_formula_is_read_and_one_sign_more_is_not()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("+a", 999)) + " ";

        text.Should().HaveLength(FormulaLimits.Length);
        FormulaParser.Parse(text).Faults.Should().BeEmpty();
        var fault = FormulaParser.Parse(text + " ").Faults.Should().ContainSingle().Subject;
        fault.Should().BeEquivalentTo(new FormulaFault(FindingCodes.FormulaTooLong, 2000, 1, ["2001", "2000"]));
    }

    [Fact]
    public void A_long_chain_is_not_deep()
    {
        var tree = FormulaParser.Parse("a" + string.Concat(Enumerable.Repeat("+a", 999))).Tree!;

        FormulaText.Print(tree).Should().Be("a" + string.Concat(Enumerable.Repeat(" + a", 999)));
        tree.Equals(FormulaParser.Parse("b" + string.Concat(Enumerable.Repeat("+a", 999))).Tree).Should().BeFalse();
        FormulaParser.Parse("a" + string.Concat(Enumerable.Repeat(".a", 999))).Faults.Should().BeEmpty();
        FormulaParser.Parse("a" + string.Concat(Enumerable.Repeat("[a]", 600))).Faults.Should().BeEmpty();
        FormulaParser.Parse("a" + string.Concat(Enumerable.Repeat(" or a", 300))).Faults.Should().BeEmpty();
    }

    [Theory]
    [InlineData("(", "a", ")", 0)]
    [InlineData("-", "1", "", 0)]
    [InlineData("not ", "a", "", 0)]
    [InlineData("if a then b else ", "c", "", 0)]
    [InlineData("abs(", "a", ")", 0)]
    [InlineData("min(x in s:", "x", ")", 0)]
    [InlineData("a[", "b", "]", 1)]
    [InlineData("a*(", "b", ")", 2)]
    public void Sixty_four_levels_are_read_and_one_more_is_not(string open, string inner, string close, int offset)
    {
        var deepest = Nested(FormulaLimits.Depth);

        FormulaParser.Parse(deepest).Faults.Should().BeEmpty();
        FormulaParser.Parse(FormulaText.Print(FormulaParser.Parse(deepest).Tree!)).Faults.Should().BeEmpty();
        var fault = FormulaParser.Parse(Nested(FormulaLimits.Depth + 1)).Faults.Should().ContainSingle().Subject;
        fault.Code.Should().Be(FindingCodes.FormulaTooDeep);
        fault.Start.Should().Be((open.Length * FormulaLimits.Depth) + offset);
        fault.Arguments.Should().Equal("64");

        string Nested(int depth) =>
            string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("not ")]
    [InlineData("a[")]
    [InlineData("has(")]
    [InlineData("what(")]
    [InlineData("if ")]
    [InlineData("sum(x in s:")]
    [InlineData("a in a[")]
    public void No_depth_of_nesting_harms(string open)
    {
        var text = string.Concat(Enumerable.Repeat(open, FormulaLimits.Length / open.Length));

        FormulaParser.Parse(text).Faults.Should().Contain(f => f.Code == FindingCodes.FormulaTooDeep);
        FormulaParser.Parse(string.Concat(Enumerable.Repeat(open, 1_000_000))).Faults.Should().ContainSingle();
    }

    [Fact]
    public void Sixty_digits_are_read_and_one_more_is_not()
    {
        FormulaParser.Parse(new string('9', 60)).Faults.Should().BeEmpty();
        FormulaParser.Parse(new string('9', 30) + "." + new string('9', 30)).Faults.Should().BeEmpty();
        FormulaParser.Parse("a + " + new string('9', 61)).Faults.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new FormulaFault(FindingCodes.TooManyDigits, 4, 61, ["60"]));
        FormulaParser.Parse(new string('9', 30) + "." + new string('9', 31)).Faults.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new FormulaFault(FindingCodes.TooManyDigits, 0, 62, ["60"]));
    }
}
