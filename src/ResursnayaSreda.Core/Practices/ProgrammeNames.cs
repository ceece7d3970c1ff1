using NodaTime;

namespace ResursnayaSreda.Core.Practices;

/// <summary>What a register may refer to in its programme.</summary>
/// <param name="Id">The id of the programme.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Sites">The ids of its pilot sites.</param>
/// <param name="Centres">The ids of its resource centres.</param>
/// <param name="Channels">The ids of its channels.</param>
/// <param name="Indicators">The ids of the indicators of its strategy.</param>
/// <param name="Contests">The ids of its contests.</param>
/// <param name="Nominations">The nominations of its contests, with the last moment for entries and the zone it is said in.</param>
internal sealed record ProgrammeNames(
    string Id,
    string Edition,
    IReadOnlySet<string> Sites,
    IReadOnlySet<string> Centres,
    IReadOnlySet<string> Channels,
    IReadOnlySet<string> Indicators,
    IReadOnlySet<string> Contests,
    IReadOnlyDictionary<(string Contest, string Nomination), (Instant? Deadline, DateTimeZone Zone)> Nominations);
