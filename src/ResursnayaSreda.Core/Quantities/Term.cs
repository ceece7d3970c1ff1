using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>A checked formula: its type, whether it may be absent, from which stage on it is known, where its numbers lie.</summary>
internal abstract class Term
{
    public required QuantityType Type { get; init; }

    public bool IsOptional { get; init; }

    public Stage Stage { get; init; }

    public Interval Range { get; init; } = Interval.All;

    public abstract IEnumerable<Term> Operands { get; }

    /// <summary>What the term is, so that two terms of one formula can be told to be the same; null when that is not needed.</summary>
    public virtual string? Key => null;

    public abstract Value Evaluate(Frame frame);

    /// <summary>All terms below this one and itself.</summary>
    public IEnumerable<Term> WithDescendants()
    {
        var open = new Stack<Term>([this]);
        while (open.TryPop(out var term))
        {
            yield return term;
            foreach (var operand in term.Operands)
                open.Push(operand);
        }
    }

    public bool Uses(int slot) => WithDescendants().Any(t => t is Variable v && v.Slot == slot);
}
