using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What a value was made of: the graph of quantities read backwards.</summary>
internal static class Operands
{
    public static IReadOnlyList<(Quantity Quantity, int[] Members)> Of(Ledger ledger, Quantity quantity, int[] members) => quantity switch
    {
        { Body: { } body } => ReadBy(ledger, body, quantity.FrameSize, members),
        { Origin: CallOrigin { Call: var id } } => ReadBy(ledger, ledger.CallOf(id).When.Term, ledger.CallOf(id).When.FrameSize, members),
        { Origin: PooledOrigin { Criterion: var id } } => SheetsAt(ledger, ledger.Rules.PoolPointOf(id), members),
        { Origin: StandingOrigin { Name: "place" } } => PlainKeys(ledger, members),
        { Origin: ShareOrigin { Apportionment: var id } } => [.. SharesBy(ledger.Rules.Apportionments[id], members)],
        _ => [],
    };

    /// <summary>What the contest says beside a mark: the expert's comment, the reason of a recusal or a revision, the rule by which it is void.</summary>
    public static string? RemarkOn(Ledger ledger, Quantity quantity, int[] members)
    {
        if (quantity.Origin is not CellOrigin { Leaf: var leaf })
            return null;
        var cell = new Cell(members[0], members[1], leaf, members.Length > 2 ? members[2] : -1);
        if (ledger.Sheets!.Recused.TryGetValue((members[0], members[1]), out var rule))
            return ledger.Entries.Recusals.TryGetValue((members[0], members[1]), out var recusal) ? recusal.Reason : rule;
        if (ledger.Sheets.Void.TryGetValue(cell, out var voided))
            return voided.Rule;
        var criterion = ledger.Rules.Declared.MarkedCriteria[leaf];
        var row = cell.Row < 0 ? null : ledger.NameOfRow(criterion.Rows!, members[0], cell.Row);
        var mark = ledger.Entries.Contest.MarkTable.Remarked(ledger.Entries.IdOf(members[0])).Where(
            m => m.Criterion == criterion.Id && m.Expert == ledger.Entries.Experts[members[1]].Id && m.Row == row).MaxBy(m => m.Revision);
        return mark?.Comment ?? mark?.Reason;
    }

    /// <summary>Members picked from those of a reader; mostly they are the same.</summary>
    public static int[] Pick(int[] members, int[] slots)
    {
        var isSame = slots.Length == members.Length;
        for (var i = 0; isSame && i < slots.Length; i++)
            isSame = slots[i] == i;
        return isSame ? members : Array.ConvertAll(slots, s => members[s]);
    }

    private static List<(Quantity Quantity, int[] Members)> ReadBy(Ledger ledger, Term body, int frameSize, int[] members)
    {
        var tracing = new Tracing(ledger);
        var slots = new int[frameSize];
        members.CopyTo(slots, 0);
        body.Evaluate(new Frame(tracing, slots));
        return tracing.Reads;
    }

    // Recused experts are listed with their reason, although they count nowhere.
    private static List<(Quantity Quantity, int[] Members)> SheetsAt(Ledger ledger, PoolPoint point, int[] members)
    {
        var sheets = new List<(Quantity Quantity, int[] Members)>();
        foreach (var rule in point.Rules)
        {
            if (rule.When is not null && !ledger.Read(rule.When, members).IsYes)
                continue;
            for (var e = 0; e < ledger.Entries.Experts.Count; e++)
            {
                if (ledger.Entries.Duties.IsOnAny(rule.Panels, e, members[0]))
                    sheets.Add((point.Sheet, members is [var submission] ? [submission, e] : [members[0], e, members[1]]));
            }

            break;
        }

        return sheets;
    }

    private static List<(Quantity Quantity, int[] Members)> PlainKeys(Ledger ledger, int[] members) =>
        [.. ledger.Rules.Ranking!.Keys.Where(k => k is { By: not null, UsesAbove: false, UsesTied: false }).Select(k => (k.By!, members))];

    private static IEnumerable<(Quantity Quantity, int[] Members)> SharesBy(Apportionment rule, int[] members)
    {
        if (rule.Total.Index.Count == 0)
            yield return (rule.Total, []);
        foreach (var quantity in (Quantity?[])[rule.By, rule.AtLeast, rule.AtMost])
        {
            if (quantity is not null)
                yield return (quantity, members);
        }
    }
}
