using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>The tree of criteria and the rules that pool it.</summary>
internal sealed partial class RandomMethodology
{
    private readonly JsonArray _rules = [];
    private readonly List<string> _leaves = [];
    private bool _isLeafPooled;
    private bool _isWholePooled;
    private bool _isMeritOptional;
    private bool _isPooledCertain;

    private JsonArray Criteria()
    {
        // One tree is pooled at its leaves, at its groups, or at the root: the mean of totals and the total of means.
        var mode = _tape.Below(3);
        _isPooledCertain = _tape.Chance(50);
        _isLeafPooled = mode == 0;
        _isWholePooled = mode == 2;
        var children = new List<(JsonObject Node, bool IsOptional)>();
        for (var i = 0; i < 1 + _tape.Below(3); i++)
        {
            if (_tape.Chance(70))
                children.Add(mode == 0 ? LeafGroup(i) : SheetGroup(i));
            else
                children.Add(Indicator($"shown{i}"));
        }

        if (!children.Exists(c => c.Node["kind"]!.GetValue<string>() == "group"))
            children.Add(mode == 0 ? LeafGroup(9) : SheetGroup(9));
        if (Has("each") && mode != 1)
            children.Add(Each());
        if (Has("relative") && mode != 2)
            children.Add(RelativeCriterion());
        var root = Group("merit", children, isSheet: _isWholePooled);
        _isMeritOptional = _isWholePooled ? !_isPooledCertain : root.IsOptional;
        if (_isWholePooled)
            Pool("merit");
        if (_isLeafPooled)
            PoolLeaves();
        return new JsonArray([root.Node, .. Beside()]);
    }

    private (JsonObject Node, bool IsOptional) LeafGroup(int index)
    {
        var children = new List<(JsonObject Node, bool IsOptional)>();
        for (var i = 0; i < 1 + _tape.Below(3); i++)
            children.Add((Leaf($"mark{index}_{i}", _tape.Chance(30) ? "council" : "jury", isPoolPoint: true), !_isPooledCertain));
        return Group($"group{index}", children, isSheet: false);
    }

    private (JsonObject Node, bool IsOptional) SheetGroup(int index)
    {
        var panel = !_isWholePooled && _tape.Chance(30) ? "council" : "jury";
        var children = new List<(JsonObject Node, bool IsOptional)>();
        for (var i = 0; i < 1 + _tape.Below(3); i++)
            children.Add((Leaf($"mark{index}_{i}", panel, isPoolPoint: false), true));

        if (_tape.Chance(25))
            children.Add(Indicator($"told{index}"));
        var group = Group($"group{index}", children, isSheet: true);
        if (_isWholePooled)
            return group;
        Pool($"group{index}");
        return (group.Node, !_isPooledCertain);
    }

    private JsonObject Leaf(string id, string panel, bool isPoolPoint)
    {
        _leaves.Add(id);
        var leaf = new JsonObject
        {
            ["kind"] = "marks",
            ["id"] = id,
            ["scale"] = _tape.Of("three", "half", "words"),
            ["panel"] = _hasCouncil ? panel : "jury",
        };
        if (!isPoolPoint && !Has("calls") && _tape.Chance(20))
            leaf["blank"] = "zero";
        if (isPoolPoint)
        {
            MayRound(leaf, "round", 20);
            if (_tape.Chance(15))
                leaf["clip"] = new JsonObject { [_tape.Of("from", "to")] = _tape.Of("1", "0.5") };
        }

        return leaf;
    }

    private (JsonObject Node, bool IsOptional) Indicator(string id)
    {
        var node = new JsonObject { ["kind"] = "indicator", ["id"] = id, ["is"] = Number() };
        MayRound(node, "round", 20);
        if (_tape.Chance(20))
            node["clip"] = new JsonObject { ["from"] = "0", ["to"] = _tape.Of("1", "2", "tagged + 1") };
        if (!_tape.Chance(15))
            return (node, false);
        node["when"] = _tape.Of("rural", "kind = 'village'", "rivals > 1");
        return (node, true);
    }

    /// <summary>A slot that always has a value: a formula, or a table by cases or by bands, or one inside the other.</summary>
    private JsonNode Number(int depth = 0) => _tape.Below(depth == 2 ? 1 : 3) switch
    {
        1 => new JsonObject
        {
            ["by"] = "readers",
            ["bands"] = new JsonArray(
                new JsonObject { ["below"] = "5", ["is"] = Number(depth + 1) },
                new JsonObject { ["from"] = "5", ["to"] = "12", ["is"] = _tape.Of("1", "2/3") },
                new JsonObject { ["above"] = "12", ["is"] = Number(depth + 1) }),
        },
        2 => _tape.Of<Func<JsonObject>>(
            () => new() { ["by"] = "kind", ["cases"] = new JsonArray(Case("1.5", "town"), Case("0", "city", "village")) },
            () => new() { ["by"] = "topic", ["cases"] = new JsonArray(Case("0.3", "reading")), ["otherwise"] = Number(depth + 1) },
            () => new() { ["by"] = "rural", ["cases"] = new JsonArray(Case("2", "yes"), Case("1", "no")) })(),
        _ => _tape.Of(
            "1", "2.5", "min(3, ownShare / 5 %)", "rivals", "crowd", "kind.perKind", "tagged", "clip(age, 0, 3)", "topic.share",
            "root(rivals, 2, 0.01, halfUp)", "round(ownShare * 7, 0.1, halfEven)", "abs(tagged - 1)", "floor(crowd * 3) / 2", "ceil(ownShare * 2)",
            _hasCategories ? "factor" : "bonus + 2", "if rural then rivals else 0", "sum(w in works where w.size > 1 : w.size)", "count(w in works) / 2",
            "(budget['own'].amount otherwise 0 RUB) / 100 RUB", "(income[2025] otherwise 1) / 2", "max(y in income where y.year >= 2024 : y.value) otherwise 0",
            "sum(b in budget where b.item = 'own' : b.amount) / 50 RUB", "if (mentor in entrants otherwise no) then 1 else 0", "mentor.readers / 1 person otherwise 2"),
    };

