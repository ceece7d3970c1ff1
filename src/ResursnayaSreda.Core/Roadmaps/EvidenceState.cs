namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What has become of evidence.</summary>
public enum EvidenceState
{
    /// <summary>It was handed in and nobody has looked at it yet.</summary>
    Submitted,

    /// <summary>It was accepted: only this counts.</summary>
    Accepted,

    /// <summary>It was returned, with a reason.</summary>
    Returned,
}
