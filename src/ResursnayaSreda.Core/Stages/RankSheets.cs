using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Stages;

/// <summary>An expert who puts a list in order gives each rank once, unless the scale allows equals.</summary>
internal static class RankSheets
{
    public static void Check(Ledger ledger, FindingList findings)
    {
        foreach (var criterion in ledger.Rules.Criteria.MarkedCriteria.Where(c => c.Each is null))
        {
            if (ledger.Rules.Declared.Scales.GetValueOrDefault(criterion.Node.Text("scale") ?? "") is RanksScale { AllowsTies: false })
                Check(ledger, criterion, findings);
        }
    }

    private static void Check(Ledger ledger, CriterionNode criterion, FindingList findings)
    {
        var given = new Dictionary<(int Expert, string List, Rational Rank), List<string>>();
        foreach (var (cell, rank) in ledger.Entries.Marks.All)
        {
            if (cell.Leaf != criterion.Leaf || ledger.Admitted!.Standings[cell.Submission].IsOut || !ledger.HasMark(cell)
                || ledger.Sheets!.Recused.ContainsKey((cell.Submission, cell.Expert)))
                continue;
            var key = (cell.Expert, Ranking.ListName(ledger, ledger.Rules.Ranking!, cell.Submission), rank);
            if (!given.TryGetValue(key, out var same))
                given[key] = same = [];
            same.Add(ledger.Entries.IdOf(cell.Submission));
        }

        foreach (var (key, same) in given.Where(g => g.Value.Count > 1).OrderBy(g => g.Key.Expert).ThenBy(g => g.Key.List, StringComparer.Ordinal).ThenBy(g => g.Key.Rank))
        {
            findings.Add(ledger.Entries.AtMark(
                key.Expert, criterion.Id, key.Rank, same, FindingCodes.RanksRepeat,
                ledger.Entries.Experts[key.Expert].Id, $"{key.Rank}", $"{same.Count}", key.List, string.Join(", ", same.Order(StringComparer.Ordinal))));
        }
    }
}
