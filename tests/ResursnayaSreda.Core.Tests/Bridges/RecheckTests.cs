using NodaTime;
using NodaTime.TimeZones;
using ResursnayaSreda.Core.Bridges;

namespace ResursnayaSreda.Core.Tests.Bridges;

/// <summary>
/// Volgograd went from +04 to +03 on 27 December 2020 by a law published five days before. A bridge is agreed while that is not known, and looked at again when it is.
/// </summary>
public sealed class RecheckTests
{
    private const string Moscow = "Europe/Moscow";
    private const string Volgograd = "Europe/Volgograd";

    private static readonly IDateTimeZoneProvider Before = Provider("before", new KeptZone(Volgograd, Offset.FromHours(4)));
    private static readonly IDateTimeZoneProvider After = DateTimeZoneProviders.Tzdb;

    [Fact]
    public void What_is_kept_is_local_time_zone_instant_and_edition()
    {
        var start = Schedule(Moscow).Start;

        start.Should().Be(new ResolvedTime(new(2020, 12, 28, 10, 0), Moscow, Instant.FromUtc(2020, 12, 28, 7, 0), Before.VersionId));
        $"{start}".Should().Be("2020-12-28 10:00 Europe/Moscow");
    }

    [Fact]
    public void A_site_whose_clocks_are_changed_is_told_another_local_time()
    {
        var change = Schedule(Moscow).Recheck(After)!;

        change.Host.Should().BeNull();
        var site = change.Sites.Should().ContainSingle().Subject;
        (site.Before.Participant, site.Before.Start, site.Start, site.End).Should().Be(
            ("RU-VGG", new LocalDateTime(2020, 12, 28, 11, 0), new LocalDateTime(2020, 12, 28, 10, 0), new LocalDateTime(2020, 12, 28, 12, 0)));
        change.TzdbVersion.Should().Be(After.VersionId);
    }

    [Fact]
    public void Where_the_hosts_clocks_are_changed_its_local_time_stays_and_the_instant_moves()
    {
        var change = Schedule(Volgograd).Recheck(After)!;

        change.Host!.Kind.Should().Be(TimeChangeKind.Moved);
        change.Host.Now.Should().Be(new ResolvedTime(new(2020, 12, 28, 10, 0), Volgograd, Instant.FromUtc(2020, 12, 28, 7, 0), After.VersionId));
        // 06:00 UTC was 09:00 in Moscow; an hour later it is 10:00, and Volgograd still begins at 10:00.
        change.Sites.Select(s => (s.Before.Participant, s.Start.Hour)).Should().Equal(("RU-MOS", 10));
    }

    [Fact]
    public void Another_edition_that_changes_nothing_reports_nothing()
    {
        var search = Find(Moscow, After);

        search.Slots[0].Schedule().Recheck(Provider("later", new KeptZone("Asia/Yakutsk", Offset.FromHours(9)))).Should().BeNull();
    }

    [Fact]
    public void A_local_time_that_clocks_come_to_skip_is_reported_and_sites_are_told_of_the_instant_of_before()
    {
        var agreed = At(new(2018, 10, 28, 2, 30), Instant.FromUtc(2018, 10, 27, 22, 30));

        var change = agreed.Recheck(After)!;

        (change.Host!.Kind, change.Host.Now).Should().Be((TimeChangeKind.Skipped, null));
        change.Sites.Should().ContainSingle().Which.Start.Should().Be(new LocalDateTime(2018, 10, 28, 1, 30));
    }

    [Fact]
    public void A_local_time_that_comes_to_occur_twice_keeps_its_instant_or_is_ambiguous()
    {
        // +04 was meant: it is the earlier of the two now.
        At(new(2020, 12, 27, 1, 30), Instant.FromUtc(2020, 12, 26, 21, 30)).Start.Recheck(After).Should().BeNull();
        // Under clocks that stood at +05 it was neither.
        var change = At(new(2020, 12, 27, 1, 30), Instant.FromUtc(2020, 12, 26, 20, 30)).Start.Recheck(After)!;
        (change.Kind, change.Now!.Instant).Should().Be((TimeChangeKind.Ambiguous, Instant.FromUtc(2020, 12, 26, 21, 30)));
    }

    [Fact]
    public void A_meeting_that_comes_to_run_over_the_change_ends_at_another_local_time()
    {
        // An hour from 01:30 is 02:30 by the clocks of before, and 01:30 once more by those that are put back at two.
        var change = At(new(2020, 12, 27, 1, 30), Instant.FromUtc(2020, 12, 26, 21, 30)).Recheck(After)!;

        change.Host.Should().BeNull();
        var site = change.Sites.Should().ContainSingle().Subject;
        (site.Start, site.End).Should().Be((new LocalDateTime(2020, 12, 27, 1, 30), new LocalDateTime(2020, 12, 27, 1, 30)));
    }

    private static ScheduledBridge At(LocalDateTime local, Instant instant) =>
        new(new(local, Volgograd, instant, "earlier"), 60, [new("RU-VGG", Volgograd, local, local.PlusHours(1))]);

    private static ScheduledBridge Schedule(string host) =>
        Find(host, Before).Slots.Single(s => s.Start.Local == new LocalDateTime(2020, 12, 28, 10, 0)).Schedule();

    private static SlotSearch Find(string host, IDateTimeZoneProvider zones) => SlotFinder.Find(
        new(host, new(new(2020, 12, 28), new(2020, 12, 28)), 120, [new("RU-MOS", Moscow), new("RU-VGG", Volgograd)]), SlotCriterion.LeastTotal, zones);

    private static DateTimeZoneCache Provider(string version, DateTimeZone changed) => new(new Edition(version, changed));

    /// <summary>The zones at hand with one of them changed.</summary>
    private sealed class Edition(string version, DateTimeZone changed) : IDateTimeZoneSource
    {
        public string VersionId => version;

        public IEnumerable<string> GetIds() => DateTimeZoneProviders.Tzdb.Ids;

        public DateTimeZone ForId(string id) => id == changed.Id ? changed : DateTimeZoneProviders.Tzdb[id];

        public string? GetSystemDefaultId() => null;
    }

    /// <summary>A zone whose clocks are never changed.</summary>
    private sealed class KeptZone(string id, Offset offset) : DateTimeZone(id, true, offset, offset)
    {
        private readonly ZoneInterval _always = new(id, null, null, offset, Offset.Zero);

        public override ZoneInterval GetZoneInterval(Instant instant) => _always;
    }
}
