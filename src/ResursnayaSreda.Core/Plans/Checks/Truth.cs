using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans.Checks;

/// <summary>What interval arithmetic proves of a condition: always, never, or nothing.</summary>
internal static class Truth
{
    /// <summary>Whether the condition always holds (true) or never does (false); null when neither is proved.</summary>
    public static bool? Of(Term term) => term switch
    {
        Constant { Type: YesNoType, Value: var value } => value.IsYes,
        Comparison comparison when comparison.Left.Type is NumberType => Compare(comparison),
        Junction junction => Join(junction.IsAnd, Of(junction.Left), Of(junction.Right)),
        Not not => !Of(not.Operands.First()),
        Certain certain => Of(certain.Operands.First()),
        _ => null,
    };

    private static bool? Join(bool isAnd, bool? left, bool? right)
    {
        if (left == !isAnd || right == !isAnd)
            return !isAnd;
        return left == isAnd && right == isAnd ? isAnd : null;
    }

    private static bool? Compare(Comparison comparison)
    {
        var difference = comparison.Left.Range.Subtract(comparison.Right.Range);
        return comparison.Operation switch
        {
            ComparisonOperator.Less => difference.High < 0 ? true : difference.Low >= 0 ? false : null,
            ComparisonOperator.LessOrEqual => difference.High <= 0 ? true : difference.Low > 0 ? false : null,
            ComparisonOperator.Greater => difference.Low > 0 ? true : difference.High <= 0 ? false : null,
            ComparisonOperator.GreaterOrEqual => difference.Low >= 0 ? true : difference.High < 0 ? false : null,
            ComparisonOperator.Equal => difference.ExcludesZero ? false : null,
            _ => difference.ExcludesZero ? true : null,
        };
    }
}
