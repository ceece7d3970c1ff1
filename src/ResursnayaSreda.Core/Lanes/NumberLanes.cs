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
        target.Clear();
        foreach (var (lane, factor) in _parts)
        {
            lane.Fill(first, numbers);
            AddMultiples(target, numbers, factor);
        }
    }

    private static void AddMultiples(Span<T> target, ReadOnlySpan<T> numbers, T factor)
    {
        var done = 0;
        if (Vector<T>.IsSupported)
        {
            // Nothing can overflow: that was proved when the lane was made.
            var (none, factors) = (new Vector<T>(None), new Vector<T>(factor));
            for (; done <= target.Length - Vector<T>.Count; done += Vector<T>.Count)
            {
                var (sums, more) = (new Vector<T>(target[done..]), new Vector<T>(numbers[done..]));
                var isNone = Vector.Equals(sums, none) | Vector.Equals(more, none);
                Vector.ConditionalSelect(isNone, none, sums + (more * factors)).CopyTo(target[done..]);
            }
        }

        for (; done < target.Length; done++)
            target[done] = numbers[done] == None || target[done] == None ? None : checked(target[done] + (numbers[done] * factor));
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
