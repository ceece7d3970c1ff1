using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>Sets and what is reduced over them.</summary>
internal sealed partial class TermCompiler
{
    private readonly Dictionary<int, IReadOnlyList<int>> _candidates = [];

    // Whose rows a bound row is one of.
    private readonly Dictionary<int, (Dimension Dimension, Term Member)> _owners = [];

    private Reduction? Reduce(ReductionSyntax syntax, Scope scope)
    {
        var name = syntax.Variable;
        var isHiding = scope.Bound.ContainsKey(name) || names.TryQuantity(name, out _) || names.IsPanel(name);
        if (isHiding)
            report(FindingCodes.NameHides, syntax, name);
        if (Set(syntax.Set, scope) is not { } set || isHiding)
            return null;
        var (variable, inner) = Bind(name, set, scope);
        var where = syntax.Where is null ? null : Condition(syntax.Where, inner);
        var body = syntax.Body is null ? null : Body(syntax, where is null ? inner : Knowing(inner, where));
        if ((syntax.Where is not null && where is null) || (syntax.Body is not null && body is null))
            return null;
        var word = Word(syntax.Reducer);
        if (body is null && word != "count")
        {
            report(FindingCodes.UnexpectedToken, syntax, ")", ":");
            return null;
        }

        return Grouped(syntax, scope, variable.Slot, set, where, body);
    }

    /// <summary>A name for the members of a set, and the scope in which it stands.</summary>
    private (Variable Variable, Scope Inner) Bind(string name, SetTerm set, Scope scope)
    {
        var variable = Variable.Of(scope.NewSlot(), set.Dimension, set.Stage, scope.Marks);
        if (set is CriteriaTerm { Criteria: var criteria })
            _candidates[variable.Slot] = criteria;
        if (set is RowsTerm { Rows: Reference { Quantity.Index: [var dimension], Operands: var owner } })
            _owners[variable.Slot] = (dimension, owner.First());
        var isAdmitted = set is SubmissionsTerm { Set: not SubmissionSet.Entrants };
        return (variable, scope with
        {
            Bound = scope.Bound.SetItem(name, variable),
            AdmittedSlots = isAdmitted ? scope.AdmittedSlots.Add(variable.Slot) : scope.AdmittedSlots,
        });
    }

    /// <summary>The numbers of a count-back, the best first; null when the text is faulty.</summary>
    public SequenceTerm? Sequence(ReductionSyntax syntax, Scope scope, bool isHighBest)
    {
        if (Set(syntax.Set, scope) is not { } set)
            return null;
        var (variable, inner) = Bind(syntax.Variable, set, scope);
        var where = syntax.Where is null ? null : Condition(syntax.Where, inner);
        var body = NumberOf(syntax.Body!, where is null ? inner : Knowing(inner, where));
        if ((syntax.Where is not null && where is null) || Present(body, syntax.Body!) is null)
            return null;
        return new SequenceTerm(variable.Slot, set, where, body!, isHighBest)
        {
            Type = new SequenceType(),
            Stage = new[] { set.Stage, where?.Stage ?? Stage.Admission, body!.Stage }.Max(),
        };
    }

    private Term? Body(ReductionSyntax syntax, Scope inner) => syntax.Reducer is Reducer.Count or Reducer.All or Reducer.Any
        ? Compile(syntax.Body!, inner, QuantityType.YesNo)
        : NumberOf(syntax.Body!, inner);

    /// <summary>
    /// A reducer over submissions inside a submission's context may meet that submission only through "=": it is then computed once,
    /// and a million submissions stay linear.
    /// </summary>
    private Reduction? Grouped(ReductionSyntax syntax, Scope scope, int slot, SetTerm set, Term? where, Term? body)
    {
        var outer = scope.Bound.Values.Concat(scope.At.All.OfType<Variable>())
            .Where(v => v.Dimension == Dimension.Submission).Select(v => v.Slot).ToHashSet();
        // Those above and the equals at hand are few, and other ones at every step.
        if (set is not SubmissionsTerm { Set: < SubmissionSet.Above } || outer.Count == 0)
            return Build(syntax, slot, set, where, body, null, null, outer);
        var keys = new List<GroupingKey>();
        Term? residual = null;
        foreach (var conjunct in Conjuncts(where))
        {
            if (!UsesAny(conjunct, outer))
                residual = residual is null ? conjunct : new Junction(isAnd: true, residual, conjunct) { Type = QuantityType.YesNo, Stage = Latest(residual, conjunct) };
            else if (KeyOf(conjunct, slot, outer) is { } key)
                keys.Add(key);
            else
                return NotAGrouping(syntax);
        }

        return body is not null && UsesAny(body, outer)
            ? NotAGrouping(syntax)
            : Build(syntax, slot, set, where, body, keys, residual, outer);
    }

