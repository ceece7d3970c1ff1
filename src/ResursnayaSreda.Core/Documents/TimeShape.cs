using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A date, a local time or an instant in its ISO 8601 form; JSON Schema has no format for a local time.</summary>
internal sealed class TimeShape<T>(IPattern<T> pattern, string expected, string? format, FindingCode fault) : Shape
    where T : struct
{
    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Text)
            return Wrong(value, findings, expected);
        var result = pattern.Parse(value.Text);
        return result.Success ? result.Value : Refuse(value, findings, fault, value.Text);
    }

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create(pattern.Format((T)value));

    public override JsonObject Schema() => format is null
        ? new() { ["type"] = "string" }
        : new() { ["type"] = "string", ["format"] = format };
}

/// <summary>The two shapes of time.</summary>
internal static class TimeShape
{
    public static TimeShape<LocalDate> Date { get; } = new(LocalDatePattern.Iso, "@date", "date", FindingCodes.InvalidDate);

    public static TimeShape<Instant> Instant { get; } =
        new(InstantPattern.ExtendedIso, "@instant", "date-time", FindingCodes.InvalidInstant);
}
