using NodaTime;
using ResursnayaSreda.Core.Practices;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>An event of a programme, at a place or online.</summary>
public sealed record ProgrammeEvent
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the programme.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="days">Its days, by the clocks of its zone.</param>
    /// <param name="zone">Its time zone by the IANA database.</param>
    public ProgrammeEvent(string id, EventKind kind, string title, DateInterval days, string zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentException.ThrowIfNullOrWhiteSpace(zone);
        (Id, Kind, Title, Days, Zone) = (id, kind, title, days, zone);
    }

    /// <summary>Its id in the programme.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public EventKind Kind { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Its days, by the clocks of its zone.</summary>
    public DateInterval Days { get; }

    /// <summary>Its time zone by the IANA database.</summary>
    public string Zone { get; }

    /// <summary>Where it is held; null when it is held online.</summary>
    public Locality? Place { get; init; }

    /// <summary>The ids of the pilot sites that take part.</summary>
    public IReadOnlyList<string> Sites { get; init => field = [.. value]; } = [];

    /// <summary>The ids of the resource centres that take part.</summary>
    public IReadOnlyList<string> Centres { get; init => field = [.. value]; } = [];

    /// <summary>How many people took part; null when it is not known.</summary>
    public int? Participants { get; init; }
}