    private Reduction? NotAGrouping(ReductionSyntax syntax)
    {
        report(FindingCodes.NotAGrouping, syntax);
        return null;
    }

    private static Reduction Build(
        ReductionSyntax syntax, int slot, SetTerm set, Term? where, Term? body, List<GroupingKey>? keys, Term? residual, HashSet<int> outer)
    {
        Term[] parts = [.. set.Operands, .. where is null ? (Term[])[] : [where], .. body is null ? (Term[])[] : [body]];
        var needsMember = syntax.Reducer is Reducer.Mean or Reducer.Median or Reducer.Min or Reducer.Max;
        var meetsItself = where is null
            || (keys is not null && residual is null && keys.TrueForAll(k => k.Inner is Reference i && k.Outer is Reference o && i.Quantity == o.Quantity));
        var isNonEmpty = (set.HoldsThis && meetsItself && (where is null || set is SubmissionsTerm)) || (set.Size > 0 && where is null);
        return new Reduction(Word(syntax.Reducer), slot, set, where, body)
        {
            Type = syntax.Reducer switch
            {
                Reducer.Count => QuantityType.Plain,
                Reducer.All or Reducer.Any => QuantityType.YesNo,
                _ => body!.Type,
            },
            IsOptional = parts.Any(p => p.IsOptional) || (needsMember && !isNonEmpty),
            Stage = parts.Select(p => p.Stage).Append(set.Stage).Max(),
            Range = RangeOf(syntax.Reducer, body, set, where is null ? set.Least : 0, isNonEmpty),
            Grouping = keys,
            Residual = residual,
            FreeSlots = [.. parts.SelectMany(p => p.WithDescendants()).OfType<Variable>().Select(v => v.Slot)
                .Where(s => s < slot && !outer.Contains(s)).Distinct().Order()],
        };
    }

    private static Interval RangeOf(Reducer reducer, Term? body, SetTerm set, int least, bool isNonEmpty)
    {
        if (reducer == Reducer.Count)
            return new Interval(body is not null ? 0 : Math.Max(least, isNonEmpty ? 1 : 0), set.Size is { } size ? size : null);
        if (reducer is Reducer.All or Reducer.Any || body is null)
            return Interval.All;
        if (reducer is not Reducer.Sum)
            return body.Range;
        var sum = body.Range.Multiply(new Interval(least, set.Size is { } members ? members : null));
        return least > 0 ? sum : sum.Union(Interval.Of(Rational.Zero));
    }

    private SetTerm? Set(SetSyntax syntax, Scope scope)
    {
        var set = AnySet(syntax, scope);
        if (set is SubmissionsTerm && scope.IsEntering)
        {
            report(FindingCodes.NotAvailableHere, syntax, FormulaText.Print(((PathSetSyntax)syntax).Path), "@afterEntering");
            return null;
        }

        if (set is not { Stage: var stage } || stage <= scope.Section)
            return set;
        var path = ((PathSetSyntax)syntax).Path;
        report(FindingCodes.LateQuantity, syntax, FormulaText.Print(path), $"@stage.{scope.Section}", $"@stage.{stage}", FormulaText.Print(path));
        return null;
    }

    private SetTerm? AnySet(SetSyntax syntax, Scope scope)
    {
        if (syntax is CriteriaSetSyntax { Node: var node } of)
        {
            if (names.Criterion(node) is { } criterion)
            {
                var members = of.LeavesOnly ? names.Leaves(criterion) : names.Children(criterion);
                return new CriteriaTerm(members) { Size = members.Count };
            }

            report(FindingCodes.UnknownReference, syntax, node, "@criterion");
            return null;
        }

        var path = ((PathSetSyntax)syntax).Path;
        var name = path.Steps[^1] is NameStep last ? last.Name : "";
        if (IsOfAnotherPlace(path, scope))
            return null;
        return Submissions(name, path, scope) ?? (names.IsPanel(name) ? Panel(name, path, scope) : Labelled(name, path, scope));
    }

