using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>What is asked of a video bridge: who takes part, how long it is, and between which days it is looked for. Immutable.</summary>
public sealed class BridgeRequest
{
    private const int MinutesOfDay = PenaltyCurve.MinutesOfDay;
    private const int MostDays = 366;
    private const int MostYear = 9990;

    /// <summary>Makes it.</summary>
    /// <param name="hostZone">The IANA time zone in which the bridge is announced.</param>
    /// <param name="days">The days of the host on which it may begin, both ends included, at most 366.</param>
    /// <param name="minutes">How long it is, in minutes: a whole number of units, at most a day.</param>
    /// <param name="participants">Who takes part, each id once.</param>
    /// <exception cref="ArgumentException">Nobody takes part, an id stands twice, the zone is blank, there are too many days or they lie outside of the years 1 to 9990.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of range.</exception>
    public BridgeRequest(string hostZone, DateInterval days, int minutes, IEnumerable<BridgeParticipant> participants)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hostZone);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, MinutesOfDay);
        HostZone = hostZone;
        Days = new(days.Start.WithCalendar(CalendarSystem.Iso), days.End.WithCalendar(CalendarSystem.Iso));
        Minutes = minutes;
        Participants = [.. participants];
        if (Days.Length > MostDays || Days.Start.Year < 1 || Days.End.Year > MostYear)
            throw new ArgumentException($"At most {MostDays} days of the years 1 to {MostYear} are looked through.", nameof(days));
        if (Participants.Count == 0 || Participants.DistinctBy(p => p.Id, StringComparer.Ordinal).Count() < Participants.Count)
            throw new ArgumentException("Somebody takes part, and each has an id of its own.", nameof(participants));
    }

    /// <summary>The time zone in which the bridge is announced.</summary>
    public string HostZone { get; }

    /// <summary>The days of the host on which it may begin.</summary>
    public DateInterval Days { get; }

    /// <summary>How long it is, in minutes.</summary>
    public int Minutes { get; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<BridgeParticipant> Participants { get; }

    /// <summary>The grid, in minutes from midnight of the host, on which it may begin: 1 to 1440. <value>30.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public int Grid { get; init => field = WithinDay(value); } = 30;

    /// <summary>For how many minutes penalty points are stated: 1 to 1440; the length of the bridge is a whole number of them. <value>30.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public int Unit { get; init => field = WithinDay(value); } = 30;

    /// <summary>
    /// From how many participants on for whom a day is off that day is excluded. With more than 1, those who are off are charged and bound by
    /// their windows like any other, and the slot says that they are off. <value>1: a day is excluded when it is off for any.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int OffQuorum
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    private static int WithinDay(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MinutesOfDay);
        return value;
    }
}
