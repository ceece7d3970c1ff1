using System.Globalization;
using System.Numerics;
using CsCheck;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Numerics;

public class RationalTextTests
{
    private static readonly string SixtyDigits = new('9', 60);

    [Theory]
    [InlineData("0", 0, 1, "0")]
    [InlineData("-0", 0, 1, "0")]
    [InlineData("-0.00", 0, 1, "0")]
    [InlineData("0/5", 0, 1, "0")]
    [InlineData("7", 7, 1, "7")]
    [InlineData("1000000", 1000000, 1, "1000000")]
    [InlineData("0.5", 1, 2, "0.5")]
    [InlineData("0.50", 1, 2, "0.5")]
    [InlineData("0.05", 1, 20, "0.05")]
    [InlineData("-12.25", -49, 4, "-12.25")]
    [InlineData("-0.001", -1, 1000, "-0.001")]
    [InlineData("10.0", 10, 1, "10")]
    [InlineData("220/3", 220, 3, "220/3")]
    [InlineData("-440/6", -220, 3, "-220/3")]
    [InlineData("1/8", 1, 8, "0.125")]
    [InlineData("1/125", 1, 125, "0.008")]
    [InlineData("1/15", 1, 15, "1/15")]
    [InlineData("4/2", 2, 1, "2")]
    public void An_accepted_text_has_one_value_and_one_canonical_text(string text, int numerator, int denominator, string canonical)
    {
        Rational.TryParse(text, out var value).Should().BeTrue();
        value.Should().Be(new Rational(numerator, denominator));
        value.ToString().Should().Be(canonical);
    }

    // Short numbers are read in 64 bits, longer ones in as many as they need: both sides of the border, read digit by digit.
    [Theory]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(37)]
    public void Digits_count_the_same_however_many_there_are(int digits)
    {
        var text = string.Concat(Enumerable.Range(1, digits).Select(i => i % 10));
        var whole = text.Aggregate(BigInteger.Zero, (n, d) => (10 * n) + (d - '0'));
        Rational.Parse(text).Should().Be(new Rational(whole, 1));
        Rational.Parse($"-{text}").Should().Be(new Rational(-whole, 1));
        for (var point = 1; point < digits; point++)
        {
            Rational.Parse($"-{text[..point]}.{text[point..]}").Should().Be(new Rational(-whole, BigInteger.Pow(10, digits - point)));
            if (text[point] != '0')
                Rational.Parse($"{text[..point]}/{text[point..]}").Should().Be(new Rational(BigInteger.Parse(text[..point], CultureInfo.InvariantCulture), BigInteger.Parse(text[point..], CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("1 000")]
    [InlineData("1,000")]
    [InlineData("1,5")]
    [InlineData("1_000")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-.5")]
    [InlineData("1.2.3")]
    [InlineData("1.-5")]
    [InlineData("007")]
    [InlineData("00")]
    [InlineData("-01")]
    [InlineData("00.5")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("1/0")]
    [InlineData("1/00")]
    [InlineData("1/02")]
    [InlineData("01/2")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1/-2")]
    [InlineData("1/2/3")]
    [InlineData("1.5/2")]
    [InlineData("1/2.5")]
    [InlineData("NaN")]
    [InlineData("٣")]
    [InlineData("１")]
    [InlineData("−1")]
    public void A_text_outside_the_grammar_is_refused(string? text)
    {
        Rational.TryParse(text, out var value).Should().BeFalse();
        value.Should().Be(Rational.Zero);
    }

    [Fact]
    public void Parse_throws_where_try_parse_says_no()
    {
        Rational.Parse("0.5").Should().Be(new Rational(1, 2));
        FluentActions.Invoking(() => Rational.Parse("1e3")).Should().Throw<FormatException>();
        FluentActions.Invoking(() => Rational.Parse(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Sixty_digits_are_read_and_sixty_one_are_not()
    {
        Rational.TryParse("-" + SixtyDigits, out var whole).Should().BeTrue();
        whole.Should().Be((Rational)(1 - BigInteger.Pow(10, 60)));
        Rational.TryParse("0." + SixtyDigits[1..], out _).Should().BeTrue();
        Rational.TryParse("-" + SixtyDigits[..30] + "/" + SixtyDigits[..30], out var quotient).Should().BeTrue();
        quotient.Should().Be(-Rational.One);

        Rational.TryParse(SixtyDigits + "9", out _).Should().BeFalse();
        Rational.TryParse("0." + SixtyDigits, out _).Should().BeFalse();
        Rational.TryParse(SixtyDigits[..30] + "/9" + SixtyDigits[..30], out _).Should().BeFalse();
        Rational.TryParse(new string('1', 1_000_000), out _).Should().BeFalse();
    }

    [Fact]
    public void A_written_text_may_be_longer_than_a_readable_one() =>
        new Rational(1, BigInteger.One << 200).ToString().Should().HaveLength(202).And.StartWith("0.0").And.EndWith("5");

    [Fact]
    public void Reading_the_written_text_gives_the_number_back() =>
        Gen.Select(Samples.Integers, Gen.Long.Where(d => d != 0), (n, d) => new Rational(n, d))
            .Where(a => a.ToString().Count(char.IsAsciiDigit) <= Rational.MaximumDigits)
            .Sample(a => Rational.Parse(a.ToString()) == a);

    [Fact]
    public void A_decimal_is_written_as_it_was_read_but_for_idle_zeros() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Int[0, 12]).Sample((n, places) =>
        {
            var expected = new decimal((int)Math.Abs(n), 0, 0, false, (byte)places);
            var text = expected.ToString("0.####################", CultureInfo.InvariantCulture);
            return new Rational(n, BigInteger.Pow(10, places)).ToString() == (n < 0 ? "-" + text : text);
        });

    [Fact]
    public void Generic_code_reads_the_same_grammar()
    {
        Read<Rational>("220/3").Should().Be(new Rational(220, 3));
        FluentActions.Invoking(() => Read<Rational>("1,5")).Should().Throw<FormatException>();
        TryRead<Rational>("-0.5").Should().BeTrue();
        TryRead<Rational>("1,5").Should().BeFalse();
    }

    private static T Read<T>(string text) where T : IParsable<T> =>
        T.Parse(text, CultureInfo.GetCultureInfo("de-DE"));

    private static bool TryRead<T>(string text) where T : IParsable<T> =>
        T.TryParse(text, CultureInfo.GetCultureInfo("de-DE"), out _);
}
