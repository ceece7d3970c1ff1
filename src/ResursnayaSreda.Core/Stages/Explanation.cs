using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// A number opened: its value, the rule that made it and what it was made of, down to each expert's mark. Operands are computed when they
/// are asked for, so that an evaluation pays nothing for them.
/// </summary>
public sealed class Explanation
{
    private readonly Evaluation _evaluation;
    private readonly Ledger _ledger;
    private readonly Quantity _quantity;
    private readonly int[] _members;
    private Reading? _value;
    private IReadOnlyList<string>? _names;
    private IReadOnlyList<Explanation>? _operands;
    private IReadOnlyList<Contribution>? _contributions;

    // Whoever opens a number opens many: nothing is made here that nobody may ask for.
    internal Explanation(Evaluation evaluation, Ledger ledger, Quantity quantity, int[] members)
    {
        _evaluation = evaluation;
        _ledger = ledger;
        _quantity = quantity;
        _members = members;
    }

    /// <summary>The name of the quantity.</summary>
    public string Quantity => _quantity.Name;

    /// <summary>How it comes by its value.</summary>
    public QuantityKind Kind => _quantity.Kind;

    /// <summary>For whom the value is: the ids of the submission, the expert, the category, in the order of the quantity's index.</summary>
    public IReadOnlyList<string> Members => _names ??= _evaluation.NamesOf(_quantity, _members);

    /// <summary>The value.</summary>
    public Reading Value => _value ??= _evaluation.Read(_ledger.Read(_quantity, _members), _quantity.Type);

    /// <summary>The clause of the regulation; null when the document names none.</summary>
    public string? Clause => _quantity.Node?.Clause;

    /// <summary>The title of the rule; null when it has none.</summary>
    public LocalizedText? Title => _quantity.Node?["title"] as LocalizedText;

    /// <summary>The formula in normal form; null when the rule is not written as one.</summary>
    public string? Formula => (_quantity.Node?["is"] as WrittenFormula)?.Text;

    /// <summary>A remark from the contest: an expert's comment on a mark, the reason of a recusal; null when there is none.</summary>
    public string? Remark => Stages.Operands.RemarkOn(_ledger, _quantity, _members);

    /// <summary>What the value was made of: each quantity that was read to compute it, once, in the order of reading.</summary>
    public IReadOnlyList<Explanation> Operands => _operands ??= _evaluation.OperandsOf(_ledger, _quantity, _members);

    /// <summary>
    /// Lines that add up to the value exactly: children of a sum or a mean, steps of a score, and rounding and clipping as lines of their
    /// own. A product, a minimum or any other formula is one line. Empty when the value is not known or no number.
    /// </summary>
    public IReadOnlyList<Contribution> Contributions => _contributions ??= Decomposition.Of(_ledger, _quantity, _members);

    /// <summary>Name, members and value.</summary>
    public override string ToString() => $"{Quantity}({string.Join(", ", Members)}) = {Value}";
}
