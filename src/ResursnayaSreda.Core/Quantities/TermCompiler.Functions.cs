using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Numerics;
using PeriodUnits = NodaTime.PeriodUnits;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>The functions.</summary>
internal sealed partial class TermCompiler
{
    private static readonly string[] Modes = [.. Enum.GetNames<RoundingMode>().Select(n => $"{char.ToLowerInvariant(n[0])}{n[1..]}")];

    private Term? Call(CallSyntax call, Scope scope)
    {
        var (least, most) = call.Function switch
        {
            "min" or "max" => (2, int.MaxValue),
            "clip" or "round" => (3, 3),
            "root" => (4, 4),
            "days" or "months" or "years" => (2, 2),
            _ => (1, 1),
        };
        if (call.Arguments.Count < least || call.Arguments.Count > most)
        {
            report(FindingCodes.WrongArgumentCount, call, call.Function, most == int.MaxValue ? $"{least}…" : $"{least}", $"{call.Arguments.Count}");
            return null;
        }

        return call.Function switch
        {
            "round" => RoundCall(call, scope),
            "root" => RootCall(call, scope),
            "days" => Dates(call, scope, PeriodUnits.Days),
            "months" => Dates(call, scope, PeriodUnits.Months),
            "years" => Dates(call, scope, PeriodUnits.Years),
            "has" => HasCall(call, scope),
            "size" => SizeCall(call, scope),
            "top" => Bound(call, scope, isTop: true),
            "bottom" => Bound(call, scope, isTop: false),
            _ => Numbers(call, scope),
        };
    }

    private NumberFunction? Numbers(CallSyntax call, Scope scope)
    {
        var arguments = call.Arguments.Select(a => NumberOf(a, scope)).ToList();
        if (arguments.Contains(null))
            return null;
        var terms = arguments.Cast<Term>().ToList();
        var type = terms[0].Type;
        for (var i = 1; i < terms.Count; i++)
        {
            var shown = new Constant(Value.Zero) { Type = type };
            if (Unify(shown, terms[i], call.Arguments[i]) is not { } unified)
                return null;
            type = unified;
        }

        var ranges = terms.Select(t => t.Range).ToList();
        if (call.Function == "clip" && ranges[1].Low > ranges[2].High)
            report(FindingCodes.EmptyRange, call.Arguments[2], $"{ranges[1].Low}", $"{ranges[2].High}");
        return new NumberFunction(call.Function, terms)
        {
            Type = type,
            IsOptional = terms.Exists(t => t.IsOptional),
            Stage = Latest(terms),
            Range = call.Function switch
            {
                "abs" => ranges[0].Abs(),
                "floor" => ranges[0].Round(new Rounding(1, RoundingMode.Floor)),
                "ceil" => ranges[0].Round(new Rounding(1, RoundingMode.Ceiling)),
                "min" => ranges.Aggregate((a, b) => a.Min(b)),
                "max" => ranges.Aggregate((a, b) => a.Max(b)),
                _ => ranges[0].Min(ranges[2]).Max(ranges[1]),
            },
        };
    }

    private Term? RoundCall(CallSyntax call, Scope scope)
    {
        var operand = NumberOf(call.Arguments[0], scope);
        return RoundingOf(call.Arguments[1], call.Arguments[2]) is { } rounding && operand is not null ? Rounded.Of(operand, rounding) : null;
    }

    private Root? RootCall(CallSyntax call, Scope scope)
    {
        const int LargestDegree = 64;
        var operand = NumberOf(call.Arguments[0], scope);
        var rounding = RoundingOf(call.Arguments[2], call.Arguments[3]);
        var degree = Number(call.Arguments[1]);
        if (degree is { IsInteger: false } || degree < 1 || degree > LargestDegree)
        {
            report(FindingCodes.OutOfRange, call.Arguments[1], $"{degree}", "1", $"{LargestDegree}");
            degree = null;
        }

        if (operand is null || rounding is not { } by || degree is not { } n)
            return null;
        if (operand.Type is NumberType { Unit.IsNone: false } number)
        {
            report(FindingCodes.UnitMismatch, call.Arguments[0], $"{number.Unit}", "1");
            return null;
        }

        var isEven = (n / 2).IsInteger;
        return new Root(operand, (int)n.Numerator, by)
        {
            Type = QuantityType.Plain,
            IsOptional = operand.IsOptional || (isEven && !(operand.Range.Low >= 0)),
            Stage = operand.Stage,
            Range = operand.Range.Low >= 0 ? new Interval(Rational.Zero, null) : Interval.All,
        };
    }

