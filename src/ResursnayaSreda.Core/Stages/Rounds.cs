using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Plays the rounds one after the other: the outcomes of one say who enters the next.</summary>
internal static class Rounds
{
    /// <summary>The rounds as they ended; fewer than the rules have when the contest has errors.</summary>
    public static IReadOnlyList<Ledger> Play(Plan plan, Entries entries, Answers answers, FindingList findings, EvaluationOptions options)
    {
        var played = new List<Ledger>();
        foreach (var rules in plan.Rounds)
        {
            var ledger = new Ledger(rules, entries, answers, [.. played], options);
            ledger = ledger.With(new Admitted([], Admission.Categories(ledger, findings)));
            if (findings.HasErrors)
                return played;
            ledger = Enter(ledger);
            WarnOfUnentered(ledger, findings);
            ledger = ledger.With(Admission.Run(ledger));
            if (ledger.IsHeld)
                ledger = Stages(ledger, answers, findings);
            played.Add(ledger);
        }

        return played;
    }

    // Nothing of what people have given is passed over in silence.
    private static void WarnOfUnentered(Ledger ledger, FindingList findings)
    {
        var marks = ledger.Entrants.Any(s => s.DidNotEnter) ? ledger.Entries.Contest.Marks : [];
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (ledger.Rules.Criteria.Find(mark.Criterion) is not null && ledger.Entrants[ledger.Entries.Find(mark.Submission)].DidNotEnter)
                findings.Add(ledger.Entries.AtMark(i, FindingCodes.UnenteredMark, mark.Submission, mark.Expert, ledger.Rules.Round.Id));
        }
    }

    private static Ledger Stages(Ledger ledger, Answers answers, FindingList findings)
    {
        Done(ledger, Stage.Admission);
        ledger = ledger.With(Marking.Run(ledger, findings));
        Calls.WarnOfUncalled(ledger, findings);
        Done(ledger, Stage.Marking);
        ledger = ledger.With(Pooling.Run(ledger));
        Done(ledger, Stage.Pooling);
        ledger = ledger.With(Scoring.Run(ledger));
        Done(ledger, Stage.Scoring);
        ledger = ledger.With(Ranking.Run(ledger, answers));
        Done(ledger, Stage.Ranking);
        ledger = ledger.With(Selection.Run(ledger, answers));
        Done(ledger, Stage.Selection);
        return ledger;
    }

    private static void Done(Ledger ledger, Stage stage)
    {
        ledger.Options.Progress?.Report(new(ledger.Rules.Round.Id, stage, ledger.Entries.Submissions.Count));
        ledger.Options.Cancellation.ThrowIfCancellationRequested();
    }

    private static Ledger Enter(Ledger ledger)
    {
        var count = ledger.Entries.Submissions.Count;
        // Who enters is found out before anything about the round is settled; its condition may look at those who would enter.
        var reader = ledger.Fresh();
        List<Standing> standings = reader.Earlier.Any(e => e.IsHeld)
            ? [.. Enumerable.Range(0, count).Select(s => Entrant(reader, s))]
            : [.. Enumerable.Repeat(Standing.In(Stage.Admission), count)];
        ledger = ledger.Entered(standings, isHeld: true);
        if (ledger.Rules.When is not { } when)
            return ledger;
        var isHeld = ledger.Fresh().Read(when, []);
        if (isHeld.IsNo)
            return ledger.Entered([.. standings.Select(_ => Standing.NotEntered)], isHeld: false);
        return isHeld.IsWaiting
            ? ledger.Entered([.. standings.Select(s => s.IsOut ? s : s with { Questions = [.. s.Questions.Concat(isHeld.Questions).Distinct().Order()] })], isHeld: true)
            : ledger;
    }

    private static Standing Entrant(Ledger ledger, int submission)
    {
        var before = ledger.Earlier.Last(e => e.IsHeld);
        var isDecided = before.Selected!.Outcomes[submission] is not null;
        if (before.Lists!.ListOf[submission] is null || !(isDecided || before.Selected.Waiting[submission].Count > 0))
            return Standing.NotEntered;
        var enters = ledger.Rules.Enter is { } enter ? ledger.Of(enter, submission) : Value.Yes;
        return enters.IsWaiting ? Standing.In(Stage.Admission) with { Questions = enters.Questions }
            : enters.IsYes ? Standing.In(Stage.Admission) : Standing.NotEntered;
    }
}
