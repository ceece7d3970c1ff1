using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What the stages of a round have added, in the words of the contest.</summary>
internal sealed class RoundReader(Ledger ledger)
{
    private List<Quantity>? _criteria;

    public RoundResult Read()
    {
        if (!ledger.IsHeld)
            return new(ledger.Rules.Round.Id, isHeld: false, [], () => [], () => [], () => []);
        var standings = ledger.Scores!.Standings;
        int[]? entered = standings.Has(s => s.DidNotEnter) ? [.. Enumerable.Range(0, standings.Count).Where(s => !standings[s].DidNotEnter)] : null;
        return new(
            ledger.Rules.Round.Id,
            isHeld: true,
            new LazyList<SubmissionResult>(entered?.Length ?? standings.Count, i => Result(entered is null ? i : entered[i])),
            () => [.. ledger.Lists!.All.Select(List)],
            () => [.. Left()],
            () => [.. ledger.Selected!.Log.Select(Step)]);
    }

    /// <summary>Every answer that the round waits for. On the way everything is computed that may ask or have no result.</summary>
    public IEnumerable<Question> Questions()
    {
        if (!ledger.IsHeld)
            return [];
        var (rules, standings) = (ledger.Rules, ledger.Scores!.Standings);
        List<Quantity> slow = [.. CriteriaOf().Where(q => ledger.ColumnOf(q) is null)];
        List<(Quantity Score, LaneColumn? Column)> scores = [.. rules.Scores.Select(q => (q, ledger.ColumnOf(q)))];
        var gaps = LaneColumn.WithGaps(scores.Select(c => c.Column));
        var mayWait = ledger.Lists!.MayWait;
        var isPlain = slow.Count == 0;
        var (selected, hasAmounts) = (ledger.Selected!, rules.Amounts.Count > 0);
        var questions = new SortedSet<Question>();
        if (isPlain && gaps.Length == 0 && !mayWait && !hasAmounts && selected.Waiting.Count == 0)
            return questions;
        questions.UnionWith(ledger.Lists.All.SelectMany(l => l.Blocks.Questions));
        for (var s = 0; s < standings.Count; s++)
        {
            if (standings[s].DidNotEnter)
                continue;
            if (selected.Waiting.TryGetValue(s, out var waiting))
                questions.UnionWith(waiting);
            if (mayWait && ledger.Lists.ListOf(s) is not null)
                questions.UnionWith(ledger.Lists.PlaceOf(s).Questions);
            if (!(isPlain && LaneColumn.AllHave(gaps, s)) && IsScored(s))
            {
                foreach (var quantity in slow)
                    ledger.Of(quantity, s);
                foreach (var (score, column) in scores)
                {
                    var asked = column?.Has(s) == true ? [] : ledger.Of(score, s).Questions;
                    if (LeftAt(s) is null)
                        questions.UnionWith(asked);
                }
            }

            foreach (var amount in hasAmounts ? AmountsOf(s) : [])
                questions.UnionWith(Amount(amount, s).Questions);
        }

        return questions;
    }

    private bool IsScored(int submission) => ledger.Scores!.Standings[submission] is var standing && (!standing.IsOut || standing.Stage >= Stage.Scoring);

    private Stage? LeftAt(int submission) =>
        ledger.Scores!.Standings[submission] is { IsOut: true, Stage: var stage } ? stage : Withdrawn(submission);

    private IEnumerable<Amount> AmountsOf(int submission) =>
        ledger.Rules.Amounts.Count > 0 && ledger.Selected!.Outcomes[submission] is { } outcome ? ledger.Rules.Amounts.Where(a => a.Outcome == outcome) : [];

    public Reading Reading(Value value, QuantityType type) => new(value, type, s => ledger.Entries.IdOf(s));

    /// <summary>Whether a submission entered the round.</summary>
    public bool Has(int submission) => ledger.IsHeld && !ledger.Scores!.Standings[submission].DidNotEnter;

