using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Formulas;

/// <summary>What is wrong with the text of a formula.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="Start">Where it is, from 0 in UTF-16 units; at most the length of the formula.</param>
/// <param name="Length">How long the faulty part is, at least 1: it may reach one past the end.</param>
/// <param name="Arguments">What the text of the code is filled with.</param>
internal sealed record FormulaFault(FindingCode Code, int Start, int Length, IReadOnlyList<string> Arguments);
