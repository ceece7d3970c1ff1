using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>A contest decided by its rules: a pure function of methodology and contest. Immutable.</summary>
public sealed partial class Evaluation
{
    private readonly Ledger _ledger;

    private Evaluation(Plan plan, Contest contest, Ledger ledger)
    {
        Plan = plan;
        Contest = contest;
        _ledger = ledger;
        Submissions = [.. Enumerable.Range(0, ledger.Entries.Submissions.Count).Select(Result)];
        Lists = [.. ledger.Lists!.All.Select(List)];
        Limits = [.. ledger.Selected!.Left.Select(l => new LimitResult(l.Limit, l.Group, Read(l.Left, QuantityType.Plain)))];
        Log = [.. ledger.Selected.Log.Select(Step)];
        Questions = [.. Submissions.SelectMany(QuestionsOf).Concat(Lists.SelectMany(l => l.Blocks.SelectMany(b => b.Questions))).Distinct().Order()];
        ContestFingerprint = CanonicalJson.Fingerprint(ContestDocument.Write(contest, Detail.Normative));
        Fingerprint = CanonicalJson.Fingerprint(EvaluationDocument.Write(this));
    }

    /// <summary>The compiled rules.</summary>
    public Plan Plan { get; }

    /// <summary>What they were applied to.</summary>
    public Contest Contest { get; }

    /// <summary>Every submission, in the ordinal order of ids.</summary>
    public IReadOnlyList<SubmissionResult> Submissions { get; }

    /// <summary>The ranked lists, in the ordinal order of names.</summary>
    public IReadOnlyList<ListResult> Lists { get; }

    /// <summary>What is left of the limits that were met.</summary>
    public IReadOnlyList<LimitResult> Limits { get; }

    /// <summary>The walk, candidate by candidate.</summary>
    public IReadOnlyList<WalkStep> Log { get; }

    /// <summary>Every answer that the evaluation waits for; empty when it is complete.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>What identifies the contest: the SHA-256 of its canonical bytes, titles and remarks left out.</summary>
    public Fingerprint ContestFingerprint { get; }

    /// <summary>What identifies the result: the SHA-256 of the canonical bytes of the evaluation document.</summary>
    public Fingerprint Fingerprint { get; }

    /// <summary>Evaluates a contest.</summary>
    /// <returns>The evaluation, or findings when the contest has errors; warnings do not stop it.</returns>
    public static Checked<Evaluation> Of(Plan plan, Contest contest)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(contest);
        var findings = new FindingList();
        var rules = plan.Rules;
        // First, so that a thousand smaller faults cannot hide it.
        CheckCost(plan, contest, findings);
        var entries = Intake.Check(plan.Methodology, contest, BuiltInsOf(rules), findings);
        if (findings.HasErrors)
            return new(null, findings.InDocumentOrder());

        var answers = new Answers(entries);
        var ledger = new Ledger(rules, entries);
        ledger = ledger.With(Admission.Run(ledger, findings));
        if (findings.HasErrors)
            return new(null, findings.InDocumentOrder());
        ledger = ledger.With(Marking.Run(ledger, findings));
        ledger = ledger.With(Pooling.Run(ledger));
        ledger = ledger.With(Scoring.Run(ledger));
        ledger = ledger.With(Ranking.Run(ledger, answers));
        ledger = ledger.With(Selection.Run(ledger, answers));
        findings.AddRange(answers.Faults);
        findings.AddRange(answers.Unused(AnsweredNodes(rules), AskingNodes(rules)));
        if (findings.HasErrors)
            return new(null, findings.InDocumentOrder());
        var evaluation = new Evaluation(plan, contest, ledger);
        findings.AddRange(ledger.Undefined.DistinctBy(f => (f.Pointer, string.Join('\n', f.Arguments))));
        return new(evaluation, findings.InDocumentOrder());
    }

    /// <summary>The result of one submission.</summary>
    /// <exception cref="ArgumentException">The contest has no such submission.</exception>
    public SubmissionResult this[string submission] => Submissions[IndexOf(submission)];

    private int IndexOf(string submission)
    {
        var index = _ledger.Entries.Find(submission);
        return index >= 0 ? index : throw new ArgumentException($"The contest has no submission \"{submission}\".", nameof(submission));
    }

    private static HashSet<string> BuiltInsOf(CompiledRules rules)
    {
        var terms = rules.Quantities.Where(q => q.Body is not null).SelectMany(q => Dependencies.Of(q.Body!))
            .Concat(RuleTerms(rules).SelectMany(Dependencies.Of));
        var used = terms.OfType<Reference>().Select(r => r.Quantity.Origin).OfType<BuiltInOrigin>().Select(o => o.Name);
        return [.. used, .. rules.Limits.Select(l => l.Per?.Origin).OfType<BuiltInOrigin>().Select(o => o.Name)];
    }

    /// <summary>The terms of rules that have no name of their own.</summary>
    private static IEnumerable<Term> RuleTerms(CompiledRules rules)
    {
        IEnumerable<Quantity?> quantities =
        [
            .. rules.Admission.Concat(rules.Marking).Concat(rules.Scoring).Select(r => r.Condition),
            .. rules.Recusals.Select(r => r.Condition),
            .. rules.Ranking!.Keys.Concat(rules.Passes.SelectMany(p => p.Order)).Select(k => k.By),
            .. rules.Passes.Select(p => p.Who),
            .. rules.Limits.SelectMany(l => (Quantity?[])[l.Uses, l.Fits]),
            .. rules.Amounts.Select(a => a.Value),
            .. rules.PoolPoints.SelectMany(p => p.Rules).Select(r => r.When),
        ];
        return quantities.Select(q => q?.Body).OfType<Term>();
    }

    private static HashSet<string> AnsweredNodes(CompiledRules rules) =>
    [
        .. rules.Declared.Parameters.Values.Where(p => p.Node.Has("decided")).Select(p => p.Name),
        .. rules.Admission.Concat(rules.Marking).Concat(rules.Scoring).Where(r => r.Condition.Origin is RecordedOrigin).Select(r => r.Id),
    ];

    private static HashSet<string> AskingNodes(CompiledRules rules)
    {
        var nodes = rules.Passes.Where(p => p.Edge == EdgePolicy.Decision).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        if (rules.Ranking!.Equal == EqualPolicy.Decision)
            nodes.Add(Ranking.NodeOf(rules));
        if (rules.Ranking.Equal == EqualPolicy.Lot || rules.Passes.Any(p => p.Edge == EdgePolicy.Lot))
            nodes.Add(Lot.Node);
        return nodes;
    }

    private static void CheckCost(Plan plan, Contest contest, FindingList findings)
    {
        var cost = plan.Cost.At(contest.Submissions.Count, contest.Experts.Count);
        if (cost > LargestCost)
            findings.Add(new Finding(FindingCodes.CostTooHigh, JsonPointer.Root, null, [$"{cost}", $"{LargestCost}"]));
    }

    // Far above a million submissions marked by ten experts each, and far below what would never end.
    private const long LargestCost = 100_000_000_000;
}
