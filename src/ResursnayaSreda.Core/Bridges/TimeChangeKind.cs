namespace ResursnayaSreda.Core.Bridges;

/// <summary>What has become of an agreed local time.</summary>
public enum TimeChangeKind
{
    /// <summary>It means another instant now.</summary>
    Moved,

    /// <summary>It occurs twice now, and neither is the instant that it was.</summary>
    Ambiguous,

    /// <summary>Clocks skip it now: there is no such local time.</summary>
    Skipped,
}
