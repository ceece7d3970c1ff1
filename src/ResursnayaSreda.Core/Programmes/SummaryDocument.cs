using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>A summary as data for a host's own page. It is computed, so it is written and never read.</summary>
internal static class SummaryDocument
{
    public const string Format = "resursnaya-sreda/programme-summary/1";

    public static JsonObject Write(ProgrammeSummary summary)
    {
        var root = new JsonObject
        {
            ["format"] = Format,
            ["day"] = Iso(summary.Day),
            ["programme"] = new JsonObject
            {
                ["id"] = summary.Programme.Id,
                ["edition"] = summary.Programme.Edition,
                ["fingerprint"] = $"{summary.Programme.Fingerprint}",
            },
            ["register"] = new JsonObject { ["fingerprint"] = $"{summary.Register.Fingerprint}" },
            ["total"] = Write(summary.Total),
            ["sites"] = List(summary.Funnel, f =>
            {
                var node = new JsonObject { ["site"] = f.Site!.Id };
                foreach (var (name, value) in Write(f).ToList())
                    node[name] = value!.DeepClone();
                return node;
            }),
            ["elsewhere"] = Write(summary.Elsewhere),
            ["events"] = List(summary.Events, e =>
            {
                return new JsonObject
                {
                    ["kind"] = EnumWords.Word(e.Kind),
                    ["events"] = Write(e.Events),
                    ["participants"] = e.Participants,
                    ["participantsUnknown"] = Write(e.Unknown),
                };
            }),
            ["districts"] = List(summary.Districts, Write),
            ["indicators"] = List(summary.Indicators, Write),
            ["roadmaps"] = List(summary.Roadmaps, r => new JsonObject
            {
                ["site"] = r.Forecast.Roadmap.Site.Id,
                ["done"] = Write(r.Done),
                ["late"] = Write(r.Late),
                ["ahead"] = Write(r.Ahead),
                ["leftOut"] = Write(r.LeftOut),
            }),
            ["gaps"] = List(summary.Gaps, g =>
            {
                var node = new JsonObject { ["kind"] = EnumWords.Word(g.Kind) };
                Add(node, "subject", g.Subject.Length > 0 ? g.Subject : null);
                Add(node, "detail", g.Detail.Length > 0 ? g.Detail : null);
                return node;
            }),
        };
        return root;
    }

    private static JsonObject Write(SiteFunnel funnel) => new()
    {
        ["found"] = Write(funnel.Found),
        ["assessed"] = Write(funnel.Assessed),
        ["published"] = Write(funnel.Published),
        ["stories"] = Write(funnel.Stories),
        ["entered"] = Write(funnel.Entered),
        ["adopted"] = Write(funnel.Adopted),
    };

    private static JsonObject Write(DistrictCoverage district)
    {
        var node = new JsonObject();
        Add(node, "district", district.District?.Id);
        node["regionCount"] = district.RegionCount;
        node["regions"] = List(district.Regions, r => new JsonObject
        {
            ["region"] = $"{r.Region.Region.Code}",
            ["tookPart"] = r.TookPart,
            ["sites"] = Write(r.Sites),
            ["practices"] = Write(r.Practices),
            ["adoptions"] = Write(r.Adoptions),
            ["events"] = Write(r.Events),
        });
        return node;
    }

    private static JsonObject Write(IndicatorResult result)
    {
        var node = new JsonObject { ["goal"] = result.Goal.Id, ["indicator"] = result.Indicator.Id, ["unit"] = result.Indicator.Unit };
        Add(node, "value", result.Value?.ToString());
        Add(node, "items", result.Items is { } items ? Write(items) : null);
        Add(node, "reached", result.IsReached);
        node["missed"] = result.IsMissed;
        Add(node, "progress", result.Progress?.ToString());
        node["practices"] = Write(result.Practices);
        return node;
    }

    private static JsonObject Write(Counted counted) => new() { ["number"] = counted.Number, ["items"] = Texts(counted.Items) };
}
