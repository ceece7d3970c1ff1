using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>Two numbers made into one.</summary>
internal sealed class Arithmetic(ArithmeticOperator operation, Term left, Term right) : Term
{
    public ArithmeticOperator Operation => operation;

    public Term Left => left;

    public Term Right => right;

    public override IEnumerable<Term> Operands => [left, right];

    public override Value Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        if (!a.Is || !b.Is)
            return Value.Lacking(a, b);
        if (operation != ArithmeticOperator.Divide)
            return Value.Of(Apply(a.Number, b.Number));
        if (b.Number.Sign != 0)
            return Value.Of(a.Number / b.Number);
        frame.Readings.NoteUndefined($"{a.Number} / {b.Number}");
        return Value.Absent(Absence.Undefined);
    }

    private Rational Apply(Rational a, Rational b) => operation switch
    {
        ArithmeticOperator.Add => a + b,
        ArithmeticOperator.Subtract => a - b,
        _ => a * b,
    };
}

internal sealed class Negation(Term operand) : Term
{
    public override IEnumerable<Term> Operands => [operand];

    public override Value Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        return value.Is ? Value.Of(-value.Number) : value;
    }
}

/// <summary>A function of numbers that always has a result.</summary>
internal sealed class NumberFunction(string name, IReadOnlyList<Term> arguments) : Term
{
    public string Name => name;

    public override IEnumerable<Term> Operands => arguments;

    public override Value Evaluate(Frame frame)
    {
        var first = arguments[0].Evaluate(frame);
        var numbers = new Rational[arguments.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var value = i == 0 ? first : arguments[i].Evaluate(frame);
            first = Value.Lacking(first, value) is { Is: false } lacking ? lacking : first;
            numbers[i] = value.Number;
        }

        return first.Is ? Value.Of(Apply(numbers)) : first;
    }

    private Rational Apply(Rational[] x) => name switch
    {
        "abs" => x[0].Abs(),
        "floor" => x[0].Floor(),
        "ceil" => x[0].Ceiling(),
        "min" => x.Aggregate(Rational.Min),
        "max" => x.Aggregate(Rational.Max),
        _ => Rational.Max(x[1], Rational.Min(x[2], x[0])),
    };
}

/// <summary>The only term that changes a number without arithmetic.</summary>
internal sealed class Rounded(Term operand, Rounding rounding) : Term
{
    public Rounding Rounding => rounding;

    public Term Operand => operand;

    public override IEnumerable<Term> Operands => [operand];

    public override Value Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        return value.Is ? Value.Of(rounding.Apply(value.Number)) : value;
    }

    public static Term Of(Term operand, Rounding? rounding) => rounding is not { } by
        ? operand
        : new Rounded(operand, by) { Type = operand.Type, IsOptional = operand.IsOptional, Stage = operand.Stage, Range = operand.Range.Round(by) };
}

/// <summary>A root, which exists only rounded: correctly, by integer arithmetic.</summary>
internal sealed class Root(Term operand, int degree, Rounding rounding) : Term
{
    public override IEnumerable<Term> Operands => [operand];

    public override Value Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        if (!value.Is || value.Number.Sign >= 0 || degree % 2 != 0)
            return value.Is ? Value.Of(IntegerRoot.Root(value.Number, degree, rounding)) : value;
        frame.Readings.NoteUndefined($"root({value.Number}, {degree})");
        return Value.Absent(Absence.Undefined);
    }
}
