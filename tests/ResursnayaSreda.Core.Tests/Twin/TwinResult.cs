namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Where a submission stands: in, out at a stage, or waiting.</summary>
internal sealed class Standing
{
    /// <summary>The stage it left at, in the words of the contest document; null while it is in.</summary>
    public string? LeftAt { get; set; }

    public bool IsWithdrawn { get; set; }

    /// <summary>The first stage whose requirements wait; null when none does.</summary>
    public string? WaitsFrom { get; set; }

    public bool IsWaiting => LeftAt is null && WaitsFrom is not null;

    public List<string> Failed { get; } = [];
}

/// <summary>What the twin found in one round.</summary>
internal sealed record TwinResult
{
    public required string Round { get; init; }

    /// <summary>Whether the round is held.</summary>
    public bool IsHeld { get; init; } = true;

    public required IReadOnlyDictionary<string, Standing> Standings { get; init; }

    /// <summary>Scores and criteria by submission and id.</summary>
    public required IReadOnlyDictionary<string, Dictionary<string, TwinValue>> Values { get; init; }

    /// <summary>Null when ranking or selection waits for an answer.</summary>
    public TwinSelection? Selection { get; init; }
}

/// <param name="Lists">Lists by name.</param>
/// <param name="Places">Places by submission.</param>
/// <param name="Outcomes">Outcomes by submission.</param>
/// <param name="Computed">What the rules gave where another body decided otherwise.</param>
/// <param name="Amounts">Amounts by submission and id.</param>
internal sealed record TwinSelection(
    IReadOnlyDictionary<string, List<TwinBlock>> Lists,
    IReadOnlyDictionary<string, int> Places,
    IReadOnlyDictionary<string, string> Outcomes,
    IReadOnlyDictionary<string, string> Computed,
    IReadOnlyDictionary<string, Dictionary<string, TwinValue>> Amounts);

/// <summary>Equals of a list, and the key that separated them from the next ones; null for the last.</summary>
internal sealed record TwinBlock(IReadOnlyList<string> Members, int From, int To, string? SeparatedBy);
