using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Categories, requirements, recusals, scores and ranking.</summary>
internal sealed partial class PlanCompiler
{
    /// <summary>Everything the stages work by, in their order; a faulty rule is left out, its findings are not.</summary>
    private CompiledRules Rules()
    {
        var categories = _declared.Categories.Select(Category).ToList();
        var admission = Requirements("admission", Stage.Admission);
        foreach (var requirement in admission.Where(r => r.Absent == AbsentPolicy.Fail))
            AddCertain(requirement.Condition.Body);
        // What no rule reads is known all the same: an explanation may be asked for it.
        foreach (var name in (IEnumerable<string>)[.. _declared.Values.Keys, .. _declared.Parameters.Keys, .. _declared.Fields.Keys, "applicant", "submitted", "category", "place"])
            _definitions.TryGet(name, out _);
        var when = _round.Has("when") ? Define($"round {_round.Id} when", _round, "when", Scope.For([], Stage.Admission), QuantityType.YesNo) : null;
        var enter = _round.Has("enter") ? Define($"round {_round.Id} enter", _round, "enter", Scope.ForSubmission(Stage.Admission) with { IsEntering = true }, QuantityType.YesNo) : null;
        var recusals = _declaration.Section("marking", "recuse").Select(Recusal).OfType<RecusalRule>().ToList();
        var voids = _declaration.Section("marking", "void").Select(Void).OfType<VoidRule>().ToList();
        var marking = Requirements("marking", Stage.Marking);
        foreach (var criterion in _criteria.All)
            MakeCriterion(criterion);
        foreach (var call in _declaration.Section("pooling", "calls"))
            _definitions.TryGet(call.Id ?? "", out _);
        var comments = _criteria.MarkedCriteria.Select(Comment).ToList();
        var scores = ScoreNodes.Select(s => _definitions.TryGet(s.Id ?? "", out var score) ? score : null).OfType<Quantity>().ToList();
        var scoring = Requirements("scoring", Stage.Scoring);
        scoring.AddRange(_criteria.All.Where(c => c.Node.Has("atLeast") && c.Each is null).Select(AtLeast).OfType<Requirement>());
        var ranking = Ranking(_round.Child("ranking"));
        var selection = _round.Child("selection");
        var limits = _declaration.Section("selection", "limits").Select(CompileLimit).OfType<Limit>().ToList();
        var empty = _declaration.Section("selection", "emptyLists").Select(e => CompileEmptyList(e, ranking)).OfType<EmptyList>().ToList();
        var passes = _declaration.Section("selection", "passes").Select(p => CompilePass(p, limits, ranking)).OfType<Pass>().ToList();
        var zone = selection?.Child("zone") is { } node ? CompileZone(node, passes) : null;
        var amounts = _declaration.Section("selection", "amounts").Select(CompileAmount).OfType<Amount>().ToList();
        return new CompiledRules
        {
            Declared = _declared,
            Round = _declaration,
            When = when,
            Enter = enter,
            Categories = [.. categories.OfType<Quantity>()],
            Admission = admission,
            Recusals = recusals,
            Voids = voids,
            Marking = marking,
            Comments = comments,
            Calls = [.. _calls.Values],
            PoolPoints = [.. _poolPoints.Values],
            Scores = scores,
            Scoring = scoring,
            Ranking = ranking,
            Limits = limits,
            EmptyLists = empty,
            Passes = passes,
            Zone = zone,
            Rest = selection?.Text("rest") ?? "",
            Override = selection?.Child("override") is { } decided ? new Override(decided.Id ?? "override", decided) : null,
            Amounts = amounts,
            Apportionments = _apportionments,
            Quantities = [.. _definitions.Made],
        };
    }

    private IReadOnlyList<Node> ScoreNodes => _declaration.Section("scoring", "scores");

