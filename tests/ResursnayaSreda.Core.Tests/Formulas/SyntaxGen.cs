using CsCheck;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Formulas;

/// <summary>Random trees, and random texts that are almost formulas.</summary>
internal static class SyntaxGen
{
    // Function words without a bracket are names like any other; 𠀀 is a letter of two UTF-16 units.
    private static readonly Gen<string> Name = Gen.OneOf(
        "a", "b", "x", "e", "merit", "_", "x_1", "балл", "𠀀", "sum", "min", "max", "leaves", "children", "has", "end", "Not", "AND");

    private static readonly Gen<string> Digits =
        Gen.OneOf(Gen.Int[0, 200].Select(i => $"{i}"), Gen.OneOf("0.5", "12.05", "0", "0.000001", new string('9', 60)));

    private static readonly Gen<Syntax> Leaf = Gen.OneOf<Syntax>(
        Gen.Select(Digits, Gen.Bool, Name.Null(), (digits, percent, unit) =>
            (Syntax)new NumberSyntax(digits, percent, percent ? null : unit)),
        Gen.OneOf("", "text", "it's", "''", " ( ", "да", "\ud800", "\0").Select(text => (Syntax)new TextSyntax(text)),
        Gen.OneOf("2026-01-31", "2024-02-29", "0001-01-01").Select(date => (Syntax)new DateSyntax(date)),
        Gen.Bool.Select(value => (Syntax)new YesNoSyntax(value)),
        Name.Select(name => (Syntax)new PathSyntax([new NameStep(name)])));

    /// <summary>Trees whose normal text is not longer than a formula may be.</summary>
    public static readonly Gen<Syntax> Tree =
        Gen.Int[0, 4].SelectMany(depth => OfDepth[depth]).Where(tree => FormulaText.Print(tree).Length <= FormulaLimits.Length);

    private static readonly Gen<string> AlmostFormula = Gen.OneOf(
        "a", "5", "1.5", "'", "'t'", "@", "@2026-01-31", "@2026-02-30", "yes", "no",
        "or", "and", "not", "in", "if", "then", "else", "where", "otherwise",
        "(", ")", "[", "]", ",", ":", ".", "%", "+", "-", "*", "/", "=", "<>", "<", "<=", ">", ">=",
        "sum", "min(", "has(", "what(", "leaves(", "RUB",
        " ", "\n", "\u00a0", "\ud800", "\udc00", "\0", "!", "балл").Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Mutation =
        Gen.Select(Gen.OneOf([.. SampleFormulas.All]), Gen.Int[0, 200], Gen.Int[0, 3], AlmostFormula, (text, at, cut, more) =>
        {
            var start = at % (text.Length + 1);
            return text[..start] + (more.Length < 9 ? more : "") + text[Math.Min(text.Length, start + cut)..];
        });

    /// <summary>Any text at all, mostly near to a formula.</summary>
    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char['\0', '\uffff'].Array[0, 30].Select(chars => new string(chars)), AlmostFormula, Mutation);

    private static Gen<Syntax>[] OfDepth => Levels.Value;

    private static readonly Lazy<Gen<Syntax>[]> Levels = new(() =>
    {
        var levels = new Gen<Syntax>[5];
        levels[0] = Leaf;
        for (var i = 1; i < levels.Length; i++)
            levels[i] = Around(levels[i - 1]);
        return levels;
    });

    private static Gen<Syntax> Around(Gen<Syntax> inner)
    {
        var step = Gen.OneOf(Name.Select(name => (PathStep)new NameStep(name)), inner.Select(key => (PathStep)new RowStep(key)));
        var path = Gen.Select(Name, step.Array[0, 3], (name, steps) => new PathSyntax([new NameStep(name), .. steps]));
        var set = Gen.OneOf(
            path.Select(p => (SetSyntax)new PathSetSyntax(p)),
            Gen.Select(Gen.Bool, Name, (leaves, node) => (SetSyntax)new CriteriaSetSyntax(leaves, node)));
        var binary = Gen.Select(Gen.Enum<BinaryOperator>(), inner, inner, (op, left, right) => (Syntax)new BinarySyntax(op, left, right));
        return Gen.OneOf(
            Leaf,
            path.Select(p => (Syntax)p),
            Gen.Select(Gen.Enum<UnaryOperator>(), inner, (op, operand) => (Syntax)new UnarySyntax(op, operand)),
            binary,
            binary,
            Gen.Select(inner, set, (element, s) => (Syntax)new MemberSyntax(element, s)),
            Gen.Select(inner, inner, inner, (a, b, c) => (Syntax)new ConditionalSyntax(a, b, c)),
            Gen.Select(Gen.Enum<Reducer>(), Name, set, inner.Null(), inner.Null(), (reducer, name, s, where, body) =>
                (Syntax)new ReductionSyntax(reducer, name, s, where, body)),
            Gen.Select(Gen.OneOf([.. FormulaWords.Functions.Order(StringComparer.Ordinal)]), inner.Array[1, 3], (name, arguments) =>
                (Syntax)new CallSyntax(name, arguments)));
    }
}
