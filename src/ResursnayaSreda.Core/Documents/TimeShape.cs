using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A date, a local time or an instant in its ISO 8601 form; JSON Schema has no format for a local time.</summary>
/// <param name="pattern">The form.</param>
/// <param name="expected">The word for it in findings.</param>
/// <param name="format">What JSON Schema calls it.</param>
/// <param name="fault">What is wrong with a text that has not the form.</param>
/// <param name="plainly">The value of a text as it mostly is, much sooner than by the pattern; null where the pattern decides.</param>
internal sealed class TimeShape<T>(IPattern<T> pattern, string expected, string? format, FindingCode fault, Func<string, T?>? plainly = null) : Shape
    where T : struct
{
    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Text)
            return Wrong(value, findings, expected);
        return Of(value.Text) ?? Refuse(value, findings, fault, value.Text);
    }

    public override object? ReadPlain(ref Utf8JsonReader reader, PlainReader plain) => plain.Text(ref reader) is { } text ? Of(text) : null;

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create(pattern.Format((T)value));

    public override JsonObject Schema() => format is null
        ? new() { ["type"] = "string" }
        : new() { ["type"] = "string", ["format"] = format };

    private object? Of(string text)
    {
        if (plainly?.Invoke(text) is { } plain)
            return plain;
        var result = pattern.Parse(text);
        return result.Success ? (object)result.Value : null;
    }
}

/// <summary>The two shapes of time.</summary>
internal static class TimeShape
{
    public static TimeShape<LocalDate> Date { get; } = new(LocalDatePattern.Iso, "@date", "date", FindingCodes.InvalidDate, PlainDate);

    public static TimeShape<Instant> Instant { get; } =
        new(InstantPattern.ExtendedIso, "@instant", "date-time", FindingCodes.InvalidInstant);

    // A year, a month and a day in digits.
    private static LocalDate? PlainDate(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return null;
        var (year, month, day) = (Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    private static int Digits(string text, int from, int count)
    {
        var number = 0;
        for (var i = from; i < from + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return -1;
            number = (10 * number) + (text[i] - '0');
        }

        return number;
    }
}
