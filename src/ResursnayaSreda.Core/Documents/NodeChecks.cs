using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>What many documents must not say: an id twice, a period that ends before it begins, a name that leads nowhere.</summary>
internal static class NodeChecks
{
    public static void Unique(IReadOnlyList<Node> nodes, FindingList findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.Id is { } id && !seen.Add(id))
                findings.Add(node.FindingAt("id", FindingCodes.DuplicateIdentifier, id));
        }
    }

    /// <summary>The same for a list; only where an id is there twice its nodes are looked at.</summary>
    public static void Unique<T>(IElements<T> elements, FindingList findings) =>
        Unique([.. elements.Doubtful(_ => elements.Ids.Count == elements.Whole.Count)], findings);

    public static void Ordered(Node node, string first, string last, FindingList findings)
    {
        if (node.Date(last) < node.Date(first))
            findings.Add(node.FindingAt(last, FindingCodes.PeriodReversed, node.SourceOf(first).Text, node.SourceOf(last).Text));
    }

    /// <summary>A name, or each of a list of names, is one of those that are known.</summary>
    public static void Known(Node node, string property, IReadOnlySet<string> known, string word, FindingList findings)
    {
        if (node[property] is string id)
        {
            if (!known.Contains(id))
                findings.Add(node.FindingAt(property, FindingCodes.UnknownReference, id, word));
        }
        else if (node.Has(property))
        {
            foreach (var missing in node.Texts(property).Where(t => !known.Contains(t)))
                findings.Add(node.FindingAtText(property, missing, FindingCodes.UnknownReference, missing, word));
        }
    }

    public static HashSet<string> Ids(IReadOnlyList<Node> nodes) => nodes.Select(n => n.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