    private Quantity? Category(Node category)
    {
        if (!category.Has("when"))
            return null;
        var condition = Define($"category {category.Id}", category, "when", Scope.ForSubmission(Stage.Admission), QuantityType.YesNo);
        if (condition?.Body is { } body && Dependencies.Of(body).Any(t => t is CategoryOf or Reference { Quantity.Origin: BuiltInOrigin { Name: "category" } }))
            Report(category, "when", FindingCodes.Circle, $"category → {category.Id} → category");
        return condition;
    }

    private List<Requirement> Requirements(string section, Stage stage)
    {
        var result = new List<Requirement>();
        foreach (var node in _declaration.Section(section, "require"))
        {
            if (node.Id is { } id && Condition(node, id, stage) is { } condition)
                result.Add(new Requirement(id, node, condition, Enum.Parse<AbsentPolicy>(node.Text("absent") ?? "fail", ignoreCase: true)));
        }

        return result;
    }

    private Quantity? Condition(Node node, string id, Stage stage)
    {
        if (node.Has("recorded"))
        {
            return new Quantity($"require {id}", [Dimension.Submission], QuantityType.YesNo)
            {
                Kind = QuantityKind.Asked,
                Stage = stage,
                Round = _declaration.Index,
                Origin = new RecordedOrigin(id),
                Node = node,
            };
        }

        var condition = Define($"require {id}", node, "is", Scope.ForSubmission(stage), QuantityType.YesNo, mayBeAbsent: true);
        if (condition is { IsOptional: true } && !node.IsWritten("absent"))
            Report(node, "is", FindingCodes.AbsenceUndecided, id, "absent");
        return condition;
    }

    // What every admitted submission must have is certain from then on.
    private void AddCertain(Term? condition)
    {
        if (condition is Junction { IsAnd: true } and)
        {
            AddCertain(and.Left);
            AddCertain(and.Right);
        }
        else if (condition is Has { Operand: Reference { Quantity: { Index: [var only] } quantity, Operands: var operands } }
            && only == Dimension.Submission && operands.First() is Variable { Slot: 0 })
        {
            _certain.Add(quantity.Name);
        }
    }

    private RecusalRule? Recusal(Node node)
    {
        var scope = Scope.For([(Dimension.Submission, null), (Dimension.Expert, "e")], Stage.Marking) with { IsRecusing = true };
        return Define($"recuse {node.Label}", node, "is", scope, QuantityType.YesNo) is { } condition
            ? new RecusalRule(node.Label, node, condition)
            : null;
    }

    /// <summary>Said of a mark at hand among those of its criterion, or of an expert in a category.</summary>
    private VoidRule? Void(Node node)
    {
        var isOfMark = node.Text("what") == "mark";
        (Dimension, string?)[] index = isOfMark
            ? [(Dimension.Submission, null), (Dimension.Expert, "e"), (Dimension.Mark, "mark")]
            : _declared.Categories.Count > 0 ? [(Dimension.Expert, "e"), (Dimension.Category, null)] : [(Dimension.Expert, "e")];
        var scope = Scope.For(index, Stage.Pooling) with { IsVoiding = true };
        if (isOfMark)
            scope = scope with { Marks = QuantityType.Plain, LeastMarks = 1 };
        return Define($"void {node.Label}", node, "when", scope, QuantityType.YesNo) is { } when ? new VoidRule(node.Label, node, isOfMark, when) : null;
    }

    private void MakeCriterion(CriterionNode criterion)
    {
        _definitions.TryGet(SheetName(criterion.Id), out _);
        if (criterion.Node.Has("weight"))
            _definitions.TryGet(WeightName(criterion), out _);
        if (criterion.Node.Has("when"))
            _definitions.TryGet(AppliesName(criterion), out _);
        if (!IsBelowPoolPoint(criterion))
            _definitions.TryGet(criterion.Id, out _);
        if (criterion.Node.Kind == NodeTable.Group)
            CheckWeights(criterion);
    }

