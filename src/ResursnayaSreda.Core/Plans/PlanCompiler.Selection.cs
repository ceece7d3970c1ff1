using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Ranking and selection.</summary>
internal sealed partial class PlanCompiler
{
    private RankingRule? Ranking(Node? node)
    {
        if (node is null)
            return null;
        var lists = new List<Quantity>();
        foreach (var name in node.Texts("lists").Where(n => n != "all"))
        {
            if (_definitions.TryGet(name, out var list) && list is { Type: LabelType { IsOrdered: false } or TextType, IsOptional: false, Stage: Stage.Admission } && list.Index is [var only] && only == Dimension.Submission)
                lists.Add(list);
            else if (list is not null || !_definitions.Names.Contains(name, StringComparer.Ordinal))
                _findings.Add(node.FindingAtText("lists", name, FindingCodes.UnknownReference, name, "@field"));
        }

        if (!node.IsWritten("equal") && !_declared.IsPart)
            _findings.Add(node.Finding(FindingCodes.EqualsUndecided));
        var keys = node.Children("keys").Select((k, i) => Key(k, $"key {k.Id ?? $"{i + 1}"}", Scope.ForSubmission(Stage.Ranking) with { IsRanking = true })).ToList();
        if (keys.Exists(k => k is { UsesTied: true }) && !node.IsWritten("afterSplit"))
            _findings.Add(node.Finding(FindingCodes.MissingProperty, "afterSplit", node.Kind.Name));
        else if (!keys.Contains(null) && !keys.Exists(k => k is { UsesTied: true }) && node.Has("afterSplit"))
            _findings.Add(node.FindingAt("afterSplit", FindingCodes.MeaninglessProperty, "afterSplit", "tied ∉ keys.is, keys.countBack"));
        return keys.Contains(null)
            ? null
            : new RankingRule(node, lists, [.. keys.OfType<OrderKey>()], Enum.Parse<EqualPolicy>(node.Text("equal") ?? "shared", ignoreCase: true));
    }

    private OrderKey? Key(Node node, string name, Scope scope)
    {
        if (node.Has("ask"))
            return AskedKey(node, scope.IsRanking);
        foreach (var property in (string[])["by", "among"])
        {
            if (node.Has(property))
                _findings.Add(node.FindingAt(property, FindingCodes.MeaninglessProperty, property, "ask ∉ key"));
        }

        var isHighBest = node.Text("best") != "low";
        var by = node["countBack"] is WrittenFormula values
            ? CountBack(values, name, scope, isHighBest, node)
            : OrderedBy(Define(name, node, "is", scope, null), node);
        if (by is null)
            return null;
        var sets = Dependencies.Of(by.Body!).SelectMany(SetsOf).ToHashSet();
        return new OrderKey(node.Id ?? ((node["is"] ?? node["countBack"]) as WrittenFormula)?.Text ?? name, by, isHighBest, node)
        {
            UsesAbove = sets.Contains(SubmissionSet.Above),
            UsesTied = sets.Contains(SubmissionSet.Tied),
        };
    }

    private static IEnumerable<SubmissionSet> SetsOf(Term term) => term switch
    {
        Reduction { Set: SubmissionsTerm { Set: var set } } => [set],
        SubmissionIn { Set.Set: var set } => [set],
        _ => [],
    };

    private Quantity? CountBack(WrittenFormula values, string name, Scope scope, bool isHighBest, Node node) =>
        CompilerFor(values).Sequence((ReductionSyntax)values.Tree, scope, isHighBest) is { } term ? Make(name, term, scope, node) : null;

    /// <summary>A key that people answer: who is asked, and about whom, must be said.</summary>
    private OrderKey? AskedKey(Node node, bool isRanking)
    {
        foreach (var property in (string[])["id", "by", "among"])
        {
            if (!node.IsWritten(property))
                _findings.Add(node.Finding(FindingCodes.MissingProperty, property, node.Kind.Name));
        }

        if (!isRanking)
            _findings.Add(node.FindingAt("ask", FindingCodes.MeaninglessProperty, "ask", "ranking"));
        return node.Id is not { } id || node.Text("ask") is not { } word
            ? null
            : new OrderKey(id, null, node.Text("best") != "low", node) { Ask = Enum.Parse<QuestionKind>(word, ignoreCase: true), IsAskedOfList = node.Text("among") == "list" };
    }

    // What can be put in order: numbers, dates, instants, yes before no, labels; and lists by the text that makes them, one after the other.
    private Quantity? OrderedBy(Quantity? by, Node node, RankingRule? ranking = null)
    {
        if (by?.Body is Reference { Quantity: { Type: TextType } list } && ranking?.Lists.Contains(list) == true)
            return by;
        if (by is null or { Type: NumberType or DateType or InstantType or YesNoType or LabelType })
            return by;
        Report(node, "is", FindingCodes.WrongFormulaType, "@number", by.Type.Word);
        return null;
    }

