namespace ResursnayaSreda.Core.Programmes;

/// <summary>The events of one kind that are over.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Events">The events.</param>
/// <param name="Participants">How many people took part in those of which it is known.</param>
/// <param name="Unknown">Those of which it is not known how many took part.</param>
public sealed record EventsOfKind(EventKind Kind, Counted Events, long Participants, Counted Unknown);
