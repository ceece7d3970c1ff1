using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>
/// The stages of a programme without dates of their own: a document, read and without errors. Each site makes a roadmap of it. Immutable.
/// </summary>
public sealed class RoadmapTemplate
{
    internal RoadmapTemplate(Node root)
    {
        Root = root;
        Anchors = [.. root.Children("anchors").Select(a => new RoadmapAnchor(a.Text("id")!, a.Text("title")!, EnumWords.Of<AnchorEnd>(a.Text("at")!)))];
        Roles = [.. root.Children("roles").Select(r => new RoadmapRole(r.Text("id")!, r.Text("title")!, EnumWords.Of<RoleLevel>(r.Text("level")!)))];
        Stages = [.. root.Children("stages").Select(s => new StageTemplate(s))];
        Glossary = [.. root.Children("glossary").Select(g => new GlossaryEntry(g.Text("term")!, g.Text("text")!))];
        Fingerprint = CanonicalJson.Fingerprint(Form.Write(root, Detail.Normative));
        NeededAnchors = [.. Anchors.Where(a => Stages.Any(s => s.AnchoredDates.Any(d => d.Anchor == a.Id)))];
    }

    /// <summary>The id: small Latin letters, digits and hyphens.</summary>
    public string Id => Root.Text("id")!;

    /// <summary>The edition, such as 1.0.0.</summary>
    public string Version => Root.Text("version")!;

    /// <summary>What it is called.</summary>
    public string Title => Root.Text("title")!;

    /// <summary>What it is for; null when it is not said.</summary>
    public string? Purpose => Root.Text("text");

    /// <summary>What happens when something is late, for people; null when it is not said.</summary>
    public string? IfLate => Root.Text("ifLate");

    /// <summary>The dates that each roadmap gives.</summary>
    public IReadOnlyList<RoadmapAnchor> Anchors { get; }

    /// <summary>Who does what.</summary>
    public IReadOnlyList<RoadmapRole> Roles { get; }

    /// <summary>The stages in their declared order.</summary>
    public IReadOnlyList<StageTemplate> Stages { get; }

    /// <summary>Terms and what they mean.</summary>
    public IReadOnlyList<GlossaryEntry> Glossary { get; }

    /// <summary>The SHA-256 of all that can change a date or a status; titles and texts are outside it.</summary>
    public Fingerprint Fingerprint { get; }

    /// <summary>The first and the last day that an anchor may have: beyond them no calendar means anything.</summary>
    internal static DateInterval AnchorDays { get; } = new(new LocalDate(1900, 1, 1), new LocalDate(2999, 12, 31));

    internal static NodeShape Form { get; } = new(() => RoadmapTemplateTable.Template);

    internal Node Root { get; }

    /// <summary>The anchors that a bound or a deadline hangs on.</summary>
    internal IReadOnlyList<RoadmapAnchor> NeededAnchors { get; }

    /// <summary>Makes the roadmap of a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="anchors">
    /// The dates of the anchors. With a start anchor the stages are counted on from the earliest of them; without one they are counted back from the
    /// latest end anchor, and the start anchors fall on the day that follows. Nothing here knows which day it is today.
    /// </param>
    /// <param name="overrides">Where the site departs from the template, with reasons.</param>
    /// <exception cref="ArgumentException">
    /// No anchor has a date, one has a date before 1900 or after 2999, one that a bound or a deadline hangs on lacks it, or something is named that the template does not have.
    /// </exception>
    public SiteRoadmap Instantiate(PilotSite site, IReadOnlyDictionary<string, LocalDate> anchors, IEnumerable<StageOverride>? overrides = null) =>
        new(this, site, anchors, [.. overrides ?? []]);

    /// <summary>The anchors that lack a date: those that are needed, or all where none has one.</summary>
    internal IReadOnlyList<RoadmapAnchor> Missing(ICollection<string> given)
    {
        var hasStart = Anchors.Any(a => a.End == AnchorEnd.Start && given.Contains(a.Id));
        if (!hasStart && !Anchors.Any(a => a.End == AnchorEnd.End && given.Contains(a.Id)))
            return Anchors;
        // Counted back from the end, the start follows.
        return [.. NeededAnchors.Where(a => !given.Contains(a.Id) && (hasStart || a.End == AnchorEnd.End))];
    }

    /// <summary>The id and the version.</summary>
    public override string ToString() => $"{Id} {Version}";
}
