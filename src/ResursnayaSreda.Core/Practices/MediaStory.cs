using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Practices;

/// <summary>A story about a practice in a channel of the programme. The library keeps neither pictures nor names of people shown.</summary>
public sealed record MediaStory
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the register.</param>
    /// <param name="practice">The id of the practice.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="host">Where it lies, such as the name of a video service.</param>
    /// <param name="language">Its language, as a BCP 47 tag.</param>
    public MediaStory(string id, string practice, string title, MediaKind kind, string host, string language)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(practice);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        (Id, Practice, Title, Kind, Host, Language) = (id, practice, title, kind, host, language);
    }

    /// <summary>Its id in the register.</summary>
    public string Id { get; }

    /// <summary>The id of the practice.</summary>
    public string Practice { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>What it is.</summary>
    public MediaKind Kind { get; }

    /// <summary>Where it lies.</summary>
    public string Host { get; }

    /// <summary>Its language, as a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>The id of the channel of the programme; null when it is in none.</summary>
    public string? Channel { get; init; }

    /// <summary>Its address; null while it has none.</summary>
    public string? Address { get; init; }

    /// <summary>How long it is, in seconds; null when it is not said, or has no length.</summary>
    public int? Seconds { get; init; }

    /// <summary>The languages of its subtitles, as BCP 47 tags.</summary>
    public IReadOnlyList<string> Subtitles { get; init => field = FixedList.Of(value); } = [];

    /// <summary>The first day on which it was public; null while it is not.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The first day on which it was public no more; null when it still is.</summary>
    public LocalDate? Removed { get; init; }

    /// <summary>How many people can be recognised in it.</summary>
    public int People { get; init; }

    /// <summary>How many of them are minors.</summary>
    public int Minors { get; init; }

    /// <summary>The ids of the consents that it rests on.</summary>
    public IReadOnlyList<string> Consents { get; init => field = FixedList.Of(value); } = [];

    /// <summary>Whether it is public on a day.</summary>
    public bool IsPublicOn(LocalDate day) => Published <= day && !(Removed <= day);
}