    /// <summary>Reports a set that there is only while a list is being ordered.</summary>
    private bool IsOfAnotherPlace(PathSyntax path, Scope scope)
    {
        if (scope.IsRanking || path.Steps is not [NameStep { Name: ("above" or "tied") and var name }])
            return false;
        report(FindingCodes.NotAvailableHere, path, name, "@inRankingKeys");
        return true;
    }

    private static SubmissionsTerm? Submissions(string name, PathSyntax path, Scope scope)
    {
        SubmissionsTerm? set = path.Steps.Count > 1 ? null : name switch
        {
            "above" when scope.IsRanking => new SubmissionsTerm(SubmissionSet.Above, Stage.Ranking),
            "tied" when scope.IsRanking => new SubmissionsTerm(SubmissionSet.Tied, Stage.Ranking),
            "entrants" => new SubmissionsTerm(SubmissionSet.Entrants, Stage.Admission),
            "admitted" => new SubmissionsTerm(SubmissionSet.Admitted, Stage.Marking),
            "scored" => new SubmissionsTerm(SubmissionSet.Scored, Stage.Ranking),
            "taken" => new SubmissionsTerm(SubmissionSet.Taken, Stage.Amounts),
            _ => null,
        };
        return set is null ? null : set with { HoldsThis = set.Set != SubmissionSet.Above && scope.At.Has(Dimension.Submission) && set.Stage <= scope.Section && scope.Section < Stage.Amounts };
    }

    private PanelTerm? Panel(string name, PathSyntax path, Scope scope)
    {
        var seen = scope;
        foreach (var step in path.Steps.SkipLast(1).Cast<NameStep>())
        {
            if (SeenFrom(step, seen, path) is not { } member)
                return null;
            seen = seen.Seeing(DimensionOf(member.Type)!, member);
        }

        if (scope.IsRecusing)
        {
            report(FindingCodes.NotAvailableHere, path, name, "@afterRecusals");
            return null;
        }

        if (seen.At.Find(Dimension.Submission) is { } submission && (scope.ListNames is null || !IsOwn(submission)))
            return new PanelTerm(name, submission) { Stage = names.IsCalled(name) ? Stage.Scoring : Stage.Marking };
        report(FindingCodes.IndexMissing, path, name, "@submission");
        return null;
    }

    private SetTerm? Labelled(string name, PathSyntax path, Scope scope)
    {
        if (path.Steps.Count == 1 && name == "marks" && scope.Marks is not null)
            return new MarksTerm() { HoldsThis = scope.LeastMarks > 0, Least = scope.LeastMarks };
        if (path.Steps.Count == 1 && name == "categories" && names.Labels(Dimension.Category.Name) is { } categories)
            return new LabelsTerm(Dimension.Category.Name, categories.Count) { Size = categories.Count };
        var isField = path.Steps.Count > 1 || (names.TryQuantity(name, out var quantity) && quantity?.Type is LabelsType or RowsType);
        if (isField)
        {
            if (Path(path, scope) is not { } term)
                return null;
            if (term.Type is LabelsType { List: var list })
                return new ChosenTerm(term, list);
            if (term.Type is RowsType { Field: var field })
                return new RowsTerm(term is Certain ? term.Operands.First() : term, field);
        }
        else if (path.Steps.Count == 1 && names.Labels(name) is { } labels)
        {
            return new LabelsTerm(name, labels.Count) { Size = labels.Count };
        }

        report(FindingCodes.NotASet, path, FormulaText.Print(path));
        return null;
    }

    private IReadOnlyList<int> CandidatesOf(Term criterion) => criterion is Variable { Slot: var slot } ? _candidates[slot] : [];

    private static IEnumerable<Term> Conjuncts(Term? condition) => condition switch
    {
        null => [],
        Junction { IsAnd: true } and => Conjuncts(and.Left).Concat(Conjuncts(and.Right)),
        _ => [condition],
    };

    private static bool UsesAny(Term term, HashSet<int> slots) => slots.Any(term.Uses);

    private static GroupingKey? KeyOf(Term conjunct, int slot, HashSet<int> outer)
    {
        if (conjunct is not Comparison { Operation: ComparisonOperator.Equal } equal)
            return null;
        if (!UsesAny(equal.Left, outer) && !equal.Right.Uses(slot))
            return new(equal.Left, equal.Right);
        return !UsesAny(equal.Right, outer) && !equal.Left.Uses(slot) ? new(equal.Right, equal.Left) : null;
    }

    private static string Word(Reducer reducer) => reducer.ToString().ToLowerInvariant();
}
