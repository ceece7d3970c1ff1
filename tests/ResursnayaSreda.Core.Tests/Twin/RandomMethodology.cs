using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Builds a methodology that is valid nearly always. What it declares is fixed in kind and random in detail.</summary>
internal sealed partial class RandomMethodology
{
    private readonly Tape _tape;
    private readonly bool _hasCategories;
    private readonly bool _hasCouncil;
    private readonly HashSet<string> _features;

    private RandomMethodology(Tape tape)
    {
        _tape = tape;
        _hasCategories = tape.Chance(70);
        _hasCouncil = tape.Chance(30);
        _features = [.. tape.Some(Features, 22)];
        _listsBy = _tape.Of<string[]>(["all"], ["kind"], ["kind", "topic"], [_hasCategories ? "category" : "topic"]);
    }

    public static JsonObject Document(Tape tape) => new RandomMethodology(tape).Build();

    private JsonObject Build()
    {
        var criteria = Criteria();
        var root = new JsonObject
        {
            ["format"] = "resursnaya-sreda/methodology/1",
            ["id"] = "random",
            ["version"] = "1.0.0",
            ["effective"] = new JsonObject { ["from"] = "2026-01-01" },
            ["title"] = new JsonObject { ["en"] = "Random" },
            ["rounding"] = Roundings(),
            ["choices"] = new JsonObject { ["kind"] = Array("village", "town", "city"), ["topic"] = Array("reading", "memory", "craft") },
            ["fields"] = Fields(),
            ["experts"] = new JsonObject { ["home"] = Text(), ["papers"] = Rows(null, ("pages", SmallNumber())) },
            ["parameters"] = Parameters(),
            ["values"] = Values(),
            ["scales"] = Scales(),
            ["panels"] = Panels(),
            ["outcomes"] = new JsonArray(Id("grant"), Id("reserve"), Id("none")),
            ["rounds"] = Rounds(criteria),
        };
        if (_hasCategories)
            root["categories"] = Categories();
        return root;
    }

    private JsonObject Fields() => new()
    {
        ["kind"] = new JsonObject { ["type"] = "choice", ["of"] = "kind" },
        ["topic"] = new JsonObject { ["type"] = "choice", ["of"] = "topic" },
        ["district"] = new JsonObject { ["type"] = "text", ["optional"] = true },
        ["readers"] = new JsonObject { ["type"] = "number", ["unit"] = "person", ["step"] = "1", ["from"] = "0", ["to"] = "20" },
        ["requested"] = new JsonObject { ["type"] = "money", ["unit"] = "RUB" },
        ["own"] = new JsonObject { ["type"] = "money", ["unit"] = "RUB", ["optional"] = true },
        ["tags"] = new JsonObject { ["type"] = "choices", ["of"] = "topic" },
        ["rural"] = new JsonObject { ["type"] = "yesNo" },
        ["registered"] = new JsonObject { ["type"] = "date" },
        ["mentor"] = new JsonObject { ["type"] = "submission", ["optional"] = true },
        ["income"] = new JsonObject { ["type"] = "series", ["from"] = "0" },
        ["budget"] = Rows("item", ("item", Text()), ("amount", new JsonObject { ["type"] = "money", ["unit"] = "RUB" })),
        ["works"] = Rows(_tape.Of(null, "name"), ("name", Text()), ("size", SmallNumber()), ("note", Maybe(SmallNumber()))),
    };

    private JsonObject Scales() => new()
    {
        ["three"] = new JsonObject { ["kind"] = "points", ["from"] = "0", ["to"] = "3", ["step"] = "1" },
        ["half"] = new JsonObject { ["kind"] = "points", ["from"] = "-1", ["to"] = "2", ["step"] = "0.5" },
        ["words"] = new JsonObject
        {
            ["kind"] = "options",
            ["options"] = new JsonArray(Option("weak", "1"), Option("fair", "2"), Option("good", "7/2")),
            ["choose"] = new JsonObject { ["least"] = 1, ["most"] = _tape.Of(1, 2) },
        },
        ["grades"] = new JsonObject { ["kind"] = "labels", ["labels"] = Array("poor", "fair", "strong") },
        ["order"] = new JsonObject { ["kind"] = "ranks", ["ties"] = _tape.Of("no", "yes") },
    };

    private JsonArray Categories() => _tape.Chance(50)
        ? new JsonArray(Id("rich"), Id("poor"))
        : new JsonArray(
            new JsonObject { ["id"] = "rich", ["when"] = "kind = 'city'" },
            new JsonObject { ["id"] = "poor", ["when"] = "not (kind = 'city')" });

