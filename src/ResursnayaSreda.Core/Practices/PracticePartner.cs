namespace ResursnayaSreda.Core.Practices;

/// <summary>An organisation that takes part in a practice.</summary>
public sealed class PracticePartner
{
    /// <summary>Makes it.</summary>
    /// <param name="name">The organisation.</param>
    /// <param name="support">What it gives.</param>
    public PracticePartner(string name, IEnumerable<PartnerSupport> support)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(support);
        (Name, Support) = (name, [.. support]);
    }

    /// <summary>The organisation.</summary>
    public string Name { get; }

    /// <summary>What it gives.</summary>
    public IReadOnlyList<PartnerSupport> Support { get; }
}
