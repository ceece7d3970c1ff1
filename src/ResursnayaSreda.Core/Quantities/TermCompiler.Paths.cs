using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>Names and the members they are seen from.</summary>
internal sealed partial class TermCompiler
{
    private static readonly string[] DutyNames = ["assigned", "marked", "complete"];

    private Term? Path(PathSyntax path, Scope scope)
    {
        var steps = new List<NameStep>();
        foreach (var step in path.Steps)
        {
            if (step is not NameStep name)
            {
                report(FindingCodes.NotAvailableHere, path, "[ ]", "@rows");
                return null;
            }

            steps.Add(name);
        }

        if (steps.Count == 1 && scope.Bound.TryGetValue(steps[0].Name, out var variable))
            return variable;
        var isLeft = steps.Count >= 2 && steps[^2].Name == "left" && !scope.Bound.ContainsKey("left");
        var seen = scope;
        var isOptional = false;
        var (fromExpert, fromCriterion) = (scope.IsOnSheet, false);
        foreach (var step in steps.Take(steps.Count - (isLeft ? 2 : 1)))
        {
            if (SeenFrom(step, seen, path) is not { } member)
                return null;
            var dimension = DimensionOf(member.Type)!;
            seen = seen.Seeing(dimension, member);
            isOptional |= member.IsOptional;
            fromExpert |= dimension == Dimension.Expert;
            fromCriterion |= dimension == Dimension.Criterion;
        }

        var last = isLeft ? $"left.{steps[^1].Name}" : steps[^1].Name;
        if (fromCriterion && last == "value")
            return ValueOfCriterion(path, seen, fromExpert);
        if (isLeft && !scope.IsWalking)
        {
            report(FindingCodes.NotAvailableHere, path, last, "@walking");
            return null;
        }

        return Resolve(path, last, seen, fromExpert) is { } term ? Wrap(term, isOptional, scope) : null;
    }

    /// <summary>The member that a prefix stands for: a bound name, or a quantity whose value is a member.</summary>
    private Term? SeenFrom(NameStep step, Scope scope, PathSyntax path)
    {
        if (scope.Bound.TryGetValue(step.Name, out var variable) && DimensionOf(variable.Type) is not null)
            return variable;
        if (Resolve(path, step.Name, scope, fromExpert: false) is not { } term)
            return null;
        if (DimensionOf(term.Type) is not null)
            return term;
        report(FindingCodes.WrongFormulaType, path, "@member", term.Type.Word);
        return null;
    }

    private static Dimension? DimensionOf(QuantityType type) => type switch
    {
        LabelType label => Dimension.Choice(label.List),
        MemberType member => member.Dimension,
        _ => null,
    };

    private Reference? Resolve(PathSyntax path, string name, Scope scope, bool fromExpert)
    {
        var isKnown = fromExpert && names.Criterion(name) is not null
            ? names.TrySheet(name, out var quantity)
            : names.TryQuantity(name, out quantity);
        if (!isKnown || (DutyNames.Contains(name) && !fromExpert))
        {
            report(FindingCodes.UnknownName, path, name, names.Nearest(name) is { } nearest ? $" → {nearest}?" : "");
            return null;
        }

        return quantity is null ? null : Refer(path, quantity, scope);
    }

    private Reference? Refer(PathSyntax path, Quantity quantity, Scope scope)
    {
        var arguments = new List<Term>();
        foreach (var dimension in quantity.Index)
        {
            if (MemberAtHand(dimension, scope) is { } member)
            {
                arguments.Add(member);
                continue;
            }

            report(FindingCodes.IndexMissing, path, quantity.Name, $"@{dimension.Name}");
            return null;
        }

        var stage = quantity.Stage > Latest([Constant.YesNo(true), .. arguments]) ? quantity.Stage : Latest([Constant.YesNo(true), .. arguments]);
        if (stage > scope.Section)
        {
            report(
                FindingCodes.LateQuantity, path, quantity.Name, $"@stage.{scope.Section}", $"@stage.{stage}",
                string.Join(" → ", Lateness.Chain(quantity).Select(q => q.Name)));
            return null;
        }

        return new Reference(quantity, arguments)
        {
            Type = quantity.Type,
            IsOptional = quantity.IsOptional || arguments.Exists(a => a.IsOptional),
            Stage = stage,
            Range = quantity.Range,
        };
    }

    private static Term? MemberAtHand(Dimension dimension, Scope scope)
    {
        if (scope.At.TryGetValue(dimension, out var member))
            return member;
        return dimension == Dimension.Category && scope.At.TryGetValue(Dimension.Submission, out var submission)
            ? new CategoryOf(submission) { Type = new LabelType(dimension.Name), IsOptional = submission.IsOptional, Stage = submission.Stage }
            : null;
    }

    private Term Wrap(Reference term, bool isOptional, Scope scope)
    {
        if (!term.IsOptional && !isOptional)
            return term;
        var isCertain = (term.Key is { } key && scope.Certain.Contains(key))
            || (names.IsCertainOnceAdmitted(term.Quantity)
                && term.Operands.All(o => o is Variable v && scope.AdmittedSlots.Contains(v.Slot)));
        return isCertain ? new Certain(term) { Type = term.Type, Stage = term.Stage, Range = term.Range } : term;
    }

    private PerCriterion? ValueOfCriterion(PathSyntax path, Scope scope, bool fromExpert)
    {
        var criterion = scope.At[Dimension.Criterion];
        var terms = new SortedDictionary<int, Term>();
        foreach (var candidate in CandidatesOf(criterion))
        {
            if (Resolve(path, names.NameOf(candidate), scope, fromExpert) is not { } term)
                return null;
            terms[candidate] = term;
        }

        return new PerCriterion(criterion, terms)
        {
            Type = QuantityType.Plain,
            IsOptional = terms.Values.Any(t => t.IsOptional),
            Stage = Latest(terms.Values.Prepend(criterion)),
            Range = terms.Values.Select(t => t.Range).Aggregate((a, b) => a.Union(b)),
        };
    }
}
