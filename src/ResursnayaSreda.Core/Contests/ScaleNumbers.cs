using System.Numerics;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Contests;

/// <summary>What the values of a table of marks stand for on one scale.</summary>
internal sealed class ScaleNumbers
{
    private readonly Rational[] _numbers;
    private readonly bool[] _isOn;

    /// <param name="scale">The scale; null stands for one that holds nothing.</param>
    /// <param name="table">The marks.</param>
    /// <param name="columns">The columns of the criteria that are marked on the scale.</param>
    public ScaleNumbers(Scale? scale, SheetTable table, IEnumerable<int> columns)
    {
        int[] codes = [.. columns.SelectMany(table.Used).Distinct()];
        (_numbers, _isOn) = (new Rational[codes.DefaultIfEmpty(0).Max() + 1], new bool[codes.DefaultIfEmpty(0).Max() + 1]);
        foreach (var code in codes)
        {
            var number = NumberOn(scale, table.ValueOf(code));
            (_numbers[code], _isOn[code]) = (number ?? default, number is not null);
        }

        if (WholeOf(_numbers) is var (numerators, denominator, bound))
            Whole = new(numerators, denominator, bound);
    }

    /// <summary>The numbers by the codes of their values; 0 stands for no mark.</summary>
    public IReadOnlyList<Rational> All => _numbers;

    /// <summary>The same as whole numbers over one denominator; null where 64 bits do not hold them.</summary>
    public Numerators? Whole { get; }

    public Rational this[int code] => _numbers[code];

    /// <summary>Whether a value is one of the scale.</summary>
    public bool IsOn(int code) => _isOn[code];

    /// <summary>What a value stands for on a scale; null when it is none of the scale.</summary>
    public static Rational? NumberOn(Scale? scale, GivenValue value) => scale switch
    {
        PointsScale points when Rational.TryParse(value.Text, out var given) && points.Holds(given) => given,
        RanksScale ranks when Rational.TryParse(value.Text, out var rank) && ranks.Holds(rank) => rank,
        LabelsScale labels when labels.IndexOf(value.Text) is { } index => index,
        OptionsScale options => SumOf(options, value.List ?? (value.Text is { } only ? [only] : [])),
        _ => null,
    };

    private static Rational? SumOf(OptionsScale options, IReadOnlyList<string> chosen)
    {
        var isAllowed = chosen.Count >= options.Least && chosen.Count <= options.Most
            && chosen.Distinct(StringComparer.Ordinal).Count() == chosen.Count && chosen.All(options.Points.ContainsKey);
        return isAllowed ? chosen.Aggregate(Rational.Zero, (sum, option) => sum + options.Points[option]) : null;
    }

    private static (long[] Numerators, long Denominator, long Bound)? WholeOf(Rational[] numbers)
    {
        var (common, bound) = (Int128.One, Int128.Zero);
        foreach (var number in numbers)
        {
            if (!number.TryGetParts(out _, out var denominator))
                return null;
            if (common % denominator != 0)
                common *= denominator / (long)BigInteger.GreatestCommonDivisor((BigInteger)common, denominator);
            if (common > long.MaxValue)
                return null;
        }

        var numerators = new long[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i].TryGetParts(out var numerator, out var denominator);
            var whole = numerator * (common / denominator);
            bound = Int128.Max(bound, Int128.Abs(whole));
            if (bound > long.MaxValue)
                return null;
            numerators[i] = (long)whole;
        }

        return (numerators, (long)common, (long)bound);
    }
}
