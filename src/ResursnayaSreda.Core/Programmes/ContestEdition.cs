namespace ResursnayaSreda.Core.Programmes;

/// <summary>An edition of a contest that practices of the programme are entered for.</summary>
public sealed record ContestEdition
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the programme.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="edition">Which edition it is, such as III.</param>
    /// <param name="nominations">Its nominations that matter to the programme.</param>
    public ContestEdition(string id, string title, string edition, IEnumerable<Nomination> nominations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(edition);
        ArgumentNullException.ThrowIfNull(nominations);
        (Id, Title, Edition, Nominations) = (id, title, edition, [.. nominations]);
    }

    /// <summary>Its id in the programme.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Which edition it is.</summary>
    public string Edition { get; }

    /// <summary>Its nominations that matter to the programme.</summary>
    public IReadOnlyList<Nomination> Nominations { get; }
}
