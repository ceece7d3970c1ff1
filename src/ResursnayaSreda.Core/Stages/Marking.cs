using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Which marks count: duties, recusals, requirements on sheets. Contest, admitted → sheets.</summary>
internal static class Marking
{
    public static Sheets Run(Ledger ledger, FindingList findings)
    {
        var entries = ledger.Entries;
        var pending = new Dictionary<(int Submission, int Expert), IReadOnlyList<Question>>();
        var recused = new Dictionary<(int Submission, int Expert), string>();
        foreach (var (s, e) in entries.Recusals.Keys)
            recused[(s, e)] = "";
        for (var s = 0; s < (ledger.Rules.Recusals.Count == 0 ? 0 : entries.Submissions.Count); s++)
        {
            for (var e = 0; e < entries.Experts.Count; e++)
                Recuse(ledger, s, e, recused, pending);
        }

        WarnOfRecused(ledger, recused, findings);
        var marked = Voiding.Run(
            ledger, new Sheets(new(0), new Panels(entries, recused, pending), recused, new Dictionary<Cell, Voided>()), sheets => new Panels(entries, sheets, pending));
        var reader = ledger.With(marked);
        CheckComments(reader, findings);
        RankSheets.Check(reader, findings);
        var isPlain = ledger.Rules.Marking.Count == 0 && entries.Withdrawals.Count == 0;
        if (isPlain && ledger.Admitted!.Standings.Only?.IsIn == true)
            return marked with { Standings = EncodedList<Standing>.Of(entries.Submissions.Count, Standing.In(Stage.Marking)) };
        var standings = new EncodedList<Standing>(entries.Submissions.Count);
        for (var s = 0; s < standings.Count; s++)
        {
            var before = ledger.Admitted!.Standings[s];
            standings[s] = isPlain && before.IsIn ? Standing.In(Stage.Marking) : before.IsOut ? before
                : ledger.IsWithdrawn(s, Stage.Marking) ? Standing.Withdrawn(Stage.Marking)
                : Then(before, Requirements.Check(reader, ledger.Rules.Marking, s, Stage.Marking));
        }

        return marked with { Standings = standings };
    }

    /// <summary>A submission that waited before waits on.</summary>
    public static Standing Then(Standing before, Standing now) =>
        before.IsWaiting && !now.IsOut ? before with { Questions = [.. before.Questions.Concat(now.Questions).Distinct().Order()] } : now;

    private static void Recuse(
        Ledger ledger, int submission, int expert,
        Dictionary<(int Submission, int Expert), string> recused,
        Dictionary<(int Submission, int Expert), IReadOnlyList<Question>> pending)
    {
        if (ledger.Entries.Recusals.ContainsKey((submission, expert)))
            return;
        foreach (var rule in ledger.Rules.Recusals)
        {
            var value = ledger.Read(rule.Condition, [submission, expert]);
            if (value.IsYes)
                recused.TryAdd((submission, expert), rule.Id);
            else if (value.IsWaiting)
                pending[(submission, expert)] = value.Questions;
        }
    }

    // Recusals that the contest records were met when its marks were taken in; those by a rule are known only now.
    private static void WarnOfRecused(
        Ledger ledger, Dictionary<(int Submission, int Expert), string> recused, FindingList findings)
    {
        if (recused.Count == ledger.Entries.Recusals.Count)
            return;
        foreach (var mark in ledger.Entries.Contest.Marks)
        {
            var key = (ledger.Entries.Find(mark.Submission), ledger.Entries.FindExpert(mark.Expert));
            if (recused.ContainsKey(key) && !ledger.Entries.Recusals.ContainsKey(key))
            {
                findings.Add(mark.Source?.Finding(FindingCodes.RecusedMark, mark.Submission, mark.Expert)
                    ?? new Finding(FindingCodes.RecusedMark, JsonPointer.Root, null, [mark.Submission, mark.Expert]));
            }
        }
    }

    private static void CheckComments(Ledger ledger, FindingList findings)
    {
        if (ledger.Rules.Comments.All(c => c.When is null))
            return;
        foreach (var mark in ledger.Entries.Contest.Marks)
        {
            var (criterion, when) = ledger.Rules.Comments.FirstOrDefault(c => c.Criterion.Id == mark.Criterion);
            if (when?.Body is not { } body || !string.IsNullOrWhiteSpace(mark.Comment))
                continue;
            var (s, e) = (ledger.Entries.Find(mark.Submission), ledger.Entries.FindExpert(mark.Expert));
            // Options count their points; of several revisions the latest one is what needs a reason.
            var given = ledger.Entries.Marks[new Cell(s, e, criterion.Leaf!.Value, ledger.FindRow(criterion, s, mark.Row))];
            var slots = new int[when.FrameSize];
            (slots[0], slots[1]) = (s, e);
            if (body.Evaluate(new Frame(ledger, slots, (Rational[])[given])).IsYes)
            {
                findings.Add(mark.Source?.Finding(FindingCodes.CommentNeeded, $"{given}", mark.Submission)
                    ?? new Finding(FindingCodes.CommentNeeded, JsonPointer.Root, null, [$"{given}", mark.Submission]));
            }
        }
    }
}
