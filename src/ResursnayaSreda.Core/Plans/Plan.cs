using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Methodologies.Checks;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>A compiled methodology: its nodes translated into quantities, each with a type, a stage and proved bounds. Immutable.</summary>
public sealed class Plan
{
    private Plan(Methodology methodology, CompiledRules rules)
    {
        Methodology = methodology;
        Rules = rules;
        Cost = CostPolynomial.Of(rules);
    }

    /// <summary>The rules it was compiled from.</summary>
    public Methodology Methodology { get; }

    /// <summary>
    /// How many steps an evaluation takes, as a polynomial in n (submissions) and e (experts), such as <c>14·n·e + 32·n + 3</c>: the sum over
    /// all quantities of the product of their index sizes.
    /// </summary>
    public string CostFormula => Cost.ToString();

    /// <summary>
    /// The last stage up to which nothing looks at other submissions, so that partial results of disjoint sets of submissions may be
    /// merged there; null when the first stage already does.
    /// </summary>
    public Stage? SeparableUpTo => Separability.Of(Rules);

    /// <summary>The laws that hold for every contest under these rules, and for the others why they do not.</summary>
    public IReadOnlyList<PlanLaw> Laws => PlanLaws.Of(Rules);

    internal CompiledRules Rules { get; }

    internal CostPolynomial Cost { get; }

    /// <summary>Compiles a methodology.</summary>
    /// <returns>The plan, or findings when a formula, a name, a stage or a decision of the rules is faulty.</returns>
    public static Checked<Plan> Compile(Methodology methodology)
    {
        ArgumentNullException.ThrowIfNull(methodology);
        var findings = new FindingList();
        var rules = Check(methodology.Declarations, findings);
        return new(rules is null ? null : new Plan(methodology, rules), findings.InDocumentOrder());
    }

    /// <summary>Everything that is checked of a methodology once its document has been read.</summary>
    internal static CompiledRules? Check(Declarations declared, FindingList findings)
    {
        new NameChecks(findings).Run(declared);
        new DeclarationChecks(findings).Run(declared);
        return PlanCompiler.Compile(declared, findings);
    }
}
