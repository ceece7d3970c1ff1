using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// A number opened: its value, the rule that made it and what it was made of, down to each expert's mark. Operands are computed when they
/// are asked for, so that an evaluation pays nothing for them.
/// </summary>
public sealed class Explanation
{
    private readonly Lazy<IReadOnlyList<Explanation>> _operands;
    private readonly Lazy<IReadOnlyList<Contribution>> _contributions;

    internal Explanation(
        string quantity,
        QuantityKind kind,
        IReadOnlyList<string> members,
        Reading value,
        Func<IReadOnlyList<Explanation>> operands,
        Func<IReadOnlyList<Contribution>> contributions)
    {
        Quantity = quantity;
        Kind = kind;
        Members = members;
        Value = value;
        _operands = new(operands);
        _contributions = new(contributions);
    }

    /// <summary>The name of the quantity.</summary>
    public string Quantity { get; }

    /// <summary>How it comes by its value.</summary>
    public QuantityKind Kind { get; }

    /// <summary>For whom the value is: the ids of the submission, the expert, the category, in the order of the quantity's index.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The value.</summary>
    public Reading Value { get; }

    /// <summary>The clause of the regulation; null when the document names none.</summary>
    public string? Clause { get; internal init; }

    /// <summary>The title of the rule; null when it has none.</summary>
    public LocalizedText? Title { get; internal init; }

    /// <summary>The formula in normal form; null when the rule is not written as one.</summary>
    public string? Formula { get; internal init; }

    /// <summary>A remark from the contest: an expert's comment on a mark, the reason of a recusal; null when there is none.</summary>
    public string? Remark { get; internal init; }

    /// <summary>What the value was made of: each quantity that was read to compute it, once, in the order of reading.</summary>
    public IReadOnlyList<Explanation> Operands => _operands.Value;

    /// <summary>
    /// Lines that add up to the value exactly: children of a sum or a mean, steps of a score, and rounding and clipping as lines of their
    /// own. A product, a minimum or any other formula is one line. Empty when the value is not known or no number.
    /// </summary>
    public IReadOnlyList<Contribution> Contributions => _contributions.Value;

    /// <summary>Name, members and value.</summary>
    public override string ToString() => $"{Quantity}({string.Join(", ", Members)}) = {Value}";
}
