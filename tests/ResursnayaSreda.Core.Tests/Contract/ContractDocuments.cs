using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Contract;

/// <summary>The stored documents: valid ones, and invalid ones each beside what it must produce.</summary>
internal static class ContractDocuments
{
    private static readonly Lazy<Plan> Compiled = new(() => Plan.Compile(CoreJson.ReadMethodology(ValidMethodology).Value).Value);
    private static readonly Lazy<Plan> CompiledRounds = new(() => Plan.Compile(CoreJson.ReadMethodology(Valid("rounds.methodology")).Value).Value);

    public static byte[] ValidMethodology { get; } = Valid("methodology");

    public static byte[] ValidContest { get; } = Valid("contest");

    public static Plan ValidPlan => Compiled.Value;

    /// <summary>The rules of the valid document in two rounds.</summary>
    public static Plan RoundsPlan => CompiledRounds.Value;

    /// <summary>The names of the invalid documents: paths below their folder without the ending.</summary>
    public static IReadOnlyList<string> Invalid { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.ChangeExtension(Path.GetRelativePath(Folder, f), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string Folder => Path.Combine(Repository.Contract, "invalid");

    /// <summary>A valid document by its name without the ending.</summary>
    public static byte[] Valid(string name) => File.ReadAllBytes(Path.Combine(Repository.Contract, "valid", $"{name}.json"));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, $"{name}.json"));

    public static string[] Expected(string name) => File.ReadAllLines(Path.Combine(Folder, $"{name}.expect"));

    public static RoadmapTemplate ValidTemplate => CoreJson.ReadRoadmapTemplate(Valid("roadmap-template")).Value;

    public static Programme ValidProgramme => CoreJson.ReadProgramme(Valid("programme"), ValidTemplate).Value;

    public static IReadOnlyList<Finding> Findings(string name) => name.Split('/')[0] switch
    {
        "contest" => OfContest(Bytes(name)),
        "part" => CoreJson.CheckPart(Bytes(name)),
        "calendar" => CoreJson.ReadCalendar(Bytes(name)).Findings,
        "catalogue" => CoreJson.ReadRegionCatalog(Bytes(name)).Findings,
        "roadmap-template" => CoreJson.ReadRoadmapTemplate(Bytes(name)).Findings,
        "programme" => CoreJson.ReadProgramme(Bytes(name), ValidTemplate).Findings,
        "practices" => CoreJson.ReadPracticeRegister(Bytes(name), ValidProgramme).Findings,
        "roadmap" => CoreJson.ReadRoadmap(Bytes(name), ValidTemplate).Findings,
        _ => OfMethodology(Bytes(name)),
    };

    /// <summary>Everything that reading and compiling a methodology finds.</summary>
    public static IReadOnlyList<Finding> OfMethodology(ReadOnlyMemory<byte> bytes)
    {
        var read = CoreJson.ReadMethodology(bytes);
        if (read.IsValid)
            Plan.Compile(read.Value).IsValid.Should().BeTrue("what was read without errors compiles");
        return read.Findings;
    }

    /// <summary>Everything that reading a contest and evaluating it under the valid methodology that it names finds.</summary>
    public static IReadOnlyList<Finding> OfContest(ReadOnlyMemory<byte> bytes)
    {
        var read = CoreJson.ReadContest(bytes);
        return read.IsValid ? Evaluation.Of(PlanOf(read.Value), read.Value).Findings : read.Findings;
    }

    public static Checked<Evaluation> Evaluate(byte[] contest) => Evaluation.Of(PlanOf(Read(contest)), Read(contest));

    private static Plan PlanOf(Contest contest) => contest.MethodologyId == RoundsPlan.Methodology.Id ? RoundsPlan : ValidPlan;

    public static Contest Read(byte[] contest) => CoreJson.ReadContest(contest).Value;

    /// <summary>A finding as it stands in an .expect file: code, place, pointer.</summary>
    public static string Line(Finding finding) =>
        $"{finding.Code} {finding.Position?.ToString() ?? "-"} {finding.Pointer}".TrimEnd();
}
