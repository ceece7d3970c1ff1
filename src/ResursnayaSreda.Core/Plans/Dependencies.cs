using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>What a term depends on.</summary>
internal static class Dependencies
{
    /// <summary>All terms at or below this one, also through the quantities it reads; each quantity is entered once.</summary>
    public static IEnumerable<Term> Of(Term term) => Of([term]);

    /// <summary>All terms at or below some, also through the quantities they read; each quantity is entered once for all of them.</summary>
    public static IEnumerable<Term> Of(IEnumerable<Term> terms)
    {
        var seen = new HashSet<Quantity>();
        var open = new Stack<Term>(terms);
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