    public SubmissionResult Result(int submission)
    {
        var rules = ledger.Rules;
        var standing = ledger.Scores!.Standings[submission];
        var isScored = IsScored(submission);
        var (selected, lists) = (ledger.Selected!, ledger.Lists!);
        var withdrawnLater = standing.IsOut ? null : Withdrawn(submission);
        var list = lists.ListOf(submission);
        return new SubmissionResult(IdOf(submission))
        {
            Round = rules.Round.Id,
            Category = rules.Declared.Categories.Count == 0 ? null : ledger.Labels(Dimension.Category.Name)[ledger.CategoryOf(submission)],
            LeftAt = standing.IsOut ? standing.Stage : withdrawnLater,
            IsWithdrawn = standing.IsWithdrawn || withdrawnLater is not null,
            Failed = standing.Failed,
            Scores = new LazyReadings(() => Readings(isScored ? rules.Scores : [], submission)),
            Criteria = new LazyReadings(() => Readings(isScored ? CriteriaOf() : [], submission)),
            List = list is { } at ? lists.All[at].Name : null,
            Place = list is null ? null : Reading(lists.PlaceOf(submission), QuantityType.Plain),
            Outcome = selected.Outcomes[submission],
            ComputedOutcome = selected.Overridden.GetValueOrDefault(submission),
            EmptiedBy = selected.Emptied.GetValueOrDefault(submission),
            OutcomeQuestions = selected.WaitingOf(submission),
            Amounts = AmountsOf(submission).ToSortedReadings(a => a.Id, a => Amount(a, submission)),
        };
    }

    private Stage? Withdrawn(int submission) =>
        ledger.Entries.Withdrawals.TryGetValue(submission, out var at) && at.Round == ledger.Rules.Round.Index ? at.From : null;

    private Reading Amount(Amount amount, int submission)
    {
        var decided = ledger.Selected!.DecidedAmounts;
        return Reading(
            decided.TryGetValue((amount.Id, submission), out var number) ? Value.Of(number) : ledger.Of(amount.Value, submission), amount.Value.Type);
    }

    // What has a value for each row is opened in the explanation of the node above it.
    private List<Quantity> CriteriaOf() => _criteria ??= [.. ledger.Rules.Criteria.All.Where(c => c.Each is null)
        .Select(c => ledger.Rules.Quantities.FirstOrDefault(q => q.Name == c.Id)).OfType<Quantity>()];

    private SortedDictionary<string, Reading> Readings(IEnumerable<Quantity> quantities, int submission) =>
        quantities.ToSortedReadings(q => q.Name, q => Reading(ledger.Of(q, submission), q.Type));

    private IEnumerable<LimitResult> Left()
    {
        foreach (var (limit, group, left) in ledger.Selected!.Left)
            yield return new LimitResult(limit, group, Reading(left, QuantityType.Plain));
        foreach (var (id, shares) in ledger.AllShares)
        {
            foreach (var (group, left) in shares.Left)
                yield return new LimitResult(id, group, Reading(Value.Of(left), QuantityType.Plain));
        }
    }

    private string IdOf(int submission) => ledger.Entries.IdOf(submission);

    // Numbers are in the order of ids.
    private LazyList<string> Ids(IReadOnlyList<int> submissions)
    {
        var isInOrder = true;
        for (var i = 1; i < submissions.Count; i++)
            isInOrder &= submissions[i - 1] < submissions[i];
        var sorted = isInOrder ? submissions : [.. submissions.Order()];
        return new(sorted.Count, i => IdOf(sorted[i]));
    }

    private ListResult List(RankedList list) => new(
        list.Name,
        [.. Enumerable.Range(0, list.Blocks.Count).Select(b => new BlockResult(
            Ids(list.Blocks.Members(b).ToArray()), list.Blocks.From(b), list.Blocks.To(b) + list.Unplaced.Count, list.Blocks.Key(b), list.Blocks.Pending(b)))],
        [.. list.Unplaced.Select(IdOf)],
        list.Questions);

    private WalkStep Step(WalkLine line) => new(
        line.Pass,
        IdOf(line.Submission),
        line.Result == WalkResult.Waiting ? null : line.Result == WalkResult.Taken,
        line.Limit,
        line.Missing.Number,
        line.Questions);
}

/// <summary>Readings by name, in ordinal order.</summary>
internal static class SortedReadings
{
    public static SortedDictionary<string, Reading> ToSortedReadings<T>(this IEnumerable<T> items, Func<T, string> name, Func<T, Reading> read)
    {
        var result = new SortedDictionary<string, Reading>(StringComparer.Ordinal);
        foreach (var item in items)
            result[name(item)] = read(item);
        return result;
    }
}
