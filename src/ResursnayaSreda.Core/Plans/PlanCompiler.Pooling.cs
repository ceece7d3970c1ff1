using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Pool points and their rules.</summary>
internal sealed partial class PlanCompiler
{
    private const string AllLeaves = "leaves";

    private readonly SortedDictionary<int, PoolPoint> _poolPoints = [];

    private IReadOnlyList<Node> PoolNodes => _round.Child("pooling")?.Children("rules") ?? [];

    /// <summary>Which criteria are pool points, and which rules each has: a question of the document alone.</summary>
    private void FindPoolPoints()
    {
        foreach (var rule in PoolNodes)
        {
            foreach (var id in rule.Texts("at"))
            {
                if (id == AllLeaves)
                    AddRule(_criteria.MarkedCriteria.Select(c => c.Index), rule);
                else if (_criteria.Find(id) is { } index)
                    AddRule([index], rule);
                else if (_round.IsReadWhole("criteria") && _criteria.All.All(c => c.Node.Kind != NodeTable.Group || c.Node.IsReadWhole("children")))
                    _findings.Add(rule.FindingAtText("at", id, FindingCodes.UnknownReference, id, "@criterion"));
            }
        }

        foreach (var point in _poolRules.Keys.Order())
        {
            if (_criteria.AncestorsOf(point).FirstOrDefault(IsPoolPoint) is { } above)
                _findings.Add(_poolRules[point][0].FindingAtText("at", _criteria[point].Id, FindingCodes.PoolPointNested, _criteria[point].Id, above.Id));
        }

        CheckSequences();
        // A point that is misspelt may be the one that is missed.
        var areAllFound = !_round.IsFaulty("pooling") && PoolNodes.All(r => r.Has("at") && r.Texts("at").All(id => id == AllLeaves || _criteria.Find(id) is not null));
        foreach (var leaf in _criteria.MarkedCriteria)
        {
            if (areAllFound && !_declared.IsPart && !IsPoolPoint(leaf) && !IsBelowPoolPoint(leaf))
                _findings.Add(leaf.Node.Finding(FindingCodes.NeverPooled, leaf.Id));
        }
    }

    private void AddRule(IEnumerable<int> points, Node rule)
    {
        foreach (var point in points)
        {
            if (!_poolRules.TryGetValue(point, out var rules))
                _poolRules[point] = rules = [];
            if (!rules.Contains(rule))
                rules.Add(rule);
        }
    }

    private Quantity? Pooled(CriterionNode criterion)
    {
        var panels = criterion.Leaves.Select(l => _criteria[l].Node.Text("panel")).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(p => !_declared.UncountedPanels.Contains(p)).ToList();
        if (panels.Count > 1 && _poolRules[criterion.Index].Exists(r => !r.Has("from")))
            _findings.Add(criterion.Node.Finding(FindingCodes.PanelsDiffer, criterion.Id));
        if (!_definitions.TryGet(SheetName(criterion.Id), out var sheet) || sheet is null)
            return null;
        var rules = new List<PoolRule>();
        foreach (var node in _poolRules[criterion.Index])
        {
            if (CompileRule(criterion, node, panels) is { } rule)
                rules.Add(rule);
        }

        if (rules.Count < _poolRules[criterion.Index].Count)
            return null;
        var type = rules.TrueForAll(r => r.Formula is null) ? sheet.Type : QuantityType.Plain;
        var pooled = new Quantity($"pooled {criterion.Id}", ScopeOf(criterion, Stage.Scoring).At.Index, type)
        {
            Kind = QuantityKind.Reduced,
            Stage = Stage.Scoring,
            Round = _declaration.Index,
            Origin = new PooledOrigin(criterion.Id),
            IsOptional = rules.Exists(r => r.By == "agreed" ? r.Missing == MissingPolicy.Out
                : r.By != "sum" && (r.Least < 1 || r.Formula is { Term.IsOptional: true })),
            Range = rules.Select(r => RangeOf(r, sheet.Range)).Aggregate((a, b) => a.Union(b)),
            Node = criterion.Node,
        };
        _poolPoints[criterion.Index] = new PoolPoint(criterion, sheet, pooled, rules);
        return pooled;
    }

