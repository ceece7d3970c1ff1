using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>
/// How far the practices of a site have come by a day. Each step is counted by itself: a practice may have been taken over without having been entered
/// for a contest.
/// </summary>
public sealed class SiteFunnel
{
    internal SiteFunnel(PilotSite? site, Counted found, Counted assessed, Counted published, Counted entered, Counted adopted, Counted stories) =>
        (Site, Found, Assessed, Published, Entered, Adopted, Stories) = (site, found, assessed, published, entered, adopted, stories);

    /// <summary>The site; null for practices that no site found, and for all together.</summary>
    public PilotSite? Site { get; }

    /// <summary>Practices that were found: there is a first version of the passport.</summary>
    public Counted Found { get; }

    /// <summary>Those that were assessed.</summary>
    public Counted Assessed { get; }

    /// <summary>Those that are published.</summary>
    public Counted Published { get; }

    /// <summary>Those that were entered for a contest.</summary>
    public Counted Entered { get; }

    /// <summary>Those that are carried out in another context because they were taken over.</summary>
    public Counted Adopted { get; }

    /// <summary>Media stories about them that are public.</summary>
    public Counted Stories { get; }
}
