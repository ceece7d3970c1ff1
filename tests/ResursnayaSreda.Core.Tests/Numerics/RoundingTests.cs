using CsCheck;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Numerics;

public class RoundingTests
{
    private static readonly string[] TableInputs = ["5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5"];

    [Theory]
    [InlineData(RoundingMode.Up, new[] { 6, 3, 2, 2, 1, -1, -2, -2, -3, -6 })]
    [InlineData(RoundingMode.Down, new[] { 5, 2, 1, 1, 1, -1, -1, -1, -2, -5 })]
    [InlineData(RoundingMode.Ceiling, new[] { 6, 3, 2, 2, 1, -1, -1, -1, -2, -5 })]
    [InlineData(RoundingMode.Floor, new[] { 5, 2, 1, 1, 1, -1, -2, -2, -3, -6 })]
    [InlineData(RoundingMode.HalfUp, new[] { 6, 3, 2, 1, 1, -1, -1, -2, -3, -6 })]
    [InlineData(RoundingMode.HalfDown, new[] { 5, 2, 2, 1, 1, -1, -1, -2, -2, -5 })]
    [InlineData(RoundingMode.HalfEven, new[] { 6, 2, 2, 1, 1, -1, -1, -2, -2, -6 })]
    public void The_modes_follow_the_table_of_the_Javadoc(RoundingMode mode, int[] expected)
    {
        var rounding = new Rounding(1, mode);
        TableInputs.Select(text => rounding.Apply(Rational.Parse(text))).Should().Equal(expected.Select(n => (Rational)n));
    }

    [Theory]
    [InlineData("66.665", "0.01", RoundingMode.HalfUp, "66.67")]
    [InlineData("66.665", "0.01", RoundingMode.HalfEven, "66.66")]
    [InlineData("220/3", "0.01", RoundingMode.HalfUp, "73.33")]
    [InlineData("220/3", "0.01", RoundingMode.Ceiling, "73.34")]
    [InlineData("-0.005", "0.01", RoundingMode.HalfUp, "-0.01")]
    [InlineData("-0.005", "0.01", RoundingMode.HalfDown, "0")]
    [InlineData("0.375", "0.25", RoundingMode.HalfUp, "0.5")]
    [InlineData("0.375", "0.25", RoundingMode.HalfDown, "0.25")]
    [InlineData("0.375", "0.25", RoundingMode.HalfEven, "0.5")]
    [InlineData("-0.3", "0.25", RoundingMode.Floor, "-0.5")]
    [InlineData("0.75", "0.25", RoundingMode.Up, "0.75")]
    [InlineData("125", "50", RoundingMode.HalfUp, "150")]
    [InlineData("125", "50", RoundingMode.HalfEven, "100")]
    [InlineData("-125", "50", RoundingMode.HalfUp, "-150")]
    [InlineData("-124.99", "50", RoundingMode.HalfUp, "-100")]
    [InlineData("149.99", "50", RoundingMode.Down, "100")]
    [InlineData("1/2", "1/3", RoundingMode.HalfUp, "2/3")]
    [InlineData("999999999999999999999999.5", "1", RoundingMode.HalfUp, "1000000000000000000000000")]
    public void A_value_goes_to_a_multiple_of_the_step(string value, string to, RoundingMode mode, string expected) =>
        new Rounding(Rational.Parse(to), mode).Apply(Rational.Parse(value)).ToString().Should().Be(expected);

    [Fact]
    public void The_result_is_a_multiple_less_than_a_step_away_and_stays_when_rounded_again() =>
        Gen.Select(Samples.Rationals, Samples.Rationals.Where(s => s.Sign > 0), Samples.Modes).Sample((value, to, mode) =>
        {
            var rounding = new Rounding(to, mode);
            var result = rounding.Apply(value);
            return (result / to).IsInteger && (result - value).Abs() < to && rounding.Apply(result) == result;
        });

    [Fact]
    public void Rounding_keeps_order() =>
        Gen.Select(Samples.SmallRationals, Samples.SmallRationals, Samples.Modes).Sample((a, b, mode) =>
        {
            var rounding = new Rounding(new Rational(3, 4), mode);
            return rounding.Apply(Rational.Min(a, b)) <= rounding.Apply(Rational.Max(a, b));
        });

    [Theory]
    [InlineData(RoundingMode.HalfUp)]
    [InlineData(RoundingMode.HalfDown)]
    [InlineData(RoundingMode.HalfEven)]
    public void The_half_modes_are_never_more_than_half_a_step_away(RoundingMode mode) =>
        Gen.Select(Samples.Rationals, Samples.Rationals.Where(s => s.Sign > 0)).Sample((value, to) =>
            2 * (new Rounding(to, mode).Apply(value) - value).Abs() <= to);

    [Fact]
    public void A_step_that_is_not_positive_and_an_unknown_mode_are_refused()
    {
        FluentActions.Invoking(() => new Rounding(0, RoundingMode.Up)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Rounding(-1, RoundingMode.Up)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Rounding(1, (RoundingMode)7)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_default_rounding_refuses_to_round() =>
        FluentActions.Invoking(() => default(Rounding).Apply(1)).Should().Throw<InvalidOperationException>();

    [Fact]
    public void Roundings_are_equal_by_step_and_mode() =>
        new Rounding(new Rational(1, 4), RoundingMode.Up).Should().Be(new Rounding(Rational.Parse("0.25"), RoundingMode.Up))
            .And.NotBe(new Rounding(new Rational(1, 4), RoundingMode.Down));
}
