using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Takes a number apart into lines that add up to it exactly.</summary>
internal static class Decomposition
{
    public static IReadOnlyList<Contribution> Of(Term term, Frame frame, string name)
    {
        var value = term.Evaluate(frame);
        return value.Is && term.Type is NumberType ? [.. Lines(term, frame, name)] : [];
    }

    private static IEnumerable<Contribution> Lines(Term term, Frame frame, string name)
    {
        switch (term)
        {
            case Certain or Applicable:
                return Lines(term.Operands.Last(), frame, name);
            case Otherwise otherwise:
                return Lines(otherwise.Operands.First(o => o.Evaluate(frame).Is), frame, name);
            case Conditional choice:
                return Lines(choice.Operands.First().Evaluate(frame).IsYes ? choice.Then : choice.Else, frame, name);
            case Rounded rounded:
                return Changed(term, rounded.Operand, frame, name, "rounding");
            case NumberFunction { Name: "min" or "max" } clip when clip.Operands.Count() == 2:
                return Changed(term, clip.Operands.First(), frame, name, "clip");
            case Arithmetic { Operation: ArithmeticOperator.Add } sum:
                return Lines(sum.Left, frame, name).Concat(Lines(sum.Right, frame, name));
            case Arithmetic { Operation: ArithmeticOperator.Subtract } difference:
                return Lines(difference.Left, frame, name)
                    .Concat(Lines(difference.Right, frame, name).Select(l => l with { Amount = -l.Amount }));
            case Fold { Combine: "sum" or "mean" } fold:
                return OfFold(fold, frame);
            case Reference reference:
                return [new Contribution(reference.Quantity.Name, term.Evaluate(frame).Number)];
            default:
                return [new Contribution(name, term.Evaluate(frame).Number)];
        }
    }

    private static IEnumerable<Contribution> Changed(Term whole, Term before, Frame frame, string name, string label)
    {
        var lines = Lines(before, frame, name).ToList();
        var change = whole.Evaluate(frame).Number - Aggregate.Sum(lines.Select(l => l.Amount));
        return change.Sign == 0 ? lines : lines.Append(new Contribution(label, change));
    }

    // In a mean each child adds its weighted value divided by the weights of all that are there; what counts as zero adds nothing.
    private static IEnumerable<Contribution> OfFold(Fold fold, Frame frame)
    {
        var present = fold.Parts.Select(p => (Part: p, Value: p.Contribution.Evaluate(frame))).Where(p => p.Value.Is).ToList();
        var whole = fold.Evaluate(frame).Number;
        var sum = Aggregate.Sum(present.Select(p => p.Value.Number));
        var scale = sum.Sign == 0 ? Rational.One : whole / sum;
        return present.Select(p => new Contribution(((Reference)p.Part.Value).Quantity.Name, p.Value.Number * scale));
    }
}
