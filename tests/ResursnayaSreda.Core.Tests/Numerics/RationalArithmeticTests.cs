using System.Numerics;
using CsCheck;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Numerics;

public class RationalArithmeticTests
{
    [Fact]
    public void A_sum_equals_the_cross_multiplied_one() =>
        Gen.Select(Samples.Pairs, Samples.Pairs).Sample((a, b) =>
            IsFraction(Of(a) + Of(b), (a.N * b.D) + (b.N * a.D), a.D * b.D));

    [Fact]
    public void A_difference_equals_the_cross_multiplied_one() =>
        Gen.Select(Samples.Pairs, Samples.Pairs).Sample((a, b) =>
            IsFraction(Of(a) - Of(b), (a.N * b.D) - (b.N * a.D), a.D * b.D));

    [Fact]
    public void A_product_multiplies_numerators_and_denominators() =>
        Gen.Select(Samples.Pairs, Samples.Pairs).Sample((a, b) => IsFraction(Of(a) * Of(b), a.N * b.N, a.D * b.D));

    [Fact]
    public void A_quotient_multiplies_by_the_inverted_fraction() =>
        Gen.Select(Samples.Pairs, Samples.Pairs.Where(p => !p.N.IsZero)).Sample((a, b) =>
            IsFraction(Of(a) / Of(b), a.N * b.D, a.D * b.N));

    [Fact]
    public void The_laws_of_a_field_hold() =>
        Gen.Select(Samples.Rationals, Samples.Rationals, Samples.Rationals).Sample((a, b, c) =>
            a + b == b + a && a * b == b * a
            && a + b + c == a + (b + c) && a * b * c == a * (b * c)
            && a * (b + c) == (a * b) + (a * c)
            && a + Rational.Zero == a && a * Rational.One == a
            && a + -a == Rational.Zero && a - b == a + -b
            && (a == Rational.Zero || a * (Rational.One / a) == Rational.One));

    [Fact]
    public void Floor_and_ceiling_enclose_the_value_within_one() =>
        Samples.Rationals.Sample(a =>
            a.Floor() <= a && a < a.Floor() + 1 && a.Ceiling() >= a && a > a.Ceiling() - 1
            && a.IsInteger == (a.Floor() == a.Ceiling()));

    [Theory]
    [InlineData("2.5", 2, 3)]
    [InlineData("-2.5", -3, -2)]
    [InlineData("-3", -3, -3)]
    [InlineData("0", 0, 0)]
    [InlineData("-1/3", -1, 0)]
    public void Floor_goes_down_and_ceiling_goes_up_on_both_sides_of_zero(string text, int floor, int ceiling)
    {
        Rational.Parse(text).Floor().Should().Be(floor);
        Rational.Parse(text).Ceiling().Should().Be(ceiling);
    }

    [Fact]
    public void Abs_and_sign_rebuild_the_value() =>
        Samples.Rationals.Sample(a => a.Abs().Sign >= 0 && a.Abs() * a.Sign == a && (-a).Sign == -a.Sign);

    [Fact]
    public void A_power_is_repeated_multiplication() =>
        Gen.Select(Samples.Rationals, Gen.Int[0, 6]).Sample((a, n) =>
            a.Pow(n) == Enumerable.Repeat(a, n).Aggregate(Rational.One, (x, y) => x * y));

    [Fact]
    public void A_negative_power_is_refused() =>
        FluentActions.Invoking(() => Rational.One.Pow(-1)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Nothing_divides_by_zero()
    {
        var big = (Rational)BigInteger.Pow(10, 30);
        FluentActions.Invoking(() => new Rational(1, 0)).Should().Throw<DivideByZeroException>();
        FluentActions.Invoking(() => Rational.One / Rational.Zero).Should().Throw<DivideByZeroException>();
        FluentActions.Invoking(() => big / default(Rational)).Should().Throw<DivideByZeroException>();
    }

    private static Rational Of((BigInteger N, BigInteger D) pair) => new(pair.N, pair.D);

    private static bool IsFraction(Rational value, BigInteger numerator, BigInteger denominator) =>
        value.Numerator * denominator == numerator * value.Denominator
        && value.Denominator.Sign > 0
        && BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne;
}
