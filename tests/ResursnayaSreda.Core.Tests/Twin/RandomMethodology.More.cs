using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>What only some documents have: each feature is drawn on its own.</summary>
internal sealed partial class RandomMethodology
{
    private static readonly string[] Features =
    [
        "each", "relative", "labels", "ranks", "voids", "calls", "keep", "agreed", "countBack", "ask", "above", "tied", "emptyLists", "override",
        "apportion", "seatsByKind", "perTags", "repair", "observers", "zone", "rounds",
    ];

    private bool Has(string feature) => _features.Contains(feature);

    private static JsonObject Text() => new() { ["type"] = "text" };

    private static JsonObject SmallNumber() => new() { ["type"] = "number", ["from"] = "0", ["to"] = "5" };

    private static JsonObject Maybe(JsonObject field)
    {
        field["optional"] = true;
        return field;
    }

    private static JsonObject Rows(string? key, params (string Name, JsonObject Column)[] columns)
    {
        var field = new JsonObject { ["type"] = "rows", ["columns"] = new JsonObject(columns.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)c.Column))) };
        if (key is not null)
            field["key"] = key;
        return field;
    }

    private JsonArray Panels()
    {
        var panels = new JsonArray(Id("jury"));
        if (_hasCouncil)
            panels.Add((JsonNode)Id("council"));
        if (Has("calls"))
            panels.Add((JsonNode)new JsonObject { ["id"] = "arbiter", ["called"] = true });
        if (Has("observers"))
            panels.Add((JsonNode)new JsonObject { ["id"] = "observers", ["counts"] = false });
        return panels;
    }

    private void AddMore(JsonObject values)
    {
        values["learned"] = Value("sum(e in jury : sum(p in e.papers : p.pages))", "submission");
        if (Has("relative"))
            values["standing"] = new JsonObject { ["for"] = Array("submission"), ["relative"] = Comparison("total0", "scored", "place") };
        if (Has("observers"))
            values["watched"] = Value("mean(e in observers where has(e.merit) : e.merit) otherwise 0", "submission");
        if (!Has("seatsByKind"))
            return;
        var isByKind = !_hasCategories || _tape.Chance(50);
        _seatsPer = isByKind ? "kind" : "category";
        values["seatsFor"] = new JsonObject
        {
            ["for"] = Array(isByKind ? "kind" : "category"),
            ["apportion"] = new JsonObject
            {
                ["total"] = _tape.Of("3", "5", "8"),
                ["among"] = isByKind ? "kind" : "categories",
                ["by"] = isByKind ? "perKind + 1" : _tape.Of("count(x in scored where x.category = category) + 1", "factor"),
                ["unit"] = "1",
                ["equal"] = Array(isByKind ? "perKind" : "category"),
            },
        };
    }

    // Its rows may be none: only then is a sum still a number.
    private (JsonObject Node, bool IsOptional) Each()
    {
        var combine = _tape.Of("sum", "mean", "max", "min");
        var child = _isWholePooled || _tape.Chance(60)
            ? Leaf("work_mark", "jury", isPoolPoint: _isLeafPooled)
            : new JsonObject { ["kind"] = "indicator", ["id"] = "work_size", ["is"] = _tape.Of("w.size * 2", "w.note otherwise w.size", "if w.size > 2 then rivals else 1") };
        if (combine != "mean" && _tape.Chance(40))
            child["weight"] = _tape.Of("2", "w.size + 1");
        var isChildCertain = child["kind"]!.GetValue<string>() == "indicator" || (_isPooledCertain && !_isWholePooled);
        var each = new JsonObject { ["kind"] = "each", ["id"] = "each0", ["over"] = "works", ["as"] = "w", ["child"] = child, ["combine"] = combine };
        return (each, combine != "sum" || !isChildCertain);
    }

    private (JsonObject Node, bool IsOptional) RelativeCriterion()
    {
        var how = _tape.Of("place", "minMax", "shareOfBest", "shareOfSum");
        var node = Comparison(
            how is "place" or "minMax" ? _tape.Of("readers", "tagged", "ownShare", "rivals") : "readers + 1 person", _tape.Of("entrants", "admitted"), how);
        node["kind"] = "relative";
        node["id"] = "rel0";
        return (node, false);
    }

    private JsonObject Comparison(string of, string within, string how)
    {
        var node = new JsonObject { ["of"] = of, ["within"] = within, ["how"] = how, ["better"] = _tape.Of("high", "low") };
        if (how == "minMax")
            node["flat"] = _tape.Of("1", "0.5");
        if (_tape.Chance(40))
            node["per"] = _tape.Of("kind", "topic");
        return node;
    }

    /// <summary>Criteria that stand beside the tree: words and ranks do not add up with points.</summary>
    private IEnumerable<JsonNode> Beside()
    {
        if (Has("labels"))
        {
            var by = Has("agreed") ? "agreed" : _tape.Of("min", "max", "median");
            _rules.Add((JsonNode)Beside("fit", by, by == "median" ? _tape.Of("low", "high") : null));
            yield return new JsonObject { ["kind"] = "marks", ["id"] = "fit", ["scale"] = "grades", ["panel"] = "jury" };
        }

        if (Has("ranks"))
        {
            _rules.Add((JsonNode)Beside("rank", _tape.Of("mean", "sum", "max"), null));
            yield return new JsonObject { ["kind"] = "marks", ["id"] = "rank", ["scale"] = "order", ["panel"] = "jury" };
        }
    }

    private static JsonObject Beside(string at, string by, string? even)
    {
        var rule = new JsonObject { ["at"] = at, ["by"] = by, ["missing"] = "skip" };
        if (by == "agreed")
            rule["round"] = "exact";
        else
            (rule["least"], rule["fewer"]) = (1, "wait");
        if (even is not null)
            rule["even"] = even;
        return rule;
    }

    private JsonArray Voids()
    {
        var voids = new JsonArray();
        foreach (var formula in _tape.Some<string>(["count(m in marks where m > mark) >= 2", "mark = max(m in marks : m) and count(m in marks) > 2", "e.home = 'b'"], 40))
        {
            // A void mark inside a sheet that is pooled as a whole: the language does not say what is left of the sheet.
            if (!Has("labels") && !Has("keep") && _isLeafPooled)
                voids.Add((JsonNode)new JsonObject { ["what"] = "mark", ["when"] = formula });
        }

        var marked = _hasCategories ? "count(x in admitted where x.category = category : x.e.marked)" : "count(x in admitted : x.e.marked)";
        if (!Has("calls") && (voids.Count == 0 || _tape.Chance(50)))
            voids.Add((JsonNode)new JsonObject { ["what"] = "expert", ["when"] = $"{marked} < {_tape.Of(1, 2, 3)}" });
        return voids;
    }
}
