using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Formulas;

public sealed class FormulaGrammarTests
{
    public static TheoryData<string> Samples => [.. SampleFormulas.All];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Formulas_of_the_design_are_read_and_stand_in_normal_form(string text)
    {
        var parse = FormulaParser.Parse(text);

        parse.Faults.Should().BeEmpty();
        FormulaText.Print(parse.Tree!).Should().Be(text);
    }

    [Theory]
    [InlineData("a otherwise b or c", "(a) otherwise (b or c)")]
    [InlineData("a or b otherwise c", "(a or b) otherwise c")]
    [InlineData("a or b and c", "a or (b and c)")]
    [InlineData("a and b or c", "(a and b) or c")]
    [InlineData("not a and b", "(not a) and b")]
    [InlineData("not a = b", "not (a = b)")]
    [InlineData("a = b + c", "a = (b + c)")]
    [InlineData("a + 1 in s", "(a + 1) in s")]
    [InlineData("not a in s and b", "(not (a in s)) and b")]
    [InlineData("a + b * c", "a + (b * c)")]
    [InlineData("a * b + c", "(a * b) + c")]
    [InlineData("-a * b", "(-a) * b")]
    [InlineData("a - b - c", "(a - b) - c")]
    [InlineData("a / b * c", "(a / b) * c")]
    [InlineData("a - -b", "a - (-b)")]
    [InlineData("-5 %", "-(5 %)")]
    [InlineData("a / 5 % * b", "(a / (5 %)) * b")]
    [InlineData("if a then b else c + d", "if a then b else (c + d)")]
    [InlineData("if a then b else c or d", "if a then b else (c or d)")]
    [InlineData("if a then b else c otherwise d", "(if a then b else c) otherwise d")]
    [InlineData("1 + if a then b else c + d", "1 + (if a then b else (c + d))")]
    [InlineData("if if a then b else c then d else e", "if (if a then b else c) then d else e")]
    public void Tight_operators_come_first(string text, string bracketed)
    {
        var tree = FormulaParser.Parse(text).Tree;

        tree.Should().NotBeNull().And.Be(FormulaParser.Parse(bracketed).Tree);
        FormulaText.Print(tree!).Should().Be(text);
    }

    [Theory]
    [InlineData("(a or b) and c")]
    [InlineData("(a + b) * c")]
    [InlineData("a - (b - c)")]
    [InlineData("a / (b / c)")]
    [InlineData("-(a + b)")]
    [InlineData("not (a or b)")]
    [InlineData("(not a) = b")]
    [InlineData("(a < b) = yes")]
    [InlineData("(a otherwise b) otherwise c")]
    [InlineData("a otherwise (b otherwise c)")]
    [InlineData("(if a then b else c) + d")]
    [InlineData("-(if a then b else c) * d")]
    [InlineData("a * (if a then b else c) or d")]
    [InlineData("(if a then b else x in s) + d")]
    [InlineData("if a then (b otherwise 0) else c")]
    [InlineData("min((x in s), 1)")]
    [InlineData("min((x in s and a), 1)")]
    [InlineData("max((x in s otherwise a))")]
    public void Brackets_that_matter_stay(string text) => Print(text).Should().Be(text);

    [Theory]
    [InlineData(" ( ( a ) ) ", "a")]
    [InlineData("a+b", "a + b")]
    [InlineData("a\r\n\t= b", "a = b")]
    [InlineData("not(a)", "not a")]
    [InlineData("- - a", "--a")]
    [InlineData("(a * b) + c", "a * b + c")]
    [InlineData("impact * (if action = 'innovation' then 1.5 else 1)", "impact * if action = 'innovation' then 1.5 else 1")]
    [InlineData("007", "7")]
    [InlineData("1.50", "1.5")]
    [InlineData("2.0", "2")]
    [InlineData("00.00", "0")]
    [InlineData("100", "100")]
    [InlineData("5%", "5 %")]
    [InlineData("5  %-1", "5 % - 1")]
    [InlineData("500RUB", "500 RUB")]
    [InlineData("3  person", "3 person")]
    [InlineData("2 min", "2 min")]
    [InlineData("'it''s'", "'it''s'")]
    [InlineData("''", "''")]
    [InlineData("@2026-01-31-x", "@2026-01-31 - x")]
    [InlineData("r [ k ] . x", "r[k].x")]
    [InlineData("round( x,1 , up )", "round(x, 1, up)")]
    [InlineData("count( x in s )", "count(x in s)")]
    [InlineData("sum(x in s where(w):b)", "sum(x in s where w : b)")]
    [InlineData("any(x in children ( n ):x.value>0)", "any(x in children(n) : x.value > 0)")]
    [InlineData("median(x in a.b[c] : x otherwise 0)", "median(x in a.b[c] : x otherwise 0)")]
    [InlineData("min(a,b)", "min(a, b)")]
    [InlineData("min(min,max)", "min(min, max)")]
    [InlineData("min((x) in s, 1)", "min((x in s), 1)")]
    [InlineData("min(x.y in s)", "min(x.y in s)")]
    [InlineData("max(max in max:max)", "max(max in max : max)")]
    [InlineData("x in leaves", "x in leaves")]
    [InlineData("sum + leaves.top", "sum + leaves.top")]
    [InlineData("балл_1 + _x", "балл_1 + _x")]
    [InlineData("If = YES", "If = YES")]
    public void Ways_of_writing_have_one_normal_form(string text, string normal) => Print(text).Should().Be(normal);

