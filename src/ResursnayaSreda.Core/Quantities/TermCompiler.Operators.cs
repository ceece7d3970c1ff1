using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>Operators between two terms.</summary>
internal sealed partial class TermCompiler
{
    private Term? Binary(BinarySyntax syntax, Scope scope, QuantityType? hint) => syntax.Operator switch
    {
        BinaryOperator.Add => Sum(syntax, scope, ArithmeticOperator.Add),
        BinaryOperator.Subtract => Sum(syntax, scope, ArithmeticOperator.Subtract),
        BinaryOperator.Multiply => Product(syntax, scope),
        BinaryOperator.Divide => Quotient(syntax, scope),
        BinaryOperator.And => Join(syntax, scope, isAnd: true),
        BinaryOperator.Or => Join(syntax, scope, isAnd: false),
        BinaryOperator.Otherwise => Substitute(syntax, scope, hint),
        _ => Compare(syntax, scope),
    };

    private Arithmetic? Sum(BinarySyntax syntax, Scope scope, ArithmeticOperator operation)
    {
        var (left, right) = (NumberOf(syntax.Left, scope), NumberOf(syntax.Right, scope));
        if (left is null || right is null || Unify(left, right, syntax) is not { } type)
            return null;
        return Calculate(operation, left, right, type);
    }

    private Arithmetic? Product(BinarySyntax syntax, Scope scope)
    {
        var (left, right) = (NumberOf(syntax.Left, scope), NumberOf(syntax.Right, scope));
        if (left is null || right is null)
            return null;
        var (a, b) = ((NumberType)left.Type, (NumberType)right.Type);
        return Calculate(ArithmeticOperator.Multiply, left, right, new NumberType(a.Unit.Times(b.Unit), a.IsBare && b.IsBare));
    }

    private Arithmetic? Quotient(BinarySyntax syntax, Scope scope)
    {
        var (left, right) = (NumberOf(syntax.Left, scope), NumberOf(syntax.Right, scope));
        if (right is not null && right.Range == Interval.Of(Rational.Zero))
        {
            report(FindingCodes.DivisionByZero, syntax.Right);
            return null;
        }

        if (left is null || right is null)
            return null;
        var (a, b) = ((NumberType)left.Type, (NumberType)right.Type);
        return Calculate(
            ArithmeticOperator.Divide, left, right, new NumberType(a.Unit.Per(b.Unit), a.IsBare && b.IsBare), !right.Range.ExcludesZero);
    }

    private static Arithmetic Calculate(ArithmeticOperator operation, Term left, Term right, QuantityType type, bool mayFail = false) =>
        new(operation, left, right)
        {
            Type = type,
            IsOptional = mayFail || left.IsOptional || right.IsOptional,
            Stage = Latest(left, right),
            Range = operation switch
            {
                ArithmeticOperator.Add => left.Range.Add(right.Range),
                ArithmeticOperator.Subtract => left.Range.Subtract(right.Range),
                ArithmeticOperator.Multiply => left.Range.Multiply(right.Range),
                _ => left.Range.Divide(right.Range),
            },
        };

    private Junction? Join(BinarySyntax syntax, Scope scope, bool isAnd)
    {
        var left = Compile(syntax.Left, scope, QuantityType.YesNo);
        var right = Compile(syntax.Right, isAnd && left is not null ? Knowing(scope, left) : scope, QuantityType.YesNo);
        return left is null || right is null
            ? null
            : new Junction(isAnd, left, right) { Type = QuantityType.YesNo, IsOptional = left.IsOptional || right.IsOptional, Stage = Latest(left, right) };
    }

    private Otherwise? Substitute(BinarySyntax syntax, Scope scope, QuantityType? hint)
    {
        var value = Any(syntax.Left, scope, hint);
        var substitute = Any(syntax.Right, scope, value?.Type ?? hint);
        if (value is null || substitute is null || Unify(value, substitute, syntax) is not { } type)
            return null;
        if (!value.IsOptional)
        {
            report(FindingCodes.OtherwiseNeedless, syntax);
            return null;
        }

        return new Otherwise(value, substitute)
        {
            Type = type,
            IsOptional = substitute.IsOptional,
            Stage = Latest(value, substitute),
            Range = value.Range.Union(substitute.Range),
        };
    }

    private Comparison? Compare(BinarySyntax syntax, Scope scope)
    {
        // A text is a label when the other side is: so the other side is looked at first.
        var isTextFirst = syntax.Left is TextSyntax;
        var first = Any(isTextFirst ? syntax.Right : syntax.Left, scope, null);
        var second = Any(isTextFirst ? syntax.Left : syntax.Right, scope, first?.Type);
        var (left, right) = isTextFirst ? (second, first) : (first, second);
        if (left is null || right is null)
            return null;
        var operation = Enum.Parse<ComparisonOperator>(syntax.Operator.ToString());
        var isOrder = operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual);
        if (left.Type is LabelsType or RowsType || (isOrder && left.Type is not (NumberType or DateType or InstantType or LabelType { IsOrdered: true })))
        {
            report(FindingCodes.NotComparable, syntax, left.Type.Word, right.Type.Word);
            return null;
        }

        return Unify(left, right, syntax) is null
            ? null
            : new Comparison(operation, left, right)
            {
                Type = QuantityType.YesNo,
                IsOptional = left.IsOptional || right.IsOptional,
                Stage = Latest(left, right),
            };
    }
}