    private Rounding? RoundingOf(Syntax to, Syntax mode)
    {
        var step = Number(to);
        if (step <= 0)
            report(FindingCodes.NotPositive, to, $"{step}");
        var word = mode is PathSyntax { Steps: [NameStep only] } ? only.Name : "";
        if (!Modes.Contains(word))
            report(FindingCodes.UnknownWord, mode, FormulaText.Print(mode), string.Join(", ", Modes));
        return step > 0 && Modes.Contains(word) ? new Rounding(step.Value, Enum.Parse<RoundingMode>(word, ignoreCase: true)) : null;
    }

    private Rational? Number(Syntax syntax)
    {
        if (syntax is NumberSyntax number)
            return Number(number).Value.Number;
        report(FindingCodes.ConstantNeeded, syntax);
        return null;
    }

    private Between? Dates(CallSyntax call, Scope scope, PeriodUnits unit)
    {
        var (from, to) = (Compile(call.Arguments[0], scope, new DateType()), Compile(call.Arguments[1], scope, new DateType()));
        return from is null || to is null
            ? null
            : new Between(unit, from, to) { Type = QuantityType.Plain, IsOptional = from.IsOptional || to.IsOptional, Stage = Latest(from, to) };
    }

    private Has? HasCall(CallSyntax call, Scope scope) => Any(call.Arguments[0], scope, null) is { } operand
        ? new Has(operand) { Type = QuantityType.YesNo, Stage = operand.Stage }
        : null;

    private SizeOf? SizeCall(CallSyntax call, Scope scope)
    {
        if (Any(call.Arguments[0], scope, null) is not { } labels)
            return null;
        if (labels.Type is LabelsType or RowsType)
        {
            return new SizeOf(labels)
            {
                Type = QuantityType.Plain,
                IsOptional = labels.IsOptional,
                Stage = labels.Stage,
                Range = new Interval(Rational.Zero, labels.Type is LabelsType { List: var list } ? names.Labels(list)?.Count ?? 0 : null),
            };
        }

        report(FindingCodes.WrongFormulaType, call.Arguments[0], "@labels", labels.Type.Word);
        return null;
    }

    /// <summary>The largest or smallest possible value of a criterion, or of whichever criterion is at hand.</summary>
    private Term? Bound(CallSyntax call, Scope scope, bool isTop)
    {
        var name = call.Arguments[0] is PathSyntax { Steps: [NameStep only] } ? only.Name : "";
        if (scope.Bound.TryGetValue(name, out var variable) && variable.Dimension == Dimension.Criterion)
        {
            var terms = new SortedDictionary<int, Term>();
            foreach (var candidate in CandidatesOf(variable))
            {
                if (BoundOf(call, candidate, isTop, scope) is not { } bound)
                    return null;
                terms[candidate] = bound;
            }

            return new PerCriterion(variable, terms)
            {
                Type = QuantityType.Plain,
                Stage = Latest(terms.Values),
                Range = terms.Values.Select(t => t.Range).Aggregate((a, b) => a.Union(b)),
            };
        }

        if (names.Criterion(name) is { } criterion)
            return BoundOf(call, criterion, isTop, scope);
        report(FindingCodes.UnknownReference, call.Arguments[0], FormulaText.Print(call.Arguments[0]), "@criterion");
        return null;
    }

    private Term? BoundOf(CallSyntax call, int criterion, bool isTop, Scope scope)
    {
        if (names.Bound(criterion, isTop, scope) is { } bound)
            return bound;
        report(FindingCodes.NoKnownBound, call, names.NameOf(criterion));
        return null;
    }
}
