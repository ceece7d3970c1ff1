namespace ResursnayaSreda.Core.Programmes;

/// <summary>What a programme is to reach.</summary>
public sealed record Strategy
{
    /// <summary>Makes it.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="goals">Its goals.</param>
    public Strategy(string title, IEnumerable<Goal> goals)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(goals);
        (Title, Goals) = (title, [.. goals]);
    }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Its goals.</summary>
    public IReadOnlyList<Goal> Goals { get; }

    /// <summary>The indicators of all goals.</summary>
    public IEnumerable<Indicator> Indicators => Goals.SelectMany(g => g.Indicators);
}
