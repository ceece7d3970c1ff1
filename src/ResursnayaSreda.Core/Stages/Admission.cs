using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Who may take part: categories and requirements. Contest, entrants → admitted.</summary>
internal static class Admission
{
    public static Admitted Run(Ledger ledger)
    {
        var isPlain = ledger.Rules.Admission.Count == 0 && ledger.Entries.Withdrawals.Count == 0;
        if (isPlain && ledger.Entrants.Only?.IsIn == true)
            return new Admitted(ledger.Entrants, ledger.Admitted!.Categories);
        var standings = new EncodedList<Standing>(ledger.Entries.Submissions.Count);
        for (var s = 0; s < standings.Count; s++)
        {
            var entered = ledger.Entrants[s];
            standings[s] = isPlain && entered.IsIn ? entered : entered.IsOut ? entered
                : ledger.IsWithdrawn(s, Stage.Admission) ? Standing.Withdrawn(Stage.Admission)
                : Marking.Then(entered, Requirements.Check(ledger, ledger.Rules.Admission, s, Stage.Admission));
        }

        return new Admitted(standings, ledger.Admitted!.Categories);
    }

    /// <summary>The category of each submission: what it is, which no round changes.</summary>
    public static IReadOnlyList<int> Categories(Ledger ledger, FindingList findings) => ledger.Earlier is [var first, ..]
        ? first.Admitted!.Categories
        : ledger.Rules.Declared.Categories.Count == 0 ? new LazyList<int>(ledger.Entries.Submissions.Count, _ => -1)
        : Enumerable.Range(0, ledger.Entries.Submissions.Count).Select(s => Category(ledger, s, findings)).ToArray();

    private static int Category(Ledger ledger, int submission, FindingList findings)
    {
        var entry = ledger.Entries.Contest.Roll.Told(submission);
        if (entry?.Category is { } declared)
            return ledger.IndexOf(Dimension.Category.Name, declared);
        return ledger.Rules.Categories.Count == 0 ? -1 : Computed(ledger, submission, entry, findings);
    }

    private static int Computed(Ledger ledger, int submission, Submission? entry, FindingList findings)
    {
        var conditions = ledger.Rules.Categories;
        var fitting = Enumerable.Range(0, conditions.Count).Where(i => ledger.Of(conditions[i], submission).IsYes).ToList();
        if (fitting is [var only])
            return only;
        var labels = ledger.Labels(Dimension.Category.Name);
        findings.Add(fitting.Count == 0
            ? Fault(entry, FindingCodes.NoCategory, ledger.Entries.IdOf(submission))
            : Fault(entry, FindingCodes.SeveralCategories, ledger.Entries.IdOf(submission), string.Join(", ", fitting.Select(i => labels[i]))));
        return -1;
    }

    private static Finding Fault(Submission? entry, FindingCode code, params IReadOnlyList<string> arguments) =>
        entry?.Source?.Finding(code, arguments) ?? new Finding(code, JsonPointer.Root, null, arguments);
}
