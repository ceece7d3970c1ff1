using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Up to which stage nothing looks at other submissions.</summary>
internal static class Separability
{
    public static Stage? Of(CompiledRules rules)
    {
        Stage? last = null;
        foreach (var (stage, terms) in Sections(rules))
        {
            if (terms.Any(LooksAtOthers))
                return last;
            last = stage;
        }

        return last;
    }

    /// <summary>What each stage before ranking evaluates.</summary>
    private static IEnumerable<(Stage Stage, IEnumerable<Term> Terms)> Sections(CompiledRules rules)
    {
        yield return (Stage.Admission, Bodies([.. rules.Admission.Select(r => r.Condition), .. rules.Categories]));
        yield return (Stage.Marking, Bodies([
            .. rules.Recusals.Select(r => r.Condition), .. rules.Voids.Select(v => v.When), .. rules.Comments.Select(c => c.When),
            .. rules.Marking.Select(r => r.Condition)]));
        // What a call looks at is looked at by whoever asks for the panel that it calls.
        var pooling = rules.PoolPoints.SelectMany(p => p.Rules).ToList();
        yield return (Stage.Pooling, Bodies([.. pooling.SelectMany(r => (Quantity?[])[r.When, r.Keep?.Of]), .. rules.PoolPoints.Select(p => p.Sheet)])
            .Concat(rules.Calls.Select(c => c.When.Term)).Concat(pooling.Select(r => r.Formula?.Term).OfType<Term>()));
        yield return (Stage.Scoring, Bodies([.. rules.Scores, .. rules.Scoring.Select(r => r.Condition)]));
    }

    private static IEnumerable<Term> Bodies(IEnumerable<Quantity?> quantities) => quantities.Select(q => q?.Body).OfType<Term>();

    private static bool LooksAtOthers(Term term) => Dependencies.Of(term).Any(t =>
        t is Reduction { Set: SubmissionsTerm } or SubmissionIn or RelativeTerm or Reference { Quantity.Type: MemberType { Dimension.Name: "submission" }, Quantity.Origin: FieldOrigin });
}
