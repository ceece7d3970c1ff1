using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What the stages of a round have added, in the words of the contest.</summary>
internal sealed class RoundReader(Ledger ledger)
{
    public RoundResult Read() => new(ledger.Rules.Round.Id, ledger.IsHeld)
    {
        Submissions = ledger.IsHeld
            ? [.. Enumerable.Range(0, ledger.Entries.Submissions.Count).Where(s => !ledger.Scores!.Standings[s].DidNotEnter).Select(Result)]
            : [],
        Lists = ledger.IsHeld ? [.. ledger.Lists!.All.Select(List)] : [],
        Limits = ledger.IsHeld ? [.. Left()] : [],
        Log = ledger.IsHeld ? [.. ledger.Selected!.Log.Select(Step)] : [],
    };

    public Reading Reading(Value value, QuantityType type) => new(value, type, s => ledger.Entries.Submissions[s].Id);

    private SubmissionResult Result(int submission)
    {
        var rules = ledger.Rules;
        var standing = ledger.Scores!.Standings[submission];
        var isScored = !standing.IsOut || standing.Stage >= Stage.Scoring;
        var (selected, lists) = (ledger.Selected!, ledger.Lists!);
        var withdrawnLater = standing.IsOut ? null : Withdrawn(submission);
        var list = lists.ListOf[submission];
        return new SubmissionResult(IdOf(submission))
        {
            Round = rules.Round.Id,
            Category = rules.Declared.Categories.Count == 0 ? null : ledger.Labels(Dimension.Category.Name)[ledger.CategoryOf(submission)],
            LeftAt = standing.IsOut ? standing.Stage : withdrawnLater,
            IsWithdrawn = standing.IsWithdrawn || withdrawnLater is not null,
            Failed = standing.Failed,
            Scores = isScored ? Readings(rules.Scores, submission) : Empty,
            Criteria = isScored ? Readings(CriteriaOf(), submission) : Empty,
            List = list is { } at ? lists.All[at].Name : null,
            Place = list is null ? null : Reading(lists.Places[submission], QuantityType.Plain),
            Outcome = selected.Outcomes[submission],
            ComputedOutcome = selected.Overridden.GetValueOrDefault(submission),
            EmptiedBy = selected.Emptied.GetValueOrDefault(submission),
            OutcomeQuestions = selected.Waiting[submission],
            Amounts = selected.Outcomes[submission] is { } outcome
                ? rules.Amounts.Where(a => a.Outcome == outcome).ToSortedReadings(a => a.Id, a => Amount(a, submission))
                : Empty,
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

    private static SortedDictionary<string, Reading> Empty => new(StringComparer.Ordinal);

    // What has a value for each row is opened in the explanation of the node above it.
    private IEnumerable<Quantity> CriteriaOf() => ledger.Rules.Criteria.All.Where(c => c.Each is null)
        .Select(c => ledger.Rules.Quantities.FirstOrDefault(q => q.Name == c.Id)).OfType<Quantity>();

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

    private string IdOf(int submission) => ledger.Entries.Submissions[submission].Id;

    private ListResult List(RankedList list) => new(
        list.Name,
        [.. list.Blocks.Select(b => new BlockResult(
            [.. b.Members.Select(IdOf).Order(StringComparer.Ordinal)], b.From, b.To + list.Unplaced.Count, b.Key, b.Pending))],
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