    private PoolRule? CompileRule(CriterionNode criterion, Node node, IReadOnlyList<string> panels)
    {
        var when = node.Has("when") ? Define($"pool {criterion.Id} {node.Label} when", node, "when", AtLeaf(criterion), QuantityType.YesNo) : null;
        _definitions.TryGet(SheetName(criterion.Id), out var sheet);
        (Term, int)? formula = null;
        if (node.Has("is"))
        {
            var scope = AtLeaf(criterion) with { Marks = sheet?.Type, LeastMarks = LeastMarks(node) };
            if (Compile(node["is"], scope, QuantityType.Plain) is not { } term)
                return null;
            formula = (term, scope.FrameSize);
        }

        CheckRule(node);
        foreach (var panel in criterion.Each is null ? [] : node.Texts("from").Where(IsCalledPerLeaf))
            _findings.Add(node.FindingAtText("from", panel, FindingCodes.NotAvailableHere, panel, "@notPerRow"));
        var keep = node.Child("keep") is { } kept ? Keep(node, kept) : null;
        if ((node.Has("when") && when is null) || (node.Has("keep") && keep is null) || !CheckBy(criterion, node, sheet))
            return null;
        return new PoolRule(
            node, when, node.Has("from") ? node.Texts("from") : panels, node.Text("by"), formula, keep,
            sheet is { Type: LabelType } && formula is null ? null : RoundingAt(node, "round", "pooled"));
    }

    /// <summary>Where a rule of a pool point stands: the submission, the row if there are rows, and the criterion itself.</summary>
    private static Scope AtLeaf(CriterionNode criterion)
    {
        var scope = ScopeOf(criterion, Stage.Pooling);
        return criterion.IsMarked ? scope.Seeing(Dimension.Criterion, MemberOf(criterion)) : scope;
    }

    private static Constant MemberOf(CriterionNode criterion) =>
        new(Quantities.Value.OfMember(criterion.Index)) { Type = new MemberType(Dimension.Criterion) };

    /// <summary>Labels have no sum, and agreement is about one marked criterion.</summary>
    private bool CheckBy(CriterionNode criterion, Node node, Quantity? sheet)
    {
        var by = node.Text("by");
        if (by == "agreed" && !criterion.IsMarked)
        {
            _findings.Add(node.FindingAt("by", FindingCodes.NotAvailableHere, by, "@agreedOnLeaf"));
            return false;
        }

        var isLabel = sheet is { Type: LabelType };
        if (isLabel && node.Text("missing") == "zero")
        {
            _findings.Add(node.FindingAt("missing", FindingCodes.WrongFormulaType, "@number", "@label"));
            return false;
        }

        if (!isLabel || by is null or "min" or "max" or "agreed" || (by == "median" && node.Text("even") != "mean"))
            return true;
        _findings.Add(node.FindingAt("by", FindingCodes.WrongFormulaType, "@number", "@label"));
        return false;
    }

    // A call on a criterion speaks of one value: where there is one per row, nobody could say which was disputed.
    private bool IsCalledPerLeaf(string panel) =>
        _declaration.Section("pooling", "calls").Any(c => c.Text("panel") == panel && c.Text("for") == "leaf");

    private KeepRule? Keep(Node rule, Node keep)
    {
        if (rule.Id is null)
            _findings.Add(rule.Finding(FindingCodes.MissingProperty, "id", rule.Kind.Name));
        var scope = Scope.For([(Dimension.Submission, null), (Dimension.Expert, "e")], Stage.Pooling);
        return Define($"keep {rule.Label}", keep, "of", scope, QuantityType.Plain, mayBeAbsent: true) is { } of && keep.Whole("closest") is { } closest
            ? new KeepRule(closest, of, keep.Text("equal") == "higher")
            : null;
    }

    private readonly SortedDictionary<string, Call> _calls = new(StringComparer.Ordinal);

    private void DeclareCalls()
    {
        foreach (var node in _declaration.Section("pooling", "calls"))
        {
            if (node.Id is { } id)
                _definitions.Add(id, node.Source, () => CompileCall(node, id)?.Value);
        }
    }

    private Call? CompileCall(Node node, string id)
    {
        var isOfLeaf = node.Text("for") == "leaf";
        var scope = Scope.For(isOfLeaf ? [(Dimension.Submission, null), (Dimension.Criterion, null)] : [(Dimension.Submission, null)], Stage.Pooling);
        if (isOfLeaf)
            scope = scope with { Marks = QuantityType.Plain };
        if (!isOfLeaf && node.Has("drop"))
            _findings.Add(node.FindingAt("drop", FindingCodes.MeaninglessProperty, "drop", "for ≠ leaf"));
        if (!_declared.CalledPanels.Contains(node.Text("panel") ?? "") && _declared.Panels.Contains(node.Text("panel") ?? "", StringComparer.Ordinal))
            _findings.Add(node.FindingAt("panel", FindingCodes.MissingProperty, "called", "panel"));
        if (Compile(node["when"], scope, QuantityType.YesNo) is not { } when)
            return null;
        if (when.IsOptional && !node.IsWritten("absent"))
        {
            Report(node, "when", FindingCodes.AbsenceUndecided, id, "absent");
            return null;
        }

        var value = new Quantity(id, scope.At.Index, QuantityType.YesNo)
        {
            Kind = QuantityKind.Formula,
            Stage = Stage.Pooling,
            Round = _declaration.Index,
            Origin = new CallOrigin(id),
            Node = node,
        };
        return _calls[id] = new Call(id, node, node.Text("panel") ?? "", (when, scope.FrameSize), isOfLeaf, value);
    }

