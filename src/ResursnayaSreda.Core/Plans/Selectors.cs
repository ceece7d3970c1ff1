using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>The ways in which the tables of some terms can come out together: tables by the same key take rows that fit one value.</summary>
internal static class Selectors
{
    private const int MostCombinations = 1000;

    /// <summary>What tells a table from the others that look at the same key: the rows it has.</summary>
    public static string IdOf(Lookup lookup, string key) =>
        $"{key} {string.Join(';', lookup.Rows.Select(r => r.Band?.ToString() ?? string.Join(',', r.Labels)))}";

    /// <summary>Every combination of rows with a sample of what leads to it, or null when there are too many.</summary>
    public static IReadOnlyList<(IReadOnlyDictionary<string, int> Rows, string Sample)>? Combinations(
        IEnumerable<Term> terms, Func<string, IReadOnlyList<string>> labels)
    {
        var byKey = new SortedDictionary<string, List<Lookup>>(StringComparer.Ordinal);
        foreach (var lookup in terms.SelectMany(Lookups))
        {
            if (lookup.By.Key is not { } key)
                continue;
            if (!byKey.TryGetValue(key, out var same))
                byKey[key] = same = [];
            same.Add(lookup);
        }

        IEnumerable<(Dictionary<string, int> Rows, string Sample)> all = [([], "")];
        var count = 1;
        foreach (var (key, lookups) in byKey)
        {
            var alternatives = Alternatives(key, lookups, labels);
            count *= alternatives.Count;
            if (count > MostCombinations)
                return null;
            all = all.SelectMany(_ => alternatives, (done, next) => (Join(done.Rows, next.Rows), $"{done.Sample} {next.Sample}".Trim()));
        }

        return [.. all.Select(a => ((IReadOnlyDictionary<string, int>)a.Rows, a.Sample))];
    }

    /// <summary>The tables a term depends on, also through other quantities.</summary>
    public static IEnumerable<Lookup> Lookups(Term term) => Dependencies.Of(term).OfType<Lookup>();

    private static List<(Dictionary<string, int> Rows, string Sample)> Alternatives(
        string key, List<Lookup> lookups, Func<string, IReadOnlyList<string>> labels)
    {
        var samples = lookups[0].By.Type switch
        {
            LabelType label => labels(label.List).Select(l => (Value.Of((object)l), l)),
            YesNoType => [(Value.Yes, "yes"), (Value.No, "no")],
            NumberType => Numbers(lookups),
            _ => lookups.SelectMany(l => l.Rows).SelectMany(r => r.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Append("\u0000").Select(l => (Value.Of((object)l), l == "\u0000" ? "…" : l)),
        };
        var result = new List<(Dictionary<string, int> Rows, string Sample)>();
        foreach (var (value, sample) in samples)
        {
            var rows = lookups.DistinctBy(l => IdOf(l, key)).ToDictionary(l => IdOf(l, key), l => l.RowFor(value), StringComparer.Ordinal);
            if (!result.Exists(r => r.Rows.All(p => rows[p.Key] == p.Value)))
                result.Add((rows, sample));
        }

        return result;
    }

    // One number in every stretch that no band's end divides, and every end itself.
    private static IEnumerable<(Value, string)> Numbers(List<Lookup> lookups)
    {
        var range = lookups[0].By.Range;
        var ends = lookups.SelectMany(l => l.Rows)
            .SelectMany(r => r.Band is { } band ? [band.Low, band.High] : r.Labels.Select(l => Rational.TryParse(l, out var n) ? n : (Rational?)null))
            .OfType<Rational>().Append(Rational.Zero).Distinct().Order().ToList();
        var samples = ends.Zip(ends.Skip(1), (a, b) => (a + b) / 2).Concat(ends).Prepend(ends[0] - 1).Append(ends[^1] + 1);
        return samples.Where(range.Contains).Order().Select(n => (Value.Of(n), n.ToString()));
    }

    private static Dictionary<string, int> Join(Dictionary<string, int> left, Dictionary<string, int> right) =>
        left.Concat(right).ToDictionary(StringComparer.Ordinal);
}
