using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>A contest decided by its rules: a pure function of methodology and contest. Immutable.</summary>
public sealed partial class Evaluation
{
    private readonly IReadOnlyList<Ledger> _ledgers;
    private readonly Lazy<Fingerprint> _contestFingerprint;
    private readonly Lazy<Fingerprint> _fingerprint;

    private Evaluation(Plan plan, Contest contest, IReadOnlyList<Ledger> ledgers)
    {
        Plan = plan;
        Contest = contest;
        _ledgers = ledgers;
        List<RoundReader> readers = [.. ledgers.Select(l => new RoundReader(l))];
        Rounds = [.. readers.Select(r => r.Read())];
        Submissions = new LazyList<SubmissionResult>(ledgers[0].Entries.Submissions.Count, s => Last(readers, s));
        Questions = [.. readers.SelectMany(r => r.Questions()).Distinct().Order()];
        _contestFingerprint = new(() => CanonicalJson.Fingerprint(ContestDocument.Write(contest, Detail.Normative)));
        _fingerprint = new(() => CanonicalJson.Fingerprint(EvaluationDocument.Write(this)));
    }

    /// <summary>The compiled rules.</summary>
    public Plan Plan { get; }

    /// <summary>What they were applied to.</summary>
    public Contest Contest { get; }

    /// <summary>The rounds in their order.</summary>
    public IReadOnlyList<RoundResult> Rounds { get; }

    /// <summary>Every submission as it stands after the last round that it entered, in the ordinal order of ids.</summary>
    public IReadOnlyList<SubmissionResult> Submissions { get; }

    /// <summary>The ranked lists of the last round that is held, in the ordinal order of names.</summary>
    public IReadOnlyList<ListResult> Lists => LastHeld.Lists;

    /// <summary>What the last round that is held leaves of its limits and divided totals.</summary>
    public IReadOnlyList<LimitResult> Limits => LastHeld.Limits;

    /// <summary>The walk of the last round that is held, candidate by candidate.</summary>
    public IReadOnlyList<WalkStep> Log => LastHeld.Log;

    /// <summary>Every answer that the evaluation waits for; empty when it is complete.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>What identifies the contest: the SHA-256 of its canonical bytes, titles and remarks left out.</summary>
    public Fingerprint ContestFingerprint => _contestFingerprint.Value;

    /// <summary>What identifies the result: the SHA-256 of the canonical bytes of the evaluation document.</summary>
    public Fingerprint Fingerprint => _fingerprint.Value;

    /// <summary>Evaluates a contest.</summary>
    /// <returns>The evaluation, or findings when the contest has errors; warnings do not stop it.</returns>
    public static Checked<Evaluation> Of(Plan plan, Contest contest, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(contest);
        return Decide(plan, contest, options ?? new(), []);
    }

