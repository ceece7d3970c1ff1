using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Contests;

/// <summary>A contest from a text that is not kept.</summary>
internal static class ContestStream
{
    /// <summary>A contest document.</summary>
    public static async Task<Checked<Contest>> Read(PassingText text, CancellationToken cancellation)
    {
        var (findings, inText, inLists) = (new FindingList(), new FindingList(), new FindingList());
        var lists = new ContestLists(keepsPlaces: false);
        var plain = new PlainElements(lists.Submissions, lists.Marks);
        var passing = lists.All.ToDictionary(
            l => l.Key, IPassing (l) => new PassingList(l.Value.Kind, l.Value.Add, inText, inLists, plain.Of(l.Key)), StringComparer.Ordinal);
        var root = await PassingReader.Read(text, DocumentLimits.Contest, findings, inText, passing, cancellation).ConfigureAwait(false);
        if (root is null)
            return new(null, findings.InDocumentOrder());
        // As where the text is at hand: first what is wrong with the text, then what is wrong with what it says.
        findings.AddRange(inLists.InDocumentOrder());
        var node = ContestDocument.Form.Read(root, null, findings);
        text.Close();
        return new(findings.HasErrors || node is null ? null : ContestDocument.From(node, lists), findings.InDocumentOrder());
    }

    /// <summary>A contest of lines: the first says everything but the submissions, each other one is a submission with its marks.</summary>
    public static async Task<Checked<Contest>> ReadLines(PassingText text, CancellationToken cancellation)
    {
        var findings = new FindingList();
        await text.Open(findings, cancellation).ConfigureAwait(false);
        var lines = new ContestLines(text, findings);
        long from = 0;
        var searched = 0;
        while (true)
        {
            var rest = (int)(from - text.Start);
            var end = text.Window[(rest + searched)..].IndexOf((byte)'\n');
            if (end >= 0 || text.IsEnded)
            {
                var length = end >= 0 ? searched + end : text.Window.Length - rest;
                lines.Take(text.Window.Slice(rest, length), from);
                if (end < 0)
                    break;
                (from, searched) = (from + length + 1, 0);
                continue;
            }

            searched = text.Window.Length - rest;
            await text.Slide(from, cancellation).ConfigureAwait(false);
        }

        text.Close();
        return new(lines.Contest(), findings.InDocumentOrder());
    }
}
