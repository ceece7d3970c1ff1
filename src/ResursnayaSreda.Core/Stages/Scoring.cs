using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>How criteria become scores, and who has one. Contest, admitted … pooled → scores.</summary>
internal static class Scoring
{
    private const int Stretch = 1024;

    // Each set of requirements that are not met has a standing of its own.
    private const int MostAtOnce = 10;

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
        if (mayBePlain && gaps.Length == 0 && marked.Only?.IsIn == true && required.Length <= MostAtOnce)
            return new Scores(Plain(ledger, required));
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

    /// <summary>Who meets every requirement, where all of that is known.</summary>
    private static EncodedList<Standing> Plain(Ledger ledger, LaneColumn?[] required)
    {
        var standings = EncodedList<Standing>.Of(ledger.Entries.Submissions.Count, Standing.In(Stage.Scoring));
        // Many fail alike: they share what is said of them.
        var codes = new int[1 << required.Length];
        Span<int> isMet = stackalloc int[Stretch];
        Span<int> failed = stackalloc int[Stretch];
        for (var first = 0; required.Length > 0 && first < standings.Count; first += Stretch)
        {
            var length = Math.Min(Stretch, standings.Count - first);
            failed.Clear();
            for (var i = 0; i < required.Length; i++)
            {
                required[i]!.Read(first, isMet[..length]);
                for (var s = 0; s < length; s++)
                    failed[s] |= (1 - isMet[s]) << i;
            }

            for (var s = 0; s < length; s++)
            {
                var set = failed[s];
                if (codes[set] == 0)
                {
                    codes[set] = standings.CodeOf(set == 0 ? Standing.In(Stage.Scoring)
                        : new(Stage.Scoring, [.. ledger.Rules.Scoring.Where((_, i) => (set >> i & 1) == 1).Select(r => r.Id)], []));
                }

                standings.Put(first + s, codes[set]);
            }
        }

        return standings;
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
