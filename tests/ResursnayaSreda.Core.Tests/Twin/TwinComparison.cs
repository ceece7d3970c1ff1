using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>
/// What is compared, round by round: standing, failed requirements, criteria and scores always (a value that waits must wait on both sides);
/// lists, places, outcomes and amounts when nothing in ranking and selection waits for the twin. Not compared: which answers are asked for,
/// the log, what is left of limits, selections that the engine finishes though something waits that cannot matter, and the rounds behind
/// a selection that waits.
/// </summary>
internal static class TwinComparison
{
    public static List<string> Differences(RandomCase random)
    {
        var rounds = TwinEvaluator.Evaluate(random.Plan.Methodology, random.Contest);
        var differences = new List<string>();
        foreach (var (engine, twin) in random.Evaluation.Rounds.Zip(rounds))
            Round(engine, twin, differences);
        var isFinished = rounds.Count == random.Evaluation.Rounds.Count && rounds.TrueForAll(r => !r.IsHeld || r.Selection is not null);
        if (isFinished && random.Evaluation.Questions.Count > 0)
            differences.Add($"the engine waits for {string.Join(", ", random.Evaluation.Questions)}, the twin does not");
        return differences;
    }

    private static void Round(RoundResult engine, TwinResult twin, List<string> differences)
    {
        Compare($"{engine.Id} is held", $"{engine.IsHeld}", $"{twin.IsHeld}", differences);
        Compare($"{engine.Id} entrants", Joined(engine.Submissions.Select(s => s.Id)), Joined(twin.Standings.Keys), differences);
        foreach (var submission in engine.Submissions.Where(s => twin.Standings.ContainsKey(s.Id)))
        {
            Standing(submission, twin.Standings[submission.Id], differences);
            Readings($"{submission.Id}", submission.Scores.Concat(submission.Criteria), twin.Values[submission.Id], differences);
            if (twin.Selection is { } selection)
                Selected(submission, selection, differences);
        }

        if (twin.Selection is { } made)
            Lists(engine, made, differences);
    }

    private static string Joined(IEnumerable<string> names) => string.Join(',', names.Order(StringComparer.Ordinal));

    private static void Standing(SubmissionResult engine, Standing twin, List<string> differences)
    {
        var leftAt = engine.LeftAt?.ToString().ToLowerInvariant();
        if (leftAt is "ranking" or "selection")
            leftAt = null;
        Compare($"{engine.Id} left at", leftAt, twin.LeftAt, differences);
        Compare($"{engine.Id} failed", Joined(engine.Failed), Joined(twin.Failed), differences);
    }

    private static void Readings(
        string where, IEnumerable<KeyValuePair<string, Reading>> engine, Dictionary<string, TwinValue> twin, List<string> differences)
    {
        var readings = engine.ToDictionary(StringComparer.Ordinal);
        Compare($"{where} values", Joined(readings.Keys), Joined(twin.Keys), differences);
        foreach (var (id, reading) in readings.Where(r => twin.ContainsKey(r.Key)))
            Compare($"{where} {id}", Text(reading), twin[id].ToString(), differences);
    }

    private static void Selected(SubmissionResult engine, TwinSelection twin, List<string> differences)
    {
        Compare($"{engine.Id} place", engine.Place is { } place ? Text(place) : null, twin.Places.TryGetValue(engine.Id, out var at) ? $"{at}" : null, differences);
        Compare($"{engine.Id} outcome", engine.Outcome, twin.Outcomes.GetValueOrDefault(engine.Id), differences);
        Compare($"{engine.Id} computed", engine.ComputedOutcome, twin.Computed.GetValueOrDefault(engine.Id), differences);
        Readings($"{engine.Id} amounts", engine.Amounts, twin.Amounts.GetValueOrDefault(engine.Id) ?? [], differences);
    }

    private static void Lists(RoundResult engine, TwinSelection twin, List<string> differences)
    {
        Compare("lists", string.Join(',', engine.Lists.Select(l => l.Name)), Joined(twin.Lists.Keys), differences);
        foreach (var list in engine.Lists.Where(l => twin.Lists.ContainsKey(l.Name)))
        {
            Compare(
                $"list {list.Name}",
                string.Join("; ", list.Blocks.Select(b => $"{string.Join(',', b.Members)} {b.From}-{b.To} {b.SeparatedBy}")),
                string.Join("; ", twin.Lists[list.Name].Select(b => $"{string.Join(',', b.Members)} {b.From}-{b.To} {b.SeparatedBy}")),
                differences);
        }
    }

    private static void Compare(string what, string? engine, string? twin, List<string> differences)
    {
        if (engine != twin)
            differences.Add($"{what}: engine {engine ?? "nothing"}, twin {twin ?? "nothing"}");
    }

    private static string Text(Reading reading) => reading.Number is { } number ? $"{Fraction.Of(number)}"
        : reading.Text ?? (reading.Absence is null ? "waiting" : "absent");
}
