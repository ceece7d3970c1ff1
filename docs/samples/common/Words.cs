namespace Samples.Common;

/// <summary>What people call the things that documents know by ids: kinds of regions, outcomes.</summary>
internal static class Words
{
    private static readonly Dictionary<string, (string Russian, string English)> All = new(StringComparer.Ordinal)
    {
        ["republic"] = ("республика", "republic"),
        ["krai"] = ("край", "krai"),
        ["oblast"] = ("область", "oblast"),
        ["federalCity"] = ("город федерального значения", "federal city"),
        ["autonomousOblast"] = ("автономная область", "autonomous oblast"),
        ["autonomousOkrug"] = ("автономный округ", "autonomous okrug"),
        ["yes"] = ("да", "yes"),
        ["no"] = ("нет", "no"),
        ["region.kind"] = ("вид субъекта федерации", "kind of region"),
        ["submitted"] = ("подана", "submitted"),
        ["pilot"] = ("площадка", "pilot site"),
        ["reserve"] = ("резерв", "reserve"),
        ["none"] = ("–", "–"),
    };

    public static (string Russian, string English)? Of(string id) => All.TryGetValue(id, out var word) ? word : null;
}
