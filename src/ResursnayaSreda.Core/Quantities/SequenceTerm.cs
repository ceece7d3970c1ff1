using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>The numbers of a set, the best first: what a count-back compares.</summary>
internal sealed class SequenceTerm(int slot, SetTerm set, Term? where, Term body, bool isHighBest) : Term
{
    public override IEnumerable<Term> Operands => [.. set.Operands, .. where is null ? (Term[])[] : [where], body];

    public override Value Evaluate(Frame frame)
    {
        var (members, failure) = set.Evaluate(frame);
        if (failure is { } noSet)
            return noSet;
        if (members.Pending.Count > 0)
            return Value.Waiting(members.Pending);
        var (numbers, lacking) = (new List<Rational>(), Value.Zero);
        foreach (var member in members.Indices)
        {
            frame[slot] = member;
            var counts = where?.Evaluate(frame) ?? Value.Yes;
            if (counts.IsNo)
                continue;
            var value = counts.Is ? body.Evaluate(frame) : counts;
            if (value.Is)
                numbers.Add(value.Number);
            else
                lacking = Value.Lacking(lacking, value);
        }

        if (!lacking.Is)
            return lacking;
        numbers.Sort();
        if (isHighBest)
            numbers.Reverse();
        return Value.Of(new Sequence(numbers));
    }
}

/// <summary>Numbers in an order, equal to another when all of them are.</summary>
internal sealed record Sequence(IReadOnlyList<Rational> Numbers)
{
    /// <summary>Compares number by number; one that goes on where the other has ended is the better one, whichever way is best.</summary>
    public int CompareTo(Sequence other, bool isHighBest)
    {
        for (var i = 0; i < Numbers.Count && i < other.Numbers.Count; i++)
        {
            var order = Numbers[i].CompareTo(other.Numbers[i]);
            if (order != 0)
                return order;
        }

        return isHighBest ? Numbers.Count.CompareTo(other.Numbers.Count) : other.Numbers.Count.CompareTo(Numbers.Count);
    }

    public bool Equals(Sequence? other) => other is not null && Numbers.SequenceEqual(other.Numbers);

    public override int GetHashCode() => Numbers.Count;

    public override string ToString() => string.Join(" ", Numbers);
}