    private void DeclareLimits()
    {
        foreach (var node in _declaration.Section("selection", "limits"))
        {
            if (node.Id is not { } id)
                continue;
            _definitions.Add($"left.{id}", node.Source, () => Left(node, id));
            _definitions.Add($"limit {id}", node.Source, () => Define($"limit {id}", node, "atMost", LimitScope(node), null));
        }
    }

    private Quantity? Left(Node node, string id) =>
        _definitions.TryGet($"limit {id}", out var most) && most is { Type: NumberType }
            ? new Quantity($"left.{id}", LimitScope(node).At.Index, most.Type)
            {
                Kind = QuantityKind.Walked,
                Stage = Stage.Selection,
                Round = _declaration.Index,
                Origin = new LeftOrigin(id),
                Node = node,
            }
            : null;

    private Quantity? PerOf(Node node) =>
        node.Text("per") is { } per && _definitions.TryGet(per, out var quantity)
            && quantity is { Type: LabelType or LabelsType or TextType or MemberType, Index: [var only] } && only == Dimension.Submission
            ? quantity
            : null;

    // A limit counted per label has an amount per label; one counted per text has the same for each.
    private Scope LimitScope(Node node) =>
        Scope.For(ListOf(PerOf(node)) is { } list ? [(Dimension.Choice(list), null)] : [], Stage.Selection) with { IsWalking = true };

    private static string? ListOf(Quantity? per) => per?.Type switch
    {
        LabelType { List: var list } => list,
        LabelsType { List: var list } => list,
        _ => null,
    };

    private Limit? CompileLimit(Node node)
    {
        if (node.Id is not { } id)
            return null;
        var per = PerOf(node);
        if (node.Has("per") && per is null)
            _findings.Add(node.FindingAt("per", FindingCodes.UnknownReference, node.Text("per")!, "@field"));
        var uses = Define($"uses {id}", node, "uses", Scope.ForSubmission(Stage.Selection), null);
        if (uses is { Type: not NumberType })
        {
            Report(node, "uses", FindingCodes.WrongFormulaType, "@number", uses.Type.Word);
            uses = null;
        }

        _definitions.TryGet($"limit {id}", out var most);
        var fits = node.Has("fits")
            ? Define($"fits {id}", node, "fits", Scope.ForSubmission(Stage.Selection) with { IsWalking = true }, QuantityType.YesNo)
            : null;
        if (uses is null || most is null || (node.Has("fits") && fits is null) || (node.Has("per") && per is null))
            return null;
        var (used, given) = (uses.Type as NumberType, most.Type as NumberType);
        if (given is null || (!used!.IsBare && !given.IsBare && !used.Unit.Equals(given.Unit)))
        {
            Report(node, "atMost", FindingCodes.UnitMismatch, $"{used?.Unit}", given is null ? most.Type.Word : $"{given.Unit}");
            return null;
        }

        return new Limit(id, node, per, uses, most, fits);
    }

    private Pass? CompilePass(Node node, IReadOnlyList<Limit> limits, RankingRule? ranking)
    {
        if (node.Id is not { } id)
            return null;
        var who = node.Has("who") ? Define($"pass {id} who", node, "who", Scope.ForSubmission(Stage.Selection), QuantityType.YesNo) : null;
        var order = new List<OrderKey>();
        foreach (var key in (List<object>?)node["order"] ?? [])
        {
            if (OrderKeyOf(node, key, $"pass {id} order {order.Count + 1}", () => Scope.ForSubmission(Stage.Selection), ranking) is not { } compiled)
                return null;
            order.Add(compiled);
        }

        var under = node.Children("under")
            .Select(u => limits.FirstOrDefault(l => l.Id == u.Text("limit")) is { } limit ? new LimitUse(limit, u.Text("onFull") == "stop") : null)
            .OfType<LimitUse>().ToList();
        if (ranking is not null)
            CheckOrder(node, id, order, ranking, under.Count > 0);
        if (node.Has("who") && who is null)
            return null;
        EdgePolicy? edge = node.Text("equalsAtEdge") is { } word ? Enum.Parse<EdgePolicy>(word, ignoreCase: true) : null;
        return new Pass(id, node, who, order, under, edge, node.Text("outcome") ?? "");
    }

