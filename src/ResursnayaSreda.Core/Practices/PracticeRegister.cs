using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Practices;

/// <summary>The practices of a programme, with the stories about them, the consents, the adoptions and the contest entries. Immutable.</summary>
public sealed class PracticeRegister
{
    private IReadOnlyDictionary<string, Practice>? _practices;
    private IReadOnlyDictionary<string, Consent>? _consents;
    private IReadOnlyDictionary<string, MediaStory>? _storyById;
    private ILookup<string, MediaStory>? _stories;
    private AdoptionGraph? _graph;

    /// <summary>Makes it. Writing and reading it finds whatever is wrong with it.</summary>
    /// <param name="programmeId">The id of the programme it belongs to.</param>
    /// <param name="programmeEdition">The edition of that programme.</param>
    public PracticeRegister(string programmeId, string programmeEdition)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(programmeId);
        ArgumentException.ThrowIfNullOrWhiteSpace(programmeEdition);
        (ProgrammeId, ProgrammeEdition) = (programmeId, programmeEdition);
    }

    /// <summary>The id of the programme it belongs to.</summary>
    public string ProgrammeId { get; }

    /// <summary>The edition of that programme.</summary>
    public string ProgrammeEdition { get; }

    /// <summary>A remark for people, such as that it is illustrative; null when there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>How long texts should be; null when it is free.</summary>
    public PassportPolicy? Policy { get; init; }

    /// <summary>The practices.</summary>
    public IReadOnlyList<Practice> Practices { get; init => field = [.. value]; } = [];

    /// <summary>The media stories.</summary>
    public IReadOnlyList<MediaStory> Stories { get; init => field = [.. value]; } = [];

    /// <summary>The consents that stories and passports rest on.</summary>
    public IReadOnlyList<Consent> Consents { get; init => field = [.. value]; } = [];

    /// <summary>The adoptions.</summary>
    public IReadOnlyList<Adoption> Adoptions { get; init => field = [.. value]; } = [];

    /// <summary>The contest entries.</summary>
    public IReadOnlyList<ContestEntry> Entries { get; init => field = [.. value]; } = [];

    /// <summary>Who took over whose practice.</summary>
    public AdoptionGraph Graph => LazyInitializer.EnsureInitialized(ref _graph, () => new(Practices, Adoptions));

    /// <summary>What identifies it: the SHA-256 of the canonical bytes of the whole document.</summary>
    public Fingerprint Fingerprint => CanonicalJson.Fingerprint(RegisterDocument.Write(this));

    private IReadOnlyDictionary<string, Practice> ById => LazyInitializer.EnsureInitialized(ref _practices, () => Index(Practices, p => p.Id));

    private IReadOnlyDictionary<string, Consent> ConsentById => LazyInitializer.EnsureInitialized(ref _consents, () => Index(Consents, c => c.Id));

    /// <summary>The practice with an id; null when there is none.</summary>
    public Practice? Find(string practice) => ById.GetValueOrDefault(practice);

    /// <summary>The media stories about a practice, in the order of the register.</summary>
    public IEnumerable<MediaStory> StoriesOf(string practice) =>
        LazyInitializer.EnsureInitialized(ref _stories, () => Stories.ToLookup(s => s.Practice, StringComparer.Ordinal))[practice];

    /// <summary>Whether it only adds to an earlier register: records of histories, versions and assessments are never changed or taken away.</summary>
    /// <returns>What was rewritten; nothing when it continues the earlier one.</returns>
    public IReadOnlyList<Finding> Since(PracticeRegister earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return HistoryContinuation.Findings(this, earlier);
    }

    /// <summary>Takes a step of a practice: adds it to its history when the table of transitions allows it.</summary>
    /// <param name="practice">The id of the practice.</param>
    /// <param name="change">The step.</param>
    /// <returns>The register with it, or why it is refused; pointers lead to where the record would stand.</returns>
    /// <exception cref="ArgumentException">There is no such practice.</exception>
    public Checked<PracticeRegister> With(string practice, PracticeChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Find(practice) is not { } found)
            throw new ArgumentException($"There is no practice \"{practice}\".", nameof(practice));
        var index = Practices.ToList().IndexOf(found);
        var place = JsonPointer.Root.Member("practices").Element(index).Member("history").Element(found.History.Count);
        var findings = new FindingList();
        foreach (var (code, arguments) in RegisterChecks.Refusals(this, found, change, found.History.Count - 1))
            findings.Add(new Finding(code, place, null, arguments));
        if (change.Successor is { } successor && Find(successor) is null)
            findings.Add(new Finding(FindingCodes.UnknownReference, place.Member("successor"), null, [successor, "@practice"]));
        var practices = Practices.ToArray();
        practices[index] = found with { History = [.. found.History, change] };
        return new(findings.HasErrors ? null : Copy(practices), findings.InDocumentOrder());
    }

    /// <summary>What rests on a consent and is public on a day.</summary>
    /// <exception cref="KeyNotFoundException">There is no such consent.</exception>
    public WithdrawalEffect TouchedBy(string consent, LocalDate day)
    {
        var stories = Stories.Where(s => s.Consents.Contains(consent, StringComparer.Ordinal) && s.IsPublicOn(day)).ToList();
        var practices = Practices.Where(p => p.Consents.Contains(consent, StringComparer.Ordinal) && p.PublicationOn(day) == PublicationState.Published).ToList();
        var (shown, told) = (stories.Select(s => s.Id).ToHashSet(StringComparer.Ordinal), practices.Select(p => p.Id).ToHashSet(StringComparer.Ordinal));
        return new(ConsentById[consent], stories, practices, [.. Entries.Where(e => told.Contains(e.Of.Practice) || e.Materials.Any(shown.Contains))]);
    }

    /// <summary>What is public on a day and not covered by consents that hold on that day.</summary>
    public IReadOnlyList<LapsedConsent> LapsedOn(LocalDate day) =>
    [
        .. Practices.Where(p => p.PublicationOn(day) == PublicationState.Published)
            .SelectMany(p => FaultsOf(p, day).Select(f => new LapsedConsent(f.Consent, f.Fault, null, p.Id))),
        .. Stories.Where(s => s.IsPublicOn(day)).SelectMany(s => FaultsOf(s, ConsentScope.Story, day).Select(f => new LapsedConsent(f.Consent, f.Fault, s.Id, s.Practice))),
    ];

    internal MediaStory? Story(string id) => LazyInitializer.EnsureInitialized(ref _storyById, () => Index(Stories, s => s.Id)).GetValueOrDefault(id);

    /// <summary>What keeps a story from being public on a day, or from being shown to a contest; nothing when nobody is shown.</summary>
    internal IEnumerable<(string Consent, ConsentFault Fault)> FaultsOf(MediaStory story, ConsentScope scope, LocalDate day) =>
        story.People == 0 ? [] : FaultsOf(story.Consents, scope, day, story.Minors > 0);

    /// <summary>What keeps the passport of a practice from being public on a day.</summary>
    internal IEnumerable<(string Consent, ConsentFault Fault)> FaultsOf(Practice practice, LocalDate day) =>
        FaultsOf(practice.Consents, ConsentScope.Passport, day, hasMinors: false);

    private IEnumerable<(string Consent, ConsentFault Fault)> FaultsOf(IReadOnlyList<string> ids, ConsentScope scope, LocalDate day, bool hasMinors)
    {
        // What is not in the register is a reference that leads nowhere, and said to be so where it stands.
        var consents = ids.Select(id => ConsentById.GetValueOrDefault(id)).OfType<Consent>().ToList();
        if (ids.Count == 0)
            yield return ("", ConsentFault.Missing);
        foreach (var consent in consents)
        {
            if (consent.FaultOn(day, scope) is { } fault)
                yield return (consent.Id, fault);
        }

        if (hasMinors && consents.Count > 0 && !consents.Exists(c => c.IsByGuardian))
            yield return (consents[0].Id, ConsentFault.NoGuardian);
    }

    private PracticeRegister Copy(IReadOnlyList<Practice> practices) => new(ProgrammeId, ProgrammeEdition)
    {
        Remark = Remark,
        Policy = Policy,
        Practices = practices,
        Stories = Stories,
        Consents = Consents,
        Adoptions = Adoptions,
        Entries = Entries,
    };

    private static Dictionary<string, T> Index<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var result = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
            result.TryAdd(id(item), item);
        return result;
    }
}
