using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Which marks are recorded and not counted: rules in the order written, each on what the ones before have left.</summary>
internal static class Voiding
{
    /// <param name="ledger">What is known before.</param>
    /// <param name="sheets">The sheets with all marks.</param>
    /// <param name="panelsOf">The panels when some experts no longer count.</param>
    public static Sheets Run(
        Ledger ledger, Sheets sheets, Func<IReadOnlyDictionary<(int Submission, int Expert), string>, Panels> panelsOf)
    {
        foreach (var rule in ledger.Rules.Voids)
        {
            // What the rule looks at is not settled yet: nothing of it may be remembered.
            var reader = ledger.Fresh().With(sheets).Fresh();
            if (rule.IsOfMark)
            {
                sheets = sheets with { Void = Marks(reader, rule) };
            }
            else
            {
                var (recused, voided) = Experts(reader, rule);
                sheets = sheets with { Recused = recused, Panels = panelsOf(recused), Void = voided };
            }
        }

        return sheets;
    }

    private static Dictionary<Cell, Voided> Marks(Ledger reader, VoidRule rule)
    {
        var voided = reader.Sheets!.Void.ToDictionary();
        foreach (var criterion in reader.Rules.Criteria.MarkedCriteria)
        {
            for (var s = 0; s < reader.Entries.Submissions.Count; s++)
            {
                foreach (var row in reader.RowsOf(criterion, s))
                    Marks(reader, rule, criterion, s, row, voided);
            }
        }

        return voided;
    }

    private static void Marks(Ledger reader, VoidRule rule, CriterionNode criterion, int submission, int row, Dictionary<Cell, Voided> voided)
    {
        List<Cell> cells = [.. Enumerable.Range(0, reader.Entries.Experts.Count)
            .Where(e => IsCounted(reader, submission, e))
            .Select(e => new Cell(submission, e, criterion.Leaf!.Value, row)).Where(reader.HasMark)];
        List<Rational> marks = [.. cells.Select(c => reader.Entries.Marks[c])];
        for (var i = 0; i < cells.Count; i++)
        {
            var slots = new int[rule.When.FrameSize];
            (slots[0], slots[1], slots[2]) = (submission, cells[i].Expert, i);
            var value = rule.When.Body!.Evaluate(new Frame(reader, slots, marks));
            if (value.IsYes || value.IsWaiting)
                voided[cells[i]] = new Voided(rule.Id, value.Questions);
        }
    }

    // Marks that are only listened to, or that nobody has called for yet, are no marks among which one can stand out.
    private static bool IsCounted(Ledger reader, int submission, int expert)
    {
        var declared = reader.Rules.Declared;
        return !reader.Sheets!.Recused.ContainsKey((submission, expert)) && declared.Panels.Any(
            p => !declared.CalledPanels.Contains(p) && !declared.UncountedPanels.Contains(p) && reader.Entries.Duties.IsDue(p, expert, submission));
    }

    /// <summary>Who no longer counts; where that waits, their marks do.</summary>
    private static (Dictionary<(int Submission, int Expert), string> Recused, Dictionary<Cell, Voided> Void) Experts(Ledger reader, VoidRule rule)
    {
        var (recused, voided) = (reader.Sheets!.Recused.ToDictionary(), reader.Sheets.Void.ToDictionary());
        var isOfCategory = rule.When.Index.Count > 1;
        for (var e = 0; e < reader.Entries.Experts.Count; e++)
        {
            for (var category = 0; category < (isOfCategory ? reader.Rules.Declared.Categories.Count : 1); category++)
            {
                var value = reader.Read(rule.When, isOfCategory ? [e, category] : [e]);
                if (value.IsNo)
                    continue;
                bool Concerns(int submission) => !isOfCategory || reader.CategoryOf(submission) == category;
                if (value.IsYes)
                {
                    foreach (var s in Enumerable.Range(0, reader.Entries.Submissions.Count).Where(Concerns))
                        recused.TryAdd((s, e), rule.Id);
                }

                foreach (var cell in value.IsWaiting ? reader.Entries.Marks.All.Select(m => m.Cell).Where(c => c.Expert == e && Concerns(c.Submission)) : [])
                    voided.TryAdd(cell, new Voided(rule.Id, value.Questions));
            }
        }

        return (recused, voided);
    }
}
