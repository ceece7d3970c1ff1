using System.Numerics;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Formulas, by walking their trees.</summary>
internal sealed partial class TwinEvaluator
{
    private TwinValue Formula(object? written, TwinContext at) => Evaluate(((WrittenFormula)written!).Tree, at);

    private TwinValue Evaluate(Syntax syntax, TwinContext at) => syntax switch
    {
        NumberSyntax { Percent: true } number => TwinValue.Of(Fraction.Parse(number.Digits) / new Fraction(100, 1)),
        NumberSyntax number => TwinValue.Of(Fraction.Parse(number.Digits)),
        TextSyntax text => TwinValue.Of(text.Value),
        DateSyntax date => TwinValue.Of(LocalDatePattern.Iso.Parse(date.Text).Value),
        YesNoSyntax yesNo => TwinValue.Of(yesNo.Value),
        PathSyntax path => Path(path.Steps, at),
        UnarySyntax unary => Unary(unary, Evaluate(unary.Operand, at)),
        BinarySyntax binary => Binary(binary.Operator, Evaluate(binary.Left, at), Evaluate(binary.Right, at)),
        ConditionalSyntax choice => Choice(choice, at),
        MemberSyntax member => IsMember(Evaluate(member.Element, at), member.Set, at),
        ReductionSyntax reduction => Reduce(reduction, at),
        CallSyntax call => Call(call, at),
        _ => throw new NotSupportedException(syntax.ToString()),
    };

    private static TwinValue Unary(UnarySyntax unary, TwinValue operand) =>
        TwinValue.Lacking(operand) ?? (unary.Operator == UnaryOperator.Not ? TwinValue.Of(operand.IsNo) : TwinValue.Of(Fraction.Zero - operand.Number));

    private TwinValue Choice(ConditionalSyntax choice, TwinContext at)
    {
        var condition = Evaluate(choice.If, at);
        return condition.IsKnown ? Evaluate(condition.IsYes ? choice.Then : choice.Else, at) : condition;
    }

    private static TwinValue Binary(BinaryOperator op, TwinValue left, TwinValue right)
    {
        switch (op)
        {
            case BinaryOperator.Otherwise:
                return left.IsAbsent ? right : left;
            case BinaryOperator.And when left.IsNo || right.IsNo:
                return TwinValue.Of(false);
            case BinaryOperator.Or when left.IsYes || right.IsYes:
                return TwinValue.Of(true);
        }

        if (TwinValue.Lacking(left, right) is { } lacking)
            return lacking;
        (left, right) = (OnScaleOf(right, left), OnScaleOf(left, right));
        return op switch
        {
            BinaryOperator.And => TwinValue.Of(true),
            BinaryOperator.Or => TwinValue.Of(false),
            BinaryOperator.Add => TwinValue.Of(left.Number + right.Number),
            BinaryOperator.Subtract => TwinValue.Of(left.Number - right.Number),
            BinaryOperator.Multiply => TwinValue.Of(left.Number * right.Number),
            BinaryOperator.Divide => right.Number == Fraction.Zero ? TwinValue.Absent : TwinValue.Of(left.Number / right.Number),
            BinaryOperator.Equal => TwinValue.Of(left.Content!.Equals(right.Content)),
            BinaryOperator.NotEqual => TwinValue.Of(!left.Content!.Equals(right.Content)),
            BinaryOperator.Less => TwinValue.Of(Order(left, right) < 0),
            BinaryOperator.LessOrEqual => TwinValue.Of(Order(left, right) <= 0),
            BinaryOperator.Greater => TwinValue.Of(Order(left, right) > 0),
            _ => TwinValue.Of(Order(left, right) >= 0),
        };
    }

    // A text beside a label is a label of the same scale.
    private static TwinValue OnScaleOf(TwinValue other, TwinValue value) =>
        other.Content is TwinLabel label && value.Content is string text ? TwinValue.Of(label with { Text = text }) : value;

    private static int Order(TwinValue left, TwinValue right) => ((IComparable)left.Content!).CompareTo(right.Content);

