using CsCheck;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Numerics;

public class RationalOrderTests
{
    [Fact]
    public void The_order_is_that_of_the_cross_products() =>
        Gen.Select(Samples.Rationals, Samples.Rationals).Sample((a, b) =>
        {
            var expected = (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);
            return Math.Sign(a.CompareTo(b)) == Math.Sign(expected)
                && (a < b) == (expected < 0) && (a <= b) == (expected <= 0)
                && (a > b) == (expected > 0) && (a >= b) == (expected >= 0)
                && (a == b) == (expected == 0) && (a != b) == (expected != 0);
        });

    [Fact]
    public void The_smaller_and_the_larger_are_the_two_values_in_order() =>
        Gen.Select(Samples.Rationals, Samples.Rationals).Sample((a, b) =>
            Rational.Min(a, b) <= Rational.Max(a, b) && Rational.Min(a, b) + Rational.Max(a, b) == a + b);

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(7, 7)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    public void A_clamped_value_stays_in_the_range(int value, int expected) =>
        Rational.Clamp(value, 0, 10).Should().Be(expected);

    [Fact]
    public void A_range_upside_down_is_refused() =>
        FluentActions.Invoking(() => Rational.Clamp(1, 2, 1)).Should().Throw<ArgumentException>();

    [Fact]
    public void A_number_comes_after_null_and_does_not_compare_with_other_types()
    {
        IComparable half = new Rational(1, 2);
        half.CompareTo(null).Should().BePositive();
        half.CompareTo(Rational.One).Should().BeNegative();
        half.Equals("0.5").Should().BeFalse();
        FluentActions.Invoking(() => half.CompareTo("0.5")).Should().Throw<ArgumentException>();
    }
}
