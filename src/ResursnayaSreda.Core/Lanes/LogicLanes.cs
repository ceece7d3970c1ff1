using System.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>Two numbers over one denominator compared: 1 for yes, 0 for no.</summary>
internal sealed class ComparisonLane<T>(ComparisonOperator operation, Lane<T> left, Lane<T> right) : Lane<T>(BigInteger.One, BigInteger.One)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly T _ifLess = operation is ComparisonOperator.Less or ComparisonOperator.LessOrEqual or ComparisonOperator.NotEqual ? T.One : T.Zero;
    private readonly T _ifEqual = operation is ComparisonOperator.Equal or ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual ? T.One : T.Zero;
    private readonly T _ifGreater = operation is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual or ComparisonOperator.NotEqual ? T.One : T.Zero;

    public override void Fill(int first, Span<T> target)
    {
        Span<T> numbers = stackalloc T[target.Length];
        left.Fill(first, target);
        right.Fill(first, numbers);
        var done = 0;
        if (Vector<T>.IsSupported)
        {
            var (none, less, equal, greater) = (new Vector<T>(None), new Vector<T>(_ifLess), new Vector<T>(_ifEqual), new Vector<T>(_ifGreater));
            for (; done <= target.Length - Vector<T>.Count; done += Vector<T>.Count)
            {
                var (a, b) = (new Vector<T>(target[done..]), new Vector<T>(numbers[done..]));
                var compared = Vector.ConditionalSelect(Vector.LessThan(a, b), less, Vector.ConditionalSelect(Vector.Equals(a, b), equal, greater));
                Vector.ConditionalSelect(Vector.Equals(a, none) | Vector.Equals(b, none), none, compared).CopyTo(target[done..]);
            }
        }

        for (; done < target.Length; done++)
        {
            target[done] = target[done] == None || numbers[done] == None ? None
                : target[done] < numbers[done] ? _ifLess : target[done] > numbers[done] ? _ifGreater : _ifEqual;
        }
    }
}

/// <summary>Both, or one of two; where either is not plain, the general way knows whether that matters.</summary>
internal sealed class JunctionLane<T>(bool isAnd, Lane<T> left, Lane<T> right) : Lane<T>(BigInteger.One, BigInteger.One)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        Span<T> numbers = stackalloc T[target.Length];
        left.Fill(first, target);
        right.Fill(first, numbers);
        for (var i = 0; i < target.Length; i++)
            target[i] = target[i] == None || numbers[i] == None ? None : isAnd ? target[i] & numbers[i] : target[i] | numbers[i];
    }
}

internal sealed class NotLane<T>(Lane<T> lane) : Lane<T>(BigInteger.One, BigInteger.One)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        lane.Fill(first, target);
        for (var i = 0; i < target.Length; i++)
        {
            if (target[i] != None)
                target[i] = T.One - target[i];
        }
    }
}

/// <summary>One of several lanes over one denominator: whichever the first lane numbers; beyond them none.</summary>
internal sealed class ChoiceLane<T>(Lane<T> chooser, IReadOnlyList<Lane<T>> choices)
    : Lane<T>(choices[0].Denominator, choices.Max(c => c.Bound))
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        Span<T> chosen = stackalloc T[target.Length];
        Span<T> numbers = stackalloc T[target.Length];
        chooser.Fill(first, chosen);
        target.Fill(None);
        for (var choice = 0; choice < choices.Count; choice++)
        {
            var number = T.CreateChecked(choice);
            if (!chosen.Contains(number))
                continue;
            choices[choice].Fill(first, numbers);
            for (var i = 0; i < target.Length; i++)
            {
                if (chosen[i] == number)
                    target[i] = numbers[i];
            }
        }
    }
}

/// <summary>The number of the first band that holds a number; as many as there are bands when none does.</summary>
internal sealed class BandLane<T>(Lane<T> lane, IReadOnlyList<(T? Low, bool LowIncluded, T? High, bool HighIncluded)> bands)
    : Lane<T>(BigInteger.One, bands.Count)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        lane.Fill(first, target);
        for (var i = 0; i < target.Length; i++)
        {
            if (target[i] != None)
                target[i] = T.CreateChecked(BandOf(target[i]));
        }
    }

    private int BandOf(T number)
    {
        for (var i = 0; i < bands.Count; i++)
        {
            var (low, lowIncluded, high, highIncluded) = bands[i];
            if ((low is not { } from || number > from || (lowIncluded && number == from)) && (high is not { } to || number < to || (highIncluded && number == to)))
                return i;
        }

        return bands.Count;
    }
}
