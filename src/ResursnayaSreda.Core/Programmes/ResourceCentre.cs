using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>A resource centre (ресурсный центр), federal or regional. Together they are the network of the programme.</summary>
public sealed record ResourceCentre
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the programme.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="level">Its level.</param>
    public ResourceCentre(string id, string name, CentreLevel level)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Id, Name, Level) = (id, name, level);
    }

    /// <summary>Its id in the programme.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its level.</summary>
    public CentreLevel Level { get; }

    /// <summary>The region it serves; null for a federal one, or when it is not said.</summary>
    public RegionCode? Region { get; init; }

    /// <summary>The id of the centre that coordinates it; null when none does.</summary>
    public string? CoordinatedBy { get; init; }

    /// <summary>The ids of the pilot sites that it looks after.</summary>
    public IReadOnlyList<string> Sites { get; init => field = [.. value]; } = [];
}
