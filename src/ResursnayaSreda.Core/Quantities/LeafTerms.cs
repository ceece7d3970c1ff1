using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>A value that is written in the document.</summary>
internal sealed class Constant(Value value) : Term
{
    public Value Value => value;

    public override IEnumerable<Term> Operands => [];

    public override string Key => $"#{value}";

    public override Value Evaluate(Frame frame) => value;

    public static Constant Number(Rational number, Unit? unit = null) => new(Quantities.Value.Of(number))
    {
        Type = new NumberType(unit ?? Unit.None, IsBare: unit is null),
        Range = Interval.Of(number),
    };

    public static Constant YesNo(bool yes) => new(Quantities.Value.Of(yes)) { Type = QuantityType.YesNo, Range = Interval.Of(yes ? 1 : 0) };
}

/// <summary>A member at hand: a submission, an expert, a criterion, a label or one of the marks.</summary>
internal sealed class Variable(int slot, Dimension dimension) : Term
{
    public int Slot => slot;

    public Dimension Dimension => dimension;

    public override IEnumerable<Term> Operands => [];

    public override string Key => $"@{slot}";

    public static Variable Of(int slot, Dimension dimension, Stage stage = Stage.Admission, QuantityType? marks = null) => new(slot, dimension)
    {
        Type = dimension == Dimension.Mark ? marks ?? QuantityType.Plain : dimension.List is { } list ? new LabelType(list) : new MemberType(dimension),
        Stage = stage,
    };

    public override Value Evaluate(Frame frame)
    {
        if (dimension != Dimension.Mark)
            return dimension.List is { } list ? Value.Of(frame.Readings.Labels(list)[frame[slot]]) : Value.OfMember(frame[slot]);
        var mark = frame.Marks[frame[slot]];
        // A mark on a scale of labels is kept as the number of its label.
        return Type is LabelType label ? Value.Of((object)frame.Readings.Labels(label.List)[(int)mark.Numerator]) : Value.Of(mark);
    }

    public int MemberIn(Frame frame) => frame[slot];
}

/// <summary>The category of a submission, as the member that a quantity per category is read for.</summary>
internal sealed class CategoryOf(Term submission) : Term
{
    public override IEnumerable<Term> Operands => [submission];

    public override string Key => $"category({submission.Key})";

    public override Value Evaluate(Frame frame)
    {
        var of = submission.Evaluate(frame);
        return of.Is ? Value.Of(frame.Readings.Labels(Dimension.Category.Name)[frame.Readings.CategoryOf(of.Member)]) : of;
    }
}

/// <summary>Another quantity, read for the members that its arguments give.</summary>
internal sealed class Reference(Quantity quantity, IReadOnlyList<Term> arguments) : Term
{
    public Quantity Quantity => quantity;

    /// <summary>Where the members that are read stand among those at hand; null where they are computed.</summary>
    public int[]? Slots { get; } = arguments.All(a => a is Variable { Dimension: var d } && d != Dimension.Mark) ? [.. arguments.Select(a => ((Variable)a).Slot)] : null;

    public override IEnumerable<Term> Operands => arguments;

    public override string Key => $"{quantity.Name}({string.Join(',', arguments.Select(a => a.Key))})";

    public override Value Evaluate(Frame frame)
    {
        Span<int> members = stackalloc int[arguments.Count];
        for (var i = 0; i < members.Length; i++)
        {
            if (arguments[i] is Variable variable)
            {
                members[i] = variable.MemberIn(frame);
                continue;
            }

            var member = arguments[i].Evaluate(frame);
            if (!member.Is)
                return member;
            members[i] = quantity.Index[i].List is { } list ? frame.Readings.IndexOf(list, member.Text) : member.Member;
        }

        return frame.Readings.Read(quantity, members);
    }
}

/// <summary>The value of whichever criterion is at hand: one term per criterion that the variable may stand for.</summary>
internal sealed class PerCriterion(Term criterion, IReadOnlyDictionary<int, Term> terms) : Term
{
    public override IEnumerable<Term> Operands => [criterion, .. terms.Values];

    public override Value Evaluate(Frame frame) => terms[criterion.Evaluate(frame).Member].Evaluate(frame);
}
