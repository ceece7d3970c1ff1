using NodaTime;

namespace ResursnayaSreda.Core.Regions;

/// <summary>A region as it stood on a day.</summary>
public sealed class RegionVersion
{
    internal RegionVersion(Region region, LocalDate day, RegionName name, FederalDistrict? district, RegionCentre? centre)
    {
        Region = region;
        Day = day;
        Name = name;
        District = district;
        Centre = centre;
    }

    /// <summary>The entry of the catalogue.</summary>
    public Region Region { get; }

    /// <summary>The day.</summary>
    public LocalDate Day { get; }

    /// <summary>What it was called.</summary>
    public RegionName Name { get; }

    /// <summary>The federal district it belonged to; null when it belonged to none.</summary>
    public FederalDistrict? District { get; }

    /// <summary>The city from which it was governed; null when none is known.</summary>
    public RegionCentre? Centre { get; }

    /// <summary>The code and the name.</summary>
    public override string ToString() => $"{Region.Code} {Name}";
}
