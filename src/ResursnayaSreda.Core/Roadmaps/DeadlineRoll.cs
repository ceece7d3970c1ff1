namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What becomes of a deadline on a day that is not worked.</summary>
public enum DeadlineRoll
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>It is the last working day before.</summary>
    Previous,

    /// <summary>It is the next working day.</summary>
    Next,
}
