using NodaTime;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Where a roadmap is carried out. Immutable.</summary>
public sealed class PilotSite
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id among the sites of a programme: any text that is not blank.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="zone">Its time zone by the IANA database; it may be another one than that of its region as a whole.</param>
    /// <exception cref="ArgumentException">A text is blank, or there is no such zone.</exception>
    public PilotSite(string id, string name, string zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? throw new ArgumentNullException(nameof(zone))) is null)
            throw new ArgumentException($"There is no time zone \"{zone}\".", nameof(zone));
        (Id, Name, Zone) = (id, name, zone);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its time zone.</summary>
    public string Zone { get; }

    /// <summary>The region it lies in, by the catalogue of the roadmap; null when it is not said.</summary>
    public RegionCode? Region { get; init; }

    /// <summary>How it counts working days. <value>The federal calendar alone.</value></summary>
    public SiteCalendar Calendar { get; init; } = SiteCalendar.Federal;

    /// <summary>What roles are called at the site, by the ids of the roles; those that are not named here have the template's title.</summary>
    public IReadOnlyDictionary<string, string> RoleNames { get; init => field = Sorted(value); } = Sorted([]);

    /// <summary>How roles can be reached, by the ids of the roles: an office, never a person.</summary>
    public IReadOnlyDictionary<string, string> Contacts { get; init => field = Sorted(value); } = Sorted([]);

    /// <summary>The id and the name.</summary>
    public override string ToString() => $"{Id} {Name}";

    private static SortedDictionary<string, string> Sorted(IEnumerable<KeyValuePair<string, string>> values) =>
        new(new Dictionary<string, string>(values), StringComparer.Ordinal);
}
