using NodaTime;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The dates that hold a roadmap: those of its anchors, and the bounds of its stages.</summary>
internal sealed class RoadmapBounds
{
    private readonly SiteRoadmap _roadmap;
    private readonly Dictionary<string, LocalDate> _anchors;
    private readonly Dictionary<string, StageOverride> _overrides;

    public RoadmapBounds(SiteRoadmap roadmap)
    {
        _roadmap = roadmap;
        _anchors = new(roadmap.Anchors, StringComparer.Ordinal);
        _overrides = roadmap.Overrides.ToDictionary(o => o.Stage, StringComparer.Ordinal);
        var starts = DatesAt(AnchorEnd.Start);
        IsCountedBack = starts.Count == 0;
        if (!IsCountedBack)
        {
            Start = starts.Min();
        }
        else
        {
            Finish = DatesAt(AnchorEnd.End).Max();
            Start = CalendarSchedule.LatestStart(
                roadmap.Template.Stages.Select(s => ActivityOf(BoundsOf(s, fromStarts: false))), Relations(roadmap.Template), Finish.Value);
            foreach (var anchor in roadmap.Template.Anchors.Where(a => a.End == AnchorEnd.Start))
                _anchors[anchor.Id] = Start;
        }

        Stages = [.. roadmap.Template.Stages.Select(s => BoundsOf(s, fromStarts: true))];
    }

    public bool IsCountedBack { get; }

    public LocalDate Start { get; }

    /// <summary>The day from which the roadmap is counted back; null when it is counted on.</summary>
    public LocalDate? Finish { get; }

    public IReadOnlyDictionary<string, LocalDate> Anchors => _anchors;

    public IReadOnlyList<StageBounds> Stages { get; }

    public static IEnumerable<CalendarRelation> Relations(RoadmapTemplate template) =>
        template.Stages.SelectMany(s => s.After.Select(a => new CalendarRelation(a.Stage, s.Id, a.Kind, a.Lag)));

    /// <summary>What is left out takes no time and has no bounds, but what comes after it still comes after what was before it.</summary>
    public CalendarActivity ActivityOf(StageBounds stage, bool isLeftOut = false) => isLeftOut || stage.IsSkipped
        ? new(stage.Stage.Id, new(0, DayUnit.Calendar), _roadmap.Days)
        : new(stage.Stage.Id, stage.Duration, _roadmap.Days) { NotBefore = stage.NotBefore, NotAfter = stage.NotAfter };

    private List<LocalDate> DatesAt(AnchorEnd end) =>
        [.. _roadmap.Template.Anchors.Where(a => a.End == end && _roadmap.Anchors.ContainsKey(a.Id)).Select(a => _roadmap.Anchors[a.Id])];

    private StageBounds BoundsOf(StageTemplate stage, bool fromStarts)
    {
        var change = _overrides.GetValueOrDefault(stage.Id);
        var duration = change?.Duration ?? stage.Duration;
        LocalDate? At(AnchoredDate? date) => date is not null && _anchors.TryGetValue(date.Anchor, out var anchor) ? Plus(anchor, date.Offset) : null;
        var fixedOn = change?.On ?? (change?.NotBefore is null && change?.NotAfter is null ? At(stage.On) : null);
        var (first, last) = fixedOn is { } day
            ? (day, LastDayFrom(day, duration))
            : (change?.NotBefore ?? At(stage.NotBefore), change?.NotAfter ?? At(stage.NotAfter));
        if (stage.Window is { } yearly && change?.On is null)
        {
            var window = fromStarts && !IsCountedBack ? yearly.NotOverOn(Start) : yearly.BegunOn(Finish!.Value);
            first = first > window.Start ? first : window.Start;
            last = last < window.End ? last : window.End;
        }

        var deadline = change?.Deadline ?? At(stage.Deadline?.Date);
        return new(stage, duration, first, last, deadline, deadline is { } due ? Rolled(due, stage.Deadline?.Roll ?? DeadlineRoll.None) : null, change?.IsSkipped == true);
    }

    private LocalDate? LastDayFrom(LocalDate first, DayCount duration)
    {
        if (duration.Amount <= 1)
            return duration.Unit == DayUnit.Calendar ? first : _roadmap.Days.Next(first).Date;
        return duration.Unit == DayUnit.Calendar
            ? Plus(first, new(duration.Amount - 1, DayUnit.Calendar))
            : _roadmap.Days.Add(_roadmap.Days.Next(first).Date ?? first, duration.Amount - 1).Date;
    }

    // What the calendar does not reach stays where it is.
    private LocalDate Plus(LocalDate date, DayCount days) => days.Unit == DayUnit.Working
        ? _roadmap.Days.Add(date, days.Amount).Date ?? date
        : WorkingDayTable.Date(WorkingDayTable.Number(date) + days.Amount);

    private LocalDate Rolled(LocalDate date, DeadlineRoll roll) => (roll switch
    {
        DeadlineRoll.Previous => _roadmap.Days.Previous(date).Date,
        DeadlineRoll.Next => _roadmap.Days.Next(date).Date,
        _ => date,
    }) ?? date;
}
