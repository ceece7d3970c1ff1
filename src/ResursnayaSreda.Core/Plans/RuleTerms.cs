using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>The terms of rules that have no name of their own.</summary>
internal static class RuleTerms
{
    /// <summary>The terms of all rules, whatever they are computed for.</summary>
    public static IEnumerable<Term> Of(CompiledRules rules) =>
        Quantities(rules).Concat(KeysOf(rules)).Select(q => q.Body).OfType<Term>()
            .Concat(rules.Calls.Select(c => c.When.Term))
            .Concat(rules.PoolPoints.SelectMany(p => p.Rules).Where(r => r.Formula is not null).Select(r => r.Formula!.Value.Term));

    private static IEnumerable<Quantity> KeysOf(CompiledRules rules) =>
        (rules.Ranking?.Keys ?? []).Concat(rules.Passes.SelectMany(p => p.Order)).Concat(rules.Zone?.Keys ?? []).Select(k => k.By).OfType<Quantity>();

    /// <summary>What is computed once for each member of its index: all but keys, calls and the formulas of pool rules.</summary>
    public static IEnumerable<Quantity> Quantities(CompiledRules rules)
    {
        IEnumerable<Quantity?> quantities =
        [
            rules.When,
            rules.Enter,
            .. rules.Categories,
            .. rules.Requirements.Select(r => r.Condition),
            .. rules.Recusals.Select(r => r.Condition),
            .. rules.Voids.Select(v => v.When),
            .. rules.Comments.Select(c => c.When),
            .. rules.Passes.Select(p => p.Who),
            rules.Zone?.Who,
            .. rules.EmptyLists.Select(e => e.When),
            .. rules.Limits.SelectMany(l => (Quantity?[])[l.Uses, l.Fits]),
            .. rules.Amounts.Select(a => a.Value),
            .. rules.Apportionments.Values.SelectMany(a => (Quantity?[])[a.Total, a.By, a.AtLeast, a.AtMost, .. a.Equal.Select(e => e.By)]),
            .. rules.PoolPoints.SelectMany(p => p.Rules).SelectMany(r => (Quantity?[])[r.When, r.Keep?.Of]),
        ];
        return quantities.OfType<Quantity>();
    }
}
