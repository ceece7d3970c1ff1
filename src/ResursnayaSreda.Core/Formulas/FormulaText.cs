using System.Text;

namespace ResursnayaSreda.Core.Formulas;

/// <summary>
/// Writes a tree in its normal form: what the fingerprint of a methodology is made of. Brackets stand only where the tree would be
/// another one without them, so the normal form is never nested deeper than what was read.
/// </summary>
internal static class FormulaText
{
    // From the loosest to the tightest, as in the grammar.
    private enum Level
    {
        Otherwise,
        Or,
        And,
        Not,
        Compare,
        Sum,
        Product,
        Sign,
        Primary,
    }

    public static string Print(Syntax tree)
    {
        var output = new StringBuilder();
        Write(output, tree, Level.Otherwise, false);
        return output.ToString();
    }

    // "followed": an operator that the last branch of a condition would swallow comes next.
    private static void Write(StringBuilder output, Syntax tree, Level least, bool followed)
    {
        if (NeedsBrackets(tree, least, followed))
        {
            WriteBracketed(output, tree);
            return;
        }

        switch (tree)
        {
            case NumberSyntax number:
                output.Append(number.Digits).Append(number.Percent ? " %" : "");
                if (number.Unit is not null)
                    output.Append(' ').Append(number.Unit);
                break;
            case TextSyntax text:
                output.Append('\'').Append(text.Value.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
                break;
            case DateSyntax date:
                output.Append('@').Append(date.Text);
                break;
            case YesNoSyntax yesNo:
                output.Append(yesNo.Value ? "yes" : "no");
                break;
            case PathSyntax path:
                WritePath(output, path);
                break;
            case UnarySyntax { Operator: UnaryOperator.Not } not:
                output.Append("not ");
                Write(output, not.Operand, Level.Not, followed);
                break;
            case UnarySyntax negative:
                output.Append('-');
                Write(output, negative.Operand, Level.Sign, followed);
                break;
            case BinarySyntax binary:
                WriteChain(output, binary, followed);
                break;
            case MemberSyntax member:
                Write(output, member.Element, Level.Sum, true);
                output.Append(" in ");
                WriteSet(output, member.Set);
                break;
            case ConditionalSyntax conditional:
                output.Append("if ");
                Write(output, conditional.If, Level.Or, false);
                output.Append(" then ");
                Write(output, conditional.Then, Level.Or, false);
                output.Append(" else ");
                Write(output, conditional.Else, Level.Or, false);
                break;
            case ReductionSyntax reduction:
                WriteReduction(output, reduction);
                break;
            case CallSyntax call:
                WriteCall(output, call);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(tree));
        }
    }

    private static void WriteBracketed(StringBuilder output, Syntax tree)
    {
        output.Append('(');
        Write(output, tree, Level.Otherwise, false);
        output.Append(')');
    }

    // Goes down the left operands in a loop: a + b + c + … is as long as a formula may be, and the stack need not be.
    private static void WriteChain(StringBuilder output, BinarySyntax last, bool followed)
    {
        var open = new Stack<(BinarySyntax Binary, bool Followed)>();
        open.Push((last, followed));
        Syntax first;
        Level least;
        while (true)
        {
            var binary = open.Peek().Binary;
            first = binary.Left;
            least = LeastLeft(binary.Operator);
            followed = binary.Operator != BinaryOperator.Otherwise;
            if (first is not BinarySyntax inner || NeedsBrackets(inner, least, followed))
                break;
            open.Push((inner, followed));
        }

        Write(output, first, least, followed);
        while (open.TryPop(out var next))
        {
            output.Append(' ').Append(FormulaWords.TextOf(next.Binary.Operator)).Append(' ');
            Write(output, next.Binary.Right, LeastRight(next.Binary.Operator), next.Followed);
        }
    }

    private static void WritePath(StringBuilder output, PathSyntax path)
    {
        for (var i = 0; i < path.Steps.Count; i++)
        {
            switch (path.Steps[i])
            {
                case NameStep name:
                    output.Append(i == 0 ? "" : ".").Append(name.Name);
                    break;
                case RowStep row:
                    output.Append('[');
                    Write(output, row.Key, Level.Otherwise, false);
                    output.Append(']');
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(path));
            }
        }
    }

    private static void WriteSet(StringBuilder output, SetSyntax set)
    {
        switch (set)
        {
            case PathSetSyntax path:
                WritePath(output, path.Path);
                break;
            case CriteriaSetSyntax criteria:
                output.Append(criteria.LeavesOnly ? FormulaWords.Leaves : FormulaWords.Children);
                output.Append('(').Append(criteria.Node).Append(')');
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(set));
        }
    }

    private static void WriteReduction(StringBuilder output, ReductionSyntax reduction)
    {
        output.Append(FormulaWords.TextOf(reduction.Reducer)).Append('(').Append(reduction.Variable).Append(" in ");
        WriteSet(output, reduction.Set);
        if (reduction.Where is not null)
        {
            output.Append(" where ");
            Write(output, reduction.Where, Level.Otherwise, false);
        }

        if (reduction.Body is not null)
        {
            output.Append(" : ");
            Write(output, reduction.Body, Level.Otherwise, false);
        }

        output.Append(')');
    }

    private static void WriteCall(StringBuilder output, CallSyntax call)
    {
        output.Append(call.Function).Append('(');
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            output.Append(i == 0 ? "" : ", ");
            if (i == 0 && FormulaWords.Reducers.ContainsKey(call.Function) && BeginsWithMembership(call.Arguments[0]))
                WriteBracketed(output, call.Arguments[0]);
            else
                Write(output, call.Arguments[i], Level.Otherwise, false);
        }

        output.Append(')');
    }

    // min(x in jury …) would be read as a reduction.
    private static bool BeginsWithMembership(Syntax tree)
    {
        var (first, least, followed) = (tree, Level.Otherwise, false);
        while (first is BinarySyntax binary && !NeedsBrackets(binary, least, followed))
            (first, least, followed) = (binary.Left, LeastLeft(binary.Operator), binary.Operator != BinaryOperator.Otherwise);
        return first is MemberSyntax { Element: PathSyntax { Steps: [NameStep] } } && !NeedsBrackets(first, least, followed);
    }

    private static bool NeedsBrackets(Syntax tree, Level least, bool followed) =>
        LevelOf(tree) < least || (followed && tree is ConditionalSyntax);

    private static Level LevelOf(Syntax tree) => tree switch
    {
        BinarySyntax binary => LevelOf(binary.Operator),
        MemberSyntax => Level.Compare,
        UnarySyntax { Operator: UnaryOperator.Not } => Level.Not,
        UnarySyntax => Level.Sign,
        _ => Level.Primary,
    };

    private static Level LevelOf(BinaryOperator value) => value switch
    {
        BinaryOperator.Otherwise => Level.Otherwise,
        BinaryOperator.Or => Level.Or,
        BinaryOperator.And => Level.And,
        BinaryOperator.Add or BinaryOperator.Subtract => Level.Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide => Level.Product,
        _ => Level.Compare,
    };

    // Comparisons and "otherwise" do not chain; all other operators chain from the left.
    private static Level LeastLeft(BinaryOperator value) =>
        LevelOf(value) is var level && level is Level.Otherwise or Level.Compare ? level + 1 : level;

    private static Level LeastRight(BinaryOperator value) => LevelOf(value) + 1;
}