    private (JsonObject Node, bool IsOptional) Group(string id, List<(JsonObject Node, bool IsOptional)> children, bool isSheet)
    {
        var group = new JsonObject { ["kind"] = "group", ["id"] = id };
        var isOptional = children.Exists(c => c.IsOptional);
        var ids = children.Select(c => c.Node["id"]!.GetValue<string>()).ToList();
        if (_tape.Chance(12))
        {
            group["is"] = string.Join(_tape.Of(" + ", " - ", " * "), children.Select((c, i) => c.IsOptional ? $"({ids[i]} otherwise {_tape.Of(0, 1)})" : ids[i]));
            isOptional = false;
        }
        else
        {
            var combine = _tape.Of("sum", "mean", "sum", "mean", "product", "min", "max");
            group["combine"] = combine;
            if (combine is "sum" or "mean" && _tape.Chance(60))
                Weigh(group, combine, children);
            foreach (var (child, _) in children)
                MayRound(child, "contribution", 15);
            if (isOptional)
            {
                // What the product of nothing is the language does not say.
                var mayBeEmpty = combine == "product" && children.TrueForAll(c => c.IsOptional);
                group["lacking"] = _tape.Of(mayBeEmpty ? "zero" : "skip", "zero", "out", "wait");
                // What lacks in a sheet is for the pool rule to answer, and no mark can answer for what does not apply.
                if (isSheet && children.Exists(c => c.Node.ContainsKey("when")))
                    group["lacking"] = "zero";
                isOptional = group["lacking"]!.GetValue<string>() == "skip" && combine != "sum" && children.TrueForAll(c => c.IsOptional);
            }
        }

        group["children"] = new JsonArray([.. children.Select(c => c.Node)]);
        MayRound(group, "round", 25);
        if (_tape.Chance(15))
            group["clip"] = new JsonObject { ["to"] = _tape.Of("2", "5/2"), ["from"] = "-1/2" };
        if (!isSheet && !isOptional && _tape.Chance(12))
            group["atLeast"] = _tape.Of("0.5", "bonus");
        return (group, isOptional);
    }

    private void Weigh(JsonObject group, string combine, List<(JsonObject Node, bool IsOptional)> children)
    {
        var isShares = combine == "sum" && _tape.Chance(60);
        if (combine == "sum")
            group["weights"] = isShares ? "shares" : "factors";
        var byKind = _tape.Chance(40);
        for (var i = 0; i < children.Count; i++)
        {
            var (first, second) = isShares
                ? (Share(i, children.Count, 10), Share(i, children.Count, 4))
                : (_tape.Of("1", "2", "0.3", "10/7"), _tape.Of("1", "3", "0.25"));
            children[i].Node["weight"] = byKind
                ? new JsonObject { ["by"] = "kind", ["cases"] = new JsonArray(Case(first, "village")), ["otherwise"] = second }
                : first;
        }
    }

    // Shares that add up to 1: all but the last get one part each.
    private static string Share(int index, int count, int parts) =>
        index < count - 1 ? $"1/{parts}" : $"{parts - count + 1}/{parts}";

    private void PoolLeaves()
    {
        if (Has("labels") || Has("ranks") || (_leaves.Count > 1 && _tape.Chance(30)))
        {
            foreach (var leaf in _leaves)
                Pool(leaf);
            return;
        }

        if (_tape.Chance(25))
            Pool("leaves", _tape.Of("rural", "kind = 'town'", "rivals > 2"));
        Pool("leaves");
    }

    private void Pool(string at, string? when = null)
    {
        if (when is null && Has("calls"))
            _rules.Add((JsonNode)RuleOfCall(at));
        var by = _tape.Of(_isPooledCertain ? "sum" : "mean", "mean", "median", "min", "max", "is");
        var rule = new JsonObject { ["at"] = at, ["missing"] = _tape.Of("skip", "skip", "zero", "out") };
        if (when is not null)
            rule["when"] = when;
        if (by == "is")
            rule["is"] = _tape.Of("sum(m in marks : m) / 2", "max(m in marks : m) + count(m in marks : m > 1)", "mean(m in marks : m)", "median(m in marks : m)");
        else
            rule["by"] = by;
        if (by == "median")
            rule["even"] = _tape.Of("low", "high", "mean");
        // The sum of no marks is zero by one sentence of the language and absent by another.
        if (_isPooledCertain)
            MakeCertain(rule);
        if (Has("keep"))
            Keep(rule, at);
        MayRound(rule, "round", 40);
        _rules.Add((JsonNode)rule);
    }

    private void MakeCertain(JsonObject rule)
    {
        if (_tape.Chance(20))
        {
            rule["missing"] = "wait";
            return;
        }

        rule["least"] = 1 + _tape.Below(2);
        rule["fewer"] = _tape.Of("out", "wait");
        if (rule["least"]!.GetValue<int>() == 2 && _tape.Chance(40))
            rule["drop"] = new JsonObject { [_tape.Of("low", "high")] = 1 };
    }
}
