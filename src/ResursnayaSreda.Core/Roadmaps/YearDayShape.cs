using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A day of every year: <c>06-01</c>.</summary>
internal sealed class YearDayShape : Shape
{
    private static readonly AnnualDatePattern Pattern = AnnualDatePattern.Iso;

    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Text)
            return Wrong(value, findings, "@yearDay");
        return Pattern.Parse(value.Text) is { Success: true } read ? read.Value : Refuse(value, findings, FindingCodes.InvalidYearDay, value.Text);
    }

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create(Pattern.Format((AnnualDate)value));

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^[0-9]{2}-[0-9]{2}$" };
}
