using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace ResursnayaSreda.Core.Numerics;

public readonly partial struct Rational : IParsable<Rational>
{
    /// <summary>The most digits a number's text may have in all, on both sides of the point or the bar.</summary>
    public const int MaximumDigits = 60;

    /// <summary>Reads a number from its text; see <see cref="TryParse"/> for the grammar.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The exact number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <c>null</c>.</exception>
    /// <exception cref="FormatException">The text does not follow the grammar or has too many digits.</exception>
    public static Rational Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value)
            ? value
            : throw new FormatException(
                $"A number is written -?digits, -?digits.digits or -?digits/digits, with at most {MaximumDigits} digits.");
    }

    /// <summary>
    /// Reads a number written as <c>-?digits</c>, <c>-?digits.digits</c> or <c>-?digits/digits</c>: ASCII digits only, no plus
    /// sign, exponent, white space or grouping, no superfluous leading zero (as in JSON, RFC 8259 section 6), no zero
    /// denominator and at most <see cref="MaximumDigits"/> digits in all. <c>-0</c> is 0. No culture takes part.
    /// </summary>
    /// <param name="text">The text, or <c>null</c>.</param>
    /// <param name="value">The exact number; zero when the text is refused.</param>
    /// <returns>Whether the text is a number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rational value)
    {
        value = Zero;
        ReadOnlySpan<char> rest = text;
        var isNegative = rest.StartsWith('-');
        if (isNegative)
            rest = rest[1..];
        if (rest.Length > MaximumDigits + 1)
            return false;
        var mark = rest.IndexOfAny('.', '/');
        var head = mark < 0 ? rest : rest[..mark];
        var tail = mark < 0 ? "1" : rest[(mark + 1)..];
        var isDecimal = mark >= 0 && rest[mark] == '.';
        if (!IsWhole(head) || !(isDecimal ? IsDigits(tail) : IsWhole(tail) && tail is not "0"))
            return false;
        if (rest.Length - (mark < 0 ? 0 : 1) > MaximumDigits)
            return false;

        if (head.Length + tail.Length <= SmallDigits)
        {
            var tens = isDecimal ? PowerOfTen(tail.Length) : ReadSmall(tail);
            var whole = isDecimal ? (ReadSmall(head) * tens) + ReadSmall(tail) : ReadSmall(head);
            value = Reduce(isNegative ? -whole : whole, tens);
            return true;
        }

        var numerator = ReadDigits(head);
        var denominator = isDecimal ? BigInteger.Pow(10, tail.Length) : ReadDigits(tail);
        if (isDecimal)
            numerator = (numerator * denominator) + ReadDigits(tail);
        value = Reduce(isNegative ? -numerator : numerator, denominator);
        return true;
    }

    // So many digits are less than 2^63.
    private const int SmallDigits = 18;

    private static long ReadSmall(ReadOnlySpan<char> digits)
    {
        var number = 0L;
        foreach (var digit in digits)
            number = (10 * number) + (digit - '0');
        return number;
    }

    private static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }

    static Rational IParsable<Rational>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Rational>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rational result) =>
        TryParse(s, out result);

    /// <summary>
    /// The canonical text: the shortest plain decimal where one is exact (<c>0.5</c>, <c>-12.25</c>, <c>1000000</c>), otherwise
    /// the fraction in lowest terms (<c>220/3</c>). It depends on no culture, and equal numbers have equal texts.
    /// </summary>
    /// <returns>A text of any length; <see cref="Parse"/> reads it back when it has at most <see cref="MaximumDigits"/> digits.</returns>
    public override string ToString()
    {
        var sign = Sign < 0 ? "-" : "";
        var magnitude = BigInteger.Abs(Numerator);
        var denominator = Denominator;
        if (denominator.IsOne)
            return sign + WriteDigits(magnitude);
        if (DecimalPlaces(denominator) is not { } places)
            return $"{sign}{WriteDigits(magnitude)}/{WriteDigits(denominator)}";
        var digits = WriteDigits(magnitude * BigInteger.Pow(10, places) / denominator).PadLeft(places + 1, '0');
        return $"{sign}{digits.AsSpan(0, digits.Length - places)}.{digits.AsSpan(digits.Length - places)}";
    }

    private static int? DecimalPlaces(BigInteger denominator)
    {
        var twos = (int)BigInteger.TrailingZeroCount(denominator);
        var rest = denominator >> twos;
        var fives = 0;
        for (; !rest.IsOne; fives++)
        {
            rest = BigInteger.DivRem(rest, 5, out var remainder);
            if (!remainder.IsZero)
                return null;
        }

        return Math.Max(twos, fives);
    }

    private static bool IsWhole(ReadOnlySpan<char> text) => IsDigits(text) && (text.Length == 1 || text[0] != '0');

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static BigInteger ReadDigits(ReadOnlySpan<char> digits) =>
        BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string WriteDigits(BigInteger magnitude) => magnitude.ToString(CultureInfo.InvariantCulture);
}
