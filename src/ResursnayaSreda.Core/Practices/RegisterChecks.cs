using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Regions;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Practices;

/// <summary>What a register must not say, beyond the shape of its document: it is read together with its programme.</summary>
/// <param name="root">The document.</param>
/// <param name="lists">Its lists.</param>
/// <param name="sound">What of it could be read whole.</param>
/// <param name="names">What it may refer to in its programme.</param>
/// <param name="regions">The catalogue of regions.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class RegisterChecks(
    Node root, RegisterLists lists, PracticeRegister sound, ProgrammeNames names, RegionCatalog regions, FindingList findings)
{
    private readonly IReadOnlySet<string> _practices = lists.Practices.Ids;
    private readonly bool _allPractices = root.IsReadWhole("practices");
    private readonly IReadOnlySet<string> _consents = lists.Consents.Ids;
    private readonly bool _allConsents = root.IsReadWhole("consents");
    private readonly IReadOnlySet<string> _stories = lists.Stories.Ids;
    private readonly bool _allStories = root.IsReadWhole("stories");

    // Of a register of another programme it cannot be said what it refers to there.
    private readonly ProgrammeNames? _programme = root.Child("programme") is { } named && named.Text("id") == names.Id && named.Text("edition") == names.Edition ? names : null;

    public void Check()
    {
        if (_programme is null && root.Child("programme") is { } reference && reference.Text("id") is { } id && reference.Text("edition") is { } edition)
            findings.Add(reference.Finding(FindingCodes.OtherProgramme, id, edition, names.Id, names.Edition));
        NodeChecks.Unique(lists.Practices, findings);
        NodeChecks.Unique(lists.Consents, findings);
        NodeChecks.Unique(lists.Stories, findings);
        NodeChecks.Unique(lists.Adoptions, findings);
        NodeChecks.Unique(lists.Entries, findings);
        foreach (var range in root.Child("policy")?.Children("words") ?? [])
        {
            if (range.Whole("to") < range.Whole("from"))
                findings.Add(range.FindingAt("to", FindingCodes.EmptyRange, range.SourceOf("from").Text, range.SourceOf("to").Text));
        }

        var circles = sound.Graph.Circles();
        var inCircles = circles.SelectMany(c => c).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var plain = new SoundElements(sound, _programme, regions, _consents);
        foreach (var practice in lists.Practices.Doubtful(p => plain.IsSound(p) && !inCircles.Contains(p.Id)))
            CheckPractice(practice, inCircles);
        for (var i = 0; i < sound.Practices.Count; i++)
            new PracticeChecks(lists.Practices, i, sound, findings).Check();
        if (circles.Count > 0)
            ReportCircles(circles);
        new MediaChecks(lists, sound, plain, _programme, this, findings).Check();
        CheckAdoptions(plain);
    }

    /// <summary>Why a step of a practice is refused, after so many records of its history.</summary>
    /// <param name="register">The register.</param>
    /// <param name="practice">The practice.</param>
    /// <param name="change">The step.</param>
    /// <param name="last">The index of the record before it; below zero when it is the first.</param>
    public static IReadOnlyList<(FindingCode Code, string[] Arguments)> Refusals(PracticeRegister register, Practice practice, PracticeChange change, int last)
    {
        var before = last < 0 ? practice.Versions[0].On : practice.History[last].On;
        var from = PracticeTransitions.StatesOf(change.Axis)[0];
        for (var i = last; i >= 0; i--)
        {
            if (practice.History[i].Axis != change.Axis)
                continue;
            from = practice.History[i].To;
            break;
        }

        var refusals = new TransitionRules(register, practice).Refusals(change, from);
        return change.On < before ? [(FindingCodes.HistoryGoesBack, [Iso(change.On), Iso(before)]), .. refusals] : refusals;
    }

    /// <summary>A practice, or a version of one, that is referred to: it is there, and not younger than what refers to it.</summary>
    public void CheckReference(Node node, LocalDate? day, string what)
    {
        if (node.Text("practice") is not { } id)
            return;
        if (!_practices.Contains(id))
        {
            if (_allPractices)
                findings.Add(node.FindingAt("practice", FindingCodes.UnknownReference, id, "@practice"));
            return;
        }

        if (sound.Find(id) is not { } practice)
            return;
        var isOfVersion = node.Kind.IndexOf("version") >= 0;
        if (isOfVersion && node.Whole("version") is null)
            return;
        var version = isOfVersion ? practice.Versions.FirstOrDefault(v => v.Number == node.Whole("version")) : practice.Versions[0];
        if (version is null)
            findings.Add(node.FindingAt("version", FindingCodes.UnknownReference, $"{id} {node.Whole("version")}", "@practiceVersion"));
        else if (day < version.On)
            findings.Add(node.Finding(FindingCodes.OlderThanPractice, what, Iso(day.Value), $"{id} {version.Number}", Iso(version.On)));
    }

    /// <summary>The consents that something rests on are in the register.</summary>
    public void CheckConsents(Node node)
    {
        if (_allConsents)
            NodeChecks.Known(node, "consents", _consents, "@consent", findings);
    }

    /// <summary>The stories among the materials of an entry are in the register.</summary>
    public void CheckMaterials(Node entry)
    {
        if (_allStories)
            NodeChecks.Known(entry, "materials", _stories, "@story", findings);
    }

    /// <summary>A consent renews one that is there, and that was given earlier.</summary>
    public void CheckRenewed(Node consent)
    {
        if (!_allConsents)
            return;
        NodeChecks.Known(consent, "renews", _consents, "@consent", findings);
        if (consent.Text("renews") is { } renewed && sound.Consent(renewed) is { } earlier && consent.Date("given") <= earlier.Given)
            findings.Add(consent.FindingAt("given", FindingCodes.NotLater, consent.SourceOf("given").Text, Iso(earlier.Given)));
    }

    private void ReportCircles(IReadOnlyList<IReadOnlyList<Practice>> circles)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sound.Practices.Count; i++)
            places.TryAdd(sound.Practices[i].Id, i);
        foreach (var circle in circles)
        {
            var first = lists.Practices.NodeOf(places[circle[0].Id]);
            findings.Add(first.FindingAt("parent", FindingCodes.LineageInCircle, string.Join(" → ", circle.Append(circle[0]).Select(p => p.Id))));
        }
    }

    private void CheckPractice(Node practice, HashSet<string> inCircles)
    {
        CheckRegion(practice);
        if (_programme is not null)
        {
            NodeChecks.Known(practice, "site", _programme.Sites, "@site", findings);
            NodeChecks.Known(practice, "centre", _programme.Centres, "@centre", findings);
            NodeChecks.Known(practice, "serves", _programme.Indicators, "@indicator", findings);
        }

        CheckConsents(practice);
        NodeChecks.Ordered(practice, "from", "to", findings);
        // In a circle each would have to be older than the next: the circle is the fault.
        if (practice.Child("parent") is { } parent)
            CheckReference(parent, !inCircles.Contains(practice.Id ?? "") && practice.Children("versions") is [var first, ..] ? first.Date("on") : null, "@practice");
        foreach (var change in practice.Children("history"))
        {
            if (_allPractices)
                NodeChecks.Known(change, "successor", _practices, "@practice", findings);
        }
    }

    private void CheckAdoptions(SoundElements plain)
    {
        var returning = new Dictionary<Adoption, Practice>(ReferenceEqualityComparer.Instance);
        foreach (var (adoption, own) in sound.Graph.Returning())
            returning.TryAdd(adoption, own);
        foreach (var node in lists.Adoptions.Doubtful(plain.IsSound))
        {
            CheckReference(node, node.Date("requested"), "@adoption");
            CheckRegion(node);
            if (_programme is not null)
                NodeChecks.Known(node, "site", _programme.Sites, "@site", findings);
            if (_allPractices)
                NodeChecks.Known(node, "became", _practices, "@practice", findings);
            CheckStates(node);
            CheckGrounds(node);
        }

        for (var i = 0; i < sound.Adoptions.Count; i++)
        {
            var adoption = sound.Adoptions[i];
            if (returning.TryGetValue(adoption, out var own))
                findings.Add(lists.Adoptions.NodeOf(i).Finding(FindingCodes.AdoptionReturns, $"{adoption.By}", adoption.Of.Practice, own.Id));
            if (adoption.Became is { } became && sound.Find(became) is { } practice && practice.Parent != adoption.Of)
                findings.Add(lists.Adoptions.NodeOf(i).FindingAt("became", FindingCodes.NotDescended, became, $"{adoption.Of}"));
        }
    }

    private void CheckStates(Node adoption)
    {
        var before = adoption.Date("requested");
        foreach (var state in adoption.Children("states"))
        {
            if (state.Date("on") < before)
                findings.Add(state.FindingAt("on", FindingCodes.HistoryGoesBack, state.SourceOf("on").Text, Iso(before.Value)));
            before = state.Date("on") ?? before;
        }
    }

    private void CheckGrounds(Node adoption)
    {
        var reached = adoption.Children("states").Select(s => s.Text("status")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if ((reached.Contains("adapted") ? "adapted" : reached.Contains("adopted") ? "adopted" : null) is { } done)
        {
            if (adoption.SourceOf("evidence").Elements.Count == 0 && !adoption.IsFaulty("evidence"))
                findings.Add(adoption.Finding(FindingCodes.EvidenceNeeded, done, "@evidence.reference"));
        }
        else if (adoption.Has("became") && !adoption.IsFaulty("states"))
        {
            findings.Add(adoption.FindingAt("became", FindingCodes.MeaninglessProperty, "became", "@notYetAdopted"));
        }

        if (reached.Contains("adapted") && !adoption.IsWritten("changes"))
            findings.Add(adoption.Finding(FindingCodes.FieldNeeded, "adapted", "changes"));
        if (reached.Contains("abandoned") && !adoption.IsWritten("reason"))
            findings.Add(adoption.Finding(FindingCodes.ReasonNeeded, "abandoned"));
    }

    private void CheckRegion(Node node)
    {
        if (node.Text("region") is { } region && (!RegionCode.TryParse(region, out var code) || regions.Find(code) is null))
            findings.Add(node.FindingAt("region", FindingCodes.UnknownRegion, region, regions.Id, ""));
    }
}
