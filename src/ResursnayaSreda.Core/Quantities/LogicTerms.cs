using NodaTime;

namespace ResursnayaSreda.Core.Quantities;

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>Two values of one type compared.</summary>
internal sealed class Comparison(ComparisonOperator operation, Term left, Term right) : Term
{
    public ComparisonOperator Operation => operation;

    public Term Left => left;

    public Term Right => right;

    public override IEnumerable<Term> Operands => [left, right];

    public override Value Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        if (!a.Is || !b.Is)
            return Value.Lacking(a, b);
        return Value.Of(operation switch
        {
            ComparisonOperator.Equal => a.Same(b),
            ComparisonOperator.NotEqual => !a.Same(b),
            ComparisonOperator.Less => Compare(a, b, frame) < 0,
            ComparisonOperator.LessOrEqual => Compare(a, b, frame) <= 0,
            ComparisonOperator.Greater => Compare(a, b, frame) > 0,
            _ => Compare(a, b, frame) >= 0,
        });
    }

    private int Compare(Value a, Value b, Frame frame) => left.Type switch
    {
        LabelType { List: var list } => frame.Readings.IndexOf(list, a.Text).CompareTo(frame.Readings.IndexOf(list, b.Text)),
        DateType => ((LocalDate)a.Content).CompareTo((LocalDate)b.Content),
        InstantType => ((Instant)a.Content).CompareTo((Instant)b.Content),
        _ => a.Number.CompareTo(b.Number),
    };
}

/// <summary>And, or: only what decides them must be known.</summary>
internal sealed class Junction(bool isAnd, Term left, Term right) : Term
{
    public bool IsAnd => isAnd;

    public Term Left => left;

    public Term Right => right;

    public override IEnumerable<Term> Operands => [left, right];

    public override Value Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        if (Decides(a))
            return a;
        var b = right.Evaluate(frame);
        if (Decides(b))
            return b;
        return a.Is && b.Is ? Value.Of(isAnd) : Value.Lacking(a, b);
    }

    private bool Decides(Value value) => isAnd ? value.IsNo : value.IsYes;
}

internal sealed class Not(Term operand) : Term
{
    public override IEnumerable<Term> Operands => [operand];

    public override Value Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        return value.Is ? Value.Of(!value.IsYes) : value;
    }
}

internal sealed class Conditional(Term condition, Term then, Term otherwise) : Term
{
    public Term Then => then;

    public Term Else => otherwise;

    public override IEnumerable<Term> Operands => [condition, then, otherwise];

    public override Value Evaluate(Frame frame)
    {
        var decided = condition.Evaluate(frame);
        return !decided.Is ? decided : decided.IsYes ? then.Evaluate(frame) : otherwise.Evaluate(frame);
    }
}

/// <summary>A value that is there only where a criterion applies.</summary>
internal sealed class Applicable(Term applies, Term operand) : Term
{
    public Term Operand => operand;

    public override IEnumerable<Term> Operands => [applies, operand];

    public override Value Evaluate(Frame frame)
    {
        var decided = applies.Evaluate(frame);
        return !decided.Is ? decided : decided.IsYes ? operand.Evaluate(frame) : Value.Absent(Absence.NotApplicable);
    }
}

/// <summary>A value, or what takes its place when it is absent.</summary>
internal sealed class Otherwise(Term value, Term substitute) : Term
{
    public override IEnumerable<Term> Operands => [value, substitute];

    public override Value Evaluate(Frame frame)
    {
        var first = value.Evaluate(frame);
        return first.IsAbsent ? substitute.Evaluate(frame) : first;
    }
}

/// <summary>Whether a value is there.</summary>
internal sealed class Has(Term operand) : Term
{
    public Term Operand => operand;

    public override IEnumerable<Term> Operands => [operand];

    public override Value Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        return value.IsWaiting ? value : Value.Of(value.Is);
    }
}

/// <summary>A term that the rules have made certain: the same value, known not to be absent.</summary>
internal sealed class Certain(Term operand) : Term
{
    public override IEnumerable<Term> Operands => [operand];

    public override string? Key => operand.Key;

    public override Value Evaluate(Frame frame) => operand.Evaluate(frame);
}

/// <summary>Whether a label is among labels.</summary>
internal sealed class Membership(Term element, Term labels) : Term
{
    public override IEnumerable<Term> Operands => [element, labels];

    public override Value Evaluate(Frame frame)
    {
        var a = element.Evaluate(frame);
        var b = labels.Evaluate(frame);
        return a.Is && b.Is ? Value.Of(((IReadOnlyList<string>)b.Content).Contains(a.Text, StringComparer.Ordinal)) : Value.Lacking(a, b);
    }
}

/// <summary>Whether a submission is in a set.</summary>
internal sealed class SubmissionIn(Term element, SubmissionsTerm set) : Term
{
    public SubmissionsTerm Set => set;

    public override IEnumerable<Term> Operands => [element];

    public override Value Evaluate(Frame frame)
    {
        var of = element.Evaluate(frame);
        if (!of.Is)
            return of;
        var (members, _) = set.Evaluate(frame);
        if (members.Indices.Contains(of.Member))
            return Value.Yes;
        return members.Pending.Count > 0 ? Value.Waiting(members.Pending) : Value.No;
    }
}

/// <summary>How many labels or rows a field holds.</summary>
internal sealed class SizeOf(Term labels) : Term
{
    public override IEnumerable<Term> Operands => [labels];

    public override Value Evaluate(Frame frame)
    {
        var value = labels.Evaluate(frame);
        if (!value.Is)
            return value;
        return Value.Of((Numerics.Rational)(value.Content is RowTable rows ? rows.Count : ((IReadOnlyList<string>)value.Content).Count));
    }
}

/// <summary>Whole days, months or years between two dates; negative when the second comes first.</summary>
internal sealed class Between(PeriodUnits unit, Term from, Term to) : Term
{
    public override IEnumerable<Term> Operands => [from, to];

    public override Value Evaluate(Frame frame)
    {
        var a = from.Evaluate(frame);
        var b = to.Evaluate(frame);
        if (!a.Is || !b.Is)
            return Value.Lacking(a, b);
        var period = Period.Between((LocalDate)a.Content, (LocalDate)b.Content, unit);
        return Value.Of((Numerics.Rational)(period.Years + period.Months + period.Days));
    }
}
