using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Practices;

/// <summary>Why a step of a practice is refused, by the table of transitions.</summary>
internal sealed class TransitionRules(PracticeRegister register, Practice practice)
{
    /// <summary>What a step lacks, whichever state it starts from; nothing when it is allowed.</summary>
    public IReadOnlyList<(FindingCode Code, string[] Arguments)> Refusals(PracticeChange change, string from)
    {
        if (PracticeTransitions.Find(change.Axis, from, change.To) is not { } row)
        {
            var allowed = PracticeTransitions.From(change.Axis, from).Select(t => t.To).ToList();
            return [(FindingCodes.NoTransition, [Axis(change), from, change.To, allowed.Count == 0 ? "@noState" : string.Join(", ", allowed)])];
        }

        // Most steps lack nothing.
        List<(FindingCode Code, string[] Arguments)>? refusals = null;
        if (!row.Roles.Contains(change.By))
        {
            (refusals ??= []).Add(
                (FindingCodes.OtherTransitionRole, [Axis(change), change.To, EnumWords.Word(change.By), string.Join(", ", row.Roles.Select(EnumWords.Word))]));
        }

        for (var i = 0; i < row.Fields.Count; i++)
        {
            if (!practice.IsFilled(row.Fields[i]))
                (refusals ??= []).Add((FindingCodes.FieldNeeded, [change.To, EnumWords.Word(row.Fields[i])]));
        }

        for (var i = 0; i < row.Evidence.Count; i++)
        {
            foreach (var refusal in Lacks(row.Evidence[i], change))
                (refusals ??= []).Add(refusal);
        }

        return refusals ?? [];
    }

    private IEnumerable<(FindingCode Code, string[] Arguments)> Lacks(TransitionEvidence evidence, PracticeChange change) => evidence switch
    {
        TransitionEvidence.Reason => Unless(change.Reason is not null, "reason", change),
        TransitionEvidence.Reference => Unless(change.Reference is not null, "reference", change),
        TransitionEvidence.Successor => Unless(change.Successor is not null, "successor", change),
        TransitionEvidence.Assessment => Unless(
            change.Evaluation is { } evaluation && practice.Assessments.Any(a => a.Link.Evaluation == evaluation && a.On <= change.On), "assessment", change),
        TransitionEvidence.Story => Unless(!register.HasAllStories || register.HasStoryOn(practice.Id, change.On), "story", change),
        TransitionEvidence.Consent => register.FaultsOf(practice, change.On)
            .Select(f => (FindingCodes.ConsentDoesNotHold, Arguments(f.Consent, f.Fault, change.On))),
        TransitionEvidence.OneContext => Contexts(change, 1),
        TransitionEvidence.TwoContexts => Contexts(change, 2),
        _ => throw new InvalidOperationException($"No rule for {evidence}."),
    };

    private static string Axis(PracticeChange change) => $"@axis.{EnumWords.Word(change.Axis)}";

    /// <summary>What the finding says of a consent that does not hold.</summary>
    public static string[] Arguments(string consent, ConsentFault fault, LocalDate day) =>
        [consent.Length > 0 ? consent : "–", $"@consent.{EnumWords.Word(fault)}", Iso(day)];

    private static IEnumerable<(FindingCode Code, string[] Arguments)> Unless(bool isThere, string evidence, PracticeChange change) =>
        isThere ? [] : [(FindingCodes.EvidenceNeeded, [change.To, $"@evidence.{evidence}"])];

    private IEnumerable<(FindingCode Code, string[] Arguments)> Contexts(PracticeChange change, int needed) =>
        register.HasAllAdoptions && register.Graph.ContextsOf(practice.Id, change.On, needed) is var have && have < needed
            ? [(FindingCodes.ContextsNeeded, [change.To, $"{needed}", $"{have}", Iso(change.On)])]
            : [];
}
