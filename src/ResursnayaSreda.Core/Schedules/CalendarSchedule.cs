using NodaTime;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>
/// A schedule by the critical path method in days, each activity by a calendar of its own: the same passes as <see cref="Schedule"/>, with
/// additions that skip days off. A successor starts on the next working day after the finish of its predecessor. Immutable.
/// </summary>
public sealed class CalendarSchedule
{
    private readonly PrecedenceGraph _graph;
    private readonly IReadOnlyList<CalendarRelation> _relations;
    private readonly CriticalPathPasses<CalendarAxis> _passes;

    private CalendarSchedule(
        PrecedenceGraph graph, IReadOnlyList<CalendarRelation> relations, CriticalPathPasses<CalendarAxis> passes, IReadOnlyList<ScheduledDates> activities)
    {
        (_graph, _relations, _passes, Activities) = (graph, relations, passes, activities);
        Start = activities.Count == 0 ? null : activities.Min(a => a.EarlyStart);
        Finish = activities.Count == 0 ? null : activities.Max(a => a.EarlyFinish);
    }

    /// <summary>The earliest day of all; null when there are no activities.</summary>
    public LocalDate? Start { get; }

    /// <summary>The last day of all; null when there are no activities.</summary>
    public LocalDate? Finish { get; }

    /// <summary>The activities in their declared order.</summary>
    public IReadOnlyList<ScheduledDates> Activities { get; }

    /// <summary>The activity with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ScheduledDates this[string id] => Activities[_graph.Index[id]];

    /// <summary>Schedules activities from a first day on.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="relations">What they wait for.</param>
    /// <param name="start">The first day: nothing that has not started begins before it.</param>
    /// <param name="finish">The last day on which the project should be over; null for when it can be.</param>
    /// <param name="dataDate">The day up to which is known what really happened; null for <paramref name="start"/>. What has not started begins no earlier.</param>
    /// <exception cref="ArgumentException">An id stands twice, a relation names no activity, or there is a cycle; the message names it.</exception>
    public static CalendarSchedule Of(
        IEnumerable<CalendarActivity> activities, IEnumerable<CalendarRelation> relations, LocalDate start, LocalDate? finish = null, LocalDate? dataDate = null)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(relations);
        return new CalendarInput([.. activities], [.. relations], start).Schedule(start, finish, dataDate ?? start);
    }

    /// <summary>
    /// The first day from which a project without other bounds can still be over on its last one: the earliest of the latest starts. Bounds at
    /// starts are not looked at.
    /// </summary>
    /// <exception cref="ArgumentException">An id stands twice, a relation names no activity, or there is a cycle; the message names it.</exception>
    public static LocalDate LatestStart(IEnumerable<CalendarActivity> activities, IEnumerable<CalendarRelation> relations, LocalDate finish)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(relations);
        return new CalendarInput([.. activities], [.. relations], finish).LatestStart(finish);
    }

    /// <summary>The relations that hold an activity where it is, in their declared order; none where only the first day, the data date or a bound does.</summary>
    /// <exception cref="KeyNotFoundException">There is no such activity.</exception>
    public IReadOnlyList<CalendarRelation> DrivingRelations(string id)
    {
        var driving = new List<CalendarRelation>();
        foreach (var relation in _graph.Incoming(_graph.Index[id]))
        {
            if (_passes.IsDriving(relation))
                driving.Add(_relations[relation]);
        }

        return driving;
    }

    /// <summary>What leads to the start of an activity: from the one that only a bound holds, each held by the one before it, to the activity itself.</summary>
    /// <exception cref="KeyNotFoundException">There is no such activity.</exception>
    public IReadOnlyList<string> DrivingChain(string id)
    {
        var chain = new List<string> { id };
        while (DrivingRelations(chain[^1]) is [var driving, ..])
            chain.Add(driving.From);
        chain.Reverse();
        return chain;
    }

    /// <summary>The chains of critical activities in which each is driven by the one before it, in the order of the declarations.</summary>
    /// <param name="limit">How many are listed at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above zero.</exception>
    public CriticalPathList CriticalPaths(int limit) => CriticalPathList.Of(_graph, i => Activities[i].IsCritical, _passes.IsDriving, limit);

    internal static CalendarSchedule Of(
        PrecedenceGraph graph, IReadOnlyList<CalendarRelation> relations, CriticalPathPasses<CalendarAxis> passes, IReadOnlyList<ScheduledDates> dates) =>
        new(graph, relations, passes, dates);
}
