using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Rows of fields, and marks on every scale.</summary>
internal sealed partial class RandomContest
{
    private JsonObject ExpertFields() => new()
    {
        ["home"] = _tape.Of("here", "a", "b"),
        ["papers"] = new JsonArray([.. Enumerable.Range(0, _tape.Below(3)).Select(_ => (JsonNode)new JsonObject { ["pages"] = _tape.Of("1", "2") })]),
    };

    private void AddRows(JsonObject fields)
    {
        fields["income"] = new JsonObject(_tape.Some<string>(["2023", "2024", "2025"], 60).Select(y => KeyValuePair.Create(y, (JsonNode?)_tape.Of("1", "3"))));
        fields["budget"] = new JsonArray([.. _tape.Some<string>(["own", "asked"], 60).Select(k => (JsonNode)new JsonObject { ["item"] = k, ["amount"] = _tape.Of("50", "100") })]);
        fields["works"] = new JsonArray([.. _tape.Some<string>(["first", "second", "third"], 50).Select(n => (JsonNode)Work(n))]);
        if (_tape.Chance(50))
            fields["mentor"] = _tape.Of([.. _submissions]);
    }

    private JsonObject Work(string name)
    {
        var work = new JsonObject { ["name"] = name, ["size"] = _tape.Of("2", "1", "4", "0") };
        if (_tape.Chance(50))
            work["note"] = _tape.Of("1", "3");
        return work;
    }

    private JsonArray Marks(List<(string Expert, string Panel, string? Submission)> duties)
    {
        var marks = new JsonArray();
        var given = _tape.Of(100, 90, 60);
        var isArbiterHere = _tape.Chance(70);
        foreach (var leaf in _rules["rounds"]!.AsArray().SelectMany(r => r!["criteria"]!.AsArray()).SelectMany(c => LeavesOf(c!, null)))
        {
            var panel = leaf.Node["panel"]!.GetValue<string>();
            var ranked = new HashSet<(string Expert, string List, int Rank)>();
            foreach (var (expert, submission) in Pairs.Where(p => IsDue(duties, panel, p.Expert, p.Submission)
                || (_panels.Contains("observers") && IsDue(duties, "observers", p.Expert, p.Submission))
                || (isArbiterHere && _panels.Contains("arbiter") && IsDue(duties, "arbiter", p.Expert, p.Submission))))
            {
                foreach (var row in RowsAt(leaf.Each, submission))
                {
                    if (_tape.Chance(given))
                        AddMark(marks, leaf.Node, row, expert, submission, ranked);
                }
            }
        }

        return marks;
    }

    // Now and then a mark is replaced by another one.
    private void AddMark(JsonArray marks, JsonNode leaf, string? row, string expert, string submission, HashSet<(string Expert, string List, int Rank)> ranked)
    {
        var scale = leaf["scale"]!.GetValue<string>();
        var mark = new JsonObject { ["submission"] = submission, ["expert"] = expert, ["criterion"] = leaf["id"]!.GetValue<string>() };
        if (row is not null)
            mark["row"] = row;
        mark["value"] = scale == "order" ? Rank(expert, ListOf(submission), ranked) : MarkOn(scale);
        marks.Add((JsonNode)mark);
        if (scale == "order" || !_tape.Chance(6))
            return;
        var later = mark.DeepClone();
        (later["value"], later["replaces"], later["reason"]) = (MarkOn(scale), 1, "a slip");
        marks.Insert(_tape.Below(marks.Count), later);
    }

    // Each expert gives the ranks of a list one after the other.
    private static JsonNode Rank(string expert, string list, HashSet<(string Expert, string List, int Rank)> ranked)
    {
        var rank = 1 + ranked.Count(r => r.Expert == expert && r.List == list);
        ranked.Add((expert, list, rank));
        return JsonValue.Create($"{rank}");
    }

    private string ListOf(string submission)
    {
        var described = _described.Single(s => s["id"]!.GetValue<string>() == submission);
        var lists = _rules["rounds"]![0]!["ranking"]!["lists"]!.AsArray().Select(l => l!.GetValue<string>());
        return string.Join('/', lists.Select(l => l == "all" ? l
            : l != "category" ? described["fields"]![l]!.GetValue<string>()
            : described["category"]?.GetValue<string>() ?? (described["fields"]!["kind"]!.GetValue<string>() == "city" ? "rich" : "poor")));
    }

    private JsonNode MarkOn(string scale) => scale switch
    {
        "three" => _tape.Of("3", "2", "1", "0"),
        "half" => _tape.Of("2", "1.5", "-0.5", "-1"),
        "grades" => _tape.Of("fair", "strong", "poor"),
        _ when _rules["scales"]!["words"]!["choose"]!["most"]!.GetValue<int>() == 2 && _tape.Chance(40) => new JsonArray("weak", "good"),
        _ => _tape.Of("weak", "fair", "good"),
    };

    private IEnumerable<string?> RowsAt(JsonNode? each, string submission)
    {
        if (each is null)
            return [null];
        var field = each["over"]!.GetValue<string>();
        var rows = _described.Single(s => s["id"]!.GetValue<string>() == submission)["fields"]![field]!.AsArray();
        var key = _rules["fields"]![field]!["key"]?.GetValue<string>();
        return rows.Select((r, i) => key is null ? $"{i + 1}" : r![key]!.GetValue<string>());
    }

    public static IEnumerable<JsonNode> LeavesOf(JsonNode criterion) => LeavesOf(criterion, null).Select(l => l.Node);

    private static IEnumerable<(JsonNode Node, JsonNode? Each)> LeavesOf(JsonNode criterion, JsonNode? each) => criterion["kind"]!.GetValue<string>() switch
    {
        "group" => criterion["children"]!.AsArray().SelectMany(c => LeavesOf(c!, each)),
        "each" => LeavesOf(criterion["child"]!, criterion),
        "marks" => [(criterion, each)],
        _ => [],
    };
}