    private readonly HashSet<Node> _checkedRules = [];

    private void CheckRule(Node node)
    {
        // A rule for many points is one node: it is looked at once.
        if (!_checkedRules.Add(node))
            return;
        foreach (var panel in node.Texts("from").Where(p => _declared.Root.IsReadWhole("panels") && !_declared.Panels.Contains(p, StringComparer.Ordinal)))
            _findings.Add(node.FindingAtText("from", panel, FindingCodes.UnknownReference, panel, "@panel"));
        var isLeastKnown = !node.IsFaulty("least");
        var (least, dropped) = (node.Whole("least") ?? 0, Dropped(node));
        if (least > 0 && !node.IsWritten("fewer"))
            _findings.Add(node.Finding(FindingCodes.MissingProperty, "fewer", node.Kind.Name));
        if (isLeastKnown && least == 0 && node.Has("fewer"))
            _findings.Add(node.FindingAt("fewer", FindingCodes.MeaninglessProperty, "fewer", "least = 0"));
        if (isLeastKnown && dropped > 0 && least <= dropped && !_declared.IsPart)
            _findings.Add(node.FindingAt("drop", FindingCodes.TrimLeavesNothing, $"{dropped}", $"{dropped + 1}"));
        foreach (var panel in node.Texts("from").Where(_declared.UncountedPanels.Contains))
            _findings.Add(node.FindingAtText("from", panel, FindingCodes.MeaninglessProperty, panel, "counts = false"));
        if (node.Text("by") == "median" && !node.IsWritten("even"))
            _findings.Add(node.Finding(FindingCodes.MissingProperty, "even", node.Kind.Name));
        if (node.Text("by") != "median" && !node.IsFaulty("by") && node.Has("even"))
            _findings.Add(node.FindingAt("even", FindingCodes.MeaninglessProperty, "even", "by ≠ median"));
    }

    private static int Dropped(Node rule) => (rule.Child("drop")?.Whole("low") ?? 0) + (rule.Child("drop")?.Whole("high") ?? 0);

    // With fewer marks the formula is not asked for; a number that cannot be read has a finding of its own.
    private static int LeastMarks(Node rule) => rule.IsFaulty("least")
        ? 1
        : Math.Max(0, Math.Max(rule.Whole("least") ?? 0, rule.Text("missing") == "wait" ? 1 : 0) - Dropped(rule));

    /// <summary>A rule without a condition ends the sequence of a point: one must, and a rule that stands behind it at all its points is idle.</summary>
    private void CheckSequences()
    {
        static bool IsLast(Node rule) => !rule.IsWritten("when");
        string Ids(IEnumerable<int> points) => string.Join(", ", points.Order().Select(p => _criteria[p].Id));
        foreach (var rule in PoolNodes)
        {
            var points = _poolRules.Where(p => p.Value.Contains(rule)).ToList();
            if (points.Count > 0 && points.TrueForAll(p => p.Value.TakeWhile(r => r != rule).Any(IsLast)))
                _findings.Add(rule.Finding(FindingCodes.PoolRuleUnreachable, Ids(points.Select(p => p.Key))));
            var missed = points.Where(p => p.Value[^1] == rule && !p.Value.Exists(IsLast)).ToList();
            if (missed.Count > 0 && !_declared.IsPart)
                _findings.Add(rule.Finding(FindingCodes.PoolRulesMayMissAll, Ids(missed.Select(p => p.Key))));
        }
    }

    private static Interval RangeOf(PoolRule rule, Interval sheet)
    {
        var marks = rule.Missing == MissingPolicy.Zero ? sheet.Union(Interval.Of(Rational.Zero)) : sheet;
        var range = rule switch
        {
            { Formula: { Term: var term } } => term.Range,
            { By: "sum" } => marks.Low >= 0 ? new Interval(Rational.Zero, null) : Interval.All,
            _ => marks,
        };
        return rule.Rounding is { } rounding ? range.Round(rounding) : range;
    }
}
