using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What the stages have added, in the words of the contest.</summary>
public sealed partial class Evaluation
{
    private SubmissionResult Result(int submission)
    {
        var rules = _ledger.Rules;
        var standing = _ledger.Scores!.Standings[submission];
        var isScored = !standing.IsOut || standing.Stage >= Stage.Scoring;
        var (selected, lists) = (_ledger.Selected!, _ledger.Lists!);
        var withdrawnLater = !standing.IsOut && _ledger.Entries.Withdrawals.TryGetValue(submission, out var from) ? from : (Stage?)null;
        var list = lists.ListOf[submission];
        return new SubmissionResult(_ledger.Entries.Submissions[submission].Id)
        {
            Category = rules.Declared.Categories.Count == 0 ? null : _ledger.Labels(Dimension.Category.Name)[_ledger.CategoryOf(submission)],
            LeftAt = standing.IsOut ? standing.Stage : withdrawnLater,
            IsWithdrawn = standing.IsWithdrawn || withdrawnLater is not null,
            Failed = standing.Failed,
            Scores = isScored ? Readings(rules.Scores, submission) : Empty,
            Criteria = isScored ? Readings(CriteriaOf(), submission) : Empty,
            List = list is { } at ? lists.All[at].Name : null,
            Place = list is null ? null : Read(lists.Places[submission], QuantityType.Plain),
            Outcome = selected.Outcomes[submission],
            OutcomeQuestions = selected.Waiting[submission],
            Amounts = selected.Outcomes[submission] is { } outcome
                ? rules.Amounts.Where(a => a.Outcome == outcome).ToSortedReadings(a => a.Id, a => Read(_ledger.Of(a.Value, submission), a.Value.Type))
                : Empty,
        };
    }

    private static SortedDictionary<string, Reading> Empty => new(StringComparer.Ordinal);

    private IEnumerable<Quantity> CriteriaOf() => _ledger.Rules.Declared.Criteria!.All
        .Select(c => _ledger.Rules.Quantities.FirstOrDefault(q => q.Name == c.Id)).OfType<Quantity>();

    private SortedDictionary<string, Reading> Readings(IEnumerable<Quantity> quantities, int submission) =>
        quantities.ToSortedReadings(q => q.Name, q => Read(_ledger.Of(q, submission), q.Type));

    private Reading Read(Value value, QuantityType type) => new(value, type, s => _ledger.Entries.Submissions[s].Id);

    private string IdOf(int submission) => _ledger.Entries.Submissions[submission].Id;

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

    private static IEnumerable<Question> QuestionsOf(SubmissionResult result) =>
    [
        .. result.OutcomeQuestions,
        .. result.Place?.Questions ?? [],
        .. result.LeftAt is null ? result.Scores.Values.SelectMany(s => s.Questions) : [],
        .. result.Amounts.Values.SelectMany(a => a.Questions),
    ];
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
