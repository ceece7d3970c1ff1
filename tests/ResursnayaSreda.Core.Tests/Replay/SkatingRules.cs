using System.Text;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Samples.Skating;

namespace ResursnayaSreda.Core.Tests.Replay;

/// <summary>The methodology of the sample, as it is or changed in one place.</summary>
internal static class SkatingRules
{
    public static Plan AsWritten { get; } = With(_ => { });

    public static Plan With(Action<JsonNode> change)
    {
        var document = JsonNode.Parse(File.ReadAllText(
            Path.Combine(Repository.Root, "docs", "methodologies", "51-isu-figure-skating.json")))!;
        change(document);
        var methodology = CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(document.ToJsonString()));
        methodology.Findings.Should().BeEmpty();
        return Plan.Compile(methodology.Value).Value;
    }

    public static SkatingFile Read(string csv)
    {
        using var text = new StringReader(csv);
        return SkatingFile.Read(text);
    }

    public static SkatingFile ReadShared(string name)
    {
        using var text = new StreamReader(SharedFiles.Result(name));
        return SkatingFile.Read(text);
    }
}
