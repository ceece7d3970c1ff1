using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A text by language: <c>{"en": …, "ru": …}</c>, at least one.</summary>
internal sealed class LocalizedShape : Shape
{
    private static readonly NodeKind Row = new("titles", new Property("en", TextShape.Any), new Property("ru", TextShape.Any));
    private static readonly NodeShape Form = new(() => Row);

    public override object? Read(DocumentValue value, FindingList findings)
    {
        if (Form.Read(value, null, findings) is not { } node)
            return null;
        return node.Has("en") || node.Has("ru")
            ? new LocalizedText(node.Text("en"), node.Text("ru"))
            : Refuse(value, findings, FindingCodes.MissingProperty, "en, ru", Row.Name);
    }

    public override JsonNode Write(object value, Detail detail)
    {
        var text = (LocalizedText)value;
        var result = new JsonObject();
        if (text.English is not null)
            result["en"] = text.English;
        if (text.Russian is not null)
            result["ru"] = text.Russian;
        return result;
    }

    public override JsonObject Schema()
    {
        var schema = Row.Schema(null);
        schema["minProperties"] = 1;
        return schema;
    }
}
