using System.Text;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Samples.Votes;

namespace ResursnayaSreda.Core.Tests.Replay;

/// <summary>The three methodologies of the sample, as they are or changed in one place.</summary>
internal static class VotesRules
{
    public static IReadOnlyList<VotesRule> AsWritten { get; } = With(_ => { });

    public static IReadOnlyList<VotesRule> With(Action<JsonNode> change) =>
        [.. VotesRule.Names.Select(name => VotesRule.Of(name, PlanOf(name, change)))];

    public static Plan PlanOf(string name, Action<JsonNode> change)
    {
        var document = JsonNode.Parse(Repository.Read($"docs/methodologies/61-participatory-budgeting-{name}.json"))!;
        change(document);
        var methodology = CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(document.ToJsonString()));
        methodology.Findings.Should().BeEmpty();
        var plan = Plan.Compile(methodology.Value);
        plan.Findings.Should().BeEmpty();
        return plan.Value;
    }

    public static VotesReplay Replay(string csv)
    {
        var file = Read(csv);
        file.Problems.Should().BeEmpty();
        return VotesReplay.Of(AsWritten, file);
    }

    public static VotesFile Read(string csv)
    {
        using var text = new StringReader(csv);
        return VotesFile.Read(text);
    }

    public static VotesFile ReadShared(string name)
    {
        using var text = new StreamReader(SharedFiles.Result(name));
        return VotesFile.Read(text);
    }
}
