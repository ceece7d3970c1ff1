using NodaTime;

namespace ResursnayaSreda.Core.Regions;

/// <summary>An entry of a catalogue: what identifies a region, and its facts with the days from which they hold. Immutable.</summary>
public sealed class Region
{
    /// <summary>Makes an entry.</summary>
    /// <param name="code">Its identity.</param>
    /// <param name="kind">What kind of unit it is.</param>
    /// <param name="name">What it has always been called; where that changed, <see cref="Names"/> says so.</param>
    /// <param name="zone">The IANA time zone of the region as a whole.</param>
    /// <exception cref="ArgumentException">The code is the default value, or the zone is blank.</exception>
    public Region(RegionCode code, RegionKind kind, RegionName name, string zone)
    {
        if (code == default)
            throw new ArgumentException("A region has a code.", nameof(code));
        ArgumentNullException.ThrowIfNull(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(zone);
        Code = code;
        Kind = kind;
        Names = new History<RegionName>(name);
        Zones = [new RegionZone(zone)];
    }

    /// <summary>Its identity.</summary>
    public RegionCode Code { get; }

    /// <summary>What kind of unit it is.</summary>
    public RegionKind Kind { get; }

    /// <summary>What it has been called.</summary>
    public History<RegionName> Names
    {
        get;
        init => field = value.All.All(n => n.Value is not null) ? value : throw new ArgumentException("A region always has a name.", nameof(value));
    }

    /// <summary>The federal districts it has belonged to. <value>None at any time when nothing is said.</value></summary>
    public History<FederalDistrict> Districts { get; init; } = new(null);

    /// <summary>The cities from which it has been governed. <value>None at any time when nothing is said.</value></summary>
    public History<RegionCentre> Centres { get; init; } = new(null);

    /// <summary>Its time zones, that of the region as a whole first.</summary>
    public IReadOnlyList<RegionZone> Zones
    {
        get;
        init => field = value.Count > 0 ? [.. value] : throw new ArgumentException("A region has a time zone.", nameof(value));
    }

    /// <summary>The time zone of the region as a whole. A site in it may lie in another of <see cref="Zones"/>.</summary>
    public RegionZone PrimaryZone => Zones[0];

    /// <summary>Its code in the tax registers; null when it has none.</summary>
    public SubjectCode? Subject { get; init; }

    /// <summary>The beginning of its codes in OKATO; null when it has none.</summary>
    public OkatoCode? Okato { get; init; }

    /// <summary>The beginning of its codes in OKTMO; null when it has none.</summary>
    public OktmoCode? Oktmo { get; init; }

    /// <summary>Its code on vehicle plates, the oldest one where there are several; null when it has none.</summary>
    public PlateCode? Plate { get; init; }

    /// <summary>The region as it stood on a day. Nothing here knows which day it is today.</summary>
    public RegionVersion At(LocalDate day) => new(this, day, Names.At(day)!, Districts.At(day), Centres.At(day));

    /// <summary>The code and the name.</summary>
    public override string ToString() => $"{Code} {Names.Latest}";
}
