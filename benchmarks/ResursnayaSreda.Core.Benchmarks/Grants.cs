using System.Globalization;
using System.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>A contest of any size with made-up marks: every expert marks every criterion of every submission from 0 to 10.</summary>
internal sealed class Grants
{
    public const int Experts = 3;
    public const int Criteria = 10;

    /// <summary>Weights in hundredths; together 1.</summary>
    public static IReadOnlyList<int> Weights { get; } = [15, 12, 8, 10, 5, 14, 9, 11, 6, 10];

    private Grants(int submissions)
    {
        Submissions = submissions;
        Marks = new byte[submissions * Criteria * Experts];
        var state = 20200227u;
        for (var i = 0; i < Marks.Length; i++)
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            Marks[i] = (byte)((state >> 16) % 11);
        }
    }

    public int Submissions { get; }

    /// <summary>Submission by submission, criterion by criterion, expert by expert.</summary>
    public byte[] Marks { get; }

    public static Grants Of(int submissions) => new(submissions);

    public static Plan Plan() => Plan(Methodology(Weights));

    /// <summary>The rules for marks that have been averaged already.</summary>
    public static Plan PlanOfAverages() => Plan(Methodology(Weights, step: "0.01"));

    private static Plan Plan(string methodology) => Core.Plans.Plan.Compile(CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(methodology)).Value).Value;

    /// <summary>A methodology with a criterion for each weight.</summary>
    public static string Methodology(IReadOnlyList<int> weights, string step = "1")
    {
        var whole = weights.Sum();
        var criteria = weights.Select((w, i) =>
            $$"""{ "kind": "marks", "id": "c{{i}}", "scale": "ten", "panel": "jury", "weight": "{{w}}/{{whole}}" }""");
        return $$"""
            {
              "format": "resursnaya-sreda/methodology/1", "id": "benchmark", "version": "1.0.0", "effective": { "from": "2026-01-01" },
              "title": { "en": "Benchmark" }, "rounding": { "else": "exact", "pooled": { "to": "0.01", "mode": "halfUp" } },
              "scales": { "ten": { "kind": "points", "from": "0", "to": "10", "step": "{{step}}" } },
              "panels": [{ "id": "jury" }], "outcomes": [{ "id": "none" }],
              "rounds": [{
                "id": "main",
                "criteria": [{ "kind": "group", "id": "merit", "combine": "sum", "weights": "shares", "children": [{{string.Join(",", criteria)}}] }],
                "pooling": { "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] },
                "scoring": { "scores": [{ "id": "total", "is": "merit" }], "require": [{ "id": "pass", "is": "total >= 5" }] },
                "ranking": { "lists": "all", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" },
                "selection": { "passes": [], "rest": "none" }
              }]
            }
            """;
    }

    public Contest Contest() => Contest(Experts, All());

    /// <summary>The same contest, whose only expert gives the averages.</summary>
    public Contest ContestOfAverages() => Contest(1, AllAverages());

    /// <summary>The average of a criterion, rounded to 0.01.</summary>
    public decimal Average(int submission, int criterion) => Math.Round(
        Enumerable.Range(0, Experts).Sum(e => (decimal)Marks[(((submission * Criteria) + criterion) * Experts) + e]) / Experts, 2, MidpointRounding.AwayFromZero);

    private Contest Contest(int experts, IEnumerable<Mark> marks) => new("benchmark", "1.0.0")
    {
        Submissions = SubmissionTable.Of(Enumerable.Range(0, Submissions).Select(s => new Submission(Id(s)))),
        Experts = [.. Enumerable.Range(0, experts).Select(e => new Expert($"e{e}"))],
        Marks = MarkTable.Of(marks),
    };

    public static string Id(int submission) => submission.ToString("d7", CultureInfo.InvariantCulture);

    private IEnumerable<Mark> All()
    {
        GivenValue[] values = [.. Enumerable.Range(0, 11).Select(v => GivenValue.Of(v.ToString(CultureInfo.InvariantCulture)))];
        string[] criteria = [.. Enumerable.Range(0, Criteria).Select(c => $"c{c}")];
        string[] experts = [.. Enumerable.Range(0, Experts).Select(e => $"e{e}")];
        for (var s = 0; s < Submissions; s++)
        {
            var id = Id(s);
            for (var e = 0; e < Experts; e++)
            {
                for (var c = 0; c < Criteria; c++)
                    yield return new Mark(id, experts[e], criteria[c], values[Marks[(((s * Criteria) + c) * Experts) + e]]);
            }
        }
    }

    private IEnumerable<Mark> AllAverages() =>
        from s in Enumerable.Range(0, Submissions)
        from c in Enumerable.Range(0, Criteria)
        select new Mark(Id(s), "e0", $"c{c}", GivenValue.Of(Average(s, c).ToString(CultureInfo.InvariantCulture)));
}
