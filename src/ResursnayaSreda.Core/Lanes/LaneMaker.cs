using System.Numerics;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>Makes lanes of lanes, each only where every number on the way is proved to fit the width; otherwise null.</summary>
internal static class LaneMaker<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public static ConstantLane<T>? Constant(Rational number) => LaneWidth.Holds<T>(BigInteger.Abs(number.Numerator), number.Denominator)
        ? new(T.CreateChecked(number.Numerator), number.Denominator)
        : null;

    /// <summary>Nobody's number, over the denominator of another lane.</summary>
    public static Lane<T> Absent(Lane<T> like) => new GivenNoneLane<T>(like.Denominator);

    /// <summary>Values of a field; where one is none, its place is empty.</summary>
    public static GivenLane<T>? Given(Value[] values)
    {
        var denominator = BigInteger.One;
        foreach (var value in values)
        {
            if (!value.Is || IsWhole(value.Number, denominator))
                continue;
            denominator = Common(denominator, value.Number.Denominator);
            if (!LaneWidth.Holds<T>(denominator))
                return null;
        }

        var numbers = new T[values.Length];
        var (bound, most) = (BigInteger.Zero, UInt128.Zero);
        var common = denominator <= long.MaxValue ? (long)denominator : 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!values[i].Is)
            {
                numbers[i] = Lane<T>.None;
            }
            else if (common > 0 && values[i].Number.TryGetParts(out var whole, out var parts))
            {
                var numerator = (Int128)whole * (common / parts);
                most = UInt128.Max(most, (UInt128)Int128.Abs(numerator));
                numbers[i] = T.CreateTruncating(numerator);
            }
            else
            {
                var numerator = (values[i].Number * denominator).Numerator;
                bound = BigInteger.Max(bound, BigInteger.Abs(numerator));
                numbers[i] = T.CreateTruncating(numerator);
            }
        }

        bound = BigInteger.Max(bound, most);
        return LaneWidth.Holds<T>(bound) ? new(numbers, denominator, bound) : null;
    }

    // Whether a number is a whole number of parts.
    private static bool IsWhole(Rational number, BigInteger parts) =>
        number.IsInteger || (number.TryGetParts(out _, out var denominator) && parts <= long.MaxValue ? (long)parts % denominator == 0 : (parts % number.Denominator).IsZero);

    /// <summary>What the values of marks stand for, over one denominator; where there is no mark, none.</summary>
    public static (T[] Numbers, BigInteger Denominator, BigInteger Bound)? Numerators(ScaleNumbers scale)
    {
        if (scale.Whole is { } whole)
            return LaneWidth.Holds<T>(whole.Denominator, whole.Bound) ? (whole.As<T>(), whole.Denominator, whole.Bound) : null;
        var numbers = scale.All;
        var denominator = numbers.Aggregate(BigInteger.One, (d, n) => Common(d, n.Denominator));
        BigInteger[] numerators = [.. numbers.Select(n => (n * denominator).Numerator)];
        var bound = numerators.Select(BigInteger.Abs).DefaultIfEmpty(BigInteger.Zero).Max();
        return LaneWidth.Holds<T>(denominator, bound) ? ([Lane<T>.None, .. numerators.Skip(1).Select(T.CreateChecked)], denominator, bound) : null;
    }

    public static Lane<T>? Scaled(Lane<T>? lane, Rational factor)
    {
        if (lane is null)
            return null;
        if (lane is ConstantLane<T> { Number: var number })
            return Constant(new Rational(BigInteger.CreateChecked(number), lane.Denominator) * factor);
        return factor == Rational.One ? lane : Sum([lane], factor);
    }

    public static Lane<T>? Sum(IReadOnlyList<Lane<T>> lanes) => Sum(lanes, Rational.One);

    public static Lane<T>? Product(Lane<T> left, Lane<T> right)
    {
        if (right is ConstantLane<T> { Number: var number })
            return Scaled(left, new Rational(BigInteger.CreateChecked(number), right.Denominator));
        if (left is ConstantLane<T>)
            return Product(right, left);
        return LaneWidth.Holds<T>(left.Bound * right.Bound, left.Denominator * right.Denominator) ? new ProductLane<T>(left, right) : null;
    }

    public static Lane<T>? Rounded(Lane<T>? lane, Rounding rounding)
    {
        if (lane is null)
            return null;
        var (multiplier, divisor) = Reduced(rounding.To.Denominator, lane.Denominator * rounding.To.Numerator);
        if (divisor.IsOne)
            return lane;
        var (dividend, step) = (lane.Bound * multiplier, rounding.To.Numerator);
        var bound = ((dividend / divisor) + 1) * step;
        return LaneWidth.Holds<T>(dividend, divisor, bound, rounding.To.Denominator)
            ? new RoundLane<T>(
                lane, T.CreateChecked(multiplier), T.CreateChecked(divisor), T.CreateChecked(step), rounding.Mode, rounding.To.Denominator, bound)
            : null;
    }

    public static Lane<T>? Extreme(IReadOnlyList<Lane<T>> lanes, bool isGreater) =>
        Aligned([.. lanes])?.Aggregate((left, right) => new ExtremeLane<T>(left, right, isGreater));

    public static BandLane<T>? Band(Lane<T>? lane, IReadOnlyList<Band> bands)
    {
        if (lane is null)
            return null;
        Rational[] ends = [.. bands.SelectMany(b => (Rational?[])[b.Low, b.High]).OfType<Rational>()];
        var denominator = ends.Aggregate(lane.Denominator, (d, n) => Common(d, n.Denominator));
        if (ends.Any(e => !LaneWidth.Holds<T>(BigInteger.Abs((e * denominator).Numerator))) || Over(lane, denominator) is not { } aligned)
            return null;
        T? End(Rational? end) => end is { } number ? T.CreateChecked((number * denominator).Numerator) : null;
        return new(aligned, [.. bands.Select(b => (End(b.Low), b.LowIncluded, End(b.High), b.HighIncluded))]);
    }

    public static ChoiceLane<T>? Choice(Lane<T>? chooser, IReadOnlyList<Lane<T>?> choices) =>
        chooser is not null && Aligned(choices) is { } aligned ? new(chooser, aligned) : null;

    /// <summary>The same numbers over one denominator; null when one of them is missing or does not fit.</summary>
    public static IReadOnlyList<Lane<T>>? Aligned(IReadOnlyList<Lane<T>?> lanes)
    {
        if (lanes.Contains(null))
            return null;
        var denominator = lanes.Aggregate(BigInteger.One, (d, lane) => Common(d, lane!.Denominator));
        List<Lane<T>?> aligned = [.. lanes.Select(l => Over(l!, denominator))];
        return aligned.Contains(null) ? null : [.. aligned.OfType<Lane<T>>()];
    }

    private static Lane<T>? Over(Lane<T> lane, BigInteger denominator)
    {
        if (lane.Denominator == denominator)
            return lane;
        var factor = denominator / lane.Denominator;
        var bound = lane.Bound * factor;
        if (!LaneWidth.Holds<T>(bound, factor, denominator))
            return null;
        return lane is ConstantLane<T> { Number: var number }
            ? new ConstantLane<T>(checked(number * T.CreateChecked(factor)), denominator)
            : new SumLane<T>([(lane, T.CreateChecked(factor))], denominator, bound);
    }

    // A sum inside a sum is one sum: what it multiplies by is multiplied.
    private static SumLane<T>? Sum(IReadOnlyList<Lane<T>> lanes, Rational factor)
    {
        var denominator = lanes.Aggregate(BigInteger.One, (d, lane) => Common(d, (factor / lane.Denominator).Denominator));
        var parts = new List<(Lane<T> Lane, T Factor)>();
        var bound = BigInteger.Zero;
        foreach (var lane in lanes)
        {
            var scale = (factor * denominator / lane.Denominator).Numerator;
            bound += lane.Bound * BigInteger.Abs(scale);
            if (!LaneWidth.Holds<T>(bound, BigInteger.Abs(scale), denominator))
                return null;
            var whole = T.CreateChecked(scale);
            if (lane is SumLane<T> { Parts: [var only] } && LaneWidth.Holds<T>(BigInteger.Abs(scale * BigInteger.CreateChecked(only.Factor))))
                parts.Add((only.Lane, checked(only.Factor * whole)));
            else
                parts.Add((lane, whole));
        }

        return new(parts, denominator, bound);
    }

    private static (BigInteger Left, BigInteger Right) Reduced(BigInteger left, BigInteger right)
    {
        var divisor = BigInteger.GreatestCommonDivisor(left, right);
        return (left / divisor, right / divisor);
    }

    private static BigInteger Common(BigInteger left, BigInteger right) => left / BigInteger.GreatestCommonDivisor(left, right) * right;
}

/// <summary>No number for anybody.</summary>
internal sealed class GivenNoneLane<T>(BigInteger denominator) : Lane<T>(denominator, BigInteger.Zero)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target) => target.Fill(None);
}
