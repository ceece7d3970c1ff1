namespace ResursnayaSreda.Core.Bridges;

/// <summary>By how much a window would have to be wider for a slot to fit into it.</summary>
/// <param name="Participant">Whose window it is.</param>
/// <param name="Earlier">How many minutes earlier it would have to begin.</param>
/// <param name="Later">How many minutes later it would have to end.</param>
public sealed record WindowWidening(string Participant, int Earlier, int Later);
