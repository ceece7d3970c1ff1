using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Formulas;

/// <summary>Reads the text of a formula.</summary>
internal static class FormulaParser
{
    /// <summary>The tree of a formula, or what is wrong with it in the order of the text. No text makes it throw.</summary>
    public static FormulaParse Parse(string text)
    {
        if (text.Length > FormulaLimits.Length)
        {
            string[] arguments = [$"{text.Length}", $"{FormulaLimits.Length}"];
            return new FormulaParse(null, [new FormulaFault(FindingCodes.FormulaTooLong, FormulaLimits.Length, 1, arguments)]);
        }

        var faults = new List<FormulaFault>();
        var lexer = new FormulaLexer(text, faults);
        var tokens = lexer.Read();
        var tree = lexer.Readable ? new SyntaxReader(text, tokens, faults).Read() : null;
        return faults.Count == 0 ? new FormulaParse(tree, faults) : new FormulaParse(null, [.. faults.OrderBy(f => f.Start)]);
    }
}
