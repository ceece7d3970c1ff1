namespace ResursnayaSreda.Core.Formulas;

/// <summary>What makes one value of the values of a set.</summary>
internal enum Reducer
{
    Sum,
    Mean,
    Median,
    Min,
    Max,
    Count,
    All,
    Any,
}
