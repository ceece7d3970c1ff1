using System.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>The cost of an evaluation in n (submissions) and e (experts); what the document itself says is a number.</summary>
internal sealed class CostPolynomial
{
    private readonly SortedDictionary<(int Submissions, int Experts), BigInteger> _terms = [];

    public static CostPolynomial Of(CompiledRules rules)
    {
        var cost = new CostPolynomial();
        foreach (var quantity in rules.Quantities)
            cost.AddQuantity(quantity, rules);
        var perSheet = rules.Declared.Criteria?.MarkedCriteria.Count ?? 0;
        cost.Add((1, 1), perSheet);
        return cost;
    }

    public BigInteger At(int submissions, int experts) =>
        _terms.Aggregate(BigInteger.Zero, (sum, t) => sum + (t.Value * BigInteger.Pow(submissions, t.Key.Submissions) * BigInteger.Pow(experts, t.Key.Experts)));

    public override string ToString() => _terms.Count == 0
        ? "0"
        : string.Join(" + ", _terms.Reverse().Select(t => $"{t.Value}{Power("n", t.Key.Submissions)}{Power("e", t.Key.Experts)}"));

    private static string Power(string name, int exponent) => exponent switch
    {
        0 => "",
        1 => $"·{name}",
        _ => $"·{name}^{exponent}",
    };

    private void AddQuantity(Quantity quantity, CompiledRules rules)
    {
        var (submissions, experts, labels) = (0, 0, BigInteger.One);
        foreach (var dimension in quantity.Index)
        {
            submissions += dimension == Dimension.Submission ? 1 : 0;
            experts += dimension == Dimension.Expert ? 1 : 0;
            labels *= dimension.List is { } list ? rules.Declared.Lists.GetValueOrDefault(list)?.Count ?? 1 : 1;
        }

        AddTerm(quantity.Body, (submissions, experts), labels, rules);
    }

    // The depth of formulas is bounded, and long sums are walked as a list.
    private void AddTerm(Term? body, (int Submissions, int Experts) powers, BigInteger factor, CompiledRules rules)
    {
        Add(powers, factor);
        var open = new Stack<Term>(body is null ? [] : [body]);
        while (open.TryPop(out var term))
        {
            Add(powers, factor);
            if (term is not Reduction reduction)
            {
                foreach (var operand in term.Operands)
                    open.Push(operand);
                continue;
            }

            var isOnce = reduction.Grouping is not null;
            var inner = isOnce ? (0, 0) : powers;
            var (over, size) = SizeOf(reduction.Set, rules);
            var members = (inner.Item1 + over.Submissions, inner.Item2 + over.Experts);
            foreach (var operand in reduction.Operands)
                AddTerm(operand, members, (isOnce ? BigInteger.One : factor) * size, rules);
        }
    }

    private static ((int Submissions, int Experts) Powers, BigInteger Size) SizeOf(SetTerm set, CompiledRules rules) => set switch
    {
        SubmissionsTerm => ((1, 0), 1),
        PanelTerm or MarksTerm => ((0, 1), 1),
        ChosenTerm chosen => ((0, 0), rules.Declared.Lists.GetValueOrDefault(chosen.List)?.Count ?? 1),
        _ => ((0, 0), set.Size ?? 1),
    };

    private void Add((int Submissions, int Experts) powers, BigInteger count) => _terms[powers] = _terms.GetValueOrDefault(powers) + count;
}
