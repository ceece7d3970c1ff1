using NodaTime;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>
/// What the closing bridge presents, computed from the documents as they stood on a day: how far practices have come, what was told, where, what of the
/// strategy was reached, what is missing. Each number has the list of what it counts.
/// </summary>
public sealed class ProgrammeSummary
{
    private ProgrammeSummary(Programme programme, PracticeRegister register, LocalDate day, IReadOnlyList<RoadmapForecast> roadmaps)
    {
        (Programme, Register, Day) = (programme, register, day);
        var counts = new SummaryCounts(programme, register, day);
        Total = counts.Total;
        var bySite = register.Practices.ToLookup(p => p.Site, StringComparer.Ordinal);
        Funnel = [.. programme.Sites.Select(s => counts.Funnel(s, bySite[s.Id]))];
        Elsewhere = counts.Funnel(null, register.Practices.Where(p => p.Site is null));
        Events = [.. Enum.GetValues<EventKind>().Select(counts.EventsOf).Where(e => e.Events.Number > 0)];
        Districts = counts.Districts();
        Indicators = [.. (programme.Strategy?.Goals ?? []).SelectMany(g => g.Indicators, (g, i) => counts.Result(g, i))];
        Roadmaps = [.. programme.Sites.Select(s => roadmaps.FirstOrDefault(r => r.Roadmap.Site.Id == s.Id)).OfType<RoadmapForecast>().Select(r => new RoadmapResult(r, day))];
        Gaps = [.. new SummaryGaps(this, counts).All()];
    }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>The practices.</summary>
    public PracticeRegister Register { get; }

    /// <summary>The day as of which everything is counted; nothing here knows which day it is today.</summary>
    public LocalDate Day { get; }

    /// <summary>All practices.</summary>
    public SiteFunnel Total { get; }

    /// <summary>The practices of each pilot site that is named, in the order of the programme.</summary>
    public IReadOnlyList<SiteFunnel> Funnel { get; }

    /// <summary>The practices that no pilot site found.</summary>
    public SiteFunnel Elsewhere { get; }

    /// <summary>The events that are over, by kind; kinds without any are left out.</summary>
    public IReadOnlyList<EventsOfKind> Events { get; }

    /// <summary>What there is by federal district and region; districts in the order of the catalogue.</summary>
    public IReadOnlyList<DistrictCoverage> Districts { get; }

    /// <summary>The indicators of the strategy.</summary>
    public IReadOnlyList<IndicatorResult> Indicators { get; }

    /// <summary>The roadmaps that were given.</summary>
    public IReadOnlyList<RoadmapResult> Roadmaps { get; }

    /// <summary>What is missing, and where.</summary>
    public IReadOnlyList<ProgrammeGap> Gaps { get; }

    /// <summary>Sums a programme up.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="register">Its practices.</param>
    /// <param name="day">The day as of which everything is counted.</param>
    /// <param name="roadmaps">The roadmaps of its sites, as far as they are at hand.</param>
    /// <exception cref="ArgumentException">The register is of another programme, or a roadmap is of no site of it, or of one that has another already.</exception>
    public static ProgrammeSummary Of(Programme programme, PracticeRegister register, LocalDate day, IEnumerable<RoadmapForecast>? roadmaps = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(register);
        if (register.ProgrammeId != programme.Id || register.ProgrammeEdition != programme.Edition)
            throw new ArgumentException($"The register is of {register.ProgrammeId} {register.ProgrammeEdition}.", nameof(register));
        List<RoadmapForecast> given = [.. roadmaps ?? []];
        var sites = programme.Sites.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        if (given.Find(r => !sites.Remove(r.Roadmap.Site.Id)) is { } stray)
            throw new ArgumentException($"The site \"{stray.Roadmap.Site.Id}\" is none of the programme, or has a roadmap already.", nameof(roadmaps));
        return new(programme, register, day, given);
    }
}
