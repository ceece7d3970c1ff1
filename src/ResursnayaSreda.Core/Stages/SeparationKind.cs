namespace ResursnayaSreda.Core.Stages;

/// <summary>What puts one submission above another.</summary>
public enum SeparationKind
{
    /// <summary>A key of the ranking.</summary>
    Key,

    /// <summary>A lot.</summary>
    Lot,

    /// <summary>A recorded decision.</summary>
    Decision,

    /// <summary>Nothing: they are equal, or their order waits for an answer.</summary>
    None,
}
