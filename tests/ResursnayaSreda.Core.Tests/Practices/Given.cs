using NodaTime;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Practices;

/// <summary>Practices of a small programme, for tests.</summary>
internal static class Given
{
    public static readonly LocalDate Start = new(2026, 3, 1);

    public static RegionCode Tatarstan { get; } = RegionCode.Parse("RU-TA");

    public static Programme Programme { get; } = new("small", "1", "Small programme")
    {
        Sites = [new PilotSite("A", "A", "Europe/Moscow") { Region = Tatarstan }],
        Contests =
        [
            new("best", "Best practices", "I", [new("teams", "Teams") { Deadline = new(new(2026, 9, 6, 23, 59), "Europe/Moscow") }]),
        ],
    };

    /// <summary>A passport with nothing but what it cannot be without.</summary>
    public static Practice Bare(string id, string municipality, int version1 = 0) =>
        new(id, $"Practice {id}", Tatarstan, [new(1, Start.PlusDays(version1))]) { Municipality = municipality };

    /// <summary>A passport with every field that a transition can ask for.</summary>
    public static Practice Filled(string id, string municipality) => Bare(id, municipality) with
    {
        Owner = "A house of culture",
        Summary = "Neighbours teach one another.",
        Problem = "Few know how.",
        Objectives = "That many know.",
        Steps = ["Meet.", "Teach."],
        Resources = "A room.",
        Results = [new("Thirty have learnt it.")],
        Lessons = "Winter is better.",
        Sustainability = "It is in the plan of the house.",
        Transferability = "A room and a teacher are enough.",
    };

    public static PracticeRegister Register(params Practice[] practices) => new("small", "1") { Practices = practices };

    public static Adoption Done(string id, string practice, string municipality, int day, int version = 1) => new(
        id, new(practice, version), new(Tatarstan, municipality), Start.PlusDays(day))
    {
        States = [new(AdoptionStatus.Adopted, Start.PlusDays(day))],
        Evidence = ["a letter"],
    };

    /// <summary>The register as its document says it, or what is wrong with it.</summary>
    public static Checked<PracticeRegister> Read(PracticeRegister register) => CoreJson.ReadPracticeRegister(CoreJson.Write(register), Programme);

    public static IReadOnlyList<string> Faults(PracticeRegister register) => [.. Read(register).Findings.Select(f => $"{f.Code.Id} {f.Pointer}")];
}
