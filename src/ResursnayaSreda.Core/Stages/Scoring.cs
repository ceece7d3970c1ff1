using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>How criteria become scores, and who has one. Contest, admitted … pooled → scores.</summary>
internal static class Scoring
{
    public static Scores Run(Ledger ledger)
    {
        var failures = new Dictionary<string, Standing>(StringComparer.Ordinal);
        var standings = new EncodedList<Standing>(ledger.Entries.Submissions.Count);
        // Where every score is a plain number and every requirement plainly met or not, there is nothing to ask.
        LaneColumn?[] scores = [.. ledger.Rules.Scores.Select(q => ledger.ColumnOf(q))];
        LaneColumn?[] required = [.. ledger.Rules.Scoring.Select(r => ledger.ColumnOf(r.Condition))];
        var mayBePlain = ledger.Rules.Scoring.All(r => r.Repair is null) && !scores.Contains(null) && !required.Contains(null) && ledger.Entries.Withdrawals.Count == 0;
        var gaps = LaneColumn.WithGaps([.. scores, .. required]);
        var marked = ledger.Sheets!.Standings;
        if (mayBePlain && gaps.Length == 0 && required.Length == 0 && marked.Only?.IsIn == true)
            return new Scores(EncodedList<Standing>.Of(standings.Count, Standing.In(Stage.Scoring)));
        for (var s = 0; s < standings.Count; s++)
        {
            var before = marked[s];
            standings[s] = mayBePlain && before.IsIn && LaneColumn.AllHave(gaps, s) ? Plain(ledger, required, s, failures)
                : before.IsOut ? before
                : ledger.IsWithdrawn(s, Stage.Pooling) ? Standing.Withdrawn(Stage.Pooling)
                : ledger.IsWithdrawn(s, Stage.Scoring) ? Standing.Withdrawn(Stage.Scoring)
                : Marking.Then(before, Scored(ledger, s));
        }

        return new Scores(standings);
    }

    // Many fail alike: they share what is said of them.
    private static Standing Plain(Ledger ledger, LaneColumn?[] required, int submission, Dictionary<string, Standing> failures)
    {
        var failed = "";
        for (var i = 0; i < required.Length; i++)
        {
            if (!required[i]!.IsYes(submission))
                failed = failed.Length == 0 ? ledger.Rules.Scoring[i].Id : $"{failed} {ledger.Rules.Scoring[i].Id}";
        }

        if (failed.Length == 0)
            return Standing.In(Stage.Scoring);
        if (!failures.TryGetValue(failed, out var standing))
            failures[failed] = standing = new(Stage.Scoring, failed.Split(' '), []);
        return standing;
    }

    private static Standing Scored(Ledger ledger, int submission)
    {
        var required = Requirements.Check(ledger, ledger.Rules.Scoring, submission, Stage.Scoring);
        var values = ledger.Rules.Scores.Select(score => (score.Name, Value: ledger.Of(score, submission))).ToList();
        return required with
        {
            Failed = [.. required.Failed, .. values.Where(v => v.Value.IsAbsent).Select(v => v.Name)],
            Questions = [.. required.Questions.Concat(values.SelectMany(v => v.Value.Questions)).Distinct().Order()],
        };
    }
}
