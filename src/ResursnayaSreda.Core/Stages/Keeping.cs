using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Which experts are kept: as many as the rule says, those whose values lie closest together.</summary>
internal static class Keeping
{
    public static (IReadOnlyList<int> Kept, Value? Failure) Of(Ledger ledger, PoolPoint point, PoolRule rule, int submission, IReadOnlyList<int> experts)
    {
        if (rule.Keep is not { } keep)
            return (experts, null);
        var (values, questions) = (new List<(int Expert, Rational Value)>(), new List<Question>());
        foreach (var expert in experts)
        {
            var value = ledger.Read(keep.Of, [submission, expert]);
            if (value.Is)
                values.Add((expert, value.Number));
            else if (value.IsWaiting)
                questions.AddRange(value.Questions);
            else if (rule.Missing == MissingPolicy.Out && value.Absence != Absence.NotCounted)
                return ([], Value.Absent(Absence.Refused));
            else if (rule.Missing == MissingPolicy.Wait)
                questions.AddRange(Owed(ledger, point, submission, expert));
        }

        if (questions.Count > 0)
            return ([], Value.Waiting(questions));
        return values.Count <= keep.Closest ? ([.. values.Select(v => v.Expert)], null) : Closest(ledger, rule, keep, submission, values);
    }

    // The value that is compared may need more of the sheet than this point.
    private static IEnumerable<Question> Owed(Ledger ledger, PoolPoint point, int submission, int expert)
    {
        var here = Pooling.Due(ledger, point, submission, expert, row: -1).ToList();
        return here.Count > 0 ? here : ledger.Rules.PoolPoints.Where(p => p.Criterion.Each is null).SelectMany(p => Pooling.Due(ledger, p, submission, expert, row: -1));
    }

    private static (IReadOnlyList<int> Kept, Value? Failure) Closest(
        Ledger ledger, PoolRule rule, KeepRule keep, int submission, List<(int Expert, Rational Value)> values)
    {
        var sorted = values.OrderBy(v => v.Value).ToList();
        var starts = Enumerable.Range(0, sorted.Count - keep.Closest + 1).ToList();
        Rational Spread(int start) => sorted[start + keep.Closest - 1].Value - sorted[start].Value;
        var least = starts.Select(Spread).Aggregate(Rational.Min);
        var closest = starts.Where(s => Spread(s) == least).ToList();
        var start = keep.IsHigher ? closest[^1] : closest[0];
        var (low, high) = (sorted[start].Value, sorted[start + keep.Closest - 1].Value);
        // Of those with the value at an edge of the group more may stand outside of it: nothing tells them apart.
        var inside = sorted.Where(v => v.Value > low && v.Value < high).Select(v => v.Expert).ToList();
        var atLow = sorted.Where(v => v.Value == low).Select(v => v.Expert).ToList();
        var atHigh = low == high ? [] : sorted.Where(v => v.Value == high).Select(v => v.Expert).ToList();
        if (inside.Count + atLow.Count + atHigh.Count == keep.Closest)
            return ([.. inside.Concat(atLow).Concat(atHigh).Order()], null);
        List<int> candidates = [.. inside.Concat(atLow).Concat(atHigh).Order()];
        var (chosen, question) = ledger.Answers.Experts(rule.Node.Label, submission, candidates, keep.Closest);
        return chosen is null ? ([], Value.Waiting(question!)) : (chosen, null);
    }
}
