using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>How criteria become scores, and who has one. Contest, admitted … pooled → scores.</summary>
internal static class Scoring
{
    public static Scores Run(Ledger ledger)
    {
        var standings = new Standing[ledger.Entries.Submissions.Count];
        // Where every score is a plain number and every requirement plainly met, there is nothing to say.
        LaneColumn?[] scores = [.. ledger.Rules.Scores.Select(q => ledger.ColumnOf(q))];
        LaneColumn?[] required = [.. ledger.Rules.Scoring.Select(r => ledger.ColumnOf(r.Condition))];
        var mayBePlain = !scores.Contains(null) && !required.Contains(null) && ledger.Entries.Withdrawals.Count == 0;
        for (var s = 0; s < standings.Length; s++)
        {
            var before = ledger.Sheets!.Standings[s];
            if (mayBePlain && before.IsIn && Array.TrueForAll(scores, c => c!.Has(s)) && Array.TrueForAll(required, c => c!.IsYes(s)))
            {
                standings[s] = Standing.In(Stage.Scoring);
                continue;
            }

            standings[s] = before.IsOut ? before
                : ledger.IsWithdrawn(s, Stage.Pooling) ? Standing.Withdrawn(Stage.Pooling)
                : ledger.IsWithdrawn(s, Stage.Scoring) ? Standing.Withdrawn(Stage.Scoring)
                : Marking.Then(before, Scored(ledger, s));
        }

        return new Scores(standings);
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
