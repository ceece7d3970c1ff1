using System.Text.Json.Nodes;
using NodaTime;
using ResursnayaSreda.Core.Documents;
using static ResursnayaSreda.Core.Documents.Writing;
using static ResursnayaSreda.Core.Practices.PracticeDocument;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>Between the strategy and the contests of a programme and their nodes.</summary>
internal static class StrategyDocument
{
    public static Strategy From(Node node) => new(
        node.Text("title")!,
        node.Children("goals").Select(g => new Goal(g.Text("id")!, g.Text("title")!, g.Children("indicators").Select(Indicator))));

    public static ContestEdition Contest(Node node) =>
        new(node.Text("id")!, node.Text("title")!, node.Text("edition")!, node.Children("nominations").Select(Nomination));

    public static JsonObject Write(Strategy strategy) => new()
    {
        ["title"] = strategy.Title,
        ["goals"] = List(strategy.Goals, g => new JsonObject { ["id"] = g.Id, ["title"] = g.Title, ["indicators"] = List(g.Indicators, Write) }),
    };

    public static JsonObject Write(ContestEdition contest) => new()
    {
        ["id"] = contest.Id,
        ["title"] = contest.Title,
        ["edition"] = contest.Edition,
        ["nominations"] = List(contest.Nominations, Write),
    };

    private static Nomination Nomination(Node node)
    {
        var rules = node.Child("rules");
        return new(node.Text("id")!, node.Text("title")!)
        {
            Deadline = node.Child("deadline") is { } deadline ? new((LocalDateTime)deadline["local"]!, deadline.Text("zone")!) : null,
            Rules = rules is null ? null : new(rules.Text("id")!, rules.Text("version")!, Fingerprint(rules, "fingerprint")!.Value),
        };
    }

    private static Indicator Indicator(Node node) => new(
        node.Text("id")!, node.Text("title")!, EnumWords.Of<IndicatorAim>(node.Text("aim")!), Figure(node.Child("target")!))
    {
        Baseline = node.Child("baseline") is { } baseline ? Figure(baseline) : null,
        Measured = [.. node.Children("measured").Select(Figure)],
        Counts = node.Text("counts") is { } counts ? EnumWords.Of<IndicatorCount>(counts) : null,
        Stages = node.Texts("stages"),
    };

    private static IndicatorFigure Figure(Node node) =>
        new(node.Number("value")!.Value, node.Text("unit")!, node.Date("on")!.Value, node.Text("source"));

    private static JsonObject Write(Nomination nomination)
    {
        var node = new JsonObject { ["id"] = nomination.Id, ["title"] = nomination.Title };
        if (nomination.Deadline is { } deadline)
            node["deadline"] = new JsonObject { ["local"] = ProgrammeTable.LocalTime.Format(deadline.Local), ["zone"] = deadline.Zone };
        if (nomination.Rules is { } rules)
            node["rules"] = new JsonObject { ["id"] = rules.Id, ["version"] = rules.Version, ["fingerprint"] = $"{rules.Fingerprint}" };
        return node;
    }

    private static JsonObject Write(Indicator indicator)
    {
        var node = new JsonObject { ["id"] = indicator.Id, ["title"] = indicator.Title, ["aim"] = EnumWords.Word(indicator.Aim) };
        Add(node, "baseline", indicator.Baseline is { } baseline ? Write(baseline) : null);
        node["target"] = Write(indicator.Target);
        Add(node, "measured", List(indicator.Measured, Write));
        Add(node, "counts", indicator.Counts is { } counts ? EnumWords.Word(counts) : null);
        Add(node, "stages", Texts(indicator.Stages));
        return node;
    }

    private static JsonObject Write(IndicatorFigure figure)
    {
        var node = new JsonObject { ["value"] = $"{figure.Value}", ["unit"] = figure.Unit, ["on"] = Iso(figure.On) };
        Add(node, "source", figure.Source);
        return node;
    }
}
