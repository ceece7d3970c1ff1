using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Practices;

/// <summary>A practice: its passport, its versions, what was found out about it and the history of its states. Immutable.</summary>
public sealed record Practice
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the register.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="region">The region it is carried out in.</param>
    /// <param name="versions">Its versions, the first first; there is at least one.</param>
    /// <exception cref="ArgumentException">A text is blank, or there is no version.</exception>
    public Practice(string id, string title, RegionCode region, IEnumerable<PracticeVersion> versions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(versions);
        (Id, Title, Region, Versions) = (id, title, region, versions as FixedList<PracticeVersion> ?? FixedList.Of([.. versions]));
        if (Versions.Count == 0)
            throw new ArgumentException("A practice has at least one version.", nameof(versions));
    }

    /// <summary>Its id in the register.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>The region it is carried out in.</summary>
    public RegionCode Region { get; }

    /// <summary>Its versions, the first first. The passport holds the texts of the last one.</summary>
    public IReadOnlyList<PracticeVersion> Versions { get; }

    /// <summary>The municipality it is carried out in; null when it is not said.</summary>
    public string? Municipality { get; init; }

    /// <summary>The id of the pilot site that found it; null when none did.</summary>
    public string? Site { get; init; }

    /// <summary>The id of the resource centre that looks after it; null when none does.</summary>
    public string? Centre { get; init; }

    /// <summary>The day it began; null when it is not said.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The day it ended; null while it is carried out, or when it is not said.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The organisation that carries it out; null when it is not said.</summary>
    public string? Owner { get; init; }

    /// <summary>The organisations that take part.</summary>
    public IReadOnlyList<PracticePartner> Partners { get; init => field = FixedList.Of(value); } = [];

    /// <summary>What it is, in short.</summary>
    public string? Summary { get; init; }

    /// <summary>What it set out to change: the situation before.</summary>
    public string? Problem { get; init; }

    /// <summary>What it is for.</summary>
    public string? Objectives { get; init; }

    /// <summary>How it is done, step by step.</summary>
    public IReadOnlyList<string> Steps { get; init => field = FixedList.Of(value); } = [];

    /// <summary>The template of roadmaps that its steps have become; null when there is none.</summary>
    public Fingerprint? Template { get; init; }

    /// <summary>What it takes: people, means, money.</summary>
    public string? Resources { get; init; }

    /// <summary>What has come of it.</summary>
    public IReadOnlyList<PracticeResult> Results { get; init => field = FixedList.Of(value); } = [];

    /// <summary>What was difficult and what was learnt.</summary>
    public string? Lessons { get; init; }

    /// <summary>Why it lasts.</summary>
    public string? Sustainability { get; init; }

    /// <summary>What others need to take it over.</summary>
    public string? Transferability { get; init; }

    /// <summary>The version of another practice that it was made out of; null when it is new.</summary>
    public VersionReference? Parent { get; init; }

    /// <summary>The ids of the programme's indicators that it serves.</summary>
    public IReadOnlyList<string> Serves { get; init => field = FixedList.Of(value); } = [];

    /// <summary>The ids of the consents that its passport rests on.</summary>
    public IReadOnlyList<string> Consents { get; init => field = FixedList.Of(value); } = [];

    /// <summary>What it changed, told as cases.</summary>
    public IReadOnlyList<SuccessStory> Successes { get; init => field = FixedList.Of(value); } = [];

    /// <summary>The evaluations in which it was assessed.</summary>
    public IReadOnlyList<PracticeAssessment> Assessments { get; init => field = FixedList.Of(value); } = [];

    /// <summary>What happened to it, the first first.</summary>
    public IReadOnlyList<PracticeChange> History { get; init => field = FixedList.Of(value); } = [];

    /// <summary>Where it is carried out.</summary>
    public Locality Locality => new(Region, Municipality);

    /// <summary>Where it is on its way to the public, after all that its history says.</summary>
    public PublicationState Publication => PublicationOn(LocalDate.MaxIsoValue);

    /// <summary>Who vouches for it, after all that its history says.</summary>
    public ValidationLevel Validation => ValidationOn(LocalDate.MaxIsoValue);

    /// <summary>How far it has proved itself, after all that its history says.</summary>
    public Maturity Maturity => MaturityOn(LocalDate.MaxIsoValue);

    /// <summary>Where it was on its way to the public at the end of a day.</summary>
    public PublicationState PublicationOn(LocalDate day) => EnumWords.Of<PublicationState>(StateOn(PracticeAxis.Publication, day));

    /// <summary>Who vouched for it at the end of a day.</summary>
    public ValidationLevel ValidationOn(LocalDate day) => EnumWords.Of<ValidationLevel>(StateOn(PracticeAxis.Validation, day));

    /// <summary>How far it had proved itself at the end of a day.</summary>
    public Maturity MaturityOn(LocalDate day) => EnumWords.Of<Maturity>(StateOn(PracticeAxis.Maturity, day));

    /// <summary>The text of a field of the passport, lists as lines; null when it is not filled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such field.</exception>
    public string? Text(PassportField passportField) => passportField switch
    {
        PassportField.Title => Title,
        PassportField.Region => Region.ToString(),
        PassportField.Municipality => Filled(Municipality),
        PassportField.Owner => Filled(Owner),
        PassportField.Summary => Filled(Summary),
        PassportField.Problem => Filled(Problem),
        PassportField.Objectives => Filled(Objectives),
        PassportField.Steps => Filled(string.Join('\n', Steps)),
        PassportField.Resources => Filled(Resources),
        PassportField.Results => Filled(string.Join('\n', Results.Select(r => r.Text))),
        PassportField.Lessons => Filled(Lessons),
        PassportField.Sustainability => Filled(Sustainability),
        PassportField.Transferability => Filled(Transferability),
        _ => throw new ArgumentOutOfRangeException(nameof(passportField)),
    };

    internal bool IsFilled(PassportField passportField) => passportField switch
    {
        PassportField.Steps => Steps.Any(s => !string.IsNullOrWhiteSpace(s)),
        PassportField.Results => Results.Any(r => !string.IsNullOrWhiteSpace(r.Text)),
        _ => Text(passportField) is not null,
    };

    internal string StateOn(PracticeAxis axis, LocalDate day)
    {
        for (var i = History.Count - 1; i >= 0; i--)
        {
            if (History[i].Axis == axis && History[i].On <= day)
                return History[i].To;
        }

        return PracticeTransitions.StatesOf(axis)[0];
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
