using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace ResursnayaSreda.Core.Documents;

/// <summary>What every room that writes documents by hand needs: lists, dates, and members that are left out when they say nothing.</summary>
internal static class Writing
{
    public static void Add(JsonObject target, string name, JsonNode? value)
    {
        if (value is not null and not JsonArray { Count: 0 })
            target[name] = value;
    }

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    public static JsonArray Texts(IEnumerable<string> texts) => List(texts, t => JsonValue.Create(t));

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string? Iso(LocalDate? date) => date is { } day ? Iso(day) : null;
}
