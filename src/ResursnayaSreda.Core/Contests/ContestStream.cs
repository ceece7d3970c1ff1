using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Contests;

/// <summary>A contest from a text that is not kept.</summary>
internal static class ContestStream
{
    public static async Task<Checked<Contest>> Read(PassingText text, CancellationToken cancellation)
    {
        var (findings, inText, inLists) = (new FindingList(), new FindingList(), new FindingList());
        var lists = new ContestLists(keepsPlaces: false);
        var passing = lists.All.ToDictionary(
            l => l.Key, IPassing (l) => new PassingList(l.Value, inText, inLists, l.Key == "marks" ? new PlainMarks(lists.Marks) : null), StringComparer.Ordinal);
        var root = await PassingReader.Read(text, DocumentLimits.Contest, findings, inText, passing, cancellation).ConfigureAwait(false);
        if (root is null)
            return new(null, findings.InDocumentOrder());
        // As where the text is at hand: first what is wrong with the text, then what is wrong with what it says.
        findings.AddRange(inLists.InDocumentOrder());
        var node = ContestDocument.Form.Read(root, null, findings);
        return new(findings.HasErrors || node is null ? null : ContestDocument.From(node, lists), findings.InDocumentOrder());
    }
}
