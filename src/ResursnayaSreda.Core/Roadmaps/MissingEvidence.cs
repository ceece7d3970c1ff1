namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Evidence that a stage asks for and that is not accepted.</summary>
/// <param name="Deliverable">The id of the deliverable.</param>
/// <param name="Kind">The kind of evidence.</param>
/// <param name="State">What has become of the last that was handed in; null when there is none.</param>
public sealed record MissingEvidence(string Deliverable, EvidenceKind Kind, EvidenceState? State);
