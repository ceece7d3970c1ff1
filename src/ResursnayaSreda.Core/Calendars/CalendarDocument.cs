using System.Text.Json.Nodes;
using NodaTime;
using ResursnayaSreda.Core.Documents;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>Between a calendar that a host has put together and the nodes of its document.</summary>
internal static class CalendarDocument
{
    public static NodeShape Form { get; } = new(() => CalendarTable.Calendar);

    /// <summary>The calendar of a node that was read and checked without errors.</summary>
    public static ComposedCalendar From(Node root, FederalCalendar from) => new(
        root.Text("id")!,
        root.Text("edition")!,
        root.Text("source")!,
        from,
        root.Children("years").Select(n => new YearDecree(
            n.Whole("year")!.Value, Act(n)!, n.Children("transfers").Select(t => new DayTransfer(t.Date("from")!.Value, t.Date("to")!.Value)))),
        root.Children("declared").Select(n => new DeclaredDays(Period(n), Act(n)!, n.Flag("vote"))),
        root.Children("layers").Select(Layer));

    public static JsonObject Write(ComposedCalendar calendar, Detail detail)
    {
        var root = new JsonObject { ["format"] = CalendarTable.Format, ["id"] = calendar.Id, ["edition"] = calendar.Edition };
        if (detail == Detail.Whole)
            root["source"] = calendar.Source;
        Add(root, "years", calendar.Years.Select(y => new JsonObject
        {
            ["year"] = y.Year,
            ["act"] = Write(y.Act),
            ["transfers"] = new JsonArray([.. y.Transfers.Select(t => new JsonObject { ["from"] = Iso(t.From), ["to"] = Iso(t.To) })]),
        }));
        Add(root, "declared", calendar.Declared.Select(d =>
        {
            var node = Write(d.Days);
            node["act"] = Write(d.Act);
            if (d.IsVote)
                node["vote"] = true;
            return node;
        }));
        Add(root, "layers", calendar.Layers.Select(l => l is RegionalHolidays region ? Write(region) : Write((SiteDays)l)));
        return root;
    }

    private static CalendarLayer Layer(Node node) => node.Kind == CalendarTable.Site
        ? new SiteDays(node.Text("name")!, node.Children("closed").Select(Period), (node["worked"] as List<object> ?? []).Cast<LocalDate>())
        : new RegionalHolidays(
            node.Text("name")!,
            Enum.Parse<DayOffScope>(node.Text("scope")!, ignoreCase: true),
            Enum.Parse<TransferRule>(node.Text("transfer")!, ignoreCase: true),
            node.Children("holidays").Select(h => new RegionalHoliday(h.Date("date")!.Value, h.Text("name")!, Act(h), h["confirmed"] is not false)));

    private static CalendarAct? Act(Node node) => node.Child("act") is { } act
        ? new(act.Text("title")!, act.Text("number")!, act.Date("signed")!.Value, act["confirmed"] is not false)
        : null;

    private static DateInterval Period(Node node) => new(node.Date("from")!.Value, node.Date("to")!.Value);

    private static JsonObject Write(RegionalHolidays region) => new()
    {
        [CalendarTable.Kind] = CalendarTable.Region.Name,
        ["name"] = region.Name,
        ["scope"] = EnumWords.Word(region.Scope),
        ["transfer"] = EnumWords.Word(region.Transfer),
        ["holidays"] = new JsonArray([.. region.Holidays.Select(Write)]),
    };

    private static JsonObject Write(RegionalHoliday holiday)
    {
        var node = new JsonObject { ["date"] = Iso(holiday.Date), ["name"] = holiday.Name };
        if (holiday.Act is { } act)
            node["act"] = Write(act);
        if (!holiday.IsConfirmed)
            node["confirmed"] = false;
        return node;
    }

    private static JsonObject Write(SiteDays site)
    {
        var node = new JsonObject { [CalendarTable.Kind] = CalendarTable.Site.Name, ["name"] = site.Name };
        Add(node, "closed", Runs(site.Closed).Select(Write));
        Add(node, "worked", site.Worked.Select(d => JsonValue.Create(Iso(d))));
        return node;
    }

    // Days that follow one another are one period, however they were given.
    private static IEnumerable<DateInterval> Runs(IReadOnlyList<LocalDate> days)
    {
        for (var (first, i) = (0, 0); i < days.Count; i++)
        {
            if (i + 1 < days.Count && days[i + 1] == days[i].PlusDays(1))
                continue;
            yield return new(days[first], days[i]);
            first = i + 1;
        }
    }

    private static JsonObject Write(DateInterval days) => new() { ["from"] = Iso(days.Start), ["to"] = Iso(days.End) };

    private static JsonObject Write(CalendarAct act)
    {
        var node = new JsonObject { ["title"] = act.Title, ["number"] = act.Number, ["signed"] = Iso(act.Signed) };
        if (!act.IsNumberConfirmed)
            node["confirmed"] = false;
        return node;
    }

    private static void Add(JsonObject target, string name, IEnumerable<JsonNode> items)
    {
        if (new JsonArray([.. items]) is { Count: > 0 } list)
            target[name] = list;
    }
}
