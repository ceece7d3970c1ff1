using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>The format id of a root document, with its version at the end.</summary>
internal sealed class FormatShape(string format) : Shape
{
    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (value.Kind != DocumentValueKind.Text)
            return Wrong(value, findings, "@text");
        return value.Text == format ? format : Refuse(value, findings, FindingCodes.UnknownFormat, value.Text, format);
    }

    public override JsonNode Write(object value, Detail detail) => JsonValue.Create((string)value);

    public override JsonObject Schema() => new() { ["const"] = format };
}
