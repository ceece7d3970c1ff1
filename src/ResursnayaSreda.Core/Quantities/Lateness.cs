namespace ResursnayaSreda.Core.Quantities;

/// <summary>Why a quantity is known only from its stage on: the names that make it late.</summary>
internal static class Lateness
{
    public static IReadOnlyList<Quantity> Chain(Quantity quantity)
    {
        var chain = new List<Quantity> { quantity };
        while (chain[^1].Body is { } body
            && body.WithDescendants().OfType<Reference>().FirstOrDefault(r => r.Quantity.Stage == quantity.Stage) is { } cause
            && !chain.Contains(cause.Quantity))
            chain.Add(cause.Quantity);
        return chain;
    }
}
