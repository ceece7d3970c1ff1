using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Documents;

/// <summary>An exact number: text such as "0.4" or "220/3", or a whole JSON number up to 2^53. Written as text.</summary>
internal sealed class NumberShape(bool positive = false) : Shape
{
    private const long LargestJsonInteger = 1L << 53;

    public static NumberShape Any { get; } = new();

    public static NumberShape Positive { get; } = new(positive: true);

    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (Parse(value, findings) is not { } number)
            return null;
        return positive && number.Sign <= 0 ? Refuse(value, findings, FindingCodes.NotPositive, number.ToString()) : number;
    }

    public static Rational? Parse(DocumentValue value, FindingList findings)
    {
        switch (value.Kind)
        {
            case DocumentValueKind.Text when Rational.TryParse(value.Text, out var number):
                return number;
            case DocumentValueKind.Text:
                Refuse(value, findings, Fault(value.Text), value.Text.Length <= 100 ? value.Text : $"{value.Text[..100]}…");
                return null;
            case DocumentValueKind.Number when IsSmallInteger(value.Text, out var integer):
                return integer;
            case DocumentValueKind.Number:
                Refuse(value, findings, FindingCodes.NumberNeedsQuotes, value.Text);
                return null;
            default:
                Wrong(value, findings, "@number");
                return null;
        }
    }

    public override object? ReadPlain(ref Utf8JsonReader reader, PlainReader plain) =>
        plain.Text(ref reader) is { } text && Rational.TryParse(text, out var number) && (!positive || number.Sign > 0) ? (object)number : null;

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create(((Rational)value).ToString());

    public override JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "string", ["pattern"] = "^-?(0|[1-9][0-9]*)([.][0-9]+|/[1-9][0-9]*)?$" },
            new JsonObject { ["type"] = "integer" }),
    };

    private static bool IsSmallInteger(string text, out long integer) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out integer)
        && integer is >= -LargestJsonInteger and <= LargestJsonInteger;

    private static FindingCode Fault(string text) =>
        text.Count(char.IsAsciiDigit) > Rational.MaximumDigits ? FindingCodes.TooManyDigits : FindingCodes.InvalidNumber;
}
