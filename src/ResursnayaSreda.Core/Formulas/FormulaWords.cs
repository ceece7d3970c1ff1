using System.Collections.Frozen;

namespace ResursnayaSreda.Core.Formulas;

/// <summary>The words and signs of the language, each in one place for the reader and the printer.</summary>
internal static class FormulaWords
{
    public const string Leaves = "leaves";
    public const string Children = "children";

    /// <summary>Words that cannot be names.</summary>
    public static readonly FrozenSet<string> Reserved =
        FrozenSet.Create(StringComparer.Ordinal, "or", "and", "not", "in", "if", "then", "else", "where", "otherwise", "yes", "no");

    /// <summary>Names that are functions when a bracket follows.</summary>
    public static readonly FrozenSet<string> Functions = FrozenSet.Create(
        StringComparer.Ordinal,
        "abs", "floor", "ceil", "min", "max", "clip", "round", "root",
        "days", "months", "years", "has", "size", "top", "bottom");

    /// <summary>Names that are reducers when a bracket, a name and <c>in</c> follow.</summary>
    public static readonly FrozenDictionary<string, Reducer> Reducers = new Dictionary<string, Reducer>
    {
        ["sum"] = Reducer.Sum,
        ["mean"] = Reducer.Mean,
        ["median"] = Reducer.Median,
        ["min"] = Reducer.Min,
        ["max"] = Reducer.Max,
        ["count"] = Reducer.Count,
        ["all"] = Reducer.All,
        ["any"] = Reducer.Any,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, BinaryOperator> Sums = new Dictionary<string, BinaryOperator>
    {
        ["+"] = BinaryOperator.Add,
        ["-"] = BinaryOperator.Subtract,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, BinaryOperator> Products = new Dictionary<string, BinaryOperator>
    {
        ["*"] = BinaryOperator.Multiply,
        ["/"] = BinaryOperator.Divide,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, BinaryOperator> Comparisons = new Dictionary<string, BinaryOperator>
    {
        ["="] = BinaryOperator.Equal,
        ["<>"] = BinaryOperator.NotEqual,
        ["<"] = BinaryOperator.Less,
        ["<="] = BinaryOperator.LessOrEqual,
        [">"] = BinaryOperator.Greater,
        [">="] = BinaryOperator.GreaterOrEqual,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, BinaryOperator> Conjunctions =
        new Dictionary<string, BinaryOperator> { ["and"] = BinaryOperator.And }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, BinaryOperator> Disjunctions =
        new Dictionary<string, BinaryOperator> { ["or"] = BinaryOperator.Or }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<BinaryOperator, string> OperatorTexts =
        new[] { Sums, Products, Comparisons, Conjunctions, Disjunctions }
            .SelectMany(operators => operators)
            .Append(new("otherwise", BinaryOperator.Otherwise))
            .ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly FrozenDictionary<Reducer, string> ReducerTexts =
        Reducers.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string TextOf(BinaryOperator value) => OperatorTexts[value];

    public static string TextOf(Reducer value) => ReducerTexts[value];
}
