using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Takes a number apart into lines that add up to it exactly.</summary>
internal static class Decomposition
{
    public static IReadOnlyList<Contribution> Of(Ledger ledger, Quantity quantity, int[] members)
    {
        if (quantity.Body is not { Type: NumberType } term || ledger.Read(quantity, members) is not { Is: true } value)
            return [];
        // What only passes a value on, or is written, is one line.
        if (term is Reference or Constant)
            return [new Contribution(term is Reference reference ? reference.Quantity.Name : quantity.Name, value.Number)];
        var lines = new List<Contribution>();
        Add(term, value.Number, ledger.NewFrame(quantity, members), quantity.Name, lines);
        return lines;
    }

    // The value of a term is known when it is taken apart.
    private static void Add(Term term, Rational value, Frame frame, string name, List<Contribution> lines)
    {
        switch (term)
        {
            case Certain or Applicable:
                Add(term.Operands.Last(), value, frame, name, lines);
                break;
            case Otherwise otherwise:
                Add(otherwise.Operands.First(o => o.Evaluate(frame).Is), value, frame, name, lines);
                break;
            case Conditional choice:
                Add(choice.Operands.First().Evaluate(frame).IsYes ? choice.Then : choice.Else, value, frame, name, lines);
                break;
            case Rounded rounded:
                AddChanged(value, rounded.Operand, frame, name, "rounding", lines);
                break;
            case NumberFunction { Name: "min" or "max" } clip when clip.Operands.Count() == 2:
                AddChanged(value, clip.Operands.First(), frame, name, "clip", lines);
                break;
            case Arithmetic { Operation: ArithmeticOperator.Add } sum:
                Add(sum.Left, sum.Left.Evaluate(frame).Number, frame, name, lines);
                Add(sum.Right, sum.Right.Evaluate(frame).Number, frame, name, lines);
                break;
            case Arithmetic { Operation: ArithmeticOperator.Subtract } difference:
                Add(difference.Left, difference.Left.Evaluate(frame).Number, frame, name, lines);
                var taken = lines.Count;
                Add(difference.Right, difference.Right.Evaluate(frame).Number, frame, name, lines);
                for (var i = taken; i < lines.Count; i++)
                    lines[i] = lines[i] with { Amount = -lines[i].Amount };
                break;
            case Fold { Combine: "sum" or "mean" } fold:
                AddParts(fold, value, frame, lines);
                break;
            case Reference reference:
                lines.Add(new Contribution(reference.Quantity.Name, value));
                break;
            default:
                lines.Add(new Contribution(name, value));
                break;
        }
    }

    private static void AddChanged(Rational whole, Term before, Frame frame, string name, string label, List<Contribution> lines)
    {
        var first = lines.Count;
        Add(before, before.Evaluate(frame).Number, frame, name, lines);
        var change = whole - Aggregate.Sum(lines.Skip(first).Select(l => l.Amount));
        if (change.Sign != 0)
            lines.Add(new Contribution(label, change));
    }

    // In a mean each child adds its weighted value divided by the weights of all that are there; what counts as zero adds nothing.
    private static void AddParts(Fold fold, Rational whole, Frame frame, List<Contribution> lines)
    {
        var (first, sum) = (lines.Count, Rational.Zero);
        foreach (var part in fold.Parts)
        {
            var value = part.Contribution.Evaluate(frame);
            if (!value.Is)
                continue;
            lines.Add(new Contribution(((Reference)part.Value).Quantity.Name, value.Number));
            sum += value.Number;
        }

        var scale = sum.Sign == 0 ? Rational.One : whole / sum;
        for (var i = first; scale != Rational.One && i < lines.Count; i++)
            lines[i] = lines[i] with { Amount = lines[i].Amount * scale };
    }
}