    private JsonObject Parameters()
    {
        var parameters = new JsonObject
        {
            ["deadline"] = new JsonObject { ["type"] = "date", ["given"] = true },
            ["money"] = PerCategory(new JsonObject { ["type"] = "money", ["unit"] = "RUB", ["given"] = true }),
            ["bonus"] = new JsonObject { ["type"] = "number", ["is"] = _tape.Of("0.5", "1/3", "-1") },
            ["least"] = PerCategory(new JsonObject
            {
                ["type"] = "number",
                ["decided"] = new JsonObject { ["by"] = "council", ["after"] = _tape.Of("ranking", "scoring") },
            }),
            ["share"] = new JsonObject { ["type"] = "number", ["for"] = Array("topic"), ["given"] = true },
        };
        if (_hasCategories)
        {
            parameters["factor"] = new JsonObject
            {
                ["type"] = "number",
                ["for"] = Array("c in categories"),
                ["is"] = new JsonObject { ["by"] = "c", ["cases"] = new JsonArray(Case("1", "rich"), Case("1.5", "poor")) },
            };
        }

        return parameters;
    }

    private JsonObject PerCategory(JsonObject parameter)
    {
        if (_hasCategories)
            parameter["for"] = Array("category");
        return parameter;
    }

    // Each is used by a name; the formulas cover reducers over submissions, experts, criteria, labels and categories.
    private JsonObject Values()
    {
        var values = new JsonObject
        {
            ["ownShare"] = Value("(own otherwise 0) / (requested + (own otherwise 0)) otherwise 0", "submission"),
            ["rivals"] = Value(_tape.Of(
                "count(x in entrants where x.kind = kind)",
                "count(x in admitted where x.kind = kind and x.topic = topic : x.rural)",
                "sum(x in entrants where x.applicant = applicant : if x.rural then 1 else 0.25)"), "submission"),
            ["crowd"] = Value(_tape.Of(
                "readers / mean(x in entrants where x.kind = kind : x.readers) otherwise 0",
                "readers / sum(x in admitted where x.topic = topic : x.readers) otherwise 1",
                "readers / max(x in entrants where x.rural = rural : x.readers) otherwise 0.5"), "submission"),
            ["perKind"] = Value(_tape.Of("count(x in entrants where x.kind = c)", "min(3, count(x in admitted where x.kind = c and x.rural))"), "c in kind"),
            ["spread"] = Value("max(e in jury where has(e.merit) : e.merit) - min(e in jury where has(e.merit) : e.merit) otherwise 0", "submission"),
            ["markers"] = Value(_tape.Of("count(e in jury where e.marked)", "count(e in jury : e.complete)", "count(e in jury where e.assigned and not e.complete)"), "submission"),
            ["tagged"] = Value(_tape.Of("sum(t in tags : t.share)", "size(tags) / 2", "if 'craft' in tags then 1 else 0", "sum(t in topic : t.share)"), "submission"),
            ["strong"] = Value("count(c in leaves(merit) where has(c.value) : c.value >= 1)", "submission"),
            ["all_strong"] = Value("all(c in leaves(merit) where has(c.value) : c.value >= 1)", "submission"),
            ["age"] = Value(_tape.Of("years(registered, deadline)", "months(registered, deadline)", "days(registered, deadline) / 365"), "submission"),
        };
        if (!_isLeafPooled || Has("each"))
        {
            values.Remove("strong");
            values.Remove("all_strong");
        }

        AddMore(values);
        if (_hasCategories)
            values["total_money"] = Value("sum(c in categories : c.money)");
        return values;
    }

    private JsonNode Roundings()
    {
        var roundings = new JsonObject { ["else"] = Rounding(30) };
        foreach (var point in _tape.Some<string>(["pooled", "node", "contribution", "score", "amount"], 40))
            roundings[point] = Rounding(70);
        return roundings;
    }

    private JsonNode Rounding(int percent) => _tape.Chance(percent)
        ? new JsonObject
        {
            ["to"] = _tape.Of("0.1", "0.01", "0.5", "0.25", "1", "1/3"),
            ["mode"] = _tape.Of("halfUp", "halfDown", "halfEven", "up", "down", "floor", "ceiling"),
        }
        : "exact";

    private void MayRound(JsonObject node, string property, int percent)
    {
        if (_tape.Chance(percent))
            node[property] = Rounding(80);
    }

    private static JsonArray Array(params string[] texts) => new([.. texts.Select(t => JsonValue.Create(t))]);

    private static JsonObject Id(string id) => new() { ["id"] = id };

    private static JsonObject Option(string id, string points) => new() { ["id"] = id, ["points"] = points };

    private static JsonObject Case(string value, params string[] of) => new() { ["of"] = Array(of), ["is"] = value };

    private static JsonObject Value(string formula, params string[] index) => new() { ["for"] = Array(index), ["is"] = formula };
}
