using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>Takes the faults of one formula: which, at which part, with which arguments.</summary>
internal delegate void FormulaFaults(FindingCode code, Located part, params IReadOnlyList<string> arguments);
