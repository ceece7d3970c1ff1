using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Values compared with those of others, and totals divided among members.</summary>
internal sealed partial class PlanCompiler
{
    private readonly SortedDictionary<string, Apportionment> _apportionments = new(StringComparer.Ordinal);

    private RelativeTerm? Relative(Node node, Scope scope)
    {
        if (node.Text("within") is not { } within || node.Text("how") is not { } word || node["of"] is not WrittenFormula of)
            return null;
        if (scope.At.Find(Dimension.Submission) is not Variable own)
        {
            Report(node, "of", FindingCodes.IndexMissing, node.Label, $"@{Dimension.Submission.Name}");
            return null;
        }

        var set = SetOf(within);
        if (set.Stage > scope.Section)
        {
            _findings.Add(node.FindingAt("within", FindingCodes.LateQuantity, within, $"@stage.{scope.Section}", $"@stage.{set.Stage}", within));
            return null;
        }

        var other = Variable.Of(scope.NewSlot(), Dimension.Submission, set.Stage);
        var inner = scope.Seeing(Dimension.Submission, other);
        if (set.Set != SubmissionSet.Entrants)
            inner = inner with { AdmittedSlots = inner.AdmittedSlots.Add(other.Slot) };
        var value = Compile(of, inner, null);
        var per = node.Has("per") ? GroupTerm(node, inner) : null;
        if (value is null || (node.Has("per") && per is null))
            return null;
        if (value.Type is not NumberType)
        {
            Report(node, "of", FindingCodes.WrongFormulaType, "@number", value.Type.Word);
            return null;
        }

        var how = Enum.Parse<Relation>(word, ignoreCase: true);
        var isShare = how is Relation.ShareOfBest or Relation.ShareOfSum;
        Term[] parts = per is null ? [value] : [value, per];
        return new RelativeTerm(how, own.Slot, other.Slot, set, value, per, node.Text("better") == "high", node.Number("flat"))
        {
            Type = QuantityType.Plain,
            IsOptional = parts.Any(p => p.IsOptional) || (isShare && !value.Range.ExcludesZero),
            Stage = parts.Select(p => p.Stage).Append(set.Stage).Max(),
            Range = RangeOf(how, value.Range, node.Number("flat")),
            FreeSlots = [.. parts.SelectMany(p => p.WithDescendants()).OfType<Variable>().Select(v => v.Slot)
                .Where(s => s < other.Slot && s != own.Slot).Distinct().Order()],
        };
    }

    private static SubmissionsTerm SetOf(string within) => within switch
    {
        "entrants" => new(SubmissionSet.Entrants, Stage.Admission),
        "admitted" => new(SubmissionSet.Admitted, Stage.Marking),
        _ => new(SubmissionSet.Scored, Stage.Ranking),
    };

    private static Interval RangeOf(Relation how, Interval values, Rational? flat) => how switch
    {
        Relation.Place => new(Rational.One, null),
        Relation.MinMax => new Interval(Rational.Zero, Rational.One).Union(Interval.Of(flat ?? Rational.Zero)),
        _ => values.Low >= 0 ? new(Rational.Zero, Rational.One) : Interval.All,
    };

    private Reference? GroupTerm(Node node, Scope scope)
    {
        if (PerOf(node) is { } per)
            return Read(per, scope);
        _findings.Add(node.FindingAt("per", FindingCodes.UnknownReference, node.Text("per")!, "@field"));
        return null;
    }

    /// <summary>A total divided among the labels of a list, or among those that were taken.</summary>
    private Quantity? ApportionedValue(string name, Node node, Node apportion, Scope scope)
    {
        var among = apportion.Text("among") ?? "";
        var list = among == "categories" ? Dimension.Category.Name : among;
        var index = scope.At.Index;
        var member = among == "taken" ? Dimension.Submission : _declared.Lists.ContainsKey(list) ? Dimension.Choice(list) : null;
        if (member is null || index is not [var only] || only != member)
        {
            _findings.Add(apportion.FindingAt("among", FindingCodes.NotASet, among));
            return null;
        }

        var section = among == "taken" ? Stage.Amounts : Stage.Selection;
        return Apportioned(name, node, apportion, () => ScopeOf(node)! with { Section = section }, outcome: null);
    }

    /// <summary>What each member gets of a total.</summary>
    private Quantity? Apportioned(string id, Node node, Node apportion, Func<Scope> memberScope, string? outcome)
    {
        var per = apportion.Has("per") ? PerOf(apportion) : null;
        if (apportion.Has("per") && per is null)
        {
            _findings.Add(apportion.FindingAt("per", FindingCodes.UnknownReference, apportion.Text("per")!, "@field"));
            return null;
        }

        var groups = Scope.For(per is { Type: LabelType { List: var list } } ? [(Dimension.Choice(list), null)] : [], memberScope().Section);
        var total = DefineNumber($"total {id}", apportion, "total", groups);
        var by = DefineNumber($"by {id}", apportion, "by", memberScope());
        var least = apportion.Has("atLeast") ? DefineNumber($"atLeast {id}", apportion, "atLeast", memberScope()) : null;
        var most = apportion.Has("atMost") ? DefineNumber($"atMost {id}", apportion, "atMost", memberScope()) : null;
        var equal = new List<OrderKey>();
        foreach (var key in (List<object>?)apportion["equal"] ?? [])
        {
            if (OrderKeyOf(apportion, key, $"equal {id} {equal.Count + 1}", memberScope) is not { } compiled)
                return null;
            equal.Add(compiled);
        }

        if (total is null || by is null || apportion.Number("unit") is not { } unit
            || (apportion.Has("atLeast") && least is null) || (apportion.Has("atMost") && most is null))
            return null;
        foreach (var bound in (Quantity?[])[least, most])
        {
            if (bound is not null && !HaveSameUnit(bound, total))
                _findings.Add(apportion.Finding(FindingCodes.UnitMismatch, $"{((NumberType)bound.Type).Unit}", $"{((NumberType)total.Type).Unit}"));
        }

        _apportionments[id] = new Apportionment(id, node, outcome, total, per, by, least, most, unit, equal);
        Quantity?[] parts = [total, by, least, most, .. equal.Select(e => e.By)];
        return new Quantity(id, memberScope().At.Index, total.Type)
        {
            Kind = QuantityKind.Apportioned,
            Stage = memberScope().Section == Stage.Amounts ? Stage.Amounts : parts.OfType<Quantity>().Max(q => q.Stage),
            Round = _declaration.Index,
            Origin = new ShareOrigin(id),
            Range = new Interval(Rational.Zero, null),
            Node = node,
        };
    }

    private static bool HaveSameUnit(Quantity left, Quantity right) =>
        left.Type is NumberType a && right.Type is NumberType b && (a.IsBare || b.IsBare || a.Unit.Equals(b.Unit));

    private Quantity? DefineNumber(string name, Node node, string property, Scope scope)
    {
        var quantity = Define(name, node, property, scope, null);
        if (quantity is null or { Type: NumberType })
            return quantity;
        Report(node, property, FindingCodes.WrongFormulaType, "@number", quantity.Type.Word);
        return null;
    }
}
