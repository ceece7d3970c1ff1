using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Those around the edge of a pass, put in an order of their own between the ones before and the ones behind them.</summary>
internal sealed class ZoneOrder
{
    private readonly Ledger _ledger;
    private readonly Answers _answers;
    private readonly Zone _zone;
    private readonly HashSet<int> _members;

    private ZoneOrder(Ledger ledger, Answers answers, Zone zone, HashSet<int> members) =>
        (_ledger, _answers, _zone, _members) = (ledger, answers, zone, members);

    /// <summary>The zone that a walk on trial shows, or on what it waits; neither when it has no edge.</summary>
    public static (ZoneOrder? Order, IReadOnlyList<Question> Questions) Of(
        Ledger ledger, Answers answers, Zone zone, IReadOnlyList<WalkLine> trial, IReadOnlyList<int> open)
    {
        List<Question> waiting = [.. trial.Where(l => l.Result == WalkResult.Waiting).SelectMany(l => l.Questions).Distinct().Order()];
        if (waiting.Count > 0)
            return (null, waiting);
        var last = trial.LastOrDefault(l => l.Result == WalkResult.Taken);
        var next = trial.FirstOrDefault(l => l.Result == WalkResult.NotTaken);
        if (last is null || next is null)
            return (null, []);
        var reader = ledger.InZone(last.Submission, next.Submission);
        var values = open.ToDictionary(s => s, s => reader.Of(zone.Who, s));
        List<Question> questions = [.. values.Values.SelectMany(v => v.Questions).Distinct().Order()];
        return questions.Count > 0
            ? (null, questions)
            : (new ZoneOrder(ledger, answers, zone, [.. values.Where(v => v.Value.IsYes).Select(v => v.Key)]), []);
    }

    public List<List<Candidate>> Rearrange(List<List<Candidate>> blocks)
    {
        var first = blocks.FindIndex(b => b.Exists(IsMember));
        var last = blocks.FindLastIndex(b => b.Exists(IsMember));
        if (first < 0)
            return blocks;
        var inside = blocks.GetRange(first, last - first + 1).SelectMany(b => b).ToList();
        if (inside.Find(c => !IsMember(c)) is { } between)
        {
            _answers.Faults.Add(_ledger.Entries.AtSubmission(
                between.Submission, FindingCodes.ZoneBroken, _zone.Id, _ledger.Entries.IdOf(between.Submission)));
            return blocks;
        }

        return [.. blocks.Take(first), .. Ordered(inside), .. blocks.Skip(last + 1)];
    }

    private bool IsMember(Candidate candidate) => _members.Contains(candidate.Submission);

    private IEnumerable<List<Candidate>> Ordered(List<Candidate> members)
    {
        var sorted = members.OrderBy(c => c.Submission).Order(Comparer<Candidate>.Create(Compare)).ToList();
        var equals = new List<Candidate>();
        foreach (var candidate in sorted)
        {
            if (equals.Count > 0 && Compare(equals[^1], candidate) != 0)
            {
                foreach (var block in Settled(equals))
                    yield return block;
                equals = [];
            }

            equals.Add(candidate);
        }

        foreach (var block in Settled(equals))
            yield return block;
    }

    private int Compare(Candidate left, Candidate right)
    {
        foreach (var key in _zone.Keys)
        {
            if (Ranking.Compare(_ledger, key, left.Submission, right.Submission) is var order and not 0)
                return order;
        }

        return 0;
    }

    private IEnumerable<List<Candidate>> Settled(List<Candidate> equals)
    {
        if (equals.Count < 2 || _zone.Equal == EqualPolicy.Shared)
            return [equals];
        List<int> members = [.. equals.Select(c => c.Submission)];
        var (order, question) = _zone.Equal == EqualPolicy.Decision ? _answers.Order(_zone.Id, members) : Drawn(members);
        return order is null
            ? [[.. equals.Select(c => c with { Questions = [.. c.Questions.Append(question!).Distinct().Order()] })]]
            : order.Select(s => new List<Candidate> { equals.Find(c => c.Submission == s)! });
    }

    private (IReadOnlyList<int>? Order, Question? Question) Drawn(List<int> members)
    {
        var (seed, question) = _answers.Seed();
        return seed is null ? (null, question) : ([.. Lot.Draw(seed, _zone.Id, members, s => _ledger.Entries.IdOf(s))], null);
    }
}