    /// <summary>
    /// One evaluation out of parts with different submissions: the same as one pass over the whole contest gives. Parts may be computed
    /// in any order, on any threads.
    /// </summary>
    /// <param name="parts">The parts, at least one, all under the same plan.</param>
    /// <param name="decisions">Decisions about submissions of several parts, such as the order of equals; null when there are none.</param>
    /// <param name="options">How what follows pooling is carried out; null for one thread.</param>
    /// <returns>The evaluation, or findings when the contest has errors, such as a submission in two parts.</returns>
    /// <exception cref="ArgumentException">There is no part, or their plans, parameters or experts differ.</exception>
    public static Checked<Evaluation> Merge(
        IReadOnlyList<EvaluationPart> parts, IEnumerable<Decision>? decisions = null, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || parts.Any(p => p.Plan != parts[0].Plan))
            throw new ArgumentException("Parts of one contest are needed, all under the same plan.", nameof(parts));
        return Decide(parts[0].Plan, JoinedContest.Of([.. parts.Select(p => p.Contest)], decisions ?? []), options ?? new(), [.. parts.Select(p => p.Ledger)]);
    }

    private static Checked<Evaluation> Decide(Plan plan, Contest contest, EvaluationOptions options, IReadOnlyList<Ledger> parts)
    {
        var findings = new FindingList();
        // First, so that a thousand smaller faults cannot hide it.
        CheckCost(plan, contest, findings);
        var entries = Intake.Check(plan.Methodology, contest, plan.BuiltIns, findings);
        if (findings.HasErrors)
            return new(null, findings.InDocumentOrder());

        var answers = new Answers(entries);
        var ledgers = Stages.Rounds.Play(plan, entries, answers, findings, options, parts);
        if (!findings.HasErrors)
        {
            // What is computed on demand may ask too: all of it is computed before anyone says that an answer was not asked for.
            var evaluation = new Evaluation(plan, contest, ledgers);
            findings.AddRange(answers.Faults);
            findings.AddRange(answers.Unused(AnsweredNodes(plan.Rounds), AskingNodes(plan.Rounds), evaluation.Unplaced));
            findings.AddRange(ledgers.SelectMany(l => l.Undefined).DistinctBy(f => (f.Pointer, string.Join('\n', f.Arguments))));
            return new(findings.HasErrors ? null : evaluation, findings.InDocumentOrder());
        }

        return new(null, findings.InDocumentOrder());
    }

    /// <summary>The result of one submission after the last round that it entered.</summary>
    /// <exception cref="ArgumentException">The contest has no such submission.</exception>
    public SubmissionResult this[string submission] => Submissions[IndexOf(submission)];

    private RoundResult LastHeld => Rounds.LastOrDefault(r => r.IsHeld) ?? Rounds[^1];

    // Where no round is held, nobody has entered any.
    private SubmissionResult Last(List<RoundReader> readers, int submission)
    {
        var last = readers.FindLastIndex(r => r.Has(submission));
        return last >= 0 ? readers[last].Result(submission) : SubmissionResult.OfNoRound(IdOf(submission), Rounds[0].Id);
    }

    private HashSet<string> Unplaced => [.. _ledgers.Where(l => l.IsHeld).SelectMany(l => l.Lists!.All).SelectMany(l => l.Unplaced).Select(IdOf)];

    private int IndexOf(string submission)
    {
        var index = _ledgers[0].Entries.Find(submission);
        return index >= 0 ? index : throw new ArgumentException($"The contest has no submission \"{submission}\".", nameof(submission));
    }

    private static HashSet<string> AnsweredNodes(IReadOnlyList<CompiledRules> rounds) =>
    [
        .. rounds[0].Declared.Parameters.Values.Where(p => p.Node.Has("decided")).Select(p => p.Name),
        .. rounds.SelectMany(r => r.Requirements).Where(r => r.Condition.Origin is RecordedOrigin || r.Repair is not null).Select(r => r.Id),
        .. rounds.SelectMany(r => r.PoolPoints).Where(p => p.Rules.Any(r => r.By == "agreed")).Select(p => p.Criterion.Id),
    ];

    private static HashSet<string> AskingNodes(IReadOnlyList<CompiledRules> rounds)
    {
        var nodes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rules in rounds)
        {
            nodes.UnionWith(rules.Passes.Where(p => p.Edge == EdgePolicy.Decision).Select(p => p.Id));
            nodes.UnionWith(rules.Ranking!.Keys.Where(k => k.Ask is not null).Select(k => k.Name));
            nodes.UnionWith(rules.Apportionments.Keys);
            if (rules.Zone is { Equal: EqualPolicy.Decision, Id: var zone })
                nodes.Add(zone);
            if (rules.Ranking.Equal == EqualPolicy.Decision)
                nodes.Add(Ranking.NodeOf(rules));
            if (rules.Ranking.Equal == EqualPolicy.Lot || rules.Passes.Any(p => p.Edge == EdgePolicy.Lot) || rules.Zone?.Equal == EqualPolicy.Lot)
                nodes.Add(Lot.Node);
        }

        return nodes;
    }

    internal static void CheckCost(Plan plan, Contest contest, FindingList findings)
    {
        // Fields with rows of their own are looked for only where there can be any.
        var hasRows = plan.Methodology.Declarations.Fields.Values.Concat(plan.Methodology.Declarations.ExpertFields.Values).Any(f => f.Type is RowsType);
        var rows = !hasRows ? 0 : contest.Submissions.SelectMany(s => s.Fields.Values).Concat(contest.Experts.SelectMany(e => e.Fields.Values))
            .Select(f => f.Rows?.Count ?? f.ByLabel?.Count ?? 0).DefaultIfEmpty(0).Max();
        var cost = plan.Cost.At(contest.Submissions.Count, contest.Experts.Count, rows);
        if (cost > LargestCost)
            findings.Add(new Finding(FindingCodes.CostTooHigh, JsonPointer.Root, null, [$"{cost}", $"{LargestCost}"]));
    }

    // Far above a million submissions marked by ten experts each, and far below what would never end.
    private const long LargestCost = 100_000_000_000;
}
