using NodaTime;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>A link of the network: two centres work together.</summary>
/// <param name="Id">Its id in the programme.</param>
/// <param name="Centre">The id of one centre.</param>
/// <param name="With">The id of the other.</param>
/// <param name="Since">The day it began; null when it is not said.</param>
/// <param name="Subject">What about; null when it is not said.</param>
public sealed record Cooperation(string Id, string Centre, string With, LocalDate? Since = null, string? Subject = null);
