using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Small documents for numbers worked out on paper: what an example does not say is as plain as can be.</summary>
internal sealed record ByHand
{
    public string Fields { get; init; } = "";

    public string Values { get; init; } = "";

    public string Panels { get; init; } = """{ "id": "jury" }""";

    public string Criteria { get; init; } = """{ "kind": "marks", "id": "merit", "scale": "ten", "panel": "jury" }""";

    public string Admission { get; init; } = "";

    public string Marking { get; init; } = "";

    public string Pooling { get; init; } = """ "rules": [ { "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "out" } ] """;

    public string Total { get; init; } = "merit";

    public string Requirements { get; init; } = "";

    public string Keys { get; init; } = """{ "is": "total", "best": "high" }""";

    public string MoreRanking { get; init; } = "";

    public string Selection { get; init; } = """ "passes": [], "rest": "none" """;

    public string MoreRounds { get; init; } = "";

    /// <summary>The fields of each submission.</summary>
    public (string Id, string Fields)[] Submissions { get; init; } = [("a", "")];

    public string[] Experts { get; init; } = [];

    public string Duties { get; init; } = "";

    /// <summary>Submission, expert, criterion, value; the row after a sign of its own: "merit#1".</summary>
    public (string Submission, string Expert, string Criterion, string Value)[] Marks { get; init; } = [];

    public string MoreMarks { get; init; } = "";

    public string Decisions { get; init; } = "";

    /// <summary>The engine's evaluation, after the twin has found the same.</summary>
    public Evaluation Evaluated()
    {
        var random = RandomCase.Of((JsonObject)JsonNode.Parse(Rules())!, (JsonObject)JsonNode.Parse(Entries())!);
        random.Should().NotBeNull("the rules are valid");
        TwinComparison.Differences(random!).Should().BeEmpty();
        return random!.Evaluation;
    }

    private string Rules() => $$"""
        {
          "format": "resursnaya-sreda/methodology/1", "id": "by-hand", "version": "1.0.0", "effective": { "from": "2026-01-01" },
          "title": { "en": "By hand" }, "rounding": { "else": "exact" },
          "choices": { "kind": [ "village", "town" ], "topic": [ "reading", "memory" ] },
          "fields": { {{Fields}} }, "values": { {{Values}} }, "experts": { "pages": { "type": "number", "optional": true } },
          "scales": {
            "ten": { "kind": "points", "from": "0", "to": "10", "step": "1" },
            "grades": { "kind": "labels", "labels": [ "poor", "fair", "strong" ] }, "order": { "kind": "ranks", "ties": "no" } },
          "panels": [ {{Panels}} ], "outcomes": [ { "id": "grant" }, { "id": "reserve" }, { "id": "none" } ],
          "rounds": [ {
            "id": "main", "admission": { "require": [ {{Admission}} ] }, "criteria": [ {{Criteria}} ], "marking": { {{Marking}} }, "pooling": { {{Pooling}} },
            "scoring": { "scores": [ { "id": "total", "is": "{{Total}}" } ], "require": [ {{Requirements}} ] },
            "ranking": { "lists": "all", "keys": [ {{Keys}} ], "equal": "shared" {{MoreRanking}} },
            "selection": { {{Selection}} } } {{MoreRounds}} ]
        }
        """;

    private string Entries() => $$"""
        {
          "format": "resursnaya-sreda/contest/1", "methodology": { "id": "by-hand", "version": "1.0.0" },
          "submissions": [ {{Joined(Submissions.Select(s => $$"""{ "id": "{{s.Id}}", "fields": { {{s.Fields}} } }"""))}} ],
          "experts": [ {{Joined(Experts.Select(Expert))}} ], "duties": [ {{Duties}} ],
          "marks": [ {{Joined(Marks.Select(Mark).Concat(MoreMarks.Length > 0 ? [MoreMarks] : []))}} ], "decisions": [ {{Decisions}} ]
        }
        """;

    private static string Joined(IEnumerable<string> items) => string.Join(", ", items);

    // An expert's pages are written behind the name: "e1:5".
    private static string Expert(string expert) => expert.Split(':') is [var id, var pages]
        ? $$"""{ "id": "{{id}}", "fields": { "pages": "{{pages}}" } }"""
        : $$"""{ "id": "{{expert}}" }""";

    private static string Mark((string Submission, string Expert, string Criterion, string Value) mark)
    {
        var cell = mark.Criterion.Split('#');
        var row = cell.Length > 1 ? $$""" "row": "{{cell[1]}}", """ : "";
        return $$"""{ "submission": "{{mark.Submission}}", "expert": "{{mark.Expert}}", "criterion": "{{cell[0]}}", {{row}} "value": "{{mark.Value}}" }""";
    }
}
