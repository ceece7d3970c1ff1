using System.Numerics;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>The same number for every submission.</summary>
internal sealed class ConstantColumn(BigInteger numerator, BigInteger denominator) : LaneColumn(denominator, BigInteger.Abs(numerator))
{
    public Rational Number { get; } = new(numerator, denominator);

    public override bool Has(int submission) => true;

    public override bool HasAll => true;

    public override bool TryGet(int submission, out Rational number)
    {
        number = Number;
        return true;
    }

    public override bool IsYes(int submission) => !numerator.IsZero;

    public override bool TryKeys<TKey>(ReadOnlySpan<int> submissions, Span<TKey> keys)
    {
        if (Bound > long.CreateTruncating(TKey.MaxValue))
            return false;
        keys.Fill(TKey.CreateTruncating(numerator));
        return true;
    }

    public override void Read<TTo>(int first, Span<TTo> target) => target.Fill(TTo.CreateChecked(numerator));
}
