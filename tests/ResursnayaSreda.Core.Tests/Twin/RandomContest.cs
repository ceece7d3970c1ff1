using System.Globalization;
using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Builds a contest under a random methodology: few coarse values, so that ties are common, and much of it missing.</summary>
internal sealed partial class RandomContest
{
    private readonly Tape _tape;
    private readonly JsonObject _rules;
    private readonly List<string> _submissions;
    private readonly List<string> _experts;
    private readonly List<string> _panels;
    private List<JsonNode> _described = [];

    private RandomContest(JsonObject rules, Tape tape)
    {
        _rules = rules;
        _tape = tape;
        _submissions = [.. Enumerable.Range(0, 1 + tape.Below(7)).Select(i => $"s{i}")];
        _experts = [.. Enumerable.Range(0, tape.Below(5)).Select(i => $"e{i}")];
        _panels = [.. rules["panels"]!.AsArray().Select(p => p!["id"]!.GetValue<string>())];
    }

    public static JsonObject Document(JsonObject rules, Tape tape) => new RandomContest(rules, tape).Build();

    private bool HasCategories => _rules.ContainsKey("categories");

    private JsonObject Build()
    {
        var duties = Duties();
        _described = [.. _submissions.Select(Submission)];
        return new JsonObject
        {
            ["format"] = "resursnaya-sreda/contest/1",
            ["methodology"] = new JsonObject { ["id"] = "random", ["version"] = "1.0.0" },
            ["parameters"] = new JsonObject
            {
                ["deadline"] = "2026-03-01",
                ["money"] = PerCategory(() => JsonValue.Create(_tape.Of("300", "150", "1000"))),
                ["share"] = new JsonObject { ["reading"] = "1", ["memory"] = _tape.Of("0.5", "2"), ["craft"] = "0" },
            },
            ["submissions"] = new JsonArray([.. _described]),
            ["experts"] = new JsonArray([.. _experts.Select(e => (JsonNode)new JsonObject { ["id"] = e, ["fields"] = ExpertFields() })]),
            ["duties"] = new JsonArray([.. duties.Select(d => Written(d))]),
            ["marks"] = Marks(duties),
            ["recusals"] = new JsonArray([.. Pairs.Where(_ => _tape.Chance(6)).Select(p => (JsonNode)new JsonObject { ["expert"] = p.Expert, ["submission"] = p.Submission })]),
            ["withdrawals"] = new JsonArray([.. _tape.Some(_submissions, 12).Select(s => (JsonNode)new JsonObject
            {
                ["submission"] = s,
                ["from"] = _tape.Of("admission", "marking", "pooling", "scoring", "ranking", "selection"),
                ["round"] = _rules["rounds"]!.AsArray()[^_tape.Of(_rules["rounds"]!.AsArray().Count, 1)]!["id"]!.GetValue<string>(),
            })]),
            ["decisions"] = Decisions(),
        };
    }

    private IEnumerable<(string Expert, string Submission)> Pairs => _experts.SelectMany(e => _submissions.Select(s => (e, s)));

    private JsonNode PerCategory(Func<JsonNode> value) =>
        HasCategories ? new JsonObject { ["rich"] = value(), ["poor"] = value() } : value();

    private JsonNode Submission(string id)
    {
        var fields = new JsonObject
        {
            ["kind"] = _tape.Of("village", "town", "city"),
            ["topic"] = _tape.Of("reading", "memory", "craft"),
            ["readers"] = _tape.Below(21).ToString(CultureInfo.InvariantCulture),
            ["requested"] = _tape.Of("100", "50", "120", "450"),
            ["tags"] = new JsonArray([.. _tape.Some<string>(["reading", "memory", "craft"], 40).Select(t => JsonValue.Create(t))]),
            ["rural"] = _tape.Chance(50),
            ["registered"] = _tape.Of("2020-02-29", "2024-12-31", "2025-03-01", "2025-03-02"),
        };
        AddRows(fields);
        if (_tape.Chance(60))
            fields["own"] = _tape.Of("10", "25", "0");
        if (_tape.Chance(70))
            fields["district"] = _tape.Of("north", "south");
        var submission = new JsonObject
        {
            ["id"] = id,
            ["applicant"] = _tape.Of("a", "b", "c", "d"),
            ["submitted"] = _tape.Of("2026-02-01T10:00:00Z", "2026-02-02T10:00:00Z"),
            ["fields"] = fields,
        };
        if (HasCategories && !_rules["categories"]![0]!.AsObject().ContainsKey("when"))
            submission["category"] = _tape.Of("rich", "poor");
        return submission;
    }

    private List<(string Expert, string Panel, string? Submission)> Duties()
    {
        var duties = new List<(string Expert, string Panel, string? Submission)>();
        foreach (var panel in _panels.Where(p => _tape.Chance(p is "arbiter" or "observers" ? 80 : 40)))
        {
            foreach (var expert in _tape.Some(_experts, 60))
            {
                if (_tape.Chance(60))
                    duties.Add((expert, panel, null));
                else
                    duties.AddRange(_tape.Some(_submissions, 60).Select(s => (expert, panel, (string?)s)));
            }
        }

        return duties;
    }

    private static JsonNode Written((string Expert, string Panel, string? Submission) duty)
    {
        var node = new JsonObject { ["expert"] = duty.Expert, ["panel"] = duty.Panel };
        if (duty.Submission is not null)
            node["submission"] = duty.Submission;
        return node;
    }

    // A panel without duties is all experts that have no duty on another panel.
    private static bool IsDue(List<(string Expert, string Panel, string? Submission)> duties, string panel, string expert, string submission) =>
        duties.Exists(d => d.Panel == panel)
            ? duties.Exists(d => d.Panel == panel && d.Expert == expert && (d.Submission is null || d.Submission == submission))
            : panel is not ("arbiter" or "observers") && !duties.Exists(d => d.Expert == expert);

    private JsonArray Decisions()
    {
        var decisions = new JsonArray();
        if (_tape.Chance(90))
            decisions.Add((JsonNode)Decision("lot", _tape.Of("42", "семя"), []));
        if (_tape.Chance(85))
        {
            foreach (var subject in HasCategories ? (string[][])[["rich"], ["poor"]] : [[]])
                decisions.Add((JsonNode)Decision("least", _tape.Of("1", "0", "2.5"), subject));
        }

        if (_rules["rounds"]![0]!["admission"]?["require"]!.AsArray().Any(r => r!["id"]!.GetValue<string>() == "papers") == true)
        {
            foreach (var submission in _tape.Some(_submissions, 95))
                decisions.Add((JsonNode)Decision("papers", _tape.Chance(80), [submission]));
        }

        // What all have agreed on is always recorded.
        foreach (var rule in _rules["rounds"]![0]!["pooling"]!["rules"]!.AsArray().Where(r => r!["by"]?.GetValue<string>() == "agreed"))
        {
            foreach (var submission in _submissions)
                decisions.Add((JsonNode)Decision(rule!["at"]!.GetValue<string>(), _tape.Of("fair", "strong", "poor"), [submission]));
        }

        return decisions;
    }

    public static JsonObject Decision(string node, JsonNode answer, string[] subject)
    {
        var decision = new JsonObject { ["node"] = node, ["by"] = node == "papers" ? "secretary" : "council", ["answer"] = answer };
        if (subject.Length > 0)
            decision["subject"] = new JsonArray([.. subject.Select(s => JsonValue.Create(s))]);
        return decision;
    }
}
