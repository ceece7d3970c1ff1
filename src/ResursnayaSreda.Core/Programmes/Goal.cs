namespace ResursnayaSreda.Core.Programmes;

/// <summary>A goal of the strategy.</summary>
public sealed record Goal
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the programme.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="indicators">What shows whether it is reached.</param>
    public Goal(string id, string title, IEnumerable<Indicator> indicators)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(indicators);
        (Id, Title, Indicators) = (id, title, [.. indicators]);
    }

    /// <summary>Its id in the programme.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>What shows whether it is reached.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }
}
