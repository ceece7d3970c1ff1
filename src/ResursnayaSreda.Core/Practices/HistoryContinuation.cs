using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Practices;

/// <summary>Whether a register only adds to an earlier one: histories, versions and assessments are never rewritten.</summary>
internal static class HistoryContinuation
{
    public static IReadOnlyList<Finding> Findings(PracticeRegister later, PracticeRegister earlier)
    {
        var findings = new FindingList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < later.Practices.Count; i++)
            places.TryAdd(later.Practices[i].Id, i);
        foreach (var before in earlier.Practices)
        {
            if (!places.TryGetValue(before.Id, out var index))
            {
                findings.Add(new Finding(FindingCodes.PracticeGone, JsonPointer.Root.Member("practices"), null, [before.Id]));
                continue;
            }

            var (after, place) = (later.Practices[index], JsonPointer.Root.Member("practices").Element(index));
            Compare(findings, place.Member("versions"), before.Versions, after.Versions);
            Compare(findings, place.Member("assessments"), before.Assessments, after.Assessments);
            Compare(findings, place.Member("history"), before.History, after.History);
        }

        return findings.InDocumentOrder();
    }

    private static void Compare<T>(FindingList findings, JsonPointer place, IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : IEquatable<T>
    {
        for (var i = 0; i < before.Count; i++)
        {
            if (i >= after.Count || !before[i].Equals(after[i]))
            {
                findings.Add(new Finding(FindingCodes.HistoryRewritten, i < after.Count ? place.Element(i) : place, null, [$"{i + 1}"]));
                return;
            }
        }
    }
}
