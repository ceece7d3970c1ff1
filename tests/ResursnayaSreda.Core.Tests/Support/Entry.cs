using System.Collections.Immutable;
using NodaTime;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Tests.Support;

/// <summary>A contest under <see cref="Rules"/>, written down briefly.</summary>
internal sealed record Entry
{
    private ImmutableList<Submission> _submissions = [];
    private ImmutableSortedSet<string> _experts = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private ImmutableDictionary<string, Dictionary<string, GivenValue>> _expertFields = ImmutableDictionary<string, Dictionary<string, GivenValue>>.Empty;
    private ImmutableList<Mark> _marks = [];
    private ImmutableList<Duty> _duties = [];
    private ImmutableList<Recusal> _recusals = [];
    private ImmutableList<Withdrawal> _withdrawals = [];
    private ImmutableList<Decision> _decisions = [];
    private ImmutableDictionary<string, GivenValue> _parameters = ImmutableDictionary<string, GivenValue>.Empty;

    public Contest Contest => new("test", "1.0.0")
    {
        Submissions = _submissions,
        Experts = [.. _experts.Select(e => new Expert(e, _expertFields.GetValueOrDefault(e)))],
        Marks = _marks,
        Duties = _duties,
        Recusals = _recusals,
        Withdrawals = _withdrawals,
        Decisions = _decisions,
        Parameters = _parameters,
    };

    /// <summary>A submission with its fields; numbers, labels and dates as text.</summary>
    public Entry Submission(string id, params (string Field, GivenValue Value)[] fields) => this with
    {
        _submissions = _submissions.Add(new Submission(id, fields.ToDictionary(f => f.Field, f => f.Value))),
    };

    public Entry Submission(string id, string applicant, Instant submitted, params (string Field, GivenValue Value)[] fields) => this with
    {
        _submissions = _submissions.Add(new Submission(id, fields.ToDictionary(f => f.Field, f => f.Value), applicant, submitted)),
    };

    public Entry InCategory(string id, string category, params (string Field, GivenValue Value)[] fields) => this with
    {
        _submissions = _submissions.Add(new Submission(id, fields.ToDictionary(f => f.Field, f => f.Value), category: category)),
    };

    public Entry Expert(string id, params (string Field, GivenValue Value)[] fields) => this with
    {
        _experts = _experts.Add(id),
        _expertFields = fields.Length == 0 ? _expertFields : _expertFields.SetItem(id, fields.ToDictionary(f => f.Field, f => f.Value)),
    };

    /// <summary>Submissions a, b, c … each with the marks of experts e1, e2 … on "quality"; an empty text is a mark that was not given.</summary>
    public Entry Quality(params (string Submission, string[] Marks)[] rows) =>
        rows.Aggregate(this, (entry, row) => entry.Submission(row.Submission).Marks(row.Submission, "quality", row.Marks));

    public Entry Marks(string submission, string criterion, params string[] marks)
    {
        var entry = this;
        for (var i = 0; i < marks.Length; i++)
        {
            entry = entry.Expert($"e{i + 1}");
            if (marks[i].Length > 0)
                entry = entry.Mark(submission, $"e{i + 1}", criterion, GivenValue.Of(marks[i]));
        }

        return entry;
    }

    public Entry Mark(string submission, string expert, string criterion, GivenValue value, string? comment = null) => this with
    {
        _experts = _experts.Add(expert),
        _marks = _marks.Add(new Mark(submission, expert, criterion, value, comment)),
    };

    public Entry Mark(Mark mark) => this with { _experts = _experts.Add(mark.Expert), _marks = _marks.Add(mark) };

    /// <summary>The marks of experts e1, e2 … on one row.</summary>
    public Entry OnRow(string submission, string criterion, string row, params string[] marks) => marks.Select((m, i) => (Mark: m, Expert: $"e{i + 1}"))
        .Aggregate(this, (entry, given) => given.Mark.Length == 0
            ? entry.Expert(given.Expert)
            : entry.Mark(new Mark(submission, given.Expert, criterion, GivenValue.Of(given.Mark)) { Row = row }));

    public Entry Duty(string expert, string panel, string? submission = null) =>
        this with { _experts = _experts.Add(expert), _duties = _duties.Add(new Duty(expert, panel, submission)) };

    public Entry Recuse(string expert, string submission, string? reason = null) =>
        this with { _recusals = _recusals.Add(new Recusal(expert, submission, reason)) };

    public Entry Withdraw(string submission, Stage from, string? round = null) =>
        this with { _withdrawals = _withdrawals.Add(new Withdrawal(submission, from) { Round = round }) };

    public Entry Decide(string node, GivenValue answer, params string[] subject) => DecideBy("council", node, answer, subject);

    public Entry DecideBy(string role, string node, GivenValue answer, params string[] subject) =>
        this with { _decisions = _decisions.Add(new Decision(node, answer, role, subject)) };

    public Entry Parameter(string name, GivenValue value) => this with { _parameters = _parameters.SetItem(name, value) };
}
