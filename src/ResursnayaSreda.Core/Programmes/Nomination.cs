namespace ResursnayaSreda.Core.Programmes;

/// <summary>A nomination of a contest. Who may enter it is said by its rules, which are a methodology.</summary>
public sealed record Nomination
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the contest.</param>
    /// <param name="title">What it is called.</param>
    public Nomination(string id, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        (Id, Title) = (id, title);
    }

    /// <summary>Its id in the contest.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>The last moment for entries; null when it is not known.</summary>
    public LocalDeadline? Deadline { get; init; }

    /// <summary>Its rules, which say who may enter; null when they are not known.</summary>
    public RulesReference? Rules { get; init; }
}
