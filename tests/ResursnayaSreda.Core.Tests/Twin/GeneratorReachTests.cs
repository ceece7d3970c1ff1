using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>What the random documents are made of: a kind that never occurs is a kind that is never compared.</summary>
public sealed class GeneratorReachTests
{
    private const int Documents = 600;

    // What a single random document holds with a chance of some percent.
    private static readonly string[] Claimed =
    [
        "methodology", "roundings", "table", "case", "band", "field", "column", "parameter", "decided", "category", "value", "points", "options",
        "option", "choose", "labels", "ranks", "panel", "outcome", "round", "admission", "marking", "pooling", "scoring", "ranking", "selection", "require",
        "recorded", "recuse", "void", "call", "marks", "indicator", "relative", "comparison", "group", "each", "pool", "keep", "drop", "score", "step", "clip",
        "key", "limit", "emptyList", "pass", "under", "zone", "override", "amount", "apportion",
    ];

    private static readonly string[] ClaimedWords =
    [
        "pool by agreed", "key countBack", "key ask", "key is", "require repair", "panel called", "panel counts", "call drop", "call for leaf", "emptyList ask",
        "round when", "round enter", "ranking afterSplit", "apportion per", "apportion atMost", "apportion atLeast",
    ];

    [Fact]
    public void Random_documents_reach_every_kind_of_node_they_claim()
    {
        var random = new Random(20260101);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Documents; i++)
        {
            int[] numbers = [.. Enumerable.Range(0, 400).Select(_ => random.Next(10_000))];
            var read = CoreJson.ReadMethodology(RandomCase.Utf8(RandomMethodology.Document(new Tape(numbers))));
            var found = new HashSet<string>(StringComparer.Ordinal);
            if (read.IsValid)
                Walk(read.Value.Root, found);
            foreach (var kind in found)
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        Claimed.Concat(ClaimedWords).Where(kind => counts.GetValueOrDefault(kind) < Documents / 100).Should().BeEmpty();
    }

    private static void Walk(Node node, HashSet<string> found)
    {
        found.Add(node.Kind.Name);
        foreach (var property in node.Kind.Properties.Select(p => p.Name).Where(node.Has))
        {
            found.Add($"{node.Kind.Name} {property}");
            if (node.Text(property) is { } word)
                found.Add($"{node.Kind.Name} {property} {word}");
            foreach (var child in node.Children(property))
                Walk(child, found);
            if (node.Child(property) is { } only)
                Walk(only, found);
        }
    }
}
