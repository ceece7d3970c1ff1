using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Calls, keys that look at the list, other bodies, and a second round.</summary>
internal sealed partial class RandomMethodology
{
    private readonly JsonArray _calls = [];
    private bool _isCallPerLeaf;

    private bool HasMoreKeys => Has("countBack") || Has("ask") || Has("above") || Has("tied") || Has("ranks") || Has("labels");

    private JsonObject RuleOfCall(string at)
    {
        if (_calls.Count == 0)
            _calls.Add((JsonNode)Call());
        var rule = new JsonObject
        {
            ["at"] = at,
            ["when"] = "dispute",
            ["from"] = _tape.Chance(40) ? Array("jury", "arbiter") : Array("arbiter"),
            ["by"] = _tape.Of("mean", "max", "median"),
            ["missing"] = _tape.Of("skip", "wait"),
        };
        if (rule["by"]!.GetValue<string>() == "median")
            rule["even"] = "mean";
        if (rule["missing"]!.GetValue<string>() == "skip" && _isPooledCertain)
            (rule["least"], rule["fewer"]) = (1, "out");
        return rule;
    }

    private JsonObject Call()
    {
        _isCallPerLeaf = _isLeafPooled && !Has("each") && _tape.Chance(60);
        var call = new JsonObject { ["id"] = "dispute", ["panel"] = "arbiter", ["when"] = _tape.Of("spread > 1", "spread > 2", "rural and spread > 0") };
        if (!_isCallPerLeaf)
            return call;
        call["for"] = "leaf";
        call["when"] = _tape.Of("max(m in marks : m) - min(m in marks : m) > 1", "mean(m in marks : m) < 1");
        call["absent"] = _tape.Of("no", "no", "wait");
        if (_tape.Chance(60))
            call["drop"] = new JsonObject { ["low"] = 1 };
        return call;
    }

    private void Keep(JsonObject rule, string at)
    {
        rule["id"] = $"rule{_rules.Count}_{at}";
        var of = _tape.Of("e.merit", "e.merit", "sum(p in e.papers : p.pages)");
        rule["keep"] = new JsonObject { ["closest"] = 1 + _tape.Below(3), ["of"] = of, ["equal"] = _tape.Of("higher", "lower") };
    }

    private List<JsonObject> MoreKeys()
    {
        var keys = new List<JsonObject>();
        if (Has("countBack"))
            keys.Add(new JsonObject { ["id"] = "back", ["countBack"] = _tape.Of("t in tags : t.share", "w in works : w.size", "e in jury where e.complete : sum(p in e.papers : p.pages)"), ["best"] = _tape.Of("high", "low") });
        if (Has("above"))
            keys.Add(new JsonObject { ["id"] = "fewAbove", ["is"] = _tape.Of("count(x in above where x.kind = kind)", "count(x in above where x.district = district otherwise no)", "if (mentor in above otherwise no) then 1 else 0"), ["best"] = _tape.Of("low", "high") });
        if (Has("tied"))
            keys.Add(new JsonObject { ["id"] = "likeTied", ["is"] = _tape.Of("count(x in tied where x.topic = topic)", "sum(x in tied where x.rural = rural : x.rivals)", "if (mentor in tied otherwise no) then 1 else 0"), ["best"] = _tape.Of("low", "high") });
        if (Has("ask"))
            keys.Add(new JsonObject { ["id"] = "asked", ["ask"] = _tape.Of("votes", "choice", "order"), ["by"] = "council", ["among"] = _tape.Of("tied", "list"), ["best"] = "high" });
        if (Has("ranks"))
            keys.Add(new JsonObject { ["id"] = "byRank", ["is"] = "rank", ["best"] = "low" });
        // Whether all agree on a mark is never certain.
        if (Has("labels") && !Has("agreed"))
            keys.Add(new JsonObject { ["id"] = "byFit", ["is"] = "fit", ["best"] = "high" });
        return keys;
    }

    private JsonObject Apportion()
    {
        var apportion = new JsonObject
        {
            ["total"] = _tape.Of("100", "70", "10.5"),
            ["by"] = _tape.Of("total0 * total0 + 1", "readers / 1 person + 1", "1"),
            ["unit"] = _tape.Of("1", "0.1", "10"),
            ["equal"] = new JsonArray(_tape.Of<JsonNode>("submitted", "place", Key("readers", "high"))),
        };
        if (_tape.Chance(40))
            apportion["per"] = "kind";
        if (_tape.Chance(40))
            apportion["atMost"] = _tape.Of("30", "readers / 1 person + 5", "12.5");
        if (_tape.Chance(30))
            apportion["atLeast"] = "1";
        return apportion;
    }

