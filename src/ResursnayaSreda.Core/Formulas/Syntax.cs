namespace ResursnayaSreda.Core.Formulas;

/// <summary>A part of a formula that knows where it was written; where is not part of what it is, so equality ignores it.</summary>
internal abstract record Located
{
    public int Start { get; init; }

    public int Length { get; init; }

    public virtual bool Equals(Located? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>A formula or a part of one that has a value.</summary>
internal abstract record Syntax : Located
{
    public sealed override string ToString() => FormulaText.Print(this);
}

/// <param name="Digits">Digits with an optional fraction, without superfluous zeros.</param>
/// <param name="Percent">Whether it is written in hundredths; never together with a unit.</param>
/// <param name="Unit">The unit, if one is written.</param>
internal sealed record NumberSyntax(string Digits, bool Percent = false, string? Unit = null) : Syntax;

internal sealed record TextSyntax(string Value) : Syntax;

/// <param name="Text">A date that exists, as <c>yyyy-MM-dd</c>.</param>
internal sealed record DateSyntax(string Text) : Syntax;

internal sealed record YesNoSyntax(bool Value) : Syntax;

/// <param name="Steps">At least one; the first is a name.</param>
internal sealed record PathSyntax(IReadOnlyList<PathStep> Steps) : Syntax
{
    public bool Equals(PathSyntax? other) => base.Equals(other) && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Steps.Count, Steps[0]);
}

internal abstract record PathStep : Located;

internal sealed record NameStep(string Name) : PathStep;

/// <summary>The row of a series or of keyed rows: <c>[key]</c>.</summary>
internal sealed record RowStep(Syntax Key) : PathStep;

internal sealed record UnarySyntax(UnaryOperator Operator, Syntax Operand) : Syntax;

internal sealed record BinarySyntax(BinaryOperator Operator, Syntax Left, Syntax Right) : Syntax;

/// <summary>Whether a value is in a set.</summary>
internal sealed record MemberSyntax(Syntax Element, SetSyntax Set) : Syntax;

internal sealed record ConditionalSyntax(Syntax If, Syntax Then, Syntax Else) : Syntax;

internal sealed record ReductionSyntax(Reducer Reducer, string Variable, SetSyntax Set, Syntax? Where, Syntax? Body) : Syntax;

internal sealed record CallSyntax(string Function, IReadOnlyList<Syntax> Arguments) : Syntax
{
    public bool Equals(CallSyntax? other) =>
        base.Equals(other) && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Function, Arguments.Count);
}

/// <summary>What can be reduced over; a set is not a value.</summary>
internal abstract record SetSyntax : Located;

internal sealed record PathSetSyntax(PathSyntax Path) : SetSyntax;

/// <param name="LeavesOnly">The leaves below the node, however deep, instead of its children.</param>
/// <param name="Node">The id of the node.</param>
internal sealed record CriteriaSetSyntax(bool LeavesOnly, string Node) : SetSyntax;
