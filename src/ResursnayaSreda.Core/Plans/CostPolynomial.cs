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
            cost.AddRules(rules);
            cost.AddKeys(rules);
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

    /// <summary>Conditions, amounts and limits, which have no names that others could read.</summary>
    private void AddRules(CompiledRules rules)
    {
        foreach (var quantity in RuleTerms.Quantities(rules).Except(rules.Quantities))
            AddQuantity(quantity, rules);
        foreach (var call in rules.Calls)
            AddIndexed(call.Value.Index, call.When.Term, rules);
        foreach (var (point, rule) in rules.PoolPoints.SelectMany(p => p.Rules.Select(r => (p, r))))
        {
            if (rule.Formula is { Term: var formula })
                AddIndexed(point.Pooled.Index, formula, rules);
        }

        foreach (var pass in rules.Passes)
        {
            // A pass with a zone is walked twice, and what is left of a limit is asked for anew at every step.
            var walks = rules.Zone?.Around == pass ? 2 : 1;
            Add((1, 0, 0), walks * (1 + pass.Under.Count));
            foreach (var fits in pass.Under.Select(u => u.Limit.Fits).OfType<Quantity>())
                AddAnew(fits, (0, 0, 0), walks, rules);
        }

        foreach (var key in rules.Passes.SelectMany(p => p.Order).Concat(rules.Zone?.Keys ?? []))
            AddOnce(key, rules);
        if (rules.Zone is { Who: var who })
            AddAnew(who, (0, 0, 0), 1, rules);
    }

    /// <summary>
    /// A key that looks at <c>above</c> is computed for every place anew, with all that it reads, and so is whatever key comes behind it; one
    /// that looks at <c>tied</c>, for every block of equals.
    /// </summary>
    private void AddKeys(CompiledRules rules)
    {
        var (places, first) = (0, BigInteger.One);
        foreach (var key in rules.Ranking?.Keys ?? [])
        {
            // Inside of another such key only the first two of its places are found out each time.
            (places, first) = (key.UsesAbove ? 1 : places, key.UsesAbove && places > 0 ? first * 2 : first);
            // Where the keys begin anew after a split, there can be as many splits as submissions.
            var anew = places + (key.UsesTied && !key.UsesAbove && rules.Ranking!.RestartsAfterSplit ? 1 : 0);
            Add((1 + anew, 0, 0), first);
            if (key.UsesAbove || key.UsesTied)
                AddAnew(key.By!, (anew, 0, 0), first, rules);
            else
                AddOnce(key, rules);
        }
    }

    private void AddOnce(OrderKey key, CompiledRules rules)
    {
        if (key.By is { } by)
            AddQuantity(by, rules);
    }

    /// <summary>A quantity with everything it reads, none of which is remembered from one time to the next.</summary>
    private void AddAnew(Quantity quantity, (int Submissions, int Experts, int Rows) times, BigInteger factor, CompiledRules rules)
    {
        var read = Dependencies.Of(quantity.Body!).OfType<Reference>().Select(r => r.Quantity).Where(q => q.Body is not null).Distinct();
        foreach (var part in read.Prepend(quantity))
            AddIndexed(part.Index, part.Body, rules, times, factor);
    }

    private void AddQuantity(Quantity quantity, CompiledRules rules) => AddIndexed(quantity.Index, quantity.Body, rules);

    private void AddIndexed(
        IReadOnlyList<Dimension> index, Term? body, CompiledRules rules, (int Submissions, int Experts, int Rows) times = default, BigInteger? factor = null)
    {
        var ((submissions, experts, rows), count) = (times, factor ?? BigInteger.One);
        foreach (var dimension in index)
        {
            submissions += dimension == Dimension.Submission ? 1 : 0;
            experts += dimension == Dimension.Expert ? 1 : 0;
            rows += dimension.RowsField is null ? 0 : 1;
            count *= dimension.List is { } list ? rules.Declared.Lists.GetValueOrDefault(list)?.Count ?? 1 : 1;
            // A mark is one of a criterion, and so is what is said of each criterion.
            count *= dimension == Dimension.Mark || dimension == Dimension.Criterion ? rules.Criteria.MarkedCriteria.Count : 1;
        }

        AddTerm(body, (submissions, experts, rows), count, rules);
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