    private void AddOthers(JsonObject selection)
    {
        if (Has("emptyLists") && _listsBy[0] is "all" or "category")
        {
            var rule = new JsonObject { ["id"] = "tooFew", ["when"] = $"count(x in admitted{string.Join(" and", _listsBy.Select((l, i) => l == "all" ? "" : $"{(i == 0 ? " where" : "")} x.{l} = {l}"))}) < 3" };
            if (_tape.Chance(40))
                rule["ask"] = new JsonObject { ["by"] = "council" };
            selection["emptyLists"] = new JsonArray(rule);
        }

        if (Has("override"))
        {
            selection["override"] = new JsonObject { ["by"] = "ministry", ["from"] = Array("grant", "none"), ["to"] = Array("none", "reserve", "grant") };
            if (_tape.Chance(50))
                selection["override"]!["id"] = "veto";
            if (selection["amounts"]!.AsArray().Count > 0)
                selection["override"]!["amounts"] = Array(selection["amounts"]![0]!["id"]!.GetValue<string>());
        }

        if (!Has("zone") || _listsBy is not ["all"])
            return;
        selection["passes"]![0]!["order"] = new JsonArray(_keys[0].DeepClone());
        selection["zone"] = new JsonObject
        {
            ["id"] = "border",
            ["around"] = "pass0",
            ["who"] = _tape.Of("abs(total - last.total) <= 0.5", "total = next.total", "total >= next.total and total <= last.total").Replace("total", _scoreIds[^1], StringComparison.Ordinal),
            ["keys"] = new JsonArray(Key(_tape.Of("readers", "requested"), "high")),
            ["equal"] = _tape.Of("shared", "lot", "decision"),
        };
    }

    private JsonArray Rounds(JsonArray criteria)
    {
        var pooling = new JsonObject { ["rules"] = _rules };
        if (_calls.Count > 0)
            pooling["calls"] = _calls;
        var main = new JsonObject
        {
            ["id"] = "main",
            ["admission"] = Admission(),
            ["criteria"] = criteria,
            ["marking"] = Marking(),
            ["pooling"] = pooling,
            ["scoring"] = Scoring(),
            ["ranking"] = Ranking(),
            ["selection"] = Selection(),
        };
        return Has("rounds") ? new JsonArray(main, Final()) : new JsonArray(main);
    }

    private JsonObject Final()
    {
        var pool = new JsonObject { ["at"] = "speech", ["by"] = _tape.Of("mean", "max"), ["missing"] = "skip", ["least"] = 1, ["fewer"] = _tape.Of("out", "wait") };
        var pass = new JsonObject { ["id"] = "crown", ["order"] = Array("place"), ["under"] = new JsonArray(new JsonObject { ["limit"] = "crowns", ["onFull"] = "skip" }), ["equalsAtEdge"] = _tape.Of("all", "none"), ["outcome"] = "grant" };
        var final = new JsonObject
        {
            ["id"] = "final",
            ["criteria"] = new JsonArray(new JsonObject { ["kind"] = "marks", ["id"] = "speech", ["scale"] = "three", ["panel"] = "jury" }),
            ["pooling"] = new JsonObject { ["rules"] = new JsonArray(pool) },
            ["scoring"] = new JsonObject { ["scores"] = new JsonArray(new JsonObject { ["id"] = "last_total", ["is"] = _tape.Of("speech", "speech + total0 / 2", "speech + rivals", "speech - main.place / 10") }) },
            ["ranking"] = new JsonObject { ["lists"] = "all", ["keys"] = new JsonArray(Key("last_total", "high")), ["equal"] = "shared" },
            ["selection"] = new JsonObject { ["limits"] = new JsonArray(Limit("crowns", null, "1", "2")), ["passes"] = new JsonArray(pass), ["rest"] = "none" },
        };
        if (_tape.Chance(70))
            final["enter"] = _tape.Of("main.outcome = 'grant'", "main.outcome <> 'none'", "main.place <= 3", "total0 > 1");
        if (_tape.Chance(40))
            final["when"] = _tape.Of("count(x in entrants) >= 2", "sum(x in entrants : x.readers) > 20 person");
        if (_tape.Chance(40))
            final["admission"] = new JsonObject { ["require"] = new JsonArray(new JsonObject { ["id"] = "few", ["is"] = "count(x in entrants where x.kind = kind) < 3" }) };
        return final;
    }
}
