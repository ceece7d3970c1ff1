namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What shows that something was done.</summary>
public enum EvidenceKind
{
    /// <summary>An address where it can be seen.</summary>
    Link,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A photo.</summary>
    Photo,

    /// <summary>A protocol.</summary>
    Protocol,

    /// <summary>How many people took part: a number, never names.</summary>
    Participants,
}
