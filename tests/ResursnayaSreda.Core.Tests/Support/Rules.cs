using System.Text;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Support;

/// <summary>A small methodology whose parts a test replaces: one criterion marked from 0 to 10 by a jury, mean of those who marked.</summary>
internal sealed record Rules
{
    public string Version { get; init; } = "1.0.0";

    public string Effective { get; init; } = """{ "from": "2026-01-01" }""";

    public string Rounding { get; init; } = """{ "else": "exact" }""";

    public string Choices { get; init; } = "{}";

    public string Fields { get; init; } = "{}";

    public string Experts { get; init; } = "{}";

    public string Parameters { get; init; } = "{}";

    public string Categories { get; init; } = "";

    public string Values { get; init; } = "{}";

    public string Scales { get; init; } = """{ "ten": { "kind": "points", "from": 0, "to": 10, "step": 1 } }""";

    public string Panels { get; init; } = """[{ "id": "jury" }]""";

    public string Admission { get; init; } = "{}";

    public string Criteria { get; init; } = """[{ "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" }]""";

    public string Marking { get; init; } = "{}";

    public string Pooling { get; init; } =
        """{ "rules": [{ "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }""";

    public string Scoring { get; init; } = """{ "scores": [{ "id": "total", "is": "quality" }] }""";

    public string Ranking { get; init; } = """{ "lists": "all", "keys": [{ "is": "total", "best": "high" }], "equal": "shared" }""";

    public string Selection { get; init; } = """{ "passes": [], "rest": "no" }""";

    /// <summary>The rounds after the first, each with a comma before it.</summary>
    public string Later { get; init; } = "";

    public string Json => $$"""
        { "format": "resursnaya-sreda/methodology/1", "id": "test", "version": "{{Version}}", "effective": {{Effective}},
          "title": { "en": "Test" }, "rounding": {{Rounding}}, "choices": {{Choices}}, "fields": {{Fields}}, "experts": {{Experts}},
          "parameters": {{Parameters}}, {{(Categories.Length == 0 ? "" : $"\"categories\": {Categories},")}} "values": {{Values}},
          "scales": {{Scales}}, "panels": {{Panels}}, "outcomes": [{ "id": "yes" }, { "id": "reserve" }, { "id": "no" }],
          "rounds": [{ "id": "main", "admission": {{Admission}}, "criteria": {{Criteria}}, "marking": {{Marking}}, "pooling": {{Pooling}},
            "scoring": {{Scoring}}, "ranking": {{Ranking}}, "selection": {{Selection}} }{{Later}}] }
        """;

    public IReadOnlyList<Finding> Findings => CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(Json)).Findings;

    public IEnumerable<string> Codes => Findings.Select(f => f.Code.Id);

    public Plan Plan => Plan.Compile(CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(Json)).Value).Value;

    /// <summary>What is said of a contest: the same whether values are computed in columns or one by one.</summary>
    public Checked<Evaluation> Check(Entry contest)
    {
        var (plan, entries) = (Plan, contest.Contest);
        var check = Evaluation.Of(plan, entries);
        var oneByOne = Evaluation.Of(plan, entries, new() { Lanes = LaneChoice.Unbounded });
        oneByOne.Findings.Select(f => f.ToString()).Should().BeEquivalentTo(check.Findings.Select(f => f.ToString()));
        if (check.IsValid)
            Encoding.UTF8.GetString(CoreJson.Write(oneByOne.Value)).Should().Be(Encoding.UTF8.GetString(CoreJson.Write(check.Value)));
        return check;
    }

    public Evaluation Evaluate(Entry contest) => Check(contest).Value;
}
