using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Requirements, scores, ranking and selection.</summary>
internal sealed partial class RandomMethodology
{
    private readonly List<string> _scoreIds = [];
    private readonly List<JsonObject> _keys = [];
    private readonly string[] _listsBy;
    private string _equal = "shared";
    private string _seatsPer = "kind";

    private JsonObject Admission()
    {
        var require = new JsonArray();
        foreach (var formula in _tape.Some<string>(
            ["years(registered, deadline) >= 1", "requested <= 400 RUB", "count(x in entrants where x.applicant = applicant) <= 3"], 25))
        {
            require.Add((JsonNode)new JsonObject { ["id"] = $"need{require.Count}", ["is"] = formula });
        }

        if (_tape.Chance(15))
            require.Add((JsonNode)new JsonObject { ["id"] = "needOwn", ["is"] = "own >= 20 RUB", ["absent"] = _tape.Of("fail", "pass", "wait") });
        if (_tape.Chance(15))
            require.Add((JsonNode)new JsonObject { ["id"] = "papers", ["recorded"] = new JsonObject { ["by"] = "secretary" } });
        foreach (var failed in require.Where(r => r!["id"]!.GetValue<string>() != "papers" && Has("repair")))
            failed!["repair"] = 5;
        return new JsonObject { ["require"] = require };
    }

    private JsonObject Marking()
    {
        var marking = new JsonObject();
        if (_tape.Chance(50))
            marking["recuse"] = new JsonArray(new JsonObject { ["id"] = "own_home", ["is"] = "e.home = applicant" });
        if (_tape.Chance(25))
            marking["require"] = new JsonArray(new JsonObject { ["id"] = "seen", ["is"] = "markers >= 1" });
        if (Has("voids"))
            marking["void"] = Voids();
        return marking;
    }

    private JsonObject Scoring()
    {
        var scores = new JsonArray();
        for (var i = 0; i < 1 + _tape.Below(2); i++)
        {
            var id = $"total{i}";
            _scoreIds.Add(id);
            var score = new JsonObject { ["id"] = id, ["is"] = i == 0 ? (_isMeritOptional ? "merit otherwise 0" : "merit") : _tape.Of("total0 * 2 + tagged", "spread", "rivals - 1/3", "total0 - spread") };
            var steps = new JsonArray();
            for (var s = 0; s < _tape.Below(3); s++)
                steps.Add((JsonNode)Step(s));
            if (steps.Count > 0)
                score["steps"] = steps;
            MayRound(score, "round", 30);
            scores.Add((JsonNode)score);
        }

        var scoring = new JsonObject { ["scores"] = scores };
        if (_tape.Chance(25))
            scoring["require"] = new JsonArray(new JsonObject { ["id"] = "enough", ["is"] = _tape.Of("total0 > 0", "spread <= 4", _isLeafPooled && !Has("each") ? "not all_strong or strong > 0" : "markers > 0") });
        return scoring;
    }

    private JsonObject Step(int index)
    {
        var step = new JsonObject { ["id"] = $"step{index}" };
        switch (_tape.Below(5))
        {
            case 0:
                step["add"] = Number();
                break;
            case 1:
                step["subtract"] = "bonus";
                break;
            case 2:
                step["multiply"] = Number(1);
                break;
            case 3:
                step["clip"] = new JsonObject { ["from"] = "0", ["to"] = "8" };
                break;
            default:
                step["round"] = Rounding(100);
                break;
        }

        if (_tape.Chance(40))
            step["when"] = _tape.Of("rural", "topic = 'memory'", "readers > 8");
        return step;
    }

    private JsonObject Ranking()
    {
        _keys.Add(Key(_scoreIds[^1], "high"));
        foreach (var (name, best) in _tape.Some<(string, string)>([("total0", "high"), ("submitted", "low"), ("requested", "low"), ("rural", "high"), ("ownShare", "high")], 20))
        {
            if (_keys.TrueForAll(k => k["is"]!.GetValue<string>() != name))
                _keys.Add(Key(name, best));
        }

        _equal = _tape.Of("shared", "sharedDense", "lot", "decision");
        var keys = _keys.Select(k => k.DeepClone()).ToList();
        foreach (var key in MoreKeys())
            keys.Insert(1 + _tape.Below(keys.Count), key);
        var ranking = new JsonObject { ["lists"] = Array(_listsBy), ["keys"] = new JsonArray([.. keys]), ["equal"] = _equal };
        if (Has("tied"))
            ranking["afterSplit"] = _tape.Of("next", "restart");
        return ranking;
    }

