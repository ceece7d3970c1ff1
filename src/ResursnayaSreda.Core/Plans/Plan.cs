using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Methodologies.Checks;
using ResursnayaSreda.Core.Plans.Checks;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>A compiled methodology: its nodes translated into quantities, each with a type, a stage and proved bounds. Immutable.</summary>
public sealed class Plan
{
    private Plan(Methodology methodology, IReadOnlyList<CompiledRules> rounds)
    {
        Methodology = methodology;
        Rounds = rounds;
        Cost = CostPolynomial.Of(rounds);
        BuiltIns = BuiltInsOf(rounds);
    }

    /// <summary>The rules it was compiled from.</summary>
    public Methodology Methodology { get; }

    /// <summary>
    /// How many steps an evaluation takes, as a polynomial in n (submissions), e (experts) and r (rows of a field), such as
    /// <c>14·n·e + 32·n + 3</c>: the sum over all quantities and rules of the product of their index sizes, and once more for every place
    /// where a key looks at those above.
    /// </summary>
    public string CostFormula => Cost.ToString();

    /// <summary>
    /// The last stage up to which nothing looks at other submissions, so that partial results of disjoint sets of submissions may be
    /// merged there; null when the first stage already does. With several rounds it is a stage of the first.
    /// </summary>
    public Stage? SeparableUpTo => Separability.Of(Rounds[0]);

    /// <summary>The laws that hold for every contest under these rules, and for the others why they do not.</summary>
    public IReadOnlyList<PlanLaw> Laws => PlanLaws.Of(Rounds);

    /// <summary>The rounds in their order.</summary>
    internal IReadOnlyList<CompiledRules> Rounds { get; }

    internal CostPolynomial Cost { get; }

    /// <summary>The built-in names that the rules use, so that a contest must say them.</summary>
    internal IReadOnlySet<string> BuiltIns { get; }

    /// <summary>Compiles a methodology.</summary>
    /// <returns>The plan, or findings when a formula, a name, a stage or a decision of the rules is faulty.</returns>
    public static Checked<Plan> Compile(Methodology methodology)
    {
        ArgumentNullException.ThrowIfNull(methodology);
        // A methodology that was read has been translated to be checked: that is not done twice.
        if (methodology.Declarations.Translation is Translation known)
            return new(new Plan(methodology, known.Rounds), known.Findings);
        var findings = new FindingList();
        var rounds = Check(methodology.Declarations, findings);
        return new(rounds is null ? null : new Plan(methodology, rounds), findings.InDocumentOrder());
    }

    /// <summary>Everything that is checked of a methodology once its document has been read.</summary>
    internal static IReadOnlyList<CompiledRules>? Check(Declarations declared, FindingList findings)
    {
        new NameChecks(findings).Run(declared);
        new DeclarationChecks(findings).Run(declared);
        var rounds = PlanCompiler.Compile(declared, findings);
        foreach (var rules in rounds ?? [])
        {
            ConditionChecks.Run(rules, findings);
            KeyChecks.Run(rules, findings);
            InfluenceChecks.Run(rules, findings);
            PoolChecks.Run(rules, findings);
        }

        if (rounds is not null && !findings.HasErrors)
            declared.Translation = new Translation(rounds, findings.InDocumentOrder());
        return rounds;
    }

    private sealed record Translation(IReadOnlyList<CompiledRules> Rounds, IReadOnlyList<Finding> Findings);

    private static HashSet<string> BuiltInsOf(IReadOnlyList<CompiledRules> rounds)
    {
        var terms = rounds.SelectMany(r => r.Quantities).Select(q => q.Body).OfType<Term>().Concat(rounds.SelectMany(RuleTerms.Of));
        var used = Dependencies.Of(terms).OfType<Reference>().Select(r => r.Quantity.Origin).OfType<BuiltInOrigin>().Select(o => o.Name);
        return [.. used, .. rounds.SelectMany(r => r.Limits).Select(l => l.Per?.Origin).OfType<BuiltInOrigin>().Select(o => o.Name)];
    }
}
