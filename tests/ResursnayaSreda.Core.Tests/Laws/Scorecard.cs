using System.Globalization;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Tests.Twin;

namespace ResursnayaSreda.Core.Tests.Laws;

/// <summary>The sheet most contests have: weighted criteria, one panel, so many places. Plain enough that the laws of a plan hold for most of them.</summary>
internal static class Scorecard
{
    public static JsonObject Rules(Tape tape)
    {
        var isShares = tape.Chance(50);
        var count = 1 + tape.Below(3);
        var leaves = Enumerable.Range(0, count).Select(i => Leaf(tape, i, isShares && i == count - 1 ? $"{10 - count + 1}/10" : isShares ? "1/10" : tape.Of("1", "2.5", "1/3")));
        var root = new JsonObject
        {
            ["kind"] = "group",
            ["id"] = "merit",
            ["combine"] = "sum",
            ["weights"] = isShares ? "shares" : "factors",
            ["children"] = new JsonArray([.. leaves]),
        };
        var rule = new JsonObject
        {
            ["at"] = "leaves",
            ["by"] = tape.Of("mean", "median", "min", "max"),
            ["missing"] = tape.Of("skip", "skip", "skip", "zero", "wait"),
            ["least"] = 1,
            ["fewer"] = tape.Of("out", "wait"),
        };
        if (rule["by"]!.GetValue<string>() == "median")
            rule["even"] = tape.Of("low", "high", "mean");
        var score = new JsonObject { ["id"] = "total", ["is"] = tape.Chance(80) ? "merit" : "6 - merit" };
        if (isShares && score["is"]!.GetValue<string>() == "merit")
            score["outOf"] = "6";
        return new JsonObject
        {
            ["format"] = "resursnaya-sreda/methodology/1",
            ["id"] = "scorecard",
            ["version"] = "1.0.0",
            ["effective"] = new JsonObject { ["from"] = "2026-01-01" },
            ["title"] = new JsonObject { ["en"] = "Scorecard" },
            ["rounding"] = new JsonObject { ["else"] = "exact", ["pooled"] = tape.Chance(50) ? "exact" : new JsonObject { ["to"] = "0.5", ["mode"] = "halfUp" } },
            ["scales"] = new JsonObject { ["six"] = new JsonObject { ["kind"] = "points", ["from"] = tape.Of("0", "-2"), ["to"] = "6", ["step"] = "1" } },
            ["panels"] = new JsonArray(new JsonObject { ["id"] = "jury" }),
            ["outcomes"] = new JsonArray(new JsonObject { ["id"] = "grant" }, new JsonObject { ["id"] = "none" }),
            ["rounds"] = new JsonArray(new JsonObject
            {
                ["id"] = "main",
                ["criteria"] = new JsonArray(root),
                ["pooling"] = new JsonObject { ["rules"] = new JsonArray(rule) },
                ["scoring"] = new JsonObject { ["scores"] = new JsonArray(score) },
                ["ranking"] = new JsonObject { ["lists"] = "all", ["keys"] = new JsonArray(new JsonObject { ["is"] = "total", ["best"] = "high" }), ["equal"] = "shared" },
                ["selection"] = Selection(tape),
            }),
        };
    }

    public static JsonObject Entries(JsonObject rules, Tape tape)
    {
        var submissions = Enumerable.Range(0, 1 + tape.Below(5)).Select(i => $"s{i}").ToList();
        var experts = Enumerable.Range(0, 1 + tape.Below(4)).Select(i => $"e{i}").ToList();
        var pairs = experts.SelectMany(e => submissions.Select(s => (Expert: e, Submission: s))).ToList();
        var marks = pairs.SelectMany(p => LeafIds(rules).Select(l => (p.Expert, p.Submission, Leaf: l))).Where(_ => tape.Chance(85)).ToList();
        return new JsonObject
        {
            ["format"] = "resursnaya-sreda/contest/1",
            ["methodology"] = new JsonObject { ["id"] = "scorecard", ["version"] = "1.0.0" },
            ["submissions"] = new JsonArray([.. submissions.Select(s => (JsonNode)new JsonObject { ["id"] = s })]),
            ["experts"] = new JsonArray([.. experts.Select(e => (JsonNode)new JsonObject { ["id"] = e })]),
            ["duties"] = new JsonArray([.. pairs.Select(p => (JsonNode)new JsonObject { ["expert"] = p.Expert, ["panel"] = "jury", ["submission"] = p.Submission })]),
            ["marks"] = new JsonArray([.. marks.Select(m => (JsonNode)new JsonObject
            {
                ["submission"] = m.Submission,
                ["expert"] = m.Expert,
                ["criterion"] = m.Leaf,
                ["value"] = tape.Below(7).ToString(CultureInfo.InvariantCulture),
            })]),
            ["decisions"] = new JsonArray(),
        };
    }

    public static IEnumerable<string> LeafIds(JsonObject rules) =>
        RandomContest.LeavesOf(rules["rounds"]![0]!["criteria"]![0]!).Select(l => l["id"]!.GetValue<string>());

    private static JsonNode Leaf(Tape tape, int index, string weight)
    {
        var leaf = new JsonObject { ["kind"] = "marks", ["id"] = $"mark{index}", ["scale"] = "six", ["panel"] = "jury", ["weight"] = weight };
        if (tape.Chance(10))
            leaf["contribution"] = new JsonObject { ["to"] = "1", ["mode"] = "down" };
        return leaf;
    }

    private static JsonObject Selection(Tape tape) => new()
    {
        ["limits"] = new JsonArray(new JsonObject { ["id"] = "seats", ["uses"] = "1", ["atMost"] = tape.Of("1", "2") }),
        ["passes"] = new JsonArray(new JsonObject
        {
            ["id"] = "best",
            ["order"] = new JsonArray("place"),
            ["under"] = new JsonArray(new JsonObject { ["limit"] = "seats", ["onFull"] = "stop" }),
            ["equalsAtEdge"] = tape.Of("all", "none"),
            ["outcome"] = "grant",
        }),
        ["rest"] = "none",
    };
}
