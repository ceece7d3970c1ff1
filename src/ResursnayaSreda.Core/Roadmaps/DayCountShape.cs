using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A number of days: <c>10wd</c>, <c>14d</c>.</summary>
internal sealed class DayCountShape(bool isSigned) : Shape
{
    public static DayCountShape Duration { get; } = new(isSigned: false);

    public static DayCountShape Lag { get; } = new(isSigned: true);

    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Text)
            return Wrong(value, findings, "@dayCount");
        return DayCount.TryParse(value.Text, out var count) && (isSigned || count.Amount >= 0)
            ? count
            : Refuse(value, findings, FindingCodes.InvalidDayCount, value.Text);
    }

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create($"{(DayCount)value}");

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = isSigned ? "^(0|-?[1-9][0-9]{0,3})(wd|d)$" : "^(0|[1-9][0-9]{0,3})(wd|d)$" };
}
