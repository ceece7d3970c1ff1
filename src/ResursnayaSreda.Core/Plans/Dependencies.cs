using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>What a term depends on.</summary>
internal static class Dependencies
{
    /// <summary>All terms at or below this one, also through the quantities it reads; each quantity is entered once.</summary>
    public static IEnumerable<Term> Of(Term term)
    {
        var seen = new HashSet<Quantity>();
        var open = new Stack<Term>([term]);
        while (open.TryPop(out var next))
        {
            foreach (var part in next.WithDescendants())
            {
                yield return part;
                if (part is Reference { Quantity: { Body: { } body } quantity } && seen.Add(quantity))
                    open.Push(body);
            }
        }
    }
}
