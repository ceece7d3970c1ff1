using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Formulas;

/// <summary>Writes a tree with brackets around every operand: it needs no levels, so it is right without the printer's knowledge.</summary>
internal static class BracketedText
{
    private static readonly Dictionary<BinaryOperator, string> Operators = new()
    {
        [BinaryOperator.Add] = "+",
        [BinaryOperator.Subtract] = "-",
        [BinaryOperator.Multiply] = "*",
        [BinaryOperator.Divide] = "/",
        [BinaryOperator.Equal] = "=",
        [BinaryOperator.NotEqual] = "<>",
        [BinaryOperator.Less] = "<",
        [BinaryOperator.LessOrEqual] = "<=",
        [BinaryOperator.Greater] = ">",
        [BinaryOperator.GreaterOrEqual] = ">=",
        [BinaryOperator.And] = "and",
        [BinaryOperator.Or] = "or",
        [BinaryOperator.Otherwise] = "otherwise",
    };

    public static string Write(Syntax tree) => "(" + Inner(tree) + ")";

    private static string Inner(Syntax tree) => tree switch
    {
        NumberSyntax number => number.Digits + (number.Percent ? "%" : "") + number.Unit,
        TextSyntax text => "'" + string.Join("''", text.Value.Split('\'')) + "'",
        DateSyntax date => "@" + date.Text,
        YesNoSyntax { Value: true } => "yes",
        YesNoSyntax => "no",
        PathSyntax path => Path(path),
        UnarySyntax unary => (unary.Operator == UnaryOperator.Not ? "not" : "-") + Write(unary.Operand),
        BinarySyntax binary => Write(binary.Left) + Operators[binary.Operator] + Write(binary.Right),
        MemberSyntax member => Write(member.Element) + "in " + Set(member.Set),
        ConditionalSyntax conditional => "if" + Write(conditional.If) + "then" + Write(conditional.Then) + "else" + Write(conditional.Else),
        ReductionSyntax reduction => $"{reduction.Reducer.ToString().ToLowerInvariant()}({reduction.Variable} in {Set(reduction.Set)}"
            + (reduction.Where is null ? "" : " where" + Write(reduction.Where))
            + (reduction.Body is null ? "" : ":" + Write(reduction.Body)) + ")",
        CallSyntax call => call.Function + "(" + string.Join(",", call.Arguments.Select(Write)) + ")",
        _ => throw new ArgumentOutOfRangeException(nameof(tree)),
    };

    private static string Path(PathSyntax path) => string.Concat(path.Steps.Select((step, i) => step switch
    {
        NameStep name => (i == 0 ? "" : ".") + name.Name,
        RowStep row => "[" + Write(row.Key) + "]",
        _ => throw new ArgumentOutOfRangeException(nameof(path)),
    }));

    private static string Set(SetSyntax set) => set switch
    {
        PathSetSyntax path => Path(path.Path),
        CriteriaSetSyntax { LeavesOnly: true } leaves => "leaves(" + leaves.Node + ")",
        CriteriaSetSyntax children => "children(" + children.Node + ")",
        _ => throw new ArgumentOutOfRangeException(nameof(set)),
    };
}
