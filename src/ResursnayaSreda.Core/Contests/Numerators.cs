namespace ResursnayaSreda.Core.Contests;

/// <summary>Whole numbers over one denominator, by the codes of values. Code 0 stands for no mark: it has the least number of the type.</summary>
internal sealed class Numerators
{
    private readonly long[] _wide;
    private readonly int[]? _narrow;

    public Numerators(long[] numbers, long denominator, long bound)
    {
        (_wide, Denominator, Bound) = (numbers, denominator, bound);
        _wide[0] = long.MinValue;
        if (bound >= int.MaxValue)
            return;
        _narrow = Array.ConvertAll(_wide, n => unchecked((int)n));
        _narrow[0] = int.MinValue;
    }

    public long Denominator { get; }

    /// <summary>None of the numbers is farther from zero.</summary>
    public long Bound { get; }

    /// <summary>The numbers in a type that holds them.</summary>
    public T[] As<T>()
        where T : unmanaged, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T>
    {
        if (typeof(T) == typeof(int) && _narrow is not null)
            return (T[])(object)_narrow;
        if (typeof(T) == typeof(long))
            return (T[])(object)_wide;
        var numbers = Array.ConvertAll(_wide, T.CreateTruncating);
        numbers[0] = T.MinValue;
        return numbers;
    }
}