    private TwinValue Call(CallSyntax call, TwinContext at)
    {
        switch (call.Function)
        {
            case "has":
                var held = Evaluate(call.Arguments[0], at);
                return held.IsWaiting ? held : TwinValue.Of(held.IsKnown);
            case "top" or "bottom":
                return ScaleEnd(((NameStep)((PathSyntax)call.Arguments[0]).Steps[0]).Name, call.Function == "top", at);
            case "round":
                return Known(call, at, 1, a => TwinValue.Of(a[0].Number.Round(Digits(call.Arguments[1]), Mode(call.Arguments[2]))));
            case "root":
                return Known(call, at, 1, a => Root(a[0].Number, (int)Digits(call.Arguments[1]).Numerator, Digits(call.Arguments[2]), Mode(call.Arguments[3])));
        }

        return Known(call, at, call.Arguments.Count, a => call.Function switch
        {
            "abs" => TwinValue.Of(a[0].Number < Fraction.Zero ? Fraction.Zero - a[0].Number : a[0].Number),
            "floor" => TwinValue.Of(new Fraction(a[0].Number.Floor(), 1)),
            "ceil" => TwinValue.Of(a[0].Number.Round(Fraction.One, RoundingMode.Ceiling)),
            "min" => TwinValue.Of(a.Min(v => v.Number)),
            "max" => TwinValue.Of(a.Max(v => v.Number)),
            "clip" => TwinValue.Of(Larger(a[1].Number, Smaller(a[2].Number, a[0].Number))),
            "size" => TwinValue.Of(((HashSet<string>)a[0].Content!).Count),
            _ => TwinValue.Of(WholeUnits(call.Function, (LocalDate)a[0].Content!, (LocalDate)a[1].Content!)),
        });
    }

    private TwinValue Known(CallSyntax call, TwinContext at, int arguments, Func<List<TwinValue>, TwinValue> give)
    {
        var values = call.Arguments.Take(arguments).Select(a => Evaluate(a, at)).ToList();
        return TwinValue.Lacking(values) ?? give(values);
    }

    private static Fraction Larger(Fraction a, Fraction b) => a > b ? a : b;

    private static Fraction Smaller(Fraction a, Fraction b) => a < b ? a : b;

    private static Fraction Digits(Syntax number) => Fraction.Parse(((NumberSyntax)number).Digits);

    private static RoundingMode Mode(Syntax word) => Enum.Parse<RoundingMode>(((NameStep)((PathSyntax)word).Steps[0]).Name, ignoreCase: true);

    private static int WholeUnits(string unit, LocalDate from, LocalDate to)
    {
        if (from > to)
            return -WholeUnits(unit, to, from);
        var count = 0;
        while (Later(count + 1) <= to)
            count++;
        return count;

        LocalDate Later(int units) => unit switch
        {
            "days" => from.PlusDays(units),
            "months" => from.PlusMonths(units),
            _ => from.PlusYears(units),
        };
    }

    // The whole number of steps at or below the root is found by halving, so that nothing irrational is ever written down.
    private static TwinValue Root(Fraction number, int degree, Fraction to, RoundingMode mode)
    {
        if (number < Fraction.Zero && degree % 2 == 0)
            return TwinValue.Absent;
        BigInteger bound = 1;
        while (Power(bound) <= number || Power(-bound) > number)
            bound *= 2;
        var (low, high) = (-bound, bound);
        while (high - low > 1)
        {
            var middle = new Fraction(low + high, 2).Floor();
            (low, high) = Power(middle) <= number ? (middle, high) : (low, middle);
        }

        var half = PowerOf(new Fraction((2 * low) + 1, 2) * to);
        return TwinValue.Of(new Fraction(Fraction.Choose(mode, low, number.CompareTo(half), Power(low) == number), 1) * to);

        Fraction Power(BigInteger steps) => PowerOf(new Fraction(steps, 1) * to);

        // Odd powers keep the sign; for even ones a negative candidate counts as below any number.
        Fraction PowerOf(Fraction x) =>
            new(Signed(BigInteger.Pow(x.Numerator, degree), x), BigInteger.Pow(x.Denominator, degree));

        BigInteger Signed(BigInteger power, Fraction x) => degree % 2 == 0 && x < Fraction.Zero ? -power : power;
    }
}