    private OrderKey? OrderKeyOf(Node pass, object key, string name, Func<Scope> scopeOf, RankingRule? ranking = null)
    {
        var scope = scopeOf();
        if (key is Node node)
            return Key(node, name, scope);
        var formula = (WrittenFormula)key;
        if (Compile(formula, scope, null) is not { } term)
            return null;
        if (term.IsOptional)
            _findings.Add(formula.Finding(FindingCodes.MayBeAbsent, formula.Tree));
        return OrderedBy(Make(name, term, scope, pass), pass, ranking) is { } by ? new OrderKey(formula.Text, by, IsHighBest: false, null) : null;
    }

    /// <summary>
    /// The order of a pass must not turn a list upside down: within a list it begins as the ranking does, or goes by place.
    /// And where equals can stand at an edge, the rules say what happens to them.
    /// </summary>
    private void CheckOrder(Node node, string id, IReadOnlyList<OrderKey> order, RankingRule ranking, bool hasEdge)
    {
        var listNames = ranking.Lists.Select(l => l.Name).ToHashSet(StringComparer.Ordinal);
        var within = order.Where(k => !listNames.Contains(NameOf(k))).ToList();
        var followed = 0;
        while (followed < within.Count && followed < ranking.Keys.Count && IsSame(within[followed], ranking.Keys[followed]))
            followed++;
        var goesByPlace = followed < within.Count && NameOf(within[followed]) == "place" && !within[followed].IsHighBest;
        var isEnded = ranking.Equal is EqualPolicy.Lot or EqualPolicy.Decision;
        var isWhole = followed == ranking.Keys.Count && !isEnded;
        if (!goesByPlace && !isWhole && followed < within.Count)
            _findings.Add(node.FindingAt("order", FindingCodes.OrderTurnsList, id, NameOf(within[followed])));
        var coversLists = listNames.All(l => order.Any(k => NameOf(k) == l));
        var mayTie = !(goesByPlace && isEnded && coversLists);
        if (mayTie && hasEdge && !node.IsWritten("equalsAtEdge") && !_declared.IsPart)
            _findings.Add(node.Finding(FindingCodes.EdgeUndecided, id));
    }

    private static string NameOf(OrderKey key) => key.By?.Body is Reference { Quantity.Name: var name } ? name : key.Name;

    private static bool IsSame(OrderKey left, OrderKey right) =>
        left.IsHighBest == right.IsHighBest
        && ((left.By?.Body?.Key is { } key && key == right.By?.Body?.Key) || left.Name == right.Name);

    private EmptyList? CompileEmptyList(Node node, RankingRule? ranking)
    {
        // Any member of the list stands for it, and only what all of them have in common can be asked of it.
        var scope = Scope.ForSubmission(Stage.Selection) with { ListNames = [.. ranking?.Lists.Select(l => l.Name) ?? []] };
        return node.Id is { } id && Define($"emptyList {id}", node, "when", scope, QuantityType.YesNo) is { } when
            ? new EmptyList(id, node, when, node.Has("ask"))
            : null;
    }

    private Zone? CompileZone(Node node, IReadOnlyList<Pass> passes)
    {
        var scope = Scope.ForSubmission(Stage.Selection) with { IsInZone = true };
        var who = Define($"zone {node.Label}", node, "who", scope, QuantityType.YesNo);
        var keys = node.Children("keys").Select((k, i) => Key(k, $"zone {node.Label} key {i + 1}", Scope.ForSubmission(Stage.Selection))).ToList();
        var around = passes.FirstOrDefault(p => p.Id == node.Text("around"));
        return node.Id is not { } id || who is null || keys.Contains(null) || around is null
            ? null
            : new Zone(id, node, around, who, [.. keys.OfType<OrderKey>()], Enum.Parse<EqualPolicy>(node.Text("equal") ?? "shared", ignoreCase: true));
    }

    private Amount? CompileAmount(Node node)
    {
        var scope = Scope.ForSubmission(Stage.Amounts);
        if (node.Child("apportion") is { } apportion)
        {
            return node.Id is { } name && Apportioned(name, node, apportion, () => Scope.ForSubmission(Stage.Amounts), node.Text("for") ?? "") is { } share
                ? new Amount(name, node, node.Text("for") ?? "", share)
                : null;
        }

        if (node.Id is not { } id || Compile(node["is"], scope, null) is not { } term)
            return null;
        if (term.IsOptional || term.Type is not NumberType)
        {
            if (term.IsOptional)
                Report(node, "is", FindingCodes.MayBeAbsent);
            else
                Report(node, "is", FindingCodes.WrongFormulaType, "@number", term.Type.Word);
            return null;
        }

        return new Amount(id, node, node.Text("for") ?? "", Make($"amount {id}", Rounded.Of(term, RoundingAt(node, "round", "amount")), scope, node));
    }
}
