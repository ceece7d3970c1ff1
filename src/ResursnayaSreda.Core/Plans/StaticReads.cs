using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>What a quantity reads whatever the values are: the same quantities each time, in the same order.</summary>
internal static class StaticReads
{
    /// <returns>
    /// Each quantity once, with the places that its members have among those of the reader; null where values, or members that are
    /// computed, decide what is read.
    /// </returns>
    public static IReadOnlyList<(Quantity Quantity, int[] Slots)>? Of(Quantity quantity)
    {
        var reads = new List<(Quantity Quantity, int[] Slots)>();
        return quantity.Body is { } body && Collect(body, quantity.Index.Count, reads) ? reads : null;
    }

    private static bool Collect(Term term, int members, List<(Quantity Quantity, int[] Slots)> reads) => term switch
    {
        Constant => true,
        Reference { Slots: { } slots, Quantity: var read } when Array.TrueForAll(slots, s => s < members) => Add(read, slots, reads),
        Arithmetic or Negation or Rounded or Certain or NumberFunction => term.Operands.All(o => Collect(o, members, reads)),
        // A sum does not look at weights; whether a mean looks at one may depend on what is there.
        Fold { Combine: not "mean" } fold => fold.Parts.All(p => Collect(p.Contribution, members, reads)),
        Fold { SkipsAbsent: false } fold => fold.Parts.All(p => Collect(p.Contribution, members, reads) && Collect(p.Weight, members, reads)),
        _ => false,
    };

    private static bool Add(Quantity quantity, int[] slots, List<(Quantity Quantity, int[] Slots)> reads)
    {
        if (!reads.Exists(r => r.Quantity == quantity && r.Slots.SequenceEqual(slots)))
            reads.Add((quantity, slots));
        return true;
    }
}
