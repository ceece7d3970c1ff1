namespace ResursnayaSreda.Core.Quantities;

/// <summary>Why a quantity is known only from its stage on: the names that make it late.</summary>
internal static class Lateness
{
    /// <summary>The quantity, what it reads, what that reads and so on; at the end a set, where one is what is known late.</summary>
    public static IReadOnlyList<string> Chain(Quantity quantity)
    {
        var chain = new List<Quantity> { quantity };
        while (chain[^1].Body is { } body
            && body.WithDescendants().OfType<Reference>().FirstOrDefault(r => r.Quantity.Stage == quantity.Stage) is { } cause
            && !chain.Contains(cause.Quantity))
            chain.Add(cause.Quantity);
        var set = chain[^1].Body?.WithDescendants().Select(SetOf).FirstOrDefault(s => s?.Stage == quantity.Stage);
        return [.. chain.Select(q => q.Name), .. NameOf(set) is { } last ? (string[])[last] : []];
    }

    private static SetTerm? SetOf(Term term) => term switch
    {
        Reduction { Set: var set } => set,
        SubmissionIn { Set: var set } => set,
        _ => null,
    };

    private static string? NameOf(SetTerm? set) => set switch
    {
        SubmissionsTerm { Set: var which } => $"{which}".ToLowerInvariant(),
        PanelTerm { Panel: var panel } => panel,
        _ => null,
    };
}
