using CsCheck;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Formulas;

public sealed class FormulaLawsTests
{
    [Fact]
    public void What_is_printed_is_read_as_the_same_tree() =>
        SyntaxGen.Tree.Sample(
            tree => FormulaParser.Parse(FormulaText.Print(tree)) is { Tree: { } read, Faults.Count: 0 } && read.Equals(tree)
                && read.GetHashCode() == tree.GetHashCode() && FormulaText.Print(read) == FormulaText.Print(tree),
            iter: 20_000);

    [Fact]
    public void Needless_brackets_change_nothing() =>
        SyntaxGen.Tree.Where(tree => BracketedText.Write(tree).Length <= FormulaLimits.Length).Sample(
            tree => FormulaParser.Parse(BracketedText.Write(tree)).Tree is { } read && read.Equals(tree)
                && FormulaText.Print(read) == FormulaText.Print(tree),
            iter: 20_000);

    [Fact]
    public void No_bracket_of_the_normal_form_can_be_left_out() =>
        SyntaxGen.Tree.Sample(
            tree =>
            {
                var text = FormulaText.Print(tree);
                return Brackets(text).All(pair => !tree.Equals(FormulaParser.Parse(Without(text, pair)).Tree));
            },
            iter: 2_000);

    [Fact]
    public void Blanks_change_nothing() =>
        Gen.Select(SyntaxGen.Tree, Gen.OneOf("", " ", "\t", "\r\n", "   ").Array[50]).Sample(
            (tree, blanks) =>
            {
                var text = Respaced(FormulaText.Print(tree), blanks);
                return text.Length > FormulaLimits.Length || tree.Equals(FormulaParser.Parse(text).Tree);
            },
            iter: 10_000);

    [Fact]
    public void Every_text_gives_either_a_tree_or_faults_with_a_place() =>
        SyntaxGen.Text.Sample(
            text =>
            {
                var parse = FormulaParser.Parse(text);
                (parse.Tree is null).Should().Be(parse.Faults.Count > 0);
                parse.Faults.Should().NotContain(f =>
                    f.Start < 0 || f.Length < 1 || f.Start > text.Length || f.Start + f.Length > text.Length + 1);
                parse.Faults.Should().BeInAscendingOrder(f => f.Start);
                if (parse.Tree is not { } tree)
                    return;
                (tree.Start >= 0 && tree.Length >= 1 && tree.Start + tree.Length <= text.Length).Should().BeTrue();
                FormulaParser.Parse(FormulaText.Print(tree)).Tree.Should().Be(tree);
            },
            iter: 20_000);

    // Pairs of round brackets that are neither of a call nor inside a text.
    private static List<(int Open, int Close)> Brackets(string text)
    {
        var tokens = new FormulaLexer(text, []).Read();
        var open = new Stack<int>();
        var pairs = new List<(int Open, int Close)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is("("))
                open.Push(i);
            else if (tokens[i].Is(")") && open.Pop() is var first && (first == 0 || tokens[first - 1].Kind != TokenKind.Name))
                pairs.Add((tokens[first].Start, tokens[i].Start));
        }

        return pairs;
    }

    // Blanks instead of brackets, so that nothing grows together.
    private static string Without(string text, (int Open, int Close) pair)
    {
        var chars = text.ToCharArray();
        chars[pair.Open] = ' ';
        chars[pair.Close] = ' ';
        return new string(chars);
    }

    private static string Respaced(string text, string[] blanks)
    {
        var tokens = new FormulaLexer(text, []).Read();
        var pieces = new List<string>();
        for (var i = 0; i < tokens.Count - 1; i++)
        {
            var piece = text.Substring(tokens[i].Start, tokens[i].Length);
            var blank = blanks[i % blanks.Length];
            var mayTouch = "()[],:+*/%".Contains(piece[^1]) || "()[],:+*/%".Contains(text[Math.Min(tokens[i + 1].Start, text.Length - 1)]);
            pieces.Add(piece + (blank.Length == 0 && !mayTouch ? " " : blank));
        }

        return blanks[0] + string.Concat(pieces);
    }
}
