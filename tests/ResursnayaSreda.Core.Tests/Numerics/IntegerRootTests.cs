using CsCheck;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Numerics;

public class IntegerRootTests
{
    // Digits of the roots: OEIS A002193 (square root of 2), A002580 (cube root of 2), A010503 (square root of 1/2).
    [Theory]
    [InlineData("2", 2, "0.01", RoundingMode.HalfUp, "1.41")]
    [InlineData("2", 2, "0.01", RoundingMode.Up, "1.42")]
    [InlineData("2", 2, "0.00000000000000000001", RoundingMode.HalfUp, "1.4142135623730950488")]
    [InlineData("2", 2, "0.00000000000000000001", RoundingMode.Ceiling, "1.41421356237309504881")]
    [InlineData("1/2", 2, "0.0001", RoundingMode.HalfUp, "0.7071")]
    [InlineData("2", 3, "0.0000000001", RoundingMode.HalfUp, "1.2599210499")]
    [InlineData("-2", 3, "0.01", RoundingMode.HalfUp, "-1.26")]
    [InlineData("-2", 3, "0.01", RoundingMode.Ceiling, "-1.25")]
    [InlineData("-2", 3, "0.01", RoundingMode.Floor, "-1.26")]
    [InlineData("-2", 3, "0.01", RoundingMode.Down, "-1.25")]
    [InlineData("2", 2, "0.25", RoundingMode.HalfUp, "1.5")]
    [InlineData("2", 2, "50", RoundingMode.HalfUp, "0")]
    [InlineData("2", 2, "50", RoundingMode.Up, "50")]
    [InlineData("-2", 3, "50", RoundingMode.Up, "-50")]
    [InlineData("7.3", 1, "0.5", RoundingMode.HalfUp, "7.5")]
    public void A_root_is_rounded_from_its_true_value(string value, int degree, string to, RoundingMode mode, string expected) =>
        Root(value, degree, to, mode).ToString().Should().Be(expected);

    [Theory]
    [InlineData(RoundingMode.HalfUp, "0.3", "-0.3")]
    [InlineData(RoundingMode.HalfDown, "0.2", "-0.2")]
    [InlineData(RoundingMode.HalfEven, "0.2", "-0.2")]
    public void A_root_exactly_half_a_step_up_is_a_tie(RoundingMode mode, string expected, string expectedBelowZero)
    {
        Root("0.0625", 2, "0.1", mode).ToString().Should().Be(expected);
        Root("0.015625", 3, "0.1", mode).ToString().Should().Be(expected);
        Root("-0.015625", 3, "0.1", mode).ToString().Should().Be(expectedBelowZero);
    }

    [Theory]
    [InlineData("0.062500000000000000000000000000000000000001", RoundingMode.HalfDown, "0.3")]
    [InlineData("0.062499999999999999999999999999999999999999", RoundingMode.HalfUp, "0.2")]
    public void A_root_next_to_a_tie_is_not_one(string value, RoundingMode mode, string expected) =>
        Root(value, 2, "0.1", mode).ToString().Should().Be(expected);

    [Fact]
    public void A_rational_root_is_rounded_as_the_number_it_is() =>
        Gen.Select(Samples.Rationals, Gen.Int[1, 5], Samples.SmallRationals.Where(s => s.Sign > 0), Samples.Modes)
            .Sample((root, degree, to, mode) =>
            {
                var real = int.IsEvenInteger(degree) ? root.Abs() : root;
                var rounding = new Rounding(to, mode);
                return IntegerRoot.Root(root.Pow(degree), degree, rounding) == rounding.Apply(real);
            });

    [Fact]
    public void The_floor_of_a_root_and_its_successor_enclose_the_value() =>
        Gen.Select(Samples.Rationals, Gen.Int[1, 7], Samples.SmallRationals.Where(s => s.Sign > 0)).Sample((value, degree, to) =>
        {
            var radicand = int.IsEvenInteger(degree) ? value.Abs() : value;
            var floor = IntegerRoot.Root(radicand, degree, new Rounding(to, RoundingMode.Floor));
            return (floor / to).IsInteger && floor.Pow(degree) <= radicand && radicand < (floor + to).Pow(degree);
        });

    [Fact]
    public void What_has_no_real_root_is_refused()
    {
        FluentActions.Invoking(() => Root("-1", 2, "1", RoundingMode.Up)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Root("1", 0, "1", RoundingMode.Up)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => IntegerRoot.Root(1, 2, default)).Should().Throw<InvalidOperationException>();
    }

    private static Rational Root(string value, int degree, string to, RoundingMode mode) =>
        IntegerRoot.Root(Rational.Parse(value), degree, new Rounding(Rational.Parse(to), mode));
}