    [Fact]
    public void The_tree_says_what_is_written()
    {
        FormulaParser.Parse("sum(x in leaves(n) where x.ok : x[1] * 5 %)").Tree.Should().Be(new ReductionSyntax(
            Reducer.Sum,
            "x",
            new CriteriaSetSyntax(true, "n"),
            new PathSyntax([new NameStep("x"), new NameStep("ok")]),
            new BinarySyntax(
                BinaryOperator.Multiply,
                new PathSyntax([new NameStep("x"), new RowStep(new NumberSyntax("1"))]),
                new NumberSyntax("5", Percent: true))));
        FormulaParser.Parse("min(500 RUB, -a)").Tree.Should().Be(new CallSyntax(
            "min", [new NumberSyntax("500", Unit: "RUB"), new UnarySyntax(UnaryOperator.Negate, new PathSyntax([new NameStep("a")]))]));
        FormulaParser.Parse("if yes then 'it''s' else @2026-01-31").Tree.Should().Be(
            new ConditionalSyntax(new YesNoSyntax(true), new TextSyntax("it's"), new DateSyntax("2026-01-31")));
        FormulaParser.Parse("not a in b").Tree.Should().Be(new UnarySyntax(
            UnaryOperator.Not,
            new MemberSyntax(new PathSyntax([new NameStep("a")]), new PathSetSyntax(new PathSyntax([new NameStep("b")])))));
    }

    [Fact]
    public void Every_function_and_reducer_has_its_word()
    {
        FormulaWords.Functions.Should().HaveCount(15).And.OnlyContain(name => FormulaParser.Parse(name + "(a)").Tree is CallSyntax);
        foreach (var reducer in Enum.GetValues<Reducer>())
        {
            var tree = FormulaParser.Parse($"{reducer.ToString().ToLowerInvariant()}(x in s : x)").Tree;
            tree.Should().BeOfType<ReductionSyntax>().Which.Reducer.Should().Be(reducer);
        }
    }

    [Fact]
    public void Places_are_those_of_the_text_with_the_brackets_inside()
    {
        const string text = " (a + b) * r[ k ].x in leaves( n )";

        var member = FormulaParser.Parse(text).Tree.Should().BeOfType<MemberSyntax>().Subject;
        var product = member.Element.Should().BeOfType<BinarySyntax>().Subject;
        var path = product.Right.Should().BeOfType<PathSyntax>().Subject;

        Written(text, member).Should().Be("(a + b) * r[ k ].x in leaves( n )");
        Written(text, member.Set).Should().Be("leaves( n )");
        Written(text, product).Should().Be("(a + b) * r[ k ].x");
        Written(text, product.Left).Should().Be("a + b");
        Written(text, path).Should().Be("r[ k ].x");
        path.Steps.Select(step => Written(text, step)).Should().Equal("r", "[ k ]", "x");
    }

    [Fact]
    public void Every_kind_of_node_spans_what_it_was_read_from()
    {
        string[] texts =
            ["5 %", "3 person", "'it''s'", "@2026-01-31", "yes", "a.b", "-a", "not a", "if a then b else c", "count(x in s)", "has(a)"];

        foreach (var text in texts)
            Written($" {text} ", FormulaParser.Parse($" {text} ").Tree!).Should().Be(text);
    }

    [Fact]
    public void Equality_ignores_places_and_nothing_else()
    {
        FormulaParser.Parse("f[a]+1").Tree.Should().Be(FormulaParser.Parse("  f [ a ] + 1").Tree);
        string[] different =
        [
            "a", "b", "a.b", "a[b]", "1", "1 %", "1 a", "'a'", "yes", "no", "@2026-01-31", "-a", "not a", "a + b", "a - b",
            "has(a)", "size(a)", "has(a, b)", "x in a", "x in leaves(a)", "x in children(a)",
            "sum(x in a : b)", "sum(x in a where b)", "sum(x in a)", "mean(x in a)",
        ];
        different.Select(text => FormulaParser.Parse(text).Tree!).Distinct().Should().HaveSameCount(different);
    }

    private static string Print(string text) => FormulaText.Print(FormulaParser.Parse(text).Tree!);

    private static string Written(string text, Located part) => text.Substring(part.Start, part.Length);
}
