using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Who is taken: passes walk down the lists under limits. Contest, admitted … lists → selected.</summary>
internal static class Selection
{
    public static Selected Run(Ledger ledger, Answers answers)
    {
        var count = ledger.Entries.Submissions.Count;
        var outcomes = new string?[count];
        var waiting = Enumerable.Range(0, count).Select(_ => new SortedSet<Question>()).ToArray();
        var positions = new int[count];
        var log = new List<WalkLine>();
        var capacities = new Capacities(ledger);
        var takenOfList = new Dictionary<int, int>();
        foreach (var pass in ledger.Rules.Passes)
        {
            var walk = new Walk(ledger, answers, capacities, pass);
            var open = Enumerable.Range(0, count).Where(s => outcomes[s] is null && IsCandidate(ledger, s)).ToList();
            foreach (var line in walk.Run(open, s => waiting[s]))
            {
                log.Add(line);
                if (line.Result == WalkResult.Waiting)
                    waiting[line.Submission].UnionWith(line.Questions);
                if (line.Result != WalkResult.Taken)
                    continue;
                outcomes[line.Submission] = pass.Outcome;
                waiting[line.Submission].Clear();
                var list = ledger.Lists!.ListOf[line.Submission]!.Value;
                positions[line.Submission] = takenOfList[list] = takenOfList.GetValueOrDefault(list) + 1;
            }
        }

        for (var s = 0; s < count; s++)
        {
            if (outcomes[s] is null && waiting[s].Count == 0 && IsCandidate(ledger, s))
            {
                // Without a walk nothing is decided about someone who may not even be in the list.
                if (ledger.Scores!.Standings[s].IsWaiting)
                    waiting[s].UnionWith(ledger.Scores.Standings[s].Questions);
                else
                    outcomes[s] = ledger.Rules.Rest;
            }
        }

        return new Selected(outcomes, [.. waiting.Select(w => (IReadOnlyList<Question>)[.. w])], positions, capacities.Report(), log);
    }

    private static bool IsCandidate(Ledger ledger, int submission) =>
        ledger.Lists!.ListOf[submission] is not null && !ledger.Entries.IsWithdrawn(submission, Stage.Selection);
}
