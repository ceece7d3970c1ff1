namespace ResursnayaSreda.Core.Formulas;

/// <summary>What a text was read as: a tree, or at least one fault, never both.</summary>
internal sealed record FormulaParse(Syntax? Tree, IReadOnlyList<FormulaFault> Faults);
