using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans.Checks;

/// <summary>Parts of a condition that cannot hold together: what each says alone is possible, but not of one and the same value.</summary>
internal sealed class Contradiction
{
    private readonly Dictionary<string, Band> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _excluded = new(StringComparer.Ordinal);

    /// <summary>Whether the parts that "and" joins exclude one another.</summary>
    public static bool IsIn(Term condition)
    {
        var contradiction = new Contradiction();
        return Conjuncts(condition).Any(part => !contradiction.Allows(part));
    }

    private static IEnumerable<Term> Conjuncts(Term condition) => condition is Junction { IsAnd: true } and
        ? Conjuncts(and.Left).Concat(Conjuncts(and.Right))
        : [condition];

    private bool Allows(Term part) => part switch
    {
        Comparison { Left.Key: { } key, Right: Constant { Value: var value } } comparison => Allows(key, comparison.Operation, comparison.Left.Type, value),
        Comparison { Right.Key: { } key, Left: Constant { Value: var value } } comparison =>
            Allows(key, Turned(comparison.Operation), comparison.Right.Type, value),
        _ => true,
    };

    private bool Allows(string key, ComparisonOperator operation, QuantityType type, Value value)
    {
        if (type is NumberType)
            return AllowsNumber(key, operation, value.Number);
        return type is not LabelType || AllowsLabel(key, operation, value.Text);
    }

    private bool AllowsNumber(string key, ComparisonOperator operation, Rational number)
    {
        var said = operation switch
        {
            ComparisonOperator.Equal => new Band(number, true, number, true),
            ComparisonOperator.Less => new Band(null, false, number, false),
            ComparisonOperator.LessOrEqual => new Band(null, false, number, true),
            ComparisonOperator.Greater => new Band(number, false, null, false),
            ComparisonOperator.GreaterOrEqual => new Band(number, true, null, false),
            _ => default,
        };
        if (said == default)
            return true;
        var both = _numbers.TryGetValue(key, out var before) ? before.Intersect(said) : said;
        _numbers[key] = both;
        return !both.IsEmpty;
    }

    private bool AllowsLabel(string key, ComparisonOperator operation, string label)
    {
        switch (operation)
        {
            case ComparisonOperator.Equal:
                return !_excluded.Contains($"{key}\n{label}") && (!_labels.TryAdd(key, label) ? _labels[key] == label : true);
            case ComparisonOperator.NotEqual:
                _excluded.Add($"{key}\n{label}");
                return !(_labels.TryGetValue(key, out var said) && said == label);
            default:
                return true;
        }
    }

    private static ComparisonOperator Turned(ComparisonOperator operation) => operation switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => operation,
    };
}
