using NodaTime.Text;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>Checks a formula and turns it into a term: types, units, absence, stage and bounds, all faults in one pass.</summary>
internal sealed partial class TermCompiler(INames names, FormulaFaults report)
{
    /// <summary>The term, or null when the formula is faulty.</summary>
    /// <param name="syntax">The formula.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="expected">The type the place needs; a text is read as a label of it.</param>
    public Term? Compile(Syntax syntax, Scope scope, QuantityType? expected = null)
    {
        var term = Any(syntax, scope, expected);
        return term is null || expected is null ? term : Conform(term, expected, syntax);
    }

    /// <summary>A condition: yes or no, never absent.</summary>
    public Term? Condition(Syntax syntax, Scope scope, bool mayBeAbsent = false)
    {
        var term = Compile(syntax, scope, QuantityType.YesNo);
        return mayBeAbsent ? term : Present(term, syntax);
    }

    /// <summary>The term if it cannot be absent.</summary>
    public Term? Present(Term? term, Syntax syntax)
    {
        if (term is not { IsOptional: true })
            return term;
        report(FindingCodes.MayBeAbsent, syntax);
        return null;
    }

    /// <summary>The term if its type is the expected one; numbers must have the same unit unless one is bare.</summary>
    public Term? Conform(Term term, QuantityType expected, Syntax syntax)
    {
        if (term.Type is NumberType number && expected is NumberType needed)
        {
            if (number.IsBare || needed.IsBare || number.Unit.Equals(needed.Unit))
                return term;
            report(FindingCodes.UnitMismatch, syntax, $"{number.Unit}", $"{needed.Unit}");
            return null;
        }

        if (term.Type == expected)
            return term;
        report(FindingCodes.WrongFormulaType, syntax, expected.Word, term.Type.Word);
        return null;
    }

