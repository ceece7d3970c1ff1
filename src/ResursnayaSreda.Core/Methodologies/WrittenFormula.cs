using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A formula of a document: its tree, and where its text stands.</summary>
internal sealed record WrittenFormula(Syntax Tree, DocumentValue Source)
{
    /// <summary>How many characters the parser was given before the text of the document.</summary>
    public int Offset { get; init; }

    /// <summary>The formula in normal form: blanks and needless brackets are gone.</summary>
    public string Text => FormulaText.Print(Tree);

    public Finding Finding(FindingCode code, Located part, params IReadOnlyList<string> arguments) =>
        At(Source, code, Math.Max(part.Start - Offset, 0), part.Length, arguments);

    public static Finding At(DocumentValue source, FindingCode code, int start, int length, IReadOnlyList<string> arguments) =>
        source.Kind == DocumentValueKind.Text
            ? new(code, source.Pointer, source.PositionInside(start), arguments, new FormulaExcerpt(source.Text, start, Math.Max(length, 1)))
            : source.Finding(code, arguments);
}
