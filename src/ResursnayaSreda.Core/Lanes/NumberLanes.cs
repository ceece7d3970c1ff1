using System.Numerics;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>A sum of multiples, all brought over one denominator.</summary>
internal sealed class SumLane<T>(IReadOnlyList<(Lane<T> Lane, T Factor)> parts, BigInteger denominator, BigInteger bound) : Lane<T>(denominator, bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly (Lane<T> Lane, T Factor)[] _parts = [.. parts];

    public IReadOnlyList<(Lane<T> Lane, T Factor)> Parts => _parts;

    public override void Fill(int first, Span<T> target)
    {
        Span<T> numbers = stackalloc T[target.Length];
        for (var part = 0; part < _parts.Length; part++)
        {
            var (lane, factor) = _parts[part];
            lane.Fill(first, numbers);
            for (var i = 0; i < numbers.Length; i++)
            {
                var sum = part == 0 ? T.Zero : target[i];
                target[i] = numbers[i] == None || sum == None ? None : checked(sum + (numbers[i] * factor));
            }
        }
    }
}

internal sealed class ProductLane<T>(Lane<T> left, Lane<T> right) : Lane<T>(left.Denominator * right.Denominator, left.Bound * right.Bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        Span<T> numbers = stackalloc T[target.Length];
        left.Fill(first, target);
        right.Fill(first, numbers);
        for (var i = 0; i < target.Length; i++)
            target[i] = target[i] == None || numbers[i] == None ? None : checked(target[i] * numbers[i]);
    }
}

/// <summary>Numbers rounded to a multiple: n/d goes to r·p/q, where r is n·q divided by d·p.</summary>
internal sealed class RoundLane<T>(Lane<T> lane, T multiplier, T divisor, T step, RoundingMode mode, BigInteger denominator, BigInteger bound)
    : Lane<T>(denominator, bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        lane.Fill(first, target);
        for (var i = 0; i < target.Length; i++)
        {
            if (target[i] != None)
                target[i] = checked(Division.Divide(target[i] * multiplier, divisor, mode) * step);
        }
    }
}

/// <summary>The lesser or the greater of two numbers over one denominator.</summary>
internal sealed class ExtremeLane<T>(Lane<T> left, Lane<T> right, bool isGreater)
    : Lane<T>(left.Denominator, BigInteger.Max(left.Bound, right.Bound))
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        Span<T> numbers = stackalloc T[target.Length];
        left.Fill(first, target);
        right.Fill(first, numbers);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = target[i] == None || numbers[i] == None ? None
                : isGreater ? T.Max(target[i], numbers[i]) : T.Min(target[i], numbers[i]);
        }
    }
}

internal sealed class AbsoluteLane<T>(Lane<T> lane) : Lane<T>(lane.Denominator, lane.Bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        lane.Fill(first, target);
        for (var i = 0; i < target.Length; i++)
        {
            if (target[i] != None)
                target[i] = T.Abs(target[i]);
        }
    }
}
