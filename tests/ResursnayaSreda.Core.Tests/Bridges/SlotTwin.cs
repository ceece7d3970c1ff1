using NodaTime;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Tests.Bridges;

/// <summary>The search once more, minute by minute and with a look-up of the zone for each: slow, and hard to get wrong.</summary>
internal static class SlotTwin
{
    private const int MinutesOfDay = 1440;

    /// <summary>What the twin says of a time of the grid.</summary>
    public sealed record Verdict(LocalDateTime Local, Instant? Start, IReadOnlyList<Site> Sites)
    {
        public int Off => Sites.Count(s => s.Warnings.HasFlag(SlotWarnings.DayOff));

        public int Widening => Sites.Sum(s => s.Widening);

        public bool IsSlot(BridgeRequest request) => Start is not null && Off < request.OffQuorum && Widening == 0;

        public IReadOnlyList<long> Charges => [.. Sites.Select(s => s.Charge).OrderDescending()];
    }

    public sealed record Site(string Id, LocalDateTime Start, LocalDateTime End, long Penalty, long Charge, SlotWarnings Warnings, int Widening);

    public static IReadOnlyList<Verdict> Grid(BridgeRequest request)
    {
        var verdicts = new List<Verdict>();
        for (var date = request.Days.Start; date <= request.Days.End; date = date.PlusDays(1))
        {
            for (var minute = 0; minute < MinutesOfDay; minute += request.Grid)
            {
                var local = date.AtMidnight().PlusMinutes(minute);
                var instants = InstantsOf(request.HostZone, local);
                verdicts.AddRange(instants.Select(i => new Verdict(local, i, [.. request.Participants.Select(p => SiteOf(request, p, i))])));
                if (instants.Count == 0)
                    verdicts.Add(new(local, null, []));
            }
        }

        return verdicts;
    }

    public static IReadOnlyList<Verdict> Ranked(BridgeRequest request, SlotCriterion criterion)
    {
        var slots = Grid(request).Where(v => v.IsSlot(request)).OrderBy(v => v.Start).ToList();
        return criterion switch
        {
            SlotCriterion.LeastTotal => [.. slots.OrderBy(v => v.Charges.Sum()).ThenBy(v => v.Charges[0])],
            SlotCriterion.LeastWorst => [.. slots.OrderBy(v => v.Charges[0]).ThenBy(v => v.Charges.Sum())],
            // Every charge is less than a billion here, so their digits one after another compare as they do.
            _ => [.. slots.OrderBy(v => string.Concat(v.Charges.Select(c => $"{c:D9}")), StringComparer.Ordinal)],
        };
    }

    public static SlotWarnings ClockWarnings(string zone, Instant start, int minutes)
    {
        var times = Times(zone, start, minutes);
        return (times.Any(t => InstantsOf(zone, t).Count == 2) ? SlotWarnings.RepeatedTime : SlotWarnings.None)
            | (times.Zip(times.Skip(1)).Any(t => t.Second > t.First.PlusMinutes(1)) ? SlotWarnings.SkippedTime : SlotWarnings.None);
    }

    private static Site SiteOf(BridgeRequest request, BridgeParticipant participant, Instant start)
    {
        var times = Times(participant.Zone, start, request.Minutes);
        var penalty = 0L;
        for (var minute = 0; minute < request.Minutes; minute += request.Unit)
            penalty += participant.Weight * participant.Curve.Steps.Last(s => s.From <= times[minute].TimeOfDay).Points;
        var warnings = ClockWarnings(participant.Zone, start, request.Minutes);
        foreach (var date in times.Select(t => t.Date).Distinct())
            warnings |= participant.Days is { } days ? DayWarnings(days, date) : SlotWarnings.None;
        var end = (start + Duration.FromMinutes(request.Minutes)).InZone(DateTimeZoneProviders.Tzdb[participant.Zone]).LocalDateTime;
        return new(participant.Id, times[0], end, penalty, participant.Previous + penalty, warnings, Widening(participant.Window, times));
    }

    private static SlotWarnings DayWarnings(WorkingDays days, LocalDate date)
    {
        var day = days.Calendar.GetDay(date);
        var isOff = !days.IsWorking(date);
        return (isOff ? SlotWarnings.DayOff : day.IsShortened ? SlotWarnings.ShortDay : SlotWarnings.None)
            | (day.Status == DayStatus.Provisional ? SlotWarnings.ProvisionalDay : SlotWarnings.None)
            | (day.IsDisputed ? SlotWarnings.DisputedDay : SlotWarnings.None);
    }

    // Every beginning that a wider window may have, and the end that it then needs.
    private static int Widening(HourWindow? window, List<LocalDateTime> times)
    {
        if (window is null || window.From == window.To)
            return 0;
        var from = (window.From.Hour * 60) + window.From.Minute;
        var length = Round((window.To.Hour * 60) + window.To.Minute - from);
        var minutes = times.Select(t => (t.Hour * 60) + t.Minute).ToHashSet();
        var least = MinutesOfDay - length;
        for (var earlier = 0; earlier < least; earlier++)
        {
            var later = Math.Max(0, minutes.Max(m => Round(m - from + earlier)) + 1 - length - earlier);
            least = Math.Min(least, earlier + later);
        }

        return least;
    }

    private static int Round(int minutes) => ((minutes % MinutesOfDay) + MinutesOfDay) % MinutesOfDay;

    private static List<LocalDateTime> Times(string zone, Instant start, int minutes) =>
        [.. Enumerable.Range(0, minutes).Select(m => (start + Duration.FromMinutes(m)).InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime)];

    private static List<Instant> InstantsOf(string zone, LocalDateTime local)
    {
        var mapping = DateTimeZoneProviders.Tzdb[zone].MapLocal(local);
        return mapping.Count == 0 ? [] : [.. ((Instant[])[mapping.First().ToInstant(), mapping.Last().ToInstant()]).Distinct()];
    }
}
