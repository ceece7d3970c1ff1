using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>A child of a criterion group: its value, its contribution (weight × value, rounded) and its weight.</summary>
internal sealed record FoldPart(Term Value, Term Contribution, Term Weight);

/// <summary>What a group does when a child has no value.</summary>
internal enum Lacking
{
    Spread,
    Skip,
    Zero,
    Wait,
    Out,
}

/// <summary>The children of a criterion group made into its value: the reducer whose members are written one by one.</summary>
internal sealed class Fold(string combine, IReadOnlyList<FoldPart> parts, Lacking lacking, Question ask) : Term
{
    public string Combine => combine;

    public IReadOnlyList<FoldPart> Parts => parts;

    /// <summary>Whether a child without a value is passed over, and its weight with it.</summary>
    public bool SkipsAbsent => lacking == Lacking.Skip;

    public override IEnumerable<Term> Operands { get; } = [.. parts.SelectMany(p => (Term[])[p.Contribution, p.Weight])];

    public override Value Evaluate(Frame frame)
    {
        var (numbers, weights) = (new List<Rational>(parts.Count), new List<Rational>(parts.Count));
        var failure = Value.Zero;
        foreach (var part in parts)
        {
            var value = part.Contribution.Evaluate(frame);
            // A mean divides by the weights of the children that are there.
            var weight = combine == "mean" && !(value.IsAbsent && lacking == Lacking.Skip) ? part.Weight.Evaluate(frame) : Value.Zero;
            if (value.IsAbsent && lacking is not Lacking.Spread)
            {
                if (lacking == Lacking.Skip)
                    continue;
                value = lacking switch
                {
                    Lacking.Zero => Value.Zero,
                    Lacking.Wait => Value.Waiting(ask),
                    _ => Value.Absent(Absence.Refused),
                };
            }

            if (!value.Is || !weight.Is)
                failure = Value.Lacking(failure, Value.Lacking(value, weight));
            numbers.Add(value.Number);
            weights.Add(weight.Number);
        }

        return failure.Is ? Reduce(numbers, weights, frame) : failure;
    }

    private Value Reduce(List<Rational> numbers, List<Rational> weights, Frame frame)
    {
        var divisor = combine == "mean" ? Aggregate.Sum(weights) : Rational.One;
        if (numbers.Count > 0 && divisor.Sign != 0)
            return Value.Of(combine == "mean" ? Aggregate.Sum(numbers) / divisor : Aggregate.Apply(combine, numbers)!.Value);
        if (numbers.Count == 0 && combine is ("sum" or "product"))
            return Value.Of(Aggregate.Apply(combine, numbers)!.Value);
        frame.Readings.NoteUndefined($"{combine}()");
        return Value.Absent(Absence.Undefined);
    }
}
