using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Plays the rounds one after the other: the outcomes of one say who enters the next.</summary>
internal static class Rounds
{
    /// <summary>The rounds as they ended; fewer than the rules have when the contest has errors.</summary>
    /// <param name="plan">The rules.</param>
    /// <param name="entries">What they are applied to.</param>
    /// <param name="answers">What people decided.</param>
    /// <param name="findings">Takes the faults.</param>
    /// <param name="options">How it is carried out.</param>
    /// <param name="parts">What pooling in the first round gave to parts of the contest; empty when it has not been computed in parts.</param>
    public static IReadOnlyList<Ledger> Play(
        Plan plan, Entries entries, Answers answers, FindingList findings, EvaluationOptions options, IReadOnlyList<Ledger> parts)
    {
        var played = new List<Ledger>();
        foreach (var rules in plan.Rounds)
        {
            if (Begin(new Ledger(rules, entries, answers, [.. played], options), findings) is not { } ledger)
                return played;
            if (ledger.IsHeld)
                ledger = End(Pool(ledger, findings, played.Count == 0 && parts.All(p => p.Pooled is not null) ? parts : []), answers);
            played.Add(ledger);
        }

        return played;
    }

    /// <summary>The first round up to pooling; null when the contest has errors.</summary>
    public static Ledger? PlayPooling(Plan plan, Entries entries, FindingList findings, EvaluationOptions options) =>
        Begin(new Ledger(plan.Rounds[0], entries, new Answers(entries), [], options), findings) is not { } ledger ? null
        : ledger.IsHeld ? Pool(ledger, findings, []) : ledger;

    private static Ledger? Begin(Ledger ledger, FindingList findings)
    {
        ledger = ledger.With(new Admitted(new(0), Admission.Categories(ledger, findings)));
        if (findings.HasErrors)
            return null;
        ledger = Enter(ledger);
        WarnOfUnentered(ledger, findings);
        return ledger.With(Admission.Run(ledger));
    }

    // Nothing of what people have given is passed over in silence.
    private static void WarnOfUnentered(Ledger ledger, FindingList findings)
    {
        var marks = ledger.Entrants.Has(s => s.DidNotEnter) ? ledger.Entries.Contest.Marks : [];
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (ledger.Rules.Criteria.Find(mark.Criterion) is not null && ledger.Entrants[ledger.Entries.Find(mark.Submission)].DidNotEnter)
                findings.Add(ledger.Entries.AtMark(i, FindingCodes.UnenteredMark, mark.Submission, mark.Expert, ledger.Rules.Round.Id));
        }
    }

    private static Ledger Pool(Ledger ledger, FindingList findings, IReadOnlyList<Ledger> parts)
    {
        Done(ledger, Stage.Admission);
        ledger = ledger.With(Marking.Run(ledger, findings));
        Calls.WarnOfUncalled(ledger, findings);
        Done(ledger, Stage.Marking);
        ledger = ledger.With(parts.Count > 0 ? Joining.Run(ledger, parts) : Pooling.Run(ledger));
        Done(ledger, Stage.Pooling);
        return ledger;
    }

    private static Ledger End(Ledger ledger, Answers answers)
    {
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
        var standings = !reader.Earlier.Any(e => e.IsHeld)
            ? EncodedList<Standing>.Of(count, Standing.In(Stage.Admission))
            : EncodedList<Standing>.Of(count, s => Entrant(reader, s));
        ledger = ledger.Entered(standings, isHeld: true);
        if (ledger.Rules.When is not { } when)
            return ledger;
        var isHeld = ledger.Fresh().Read(when, []);
        if (isHeld.IsNo)
            return ledger.Entered(EncodedList<Standing>.Of(count, Standing.NotEntered), isHeld: false);
        return isHeld.IsWaiting
            ? ledger.Entered(EncodedList<Standing>.Of(count, s => Asked(standings[s], isHeld.Questions)), isHeld: true)
            : ledger;
    }

    private static Standing Asked(Standing standing, IReadOnlyList<Question> questions) =>
        standing.IsOut ? standing : standing with { Questions = [.. standing.Questions.Concat(questions).Distinct().Order()] };

    private static Standing Entrant(Ledger ledger, int submission)
    {
        var before = ledger.Earlier.Last(e => e.IsHeld);
        var isDecided = before.Selected!.Outcomes[submission] is not null;
        if (before.Lists!.ListOf(submission) is null || !(isDecided || before.Selected.WaitingOf(submission).Count > 0))
            return Standing.NotEntered;
        var enters = ledger.Rules.Enter is { } enter ? ledger.Of(enter, submission) : Value.Yes;
        return enters.IsWaiting ? Standing.In(Stage.Admission) with { Questions = enters.Questions }
            : enters.IsYes ? Standing.In(Stage.Admission) : Standing.NotEntered;
    }
}