    private JsonObject Selection()
    {
        var limits = new JsonArray();
        var perCategory = _hasCategories ? "category" : null;
        limits.Add((JsonNode)Limit("money", perCategory, "requested", "money"));
        limits.Add((JsonNode)Limit("seats", _tape.Of("kind", null, "topic"), "1", _tape.Of("2", "1", "3")));
        limits.Add((JsonNode)Limit("district", "district", "1", _tape.Of("1", "2")));
        limits.Add((JsonNode)Limit("winner", "applicant", _tape.Of("1", "1", "readers / 1 person / 5"), "1"));
        if (Has("perTags"))
            limits.Add((JsonNode)Limit("theme", "tags", "1", _tape.Of("1", "2")));
        if (Has("seatsByKind"))
            limits.Add((JsonNode)Limit("seatsFrom", _seatsPer, "1", "seatsFor"));
        if (_tape.Chance(40))
            limits.Add((JsonNode)Limit("leftover", null, "requested", _hasCategories ? "sum(c in categories : c.left.money)" : "left.money"));
        if (_tape.Chance(25))
            limits[0]!["fits"] = "left.money > 0";
        var ids = limits.Select(l => l!["id"]!.GetValue<string>()).ToList();
        var passes = new JsonArray();
        for (var i = 0; i < 1 + _tape.Below(3); i++)
            passes.Add((JsonNode)Pass($"pass{i}", ids));
        var selection = new JsonObject { ["limits"] = limits, ["passes"] = passes, ["rest"] = "none", ["amounts"] = Amounts() };
        AddOthers(selection);
        return selection;
    }

    private static JsonObject Limit(string id, string? per, string uses, string atMost)
    {
        var limit = new JsonObject { ["id"] = id, ["uses"] = uses, ["atMost"] = atMost };
        if (per is not null)
            limit["per"] = per;
        return limit;
    }

    private JsonObject Pass(string id, List<string> limits)
    {
        var under = _tape.Shuffled(_tape.Some(limits, 40)).Select(l => (JsonNode)new JsonObject { ["limit"] = l, ["onFull"] = _tape.Of("skip", "stop") });
        var pass = new JsonObject { ["id"] = id, ["order"] = Order(), ["under"] = new JsonArray([.. under]), ["outcome"] = _tape.Of("grant", "reserve") };
        if (_tape.Chance(40))
            pass["who"] = _tape.Of("total0 >= least", "rural", "place <= 3", "tagged > 0");
        pass["equalsAtEdge"] = _tape.Of("all", "none", "decision", "lot");
        return pass;
    }

    private JsonArray Order()
    {
        JsonNode[] lists = [.. _listsBy.Where(l => l != "all").Select(l => JsonValue.Create(l))];
        return _tape.Below(3) switch
        {
            0 => new JsonArray([JsonValue.Create("place"), .. lists]),
            1 => new JsonArray([.. lists, JsonValue.Create("place")]),
            _ when _equal is "shared" or "sharedDense" && !HasMoreKeys => new JsonArray([.. _keys.Select(k => k.DeepClone())]),
            _ => new JsonArray("place"),
        };
    }

    // Only then is there one order in which the members of a list are taken.
    private bool PlacesAreUnique => _equal is "lot" or "decision" && _listsBy is ["all"] && !Has("override") && !Has("emptyLists");

    private JsonArray Amounts()
    {
        var amounts = new JsonArray();
        foreach (var outcome in (string[])["grant", "reserve"])
        {
            if (!_tape.Chance(70))
                continue;
            var amount = new JsonObject
            {
                ["id"] = $"award_{outcome}",
                ["for"] = outcome,
                ["is"] = _tape.Of(
                    "requested", "requested * ownShare", PlacesAreUnique ? "1000 / position" : "1000 / place", "100 / place", "count(x in taken where x.place = place) * 10",
                    "requested / count(x in taken where x.kind = kind and x.place = place) otherwise 0"),
            };
            // Whether what is answered about a void list counts as taken the language does not say.
            if (Has("emptyLists") && amount["is"]!.GetValue<string>().Contains("taken", StringComparison.Ordinal))
                amount["is"] = "requested";
            MayRound(amount, "round", 50);
            if (Has("apportion") && amount.Remove("is"))
                amount["apportion"] = Apportion();
            amounts.Add((JsonNode)amount);
        }

        return amounts;
    }

    private static JsonObject Key(string formula, string best) => new() { ["is"] = formula, ["best"] = best };
}
