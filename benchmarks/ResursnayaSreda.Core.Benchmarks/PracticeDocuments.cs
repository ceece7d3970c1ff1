using NodaTime;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>A register of ten thousand practices with their passports, five adoptions of each, and a story of every other.</summary>
internal static class PracticeDocuments
{
    private const int Practices = 10_000;
    private const int Adoptions = 50_000;
    private static readonly LocalDate Start = new(2026, 1, 12);
    private static readonly string Text = string.Join(' ', Enumerable.Repeat("слово", 25));

    public static LocalDate End { get; } = new(2026, 12, 10);

    public static Programme Programme { get; } = new("large", "1", "Large")
    {
        Sites = [.. RegionCatalog.Iso3166Ru.All.Select(r => new PilotSite($"{r.Code}", $"{r.Code}", r.PrimaryZone.Id) { Region = r.Code })],
        Strategy = new("S", [new("g", "G", [new("i", "I", IndicatorAim.AtLeast, new(1000, "practice", End)) { Counts = IndicatorCount.PracticesPublished }])]),
    };

    public static byte[] Register()
    {
        var regions = RegionCatalog.Iso3166Ru.All;
        return CoreJson.Write(new PracticeRegister("large", "1")
        {
            Consents = [new("c", ConsentBasis.Consent, [ConsentScope.Passport, ConsentScope.Story], Start)],
            Practices = [.. Enumerable.Range(0, Practices).Select(i => Practice(i, regions[i % regions.Count].Code))],
            Stories =
            [
                .. Enumerable.Range(0, Practices).Where(i => i % 2 == 0).Select(i => new MediaStory($"s{i}", $"p{i}", $"Story {i}", MediaKind.Video, "host", "ru")
                {
                    Published = Start.PlusDays(10), People = 2, Consents = ["c"],
                }),
            ],
            Adoptions =
            [
                .. Enumerable.Range(0, Adoptions).Select(i => new Adoption(
                    $"a{i}", new($"p{i % Practices}", 1), new(regions[(i + 7) % regions.Count].Code, $"town {i}"), Start.PlusDays(1))
                {
                    States = [new(AdoptionStatus.Adopted, Start.PlusDays(20))], Evidence = ["letter"],
                }),
            ],
        });
    }

    // Every tenth descends from the one ten before it; every other is published.
    private static Practice Practice(int i, RegionCode region) => new($"p{i}", $"Practice {i}", region, [new(1, Start)])
    {
        Municipality = $"m{i}",
        Site = $"{region}",
        Owner = "owner",
        Summary = Text,
        Problem = Text,
        Objectives = Text,
        Steps = [Text, Text],
        Resources = Text,
        Results = [new(Text)],
        Lessons = Text,
        Sustainability = Text,
        Transferability = Text,
        Consents = ["c"],
        Serves = ["i"],
        Parent = i % 10 == 0 && i > 0 ? new($"p{i - 10}", 1) : null,
        History = i % 2 == 1 ? [] :
        [
            new(PublicationState.Submitted, Start.PlusDays(2), PracticeRole.Owner), new(PublicationState.UnderReview, Start.PlusDays(3), PracticeRole.FederalCentre),
            new(PublicationState.Accepted, Start.PlusDays(9), PracticeRole.FederalCentre), new(PublicationState.Published, Start.PlusDays(10), PracticeRole.FederalCentre),
            new(Maturity.Promising, Start.PlusDays(12), PracticeRole.Site) { Reference = "act" },
            new(Maturity.Good, Start.PlusDays(30), PracticeRole.FederalCentre) { Reference = "protocol" },
        ],
    };
}
