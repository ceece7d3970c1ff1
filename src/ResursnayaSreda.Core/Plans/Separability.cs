using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Up to which stage nothing looks at other submissions.</summary>
internal static class Separability
{
    public static Stage? Of(CompiledRules rules)
    {
        Stage? last = null;
        foreach (var (stage, quantities) in Sections(rules))
        {
            if (quantities.Any(LooksAtOthers))
                return last;
            last = stage;
        }

        return last;
    }

    /// <summary>The quantities that each stage before ranking evaluates.</summary>
    private static IEnumerable<(Stage Stage, IEnumerable<Quantity> Quantities)> Sections(CompiledRules rules)
    {
        yield return (Stage.Admission, rules.Admission.Select(r => r.Condition).Concat(rules.Categories));
        yield return (Stage.Marking, rules.Recusals.Select(r => r.Condition).Concat(rules.Voids.Select(v => v.When)).Concat(rules.Marking.Select(r => r.Condition)));
        yield return (Stage.Pooling, rules.PoolPoints.SelectMany(p => p.Rules).Select(r => r.When).OfType<Quantity>().Concat(rules.PoolPoints.Select(p => p.Sheet)));
        yield return (Stage.Scoring, rules.Scores.Concat(rules.Scoring.Select(r => r.Condition)));
    }

    private static bool LooksAtOthers(Quantity quantity) => quantity.Body is { } body && Dependencies.Of(body).Any(t =>
        t is Reduction { Set: SubmissionsTerm } or SubmissionIn or RelativeTerm or Reference { Quantity.Type: MemberType { Dimension.Name: "submission" }, Quantity.Origin: FieldOrigin });
}
