using System.Numerics;
using CsCheck;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Numerics;

public class RationalRepresentationTests
{
    private static readonly BigInteger TwoTo63 = BigInteger.One << 63;

    [Fact]
    public void The_default_value_is_zero_over_one()
    {
        default(Rational).Should().Be(Rational.Zero);
        default(Rational).Denominator.Should().Be(BigInteger.One);
        default(Rational).ToString().Should().Be("0");
        new Rational(0, -7).Should().Be(Rational.Zero);
    }

    [Fact]
    public void The_sign_lives_in_the_numerator()
    {
        var value = new Rational(6, -4);
        value.Numerator.Should().Be(-3);
        value.Denominator.Should().Be(2);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MinValue + 1)]
    [InlineData(long.MaxValue)]
    public void A_step_past_the_ends_of_long_and_back_is_the_same_value(long end)
    {
        Rational value = end;
        foreach (var there in new[] { value + end, value - 1, value + 1, -value, value * end, value / 3 })
            there.Should().NotBe(value);
        foreach (var back in new[] { value + end - end, value - 1 + 1, value + 1 - 1, -(-value), value * end / end, value / 3 * 3 })
        {
            back.Should().Be(value);
            back.GetHashCode().Should().Be(value.GetHashCode());
        }
    }

    [Fact]
    public void The_opposite_of_the_least_long_is_two_to_the_63rd()
    {
        (-(Rational)long.MinValue).Numerator.Should().Be(TwoTo63);
        ((Rational)long.MinValue).Abs().Should().Be((Rational)TwoTo63);
        (Rational.One / long.MinValue).Should().Be(new Rational(-1, TwoTo63));
        ((Rational)long.MinValue / long.MinValue).Should().Be(Rational.One);
        new Rational(TwoTo63, -TwoTo63).Should().Be((Rational)(-1));
    }

    [Fact]
    public void The_largest_cross_products_do_not_overflow()
    {
        var least = new Rational(long.MinValue, long.MaxValue);
        (least + least).Should().Be(new Rational(-TwoTo63 * 2, long.MaxValue));
        (least - -least).Should().Be(least * 2);
        (least * least).Numerator.Should().Be(TwoTo63 * TwoTo63);
        (least / least).Should().Be(Rational.One);
        least.CompareTo(new Rational(long.MaxValue, long.MaxValue)).Should().BeNegative();
    }

    [Fact]
    public void Equal_values_are_equal_however_they_were_made() =>
        Gen.Select(Samples.Pairs, Samples.Denominators).Sample((p, k) =>
        {
            var plain = new Rational(p.N, p.D);
            var scaled = new Rational(p.N * k, p.D * k);
            return plain == scaled && !(plain != scaled) && plain.Equals((object)scaled)
                && plain.GetHashCode() == scaled.GetHashCode();
        });

    [Fact]
    public void Conversions_keep_the_number() =>
        Gen.Select(Gen.Int, Gen.Long, Samples.Integers).Sample((i, l, b) =>
            ((Rational)i).Numerator == i && ((Rational)l).Numerator == l && ((Rational)b).Numerator == b
            && Rational.FromInteger(l) == l && ((Rational)b).IsInteger);
}
