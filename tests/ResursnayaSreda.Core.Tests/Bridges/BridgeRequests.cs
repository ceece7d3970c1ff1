using CsCheck;
using NodaTime;
using ResursnayaSreda.Core.Bridges;
using ResursnayaSreda.Core.Calendars;

namespace ResursnayaSreda.Core.Tests.Bridges;

/// <summary>Random requests: sites over many clocks, also on days when some are changed.</summary>
internal static class BridgeRequests
{
    private static readonly string[] Zones =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Volgograd", "Asia/Yekaterinburg", "Asia/Yakutsk", "Asia/Kamchatka", "Europe/Berlin",
        "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia",
    ];

    // Clocks of Volgograd, Berlin, New York and Lord Howe are changed; the spring of two readings; a year without its decree; a short day.
    private static readonly LocalDate[] Days =
    [
        new(2018, 10, 27), new(2020, 12, 26), new(2020, 3, 28), new(2020, 10, 24), new(2020, 10, 31), new(2020, 10, 3), new(2021, 4, 3),
        new(2020, 4, 30), new(2027, 1, 10), new(2020, 12, 30), new(2018, 12, 30), new(2020, 6, 11),
    ];

    private static readonly WorkingDays[] Calendars =
    [
        new(FederalCalendar.Russia, CalendarPolicy.Statutory),
        new(FederalCalendar.Russia, CalendarPolicy.WithDeclaredDays),
        new(new SiteDays("site", [new(new(2020, 10, 4), new(2020, 10, 5))], [new(2020, 10, 24), new(2020, 3, 28)]).Over(FederalCalendar.Russia), CalendarPolicy.Statutory),
    ];

    private static readonly Gen<PenaltyCurve> Curves = Gen.Select(Gen.Int[0, 20], Gen.Select(Gen.Int[1, 1439], Gen.Int[0, 20]).List[0, 5]).Select((first, rest) =>
        new PenaltyCurve([
            new(LocalTime.Midnight, first),
            .. rest.DistinctBy(r => r.Item1).OrderBy(r => r.Item1).Select(r => new PenaltyStep(LocalTime.Midnight.PlusMinutes(r.Item1), r.Item2))]));

    private static readonly Gen<HourWindow?> Windows = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 95], Gen.Int[12, 80]).Select((kind, from, length) =>
        kind == 0 ? null : new HourWindow(LocalTime.Midnight.PlusMinutes(from * 15), LocalTime.Midnight.PlusMinutes((from + length) * 15)));

    private static readonly Gen<BridgeParticipant> Sites =
        Gen.Select(Gen.Int[0, Zones.Length - 1], Gen.Int[-2, Calendars.Length - 1], Windows, Curves, Gen.Int[0, 3], Gen.Int[0, 30])
            .Select((zone, days, window, curve, weight, previous) => new BridgeParticipant("x", Zones[zone])
            {
                Days = days < 0 ? null : Calendars[days],
                Window = window,
                Curve = curve,
                Weight = weight,
                Previous = previous,
            });

    public static Gen<BridgeRequest> Any { get; } =
        Gen.Select(Gen.Int[0, Zones.Length - 1], Gen.Int[0, Days.Length - 1], Gen.Int[0, 2], Sites.List[1, 4], Gen.Int[1, 6], Gen.Int[0, 2], Gen.Int[0, 2])
            .Select((host, day, more, sites, length, grid, quorum) =>
            {
                var unit = length % 2 == 0 ? 30 : 20;
                return new BridgeRequest(Zones[host], new(Days[day], Days[day].PlusDays(more)), length * unit, sites.Select((s, i) => s.Named($"{i}")))
                {
                    Unit = unit,
                    Grid = ((int[])[30, 60, 100])[grid],
                    OffQuorum = 1 + (quorum / 2),
                };
            });

    public static BridgeParticipant Named(this BridgeParticipant site, string id, HourWindow? window = null) => new(id, site.Zone)
    {
        Days = site.Days,
        Window = window ?? site.Window,
        Curve = site.Curve,
        Weight = site.Weight,
        Previous = site.Previous,
    };

    public static BridgeRequest With(this BridgeRequest request, IEnumerable<BridgeParticipant> sites, int? offQuorum = null) =>
        new(request.HostZone, request.Days, request.Minutes, sites)
        {
            Unit = request.Unit,
            Grid = request.Grid,
            OffQuorum = offQuorum ?? request.OffQuorum,
        };

    public static SlotSearch Find(this BridgeRequest request, SlotCriterion criterion) => SlotFinder.Find(request, criterion, DateTimeZoneProviders.Tzdb);
}
