namespace ResursnayaSreda.Core.Formulas;

/// <summary>An operator with one operand.</summary>
internal enum UnaryOperator
{
    Negate,
    Not,
}
