using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Cases;

/// <summary>A contest of the library with what must come out of it: <c>NAME.CASE.contest.json</c> and the expectation beside it.</summary>
/// <param name="Name">The document's name, a full stop, and the case's.</param>
public sealed record MethodologyCase(string Name)
{
    private const string Folder = "docs/methodologies";
    private const string ContestEnding = ".contest.json";

    public string Document => $"{Name[..Name.LastIndexOf('.')]}.json";

    public JsonObject Expectation => JsonNode.Parse(Repository.Read($"{Folder}/cases/{Name}.expect.json"))!.AsObject();

    public static IReadOnlyList<string> AllNames { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder, "cases"), $"*{ContestEnding}")
            .Select(f => Path.GetFileName(f)[..^ContestEnding.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whole methodologies, by file name.</summary>
    public static IReadOnlyList<string> Documents { get; } = FilesOf(isPart: false);

    /// <summary>Parts, by file name.</summary>
    public static IReadOnlyList<string> Parts { get; } = FilesOf(isPart: true);

    /// <summary>What does not come out as expected, a line each; none when the case holds.</summary>
    public IReadOnlyList<string> Run() => Run(JsonNode.Parse(Read(Document))!);

    /// <summary>The same under other rules.</summary>
    public IReadOnlyList<string> Run(JsonNode methodology)
    {
        var plan = Plan.Compile(CoreJson.ReadMethodology(System.Text.Encoding.UTF8.GetBytes(methodology.ToJsonString())).Value).Value;
        var contest = CoreJson.ReadContest(Repository.ReadBytes($"{Folder}/cases/{Name}{ContestEnding}")).Value;
        var evaluation = Evaluation.Of(plan, contest);
        return evaluation.IsValid
            ? [.. new ExpectedResult(Expectation).Differences(evaluation)]
            : [.. evaluation.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString())];
    }

    /// <summary>The rules and the contest.</summary>
    public (Plan Plan, Contests.Contest Contest) Read() => (
        Plan.Compile(CoreJson.ReadMethodology(Repository.ReadBytes($"{Folder}/{Document}")).Value).Value,
        CoreJson.ReadContest(Repository.ReadBytes($"{Folder}/cases/{Name}{ContestEnding}")).Value);

    public static string Read(string document) => Repository.Read($"{Folder}/{document}");

    private static IReadOnlyList<string> FilesOf(bool isPart) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.json").Select(f => Path.GetFileName(f))
            .Where(f => f.EndsWith(".part.json", StringComparison.Ordinal) == isPart).Order(StringComparer.Ordinal),
    ];

    public override string ToString() => Name;
}
