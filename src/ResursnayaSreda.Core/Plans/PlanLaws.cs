using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Which laws hold under the rules, read from the rules alone.</summary>
internal static class PlanLaws
{
    public static IReadOnlyList<PlanLaw> Of(IReadOnlyList<CompiledRules> rounds) =>
    [
        new(PlanLawKind.WeightScale, [.. rounds.SelectMany(WeightScale).Distinct()]),
        new(PlanLawKind.Monotone, [.. rounds.SelectMany(Monotone).Distinct()]),
        new(PlanLawKind.Maximum, [.. rounds.SelectMany(Maximum).Distinct()]),
        new(PlanLawKind.Abstention, [.. rounds.SelectMany(Abstention).Distinct()]),
    ];

    private static IEnumerable<string> Monotone(CompiledRules rules)
    {
        foreach (var rule in rules.PoolPoints.SelectMany(p => p.Rules).Where(r => r.Formula is not null).Select(r => r.Node.Label).Distinct())
            yield return $"{rule}: is";
        foreach (var rule in rules.PoolPoints.SelectMany(p => p.Rules).Where(r => r.Keep is not null).Select(r => r.Node.Label).Distinct())
            yield return $"{rule}: keep";
        foreach (var rule in rules.Voids)
            yield return $"{rule.Id}: void";
        // Whether a called expert counts may depend on the very mark that rises, and so may who comes as far as a later round.
        foreach (var rule in rules.PoolPoints.SelectMany(p => p.Rules).Where(r => r.Panels.Any(rules.Declared.CalledPanels.Contains)).Select(r => r.Node.Label).Distinct())
            yield return $"{rule}: from";
        if (rules.Round.Index > 0)
            yield return $"{rules.Round.Id}: enter";
        foreach (var rule in rules.PoolPoints.SelectMany(p => p.Rules).Where(r => r.When is { } when && ReadsMarks(when)).Select(r => r.Node.Label).Distinct())
            yield return $"{rule}: when";
        var proof = new Monotonicity();
        foreach (var point in rules.PoolPoints.Where(p => proof.Of(p.Sheet) is not (Direction.Up or Direction.Still)))
            yield return $"{point.Criterion.Id}: sheet";
        foreach (var score in rules.Scores.Where(s => proof.Of(s) is not (Direction.Up or Direction.Still)))
            yield return $"{score.Name}: is";
    }

    private static IEnumerable<string> Maximum(CompiledRules rules)
    {
        foreach (var obstacle in Monotone(rules))
            yield return obstacle;
        foreach (var rule in rules.PoolPoints.SelectMany(p => p.Rules).Where(r => r.By is "sum" or "agreed").Select(r => r.Node.Label).Distinct())
            yield return $"{rule}: by";
        foreach (var score in rules.Scores)
        {
            if (score.Node?.Number("outOf") is null)
                yield return $"{score.Name}: outOf";
            if (score.Body is { } body && Dependencies.Of(body).Any(IsOtherThanMarks))
                yield return $"{score.Name}: fields";
        }
    }

    private static IEnumerable<string> WeightScale(CompiledRules rules)
    {
        foreach (var requirement in rules.Scoring)
            yield return $"{requirement.Id}: require";
        foreach (var pass in rules.Passes.Where(p => p.Who is { } who && ReadsMarks(who)))
            yield return $"{pass.Id}: who";
        foreach (var limit in rules.Limits.Where(l => ReadsMarks(l.Uses) || ReadsMarks(l.AtMost)))
            yield return $"{limit.Id}: uses";
        var weighted = rules.Criteria.All.Where(c => c.Children.Any(i => rules.Declared.Criteria[i].Node.Has("weight"))).ToList();
        foreach (var score in rules.Scores)
        {
            var isWholeGroup = score.Body is Reference { Quantity: { Node: { } node, Body: Fold { Combine: "sum" } fold } }
                && weighted.Exists(w => w.Node == node) && fold.Parts.All(p => p.Contribution is Arithmetic);
            if (!isWholeGroup)
                yield return $"{score.Name}: is";
        }

        foreach (var group in weighted.Where(g => g.Parent is not null || g.Node.Text("combine") != "sum"))
            yield return $"{group.Id}: weights";
        foreach (var empty in rules.EmptyLists.Where(e => ReadsMarks(e.When)))
            yield return $"{empty.Id}: when";
        foreach (var key in rules.Ranking?.Keys ?? [])
        {
            if (key.By is { Body: not Reference } by && ReadsMarks(by))
                yield return $"{key.Name}: key";
        }
    }

    private static IEnumerable<string> Abstention(CompiledRules rules)
    {
        foreach (var rule in rules.Voids)
            yield return $"{rule.Id}: void";
        foreach (var call in rules.Calls)
            yield return $"{call.Id}: call";
        foreach (var rule in rules.PoolPoints.SelectMany(p => p.Rules).Where(r => r.Missing != MissingPolicy.Skip).Select(r => r.Node.Label).Distinct())
            yield return $"{rule}: missing";
        foreach (var quantity in rules.Quantities.Where(q => q.Body is { } body && body.WithDescendants().Any(LooksAtPanel)))
            yield return $"{quantity.Name}: panel";
    }

    private static bool LooksAtPanel(Term term) => term is Reduction { Set: PanelTerm } or Reference { Quantity.Origin: DutyOrigin };

    private static bool ReadsMarks(Quantity quantity) => quantity.Body is { } body
        ? Dependencies.Of(body).Any(t => t is Reference { Quantity.Origin: CellOrigin or PooledOrigin or CallOrigin or RoundOrigin })
        : quantity.Origin is CellOrigin or PooledOrigin or CallOrigin or RoundOrigin;

    private static bool IsOtherThanMarks(Term term) => term is
        Reference { Quantity.Origin: not (null or PooledOrigin or CellOrigin) } or Reduction or RelativeTerm or Comparison or CategoryOf or Quantities.Otherwise;
}
