namespace ResursnayaSreda.Core.Practices;

/// <summary>What has to be there, beside the fields of the passport, for a transition.</summary>
public enum TransitionEvidence
{
    /// <summary>The change says why.</summary>
    Reason,

    /// <summary>The change names a document, such as a protocol or an act.</summary>
    Reference,

    /// <summary>The change names an evaluation in which the practice was assessed by that day.</summary>
    Assessment,

    /// <summary>The practice has consents, and all of them hold for its passport on that day.</summary>
    Consent,

    /// <summary>A media story about it is public on that day.</summary>
    Story,

    /// <summary>The change names the practice that takes its place.</summary>
    Successor,

    /// <summary>It was taken over in at least one other context by that day.</summary>
    OneContext,

    /// <summary>It was taken over in at least two other contexts by that day.</summary>
    TwoContexts,
}
