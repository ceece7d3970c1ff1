namespace Samples.Common;

/// <summary>What people call the things that documents know by ids: districts, kinds of regions, outcomes.</summary>
internal static class Words
{
    private static readonly Dictionary<string, (string Russian, string English)> All = new(StringComparer.Ordinal)
    {
        ["central"] = ("Центральный", "Central"),
        ["northwestern"] = ("Северо-Западный", "Northwestern"),
        ["southern"] = ("Южный", "Southern"),
        ["northCaucasian"] = ("Северо-Кавказский", "North Caucasian"),
        ["volga"] = ("Приволжский", "Volga"),
        ["ural"] = ("Уральский", "Ural"),
        ["siberian"] = ("Сибирский", "Siberian"),
        ["farEastern"] = ("Дальневосточный", "Far Eastern"),
        ["republic"] = ("республика", "republic"),
        ["krai"] = ("край", "krai"),
        ["oblast"] = ("область", "oblast"),
        ["federalCity"] = ("город федерального значения", "federal city"),
        ["autonomousOblast"] = ("автономная область", "autonomous oblast"),
        ["autonomousOkrug"] = ("автономный округ", "autonomous okrug"),
        ["yes"] = ("да", "yes"),
        ["no"] = ("нет", "no"),
        ["submitted"] = ("подана", "submitted"),
        ["pilot"] = ("площадка", "pilot site"),
        ["reserve"] = ("резерв", "reserve"),
        ["none"] = ("–", "–"),
    };

    public static (string Russian, string English)? Of(string id) => All.TryGetValue(id, out var word) ? word : null;
}
