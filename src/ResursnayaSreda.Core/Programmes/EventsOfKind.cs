namespace ResursnayaSreda.Core.Programmes;

/// <summary>The events of one kind that are over.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Events">The events.</param>
/// <param name="Participants">How many people took part, as far as it is known; null when it is known of none of them.</param>
public sealed record EventsOfKind(EventKind Kind, Counted Events, int? Participants);
