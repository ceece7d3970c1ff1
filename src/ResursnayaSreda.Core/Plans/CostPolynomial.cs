using System.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>
/// The cost of an evaluation in n (submissions), e (experts) and r (rows of a field); what the document itself says is a number.
/// </summary>
internal sealed class CostPolynomial
{
    private readonly SortedDictionary<(int Submissions, int Experts, int Rows), BigInteger> _terms = [];

    public static CostPolynomial Of(IReadOnlyList<CompiledRules> rounds)
    {
        var cost = new CostPolynomial();
        foreach (var rules in rounds)
        {
            foreach (var quantity in rules.Quantities)
                cost.AddQuantity(quantity, rules);
            cost.Add((1, 1, 0), rules.Criteria.MarkedCriteria.Count(c => c.Each is null));
            if (rules.Criteria.MarkedCriteria.Count(c => c.Each is not null) is > 0 and var perRow)
                cost.Add((1, 1, 1), perRow);
        }

        return cost;
    }

    public BigInteger At(int submissions, int experts, int rows) => _terms.Aggregate(
        BigInteger.Zero,
        (sum, t) => sum + (t.Value * BigInteger.Pow(submissions, t.Key.Submissions) * BigInteger.Pow(experts, t.Key.Experts) * BigInteger.Pow(rows, t.Key.Rows)));

    public override string ToString() => _terms.Count == 0
        ? "0"
        : string.Join(" + ", _terms.Reverse().Select(t => $"{t.Value}{Power("n", t.Key.Submissions)}{Power("e", t.Key.Experts)}{Power("r", t.Key.Rows)}"));

    private static string Power(string name, int exponent) => exponent switch
    {
        0 => "",
        1 => $"·{name}",
        _ => $"·{name}^{exponent}",
    };

    private void AddQuantity(Quantity quantity, CompiledRules rules)
    {
        var (submissions, experts, rows, labels) = (0, 0, 0, BigInteger.One);
        foreach (var dimension in quantity.Index)
        {
            submissions += dimension == Dimension.Submission ? 1 : 0;
            experts += dimension == Dimension.Expert ? 1 : 0;
            rows += dimension.RowsField is null ? 0 : 1;
            labels *= dimension.List is { } list ? rules.Declared.Lists.GetValueOrDefault(list)?.Count ?? 1 : 1;
        }

        AddTerm(quantity.Body, (submissions, experts, rows), labels, rules);
    }

    // The depth of formulas is bounded, and long sums are walked as a list.
    private void AddTerm(Term? body, (int Submissions, int Experts, int Rows) powers, BigInteger factor, CompiledRules rules)
    {
        Add(powers, factor);
        var open = new Stack<Term>(body is null ? [] : [body]);
        while (open.TryPop(out var term))
        {
            Add(powers, factor);
            if (term is RelativeTerm relative)
            {
                // Computed once for all submissions, and put in order.
                foreach (var operand in relative.Operands)
                    AddTerm(operand, (1, 0, 0), factor, rules);
                continue;
            }

            if (term is not Reduction reduction)
            {
                foreach (var operand in term.Operands)
                    open.Push(operand);
                continue;
            }

            var isOnce = reduction.Grouping is not null;
            var inner = isOnce ? (0, 0, 0) : powers;
            var (over, size) = SizeOf(reduction.Set, rules);
            var members = (inner.Item1 + over.Submissions, inner.Item2 + over.Experts, inner.Item3 + over.Rows);
            foreach (var operand in reduction.Operands)
                AddTerm(operand, members, (isOnce ? BigInteger.One : factor) * size, rules);
        }
    }

    private static ((int Submissions, int Experts, int Rows) Powers, BigInteger Size) SizeOf(SetTerm set, CompiledRules rules) => set switch
    {
        SubmissionsTerm => ((1, 0, 0), 1),
        PanelTerm or MarksTerm => ((0, 1, 0), 1),
        RowsTerm => ((0, 0, 1), 1),
        ChosenTerm chosen => ((0, 0, 0), rules.Declared.Lists.GetValueOrDefault(chosen.List)?.Count ?? 1),
        _ => ((0, 0, 0), set.Size ?? 1),
    };

    private void Add((int Submissions, int Experts, int Rows) powers, BigInteger count) => _terms[powers] = _terms.GetValueOrDefault(powers) + count;
}
