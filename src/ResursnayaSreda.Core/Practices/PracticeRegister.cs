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
    private readonly bool _hasWithdrawn;
    private Groups<MediaStory>? _stories;
    private Groups<Consent>? _renewals;
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
    public IReadOnlyList<Consent> Consents
    {
        get;
        init
        {
            field = [.. value];
            _hasWithdrawn = field.Any(c => c.Withdrawn is not null);
        }
    }
    = [];

    /// <summary>The adoptions.</summary>
    public IReadOnlyList<Adoption> Adoptions { get; init => field = [.. value]; } = [];

    /// <summary>The contest entries.</summary>
    public IReadOnlyList<ContestEntry> Entries { get; init => field = [.. value]; } = [];

    /// <summary>Who took over whose practice.</summary>
    public AdoptionGraph Graph => LazyInitializer.EnsureInitialized(ref _graph, () => new(Practices, Adoptions));

    /// <summary>What identifies it: the SHA-256 of the canonical bytes of the whole document.</summary>
    public Fingerprint Fingerprint => CanonicalJson.Fingerprint(RegisterDocument.Write(this));

    // A register that was read has a finding for each reference that leads nowhere; one that was put together in memory has none.
    internal bool IsRead { get; init; }

    /// <summary>Whether no story is missing because it could not be read.</summary>
    internal bool HasAllStories { get; init; } = true;

    /// <summary>Whether no adoption is missing because it could not be read.</summary>
    internal bool HasAllAdoptions { get; init; } = true;

    private IReadOnlyDictionary<string, Practice> ById => LazyInitializer.EnsureInitialized(ref _practices, () => Index(Practices, p => p.Id));

    private Groups<MediaStory> StoriesByPractice => LazyInitializer.EnsureInitialized(ref _stories, () => new(Stories, s => s.Practice));

    private IReadOnlyDictionary<string, Consent> ConsentById => LazyInitializer.EnsureInitialized(ref _consents, () => Index(Consents, c => c.Id));

    /// <summary>The practice with an id; null when there is none.</summary>
    public Practice? Find(string practice) => ById.GetValueOrDefault(practice);

    /// <summary>The media stories about a practice, in the order of the register.</summary>
    public IEnumerable<MediaStory> StoriesOf(string practice) => StoriesByPractice[practice].ToArray();

    /// <summary>Whether it only adds to an earlier register: nothing goes, and records of histories, versions, assessments and adoptions are never changed.</summary>
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

    /// <summary>
    /// What rests on a consent, or on one that it renews: stories that are not removed by a day, practices, contest entries of those practices or with such
    /// a story among their materials.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such consent.</exception>
    public WithdrawalEffect TouchedBy(string consent, LocalDate day)
    {
        var found = ConsentById[consent];
        var renewed = new HashSet<string>(StringComparer.Ordinal) { consent };
        for (var at = found; at.Renews is { } earlier && renewed.Add(earlier) && ConsentById.TryGetValue(earlier, out var next);)
            at = next;
        var resting = Stories.Where(s => s.Consents.Any(renewed.Contains)).ToList();
        var practices = Practices.Where(p => p.Consents.Any(renewed.Contains)).ToList();
        var (shown, told) = (resting.Select(s => s.Id).ToHashSet(StringComparer.Ordinal), practices.Select(p => p.Id).ToHashSet(StringComparer.Ordinal));
        return new(
            found, [.. resting.Where(s => !(s.Removed <= day))], practices, [.. Entries.Where(e => told.Contains(e.Of.Practice) || e.Materials.Any(shown.Contains))]);
    }

    /// <summary>What is public on a day and not covered by consents that hold on that day.</summary>
    public IReadOnlyList<LapsedConsent> LapsedOn(LocalDate day) =>
    [
        .. Practices.Where(p => p.PublicationOn(day) == PublicationState.Published)
            .SelectMany(p => FaultsOf(p, day).Select(f => new LapsedConsent(f.Consent, f.Fault, null, p.Id))),
        .. Stories.Where(s => s.IsPublicOn(day)).SelectMany(s => FaultsOf(s, ConsentScope.Story, day).Select(f => new LapsedConsent(f.Consent, f.Fault, s.Id, s.Practice))),
    ];

    /// <summary>Whether a story about a practice is public on a day.</summary>
    internal bool HasStoryOn(string practice, LocalDate day)
    {
        foreach (var story in StoriesByPractice[practice])
        {
            if (story.IsPublicOn(day))
                return true;
        }

        return false;
    }

    internal MediaStory? Story(string id) => LazyInitializer.EnsureInitialized(ref _storyById, () => Index(Stories, s => s.Id)).GetValueOrDefault(id);

    /// <summary>What keeps a story from being public on a day, or from being shown to a contest; nothing when nobody is shown.</summary>
    internal IEnumerable<(string Consent, ConsentFault Fault)> FaultsOf(MediaStory story, ConsentScope scope, LocalDate day) =>
        story.People == 0 ? [] : FaultsOf(story.Consents, scope, day, story.Minors > 0);

    /// <summary>What keeps the passport of a practice from being public on a day.</summary>
    internal IEnumerable<(string Consent, ConsentFault Fault)> FaultsOf(Practice practice, LocalDate day) =>
        FaultsOf(practice.Consents, ConsentScope.Passport, day, hasMinors: false);

    /// <summary>The consents of a list, and those that renew them, that were withdrawn: each with the one of the list that it is or renews.</summary>
    internal IEnumerable<(string Listed, string Withdrawn, LocalDate Day)> WithdrawalsOf(IReadOnlyList<string> ids) =>
        !_hasWithdrawn ? [] : ids.Select(Consent).OfType<Consent>().SelectMany(
            LineOf, (listed, c) => (listed.Id, c.Id, c.Withdrawn)).Where(c => c.Withdrawn is not null).Select(c => (c.Item1, c.Item2, c.Withdrawn!.Value));

    internal Consent? Consent(string id) => ConsentById.GetValueOrDefault(id);

    private IEnumerable<(string Consent, ConsentFault Fault)> FaultsOf(IReadOnlyList<string> ids, ConsentScope scope, LocalDate day, bool hasMinors) =>
        !hasMinors && AllHold(ids, scope, day) ? [] : FaultsAmong(ids, scope, day, hasMinors);

    // Mostly each holds, and what renews it is no matter.
    private bool AllHold(IReadOnlyList<string> ids, ConsentScope scope, LocalDate day)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (Consent(ids[i]) is not { } consent || consent.FaultOn(day, scope) is not null)
                return false;
        }

        return ids.Count > 0;
    }

    private IEnumerable<(string Consent, ConsentFault Fault)> FaultsAmong(IReadOnlyList<string> ids, ConsentScope scope, LocalDate day, bool hasMinors)
    {
        if (ids.Count == 0)
            yield return ("", ConsentFault.Missing);
        var holding = new List<Consent>();
        var isFaultless = ids.Count > 0;
        foreach (var id in ids)
        {
            var consent = Consent(id);
            var before = holding.Count;
            if (consent is not null)
                holding.AddRange(LineOf(consent).Where(c => c.FaultOn(day, scope) is null));
            if (holding.Count > before)
                continue;
            isFaultless = false;
            if (consent is not null || !IsRead)
                yield return (id, consent?.FaultOn(day, scope) ?? ConsentFault.Missing);
        }

        // At an event open to all, or where the public interest asks for it, no consent is needed, of guardians neither (article 152.1).
        if (hasMinors && isFaultless && !holding.Exists(c => c.IsByGuardian || c.Basis is ConsentBasis.OpenEvent or ConsentBasis.PublicInterest))
            yield return (ids[0], ConsentFault.NoGuardian);
    }

    // A consent and whatever renews it.
    private List<Consent> LineOf(Consent consent)
    {
        var renewals = LazyInitializer.EnsureInitialized(
            ref _renewals, () => new(Consents, c => c.Renews));
        var (line, seen) = (new List<Consent> { consent }, new HashSet<string>(StringComparer.Ordinal) { consent.Id });
        for (var i = 0; i < line.Count; i++)
            line.AddRange(renewals[line[i].Id].Where(r => seen.Add(r.Id)));
        return line;
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
        IsRead = IsRead,
    };

    private static Dictionary<string, T> Index<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var result = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
            result.TryAdd(id(item), item);
        return result;
    }
}
