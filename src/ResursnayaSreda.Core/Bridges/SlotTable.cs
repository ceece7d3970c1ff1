using NodaTime;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>A request with every zone and every day looked up once; what is asked of a slot afterwards is worked out from whole numbers.</summary>
internal sealed class SlotTable
{
    // From one side of the date line to the other, and a meeting of a day.
    private const int Margin = 3;

    private readonly BridgeRequest _request;
    private readonly string _version;
    private readonly ZoneTable _host;
    private readonly SiteTable[] _sites;

    public SlotTable(BridgeRequest request, IDateTimeZoneProvider zones)
    {
        _request = request;
        _version = zones.VersionId;
        var (first, count) = (LocalSeconds.DayOf(request.Days.Start) - Margin, request.Days.Length + (2 * Margin));
        var zoneTables = new Dictionary<string, ZoneTable>(StringComparer.Ordinal);
        ZoneTable ZoneOf(string id) => zoneTables.TryGetValue(id, out var known)
            ? known
            : zoneTables[id] = new(zones[id], first * LocalSeconds.Day, (first + count) * LocalSeconds.Day);
        var dayTables = new Dictionary<WorkingDays, DayTable>();
        var always = new DayTable(null, first, count);
        DayTable DaysOf(WorkingDays? days) => days is null ? always
            : dayTables.TryGetValue(days, out var known) ? known
            : dayTables[days] = new(days, first, count);
        var pointTables = new Dictionary<PenaltyCurve, long[]>();
        long[] PointsOf(PenaltyCurve curve) => pointTables.TryGetValue(curve, out var known)
            ? known
            : pointTables[curve] = SiteTable.PointsOf(curve, request.Minutes, request.Unit);
        _host = ZoneOf(request.HostZone);
        _sites =
        [
            .. request.Participants.Select(
                p => new SiteTable(p, ZoneOf(p.Zone), DaysOf(p.Days), PointsOf(p.Curve), request.Minutes, request.Unit)),
        ];
    }

    public int Minutes => _request.Minutes;

    /// <summary>The grid of the host, in the order of its clock; a local time that occurs twice stands there twice.</summary>
    public IEnumerable<GridPoint> Grid()
    {
        foreach (var date in _request.Days)
        {
            for (var minute = 0; minute < PenaltyCurve.MinutesOfDay; minute += _request.Grid)
            {
                var local = (LocalSeconds.DayOf(date) * LocalSeconds.Day) + (minute * NodaConstants.SecondsPerMinute);
                var isSkipped = true;
                foreach (var start in _host.InstantsOf(local))
                {
                    isSkipped = false;
                    yield return new(local, start);
                }

                if (isSkipped)
                    yield return new(local, 0, IsSkipped: true);
            }
        }
    }

    /// <summary>What every site is charged, the greatest first; null when the bridge cannot be held.</summary>
    public long[]? Charges(GridPoint point)
    {
        if (point.IsSkipped)
            return null;
        var off = 0;
        foreach (var site in _sites)
        {
            var (warnings, earlier, later) = site.Look(point.Start);
            off += IsOff(warnings) ? 1 : 0;
            if (off >= _request.OffQuorum || earlier + later > 0)
                return null;
        }

        var charges = new long[_sites.Length];
        for (var i = 0; i < charges.Length; i++)
            charges[i] = _sites[i].Participant.Previous + _sites[i].Penalty(point.Start);
        Array.Sort(charges);
        Array.Reverse(charges);
        return charges;
    }

    public ResolvedTime Host(GridPoint point) =>
        new(LocalSeconds.ToDateTime(point.Local), _request.HostZone, Instant.FromUnixTimeSeconds(point.Start), _version);

    public SlotWarnings HostWarnings(GridPoint point) => _host.During(point.Start, EndOf(point)).Warnings;

    public IReadOnlyList<SiteTime> Sites(GridPoint point) => [.. _sites.Select(s => Site(s, point))];

    public IReadOnlyList<SlotExclusion> Exclusions(GridPoint point)
    {
        if (point.IsSkipped)
            return [new(ExclusionReason.SkippedHostTime, null, LocalSeconds.ToDateTime(point.Local))];
        var looks = _sites.Select(s => (Site: s, Look: s.Look(point.Start))).ToList();
        var isDayExcluded = looks.Count(l => IsOff(l.Look.Warnings)) >= _request.OffQuorum;
        return [.. looks.SelectMany(l => Exclusions(l.Site, l.Look, point, isDayExcluded))];
    }

    /// <summary>What would have to give way for a bridge at this time.</summary>
    public SlotRelaxation Relaxation(GridPoint point)
    {
        var looks = _sites.Select(s => (s.Participant.Id, Look: s.Look(point.Start))).ToList();
        var off = looks.Where(l => IsOff(l.Look.Warnings)).Select(l => l.Id).ToList();
        return new(
            Host(point),
            [.. looks.Where(l => l.Look.Earlier + l.Look.Later > 0).Select(l => new WindowWidening(l.Id, l.Look.Earlier, l.Look.Later))],
            off.Count >= _request.OffQuorum ? off : []);
    }

    private static IEnumerable<SlotExclusion> Exclusions(
        SiteTable site, (SlotWarnings Warnings, int Earlier, int Later) look, GridPoint point, bool isDayExcluded)
    {
        var (id, local) = (site.Participant.Id, LocalSeconds.ToDateTime(site.LocalAt(point.Start)));
        if (isDayExcluded && site.Participant.Days is { } days)
        {
            foreach (var day in site.DatesOf(point.Start).Select(days.Calendar.GetDay).Where(d => !days.Policy.IsWorking(d)))
                yield return new(day.Kind == DayKind.Unknown ? ExclusionReason.UnknownDay : ExclusionReason.DayOff, id, local) { Day = day };
        }

        if (look.Earlier + look.Later > 0)
            yield return new(ExclusionReason.OutsideWindow, id, local) { Widening = new(id, look.Earlier, look.Later) };
    }

    private SiteTime Site(SiteTable site, GridPoint point)
    {
        var penalty = site.Penalty(point.Start);
        var (start, end) = (LocalSeconds.ToDateTime(site.LocalAt(point.Start)), LocalSeconds.ToDateTime(site.LocalAt(EndOf(point))));
        return new(site.Participant.Id, site.Participant.Zone, start, end)
        {
            Penalty = penalty,
            Charge = site.Participant.Previous + penalty,
            Warnings = site.Look(point.Start).Warnings,
        };
    }

    private static bool IsOff(SlotWarnings warnings) => (warnings & SlotWarnings.DayOff) != 0;

    private long EndOf(GridPoint point) => point.Start + ((long)Minutes * NodaConstants.SecondsPerMinute);
}