    /// <summary>When a mark needs a reason: said of the mark at hand.</summary>
    private (CriterionNode Criterion, Quantity? When) Comment(CriterionNode criterion)
    {
        if (!criterion.Node.Has("comment"))
            return (criterion, null);
        var scope = Scope.For([(Dimension.Submission, null), (Dimension.Expert, "e"), (Dimension.Mark, "mark")], Stage.Marking) with { Marks = QuantityType.Plain };
        return (criterion, Define($"comment {criterion.Id}", criterion.Node, "comment", scope, QuantityType.YesNo));
    }

    private Requirement? AtLeast(CriterionNode criterion)
    {
        var scope = Scope.ForSubmission(Stage.Scoring);
        if (ReadNamed(criterion.Id, scope) is not { } value || Compile(criterion.Node["atLeast"], scope, QuantityType.Plain) is not { } least)
            return null;
        var condition = new Comparison(ComparisonOperator.GreaterOrEqual, value, least)
        {
            Type = QuantityType.YesNo,
            IsOptional = value.IsOptional || least.IsOptional,
            Stage = value.Stage,
        };
        var id = $"{criterion.Id}.atLeast";
        return new Requirement(id, criterion.Node, Make($"require {id}", condition, scope, criterion.Node), AbsentPolicy.Fail);
    }

    private void DeclareScores()
    {
        foreach (var node in ScoreNodes)
        {
            if (node.Id is { } id)
                _definitions.Add(id, node.Source, () => Score(node, id));
        }
    }

    /// <summary>A score is a chain: each step is a quantity of its own, so that it can be shown as a line.</summary>
    private Quantity? Score(Node node, string id)
    {
        var scope = Scope.ForSubmission(Stage.Scoring);
        if (Compile(node["is"], scope, QuantityType.Plain) is not { } term)
            return null;
        if (term.IsOptional)
        {
            Report(node, "is", FindingCodes.MayBeAbsent);
            return null;
        }

        var steps = node.Children("steps");
        for (var i = 0; i < steps.Count; i++)
        {
            var before = Make(i == 0 ? $"{id} before steps" : $"{id} step {steps[i - 1].Id ?? $"{i}"}", term, scope, i == 0 ? node : steps[i - 1]);
            _definitions.Add(before.Name, node.Source, () => before);
            _definitions.TryGet(before.Name, out _);
            scope = Scope.ForSubmission(Stage.Scoring);
            if (Step(steps[i], Read(before, scope), scope) is not { } next)
                return null;
            term = next;
        }

        var score = Make(id, Rounded.Of(term, RoundingAt(node, "round", "score")), scope, node);
        CheckOutOf(node, score);
        return score;
    }

    private Term? Step(Node step, Term before, Scope scope)
    {
        var changed = step switch
        {
            _ when step.Child("clip") is { } clip => Clipped(before, clip, scope),
            _ when step["round"] is RoundingDecision decision => Rounded.Of(before, decision.Rounding),
            _ => Changed(step, before, scope),
        };
        if (!step.Has("when") || changed is null)
            return changed;
        if (Define("when", step, "when", scope, QuantityType.YesNo) is not { Body: { } condition })
            return null;
        return new Conditional(condition, changed, before)
        {
            Type = before.Type,
            Stage = new[] { condition.Stage, changed.Stage, before.Stage }.Max(),
            Range = changed.Range.Union(before.Range),
        };
    }

    private Arithmetic? Changed(Node step, Term before, Scope scope)
    {
        var (property, operation) = step.Has("add") ? ("add", ArithmeticOperator.Add)
            : step.Has("subtract") ? ("subtract", ArithmeticOperator.Subtract)
            : ("multiply", ArithmeticOperator.Multiply);
        if (Define(property, step, property, scope, QuantityType.Plain) is not { Body: { } operand })
            return null;
        return new Arithmetic(operation, before, operand)
        {
            Type = QuantityType.Plain,
            Stage = operand.Stage > before.Stage ? operand.Stage : before.Stage,
            Range = operation switch
            {
                ArithmeticOperator.Add => before.Range.Add(operand.Range),
                ArithmeticOperator.Subtract => before.Range.Subtract(operand.Range),
                _ => before.Range.Multiply(operand.Range),
            },
        };
    }
}