    private Term? Any(Syntax syntax, Scope scope, QuantityType? hint) => syntax switch
    {
        NumberSyntax number => Number(number),
        TextSyntax text => Text(text, hint),
        DateSyntax date => new Constant(Value.Of((object)LocalDatePattern.Iso.Parse(date.Text).Value)) { Type = new DateType() },
        YesNoSyntax yesNo => Constant.YesNo(yesNo.Value),
        PathSyntax path => Path(path, scope),
        UnarySyntax unary => Unary(unary, scope),
        BinarySyntax binary => Binary(binary, scope, hint),
        MemberSyntax member => Member(member, scope),
        ConditionalSyntax conditional => If(conditional, scope, hint),
        ReductionSyntax reduction => Reduce(reduction, scope),
        CallSyntax call => Call(call, scope),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax)),
    };

    private static Constant Number(NumberSyntax number)
    {
        var value = Rational.Parse(number.Digits);
        return number.Percent
            ? Constant.Number(value / 100)
            : Constant.Number(value, number.Unit is null ? null : Unit.Named(number.Unit));
    }

    private Constant? Text(TextSyntax text, QuantityType? hint)
    {
        if (hint is not LabelType { List: var list })
            return new Constant(Value.Of((object)text.Value)) { Type = new TextType() };
        if (names.Labels(list)?.Contains(text.Value, StringComparer.Ordinal) == true)
            return new Constant(Value.Of((object)text.Value)) { Type = hint };
        report(FindingCodes.UnknownLabel, text, text.Value, list);
        return null;
    }

    private Term? Unary(UnarySyntax unary, Scope scope)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            return Compile(unary.Operand, scope, QuantityType.YesNo) is { } condition
                ? new Not(condition) { Type = condition.Type, IsOptional = condition.IsOptional, Stage = condition.Stage }
                : null;
        }

        if (NumberOf(unary.Operand, scope) is not { } operand)
            return null;
        if (operand is Constant { Value: var value })
            return new Constant(Value.Of(-value.Number)) { Type = operand.Type, Range = Interval.Of(-value.Number) };
        return new Negation(operand) { Type = operand.Type, IsOptional = operand.IsOptional, Stage = operand.Stage, Range = operand.Range.Negate() };
    }

    private Term? NumberOf(Syntax syntax, Scope scope)
    {
        if (Any(syntax, scope, null) is not { } term)
            return null;
        if (term.Type is NumberType)
            return term;
        report(FindingCodes.WrongFormulaType, syntax, "@number", term.Type.Word);
        return null;
    }

    private Conditional? If(ConditionalSyntax syntax, Scope scope, QuantityType? hint)
    {
        var condition = Compile(syntax.If, scope, QuantityType.YesNo);
        var then = Any(syntax.Then, condition is null ? scope : Knowing(scope, condition), hint);
        var otherwise = Any(syntax.Else, scope, hint);
        if (condition is null || then is null || otherwise is null || Unify(then, otherwise, syntax) is not { } type)
            return null;
        return new Conditional(condition, then, otherwise)
        {
            Type = type,
            IsOptional = condition.IsOptional || then.IsOptional || otherwise.IsOptional,
            Stage = Latest(condition, then, otherwise),
            Range = then.Range.Union(otherwise.Range),
        };
    }

    private SubmissionIn? Standing(MemberSyntax syntax, SubmissionsTerm set, Scope scope)
    {
        if (Compile(syntax.Element, scope, new MemberType(Dimension.Submission)) is not { } element)
            return null;
        if (set.Stage <= scope.Section)
            return new SubmissionIn(element, set) { Type = QuantityType.YesNo, IsOptional = element.IsOptional, Stage = set.Stage > element.Stage ? set.Stage : element.Stage };
        report(FindingCodes.LateQuantity, syntax.Set, FormulaText.Print(syntax), $"@stage.{scope.Section}", $"@stage.{set.Stage}", $"{set.Set}".ToLowerInvariant());
        return null;
    }

    private Term? Member(MemberSyntax syntax, Scope scope)
    {
        if (syntax.Set is not PathSetSyntax { Path: var path })
        {
            report(FindingCodes.NotASet, syntax.Set, FormulaText.Print(syntax));
            return null;
        }

        if (IsOfAnotherPlace(path, scope))
            return null;
        if (path.Steps is [NameStep { Name: var name }] && Submissions(name, path, scope) is { } set)
            return Standing(syntax, set, scope);
        if (Path(path, scope) is not { } labels)
            return null;
        if (labels.Type is not LabelsType { List: var list })
        {
            report(FindingCodes.WrongFormulaType, path, "@labels", labels.Type.Word);
            return null;
        }

        return Compile(syntax.Element, scope, new LabelType(list)) is { } element
            ? new Membership(element, labels) { Type = QuantityType.YesNo, IsOptional = element.IsOptional || labels.IsOptional, Stage = Latest(element, labels) }
            : null;
    }

    /// <summary>The scope in which a condition is known to hold: what it says to be there is certain.</summary>
    private static Scope Knowing(Scope scope, Term condition) => condition switch
    {
        Has { Operand.Key: { } key } => scope with { Certain = scope.Certain.Add(key) },
        Junction { IsAnd: true } and => Knowing(Knowing(scope, and.Left), and.Right),
        _ => scope,
    };

    private static Stage Latest(params IEnumerable<Term> terms) => terms.Max(t => t.Stage);

    private QuantityType? Unify(Term left, Term right, Syntax at)
    {
        if (left.Type is NumberType a && right.Type is NumberType b)
        {
            if (a.IsBare || b.IsBare || a.Unit.Equals(b.Unit))
                return a.IsBare ? b : a;
            report(FindingCodes.UnitMismatch, at, $"{a.Unit}", $"{b.Unit}");
            return null;
        }

        if (left.Type == right.Type)
            return left.Type;
        report(FindingCodes.NotComparable, at, left.Type.Word, right.Type.Word);
        return null;
    }
}
