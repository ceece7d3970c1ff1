using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Practices;

/// <summary>Whether a register only adds to an earlier one: nothing goes, and records of histories, versions, assessments and adoptions are never rewritten.</summary>
internal static class HistoryContinuation
{
    public static IReadOnlyList<Finding> Findings(PracticeRegister later, PracticeRegister earlier)
    {
        var findings = new FindingList();
        Gone(findings, "practices", "@practice", earlier.Practices, later.Practices, p => p.Id);
        Gone(findings, "consents", "@consent", earlier.Consents, later.Consents, c => c.Id);
        Gone(findings, "stories", "@story", earlier.Stories, later.Stories, s => s.Id);
        Gone(findings, "adoptions", "@adoption", earlier.Adoptions, later.Adoptions, a => a.Id);
        Gone(findings, "entries", "@entry", earlier.Entries, later.Entries, e => e.Id);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < later.Practices.Count; i++)
            places.TryAdd(later.Practices[i].Id, i);
        foreach (var before in earlier.Practices)
        {
            if (!places.TryGetValue(before.Id, out var index))
                continue;
            var (after, place) = (later.Practices[index], JsonPointer.Root.Member("practices").Element(index));
            Compare(findings, place.Member("versions"), before.Versions, after.Versions);
            Compare(findings, place.Member("assessments"), before.Assessments, after.Assessments);
            Compare(findings, place.Member("history"), before.History, after.History);
        }

        var adoptions = earlier.Adoptions.GroupBy(a => a.Id, StringComparer.Ordinal).ToDictionary(a => a.Key, a => a.First(), StringComparer.Ordinal);
        for (var i = 0; i < later.Adoptions.Count; i++)
        {
            if (adoptions.TryGetValue(later.Adoptions[i].Id, out var before))
                Compare(findings, JsonPointer.Root.Member("adoptions").Element(i).Member("states"), before.States, later.Adoptions[i].States);
        }

        return findings.InDocumentOrder();
    }

    private static void Gone<T>(FindingList findings, string list, string word, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id)
    {
        var there = after.Select(id).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in before.Select(id).Where(i => !there.Contains(i)))
            findings.Add(new Finding(FindingCodes.RecordGone, JsonPointer.Root.Member(list), null, [word, gone]));
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
