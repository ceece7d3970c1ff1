using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// What admission, marking and pooling make of some of a contest's submissions, wherever and whenever that is computed.
/// <see cref="Evaluation.Merge"/> makes one evaluation of all parts. Immutable.
/// </summary>
public sealed class EvaluationPart
{
    private EvaluationPart(Plan plan, Contest contest, Ledger ledger)
    {
        Plan = plan;
        Contest = contest;
        Ledger = ledger;
    }

    /// <summary>The compiled rules.</summary>
    public Plan Plan { get; }

    /// <summary>The part of the contest.</summary>
    public Contest Contest { get; }

    internal Ledger Ledger { get; }

    /// <summary>Evaluates a part up to pooling.</summary>
    /// <param name="plan">Rules that are separable at least up to pooling.</param>
    /// <param name="contest">
    /// Some submissions with the marks, recusals, withdrawals and decisions that are about them alone; parameters, experts and duties are those
    /// of the whole contest. A submission that another names in a field stands in the same part.
    /// </param>
    /// <param name="options">How it is carried out; null for one thread.</param>
    /// <returns>The part, or findings when the contest has errors.</returns>
    /// <exception cref="ArgumentException">The plan is not separable up to pooling: <see cref="Plan.SeparableUpTo"/>.</exception>
    public static Checked<EvaluationPart> Of(Plan plan, Contest contest, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(contest);
        if (plan.SeparableUpTo is not (Stage.Pooling or Stage.Scoring))
            throw new ArgumentException("The rules look at other submissions before pooling is over: parts cannot be computed apart.", nameof(plan));
        var findings = new FindingList();
        Evaluation.CheckCost(plan, contest, findings);
        var entries = Intake.Check(plan.Methodology, contest, plan.BuiltIns, findings, isPart: true);
        var ledger = findings.HasErrors ? null : Rounds.PlayPooling(plan, entries, findings, options ?? new());
        return new(findings.HasErrors || ledger is null ? null : new EvaluationPart(plan, contest, ledger), findings.InDocumentOrder());
    }
}
