using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Tests.Schedules;

public sealed class ScheduleTests
{
    // Taylor, Introduction to Management Science, chapter 8: ES, EF, LS, LF, and the free floats by hand.
    private static readonly ActivityNetwork Taylor = Network(
        "1-2 7, 1-3 10, 2-4 6, 3-4 5, 3-5 4, 4-5 3, 5-6 2", "1-2 FS 2-4, 1-3 FS 3-4, 1-3 FS 3-5, 2-4 FS 4-5, 3-4 FS 4-5, 3-5 FS 5-6, 4-5 FS 5-6");

    // The nine activities of a public test-suite; 8 has to be finished by 21, a day before it can be.
    private const string Nine = "2 FS 4, 1 FS 5, 2 FS 5, 3 FS 5, 3 FS 6, 4 FS 7, 4 FS 8, 6 FS 8, 5 FS 9";

    [Fact]
    public void A_published_network_has_its_published_dates()
    {
        var schedule = Schedule.Of(Taylor);

        schedule.Finish.Should().Be(20);
        schedule.Activities.Select(Line).Should().Equal(
            "1-2 0 7 2 9 2 0", "1-3 0 10 0 10 0 0", "2-4 7 13 9 15 2 2", "3-4 10 15 10 15 0 0", "3-5 10 14 14 18 4 4", "4-5 15 18 15 18 0 0", "5-6 18 20 18 20 0 0");
        schedule["3-5"].InterferingFloat.Should().Be(0);
        schedule["1-2"].InterferingFloat.Should().Be(2);
        Joined(schedule.CriticalPaths(10)).Should().Equal("1-3 3-4 4-5 5-6");
        schedule.DrivingRelations("4-5").Select(r => $"{r}").Should().Equal("3-4 FS 4-5");
        schedule.DrivingRelations("1-2").Should().BeEmpty();
    }

    [Fact]
    public void A_bound_that_cannot_be_kept_gives_negative_float_and_moves_nothing()
    {
        var activities = Activities("1 6, 2 7, 3 8, 4 11, 5 8, 6 7, 7 4, 8 4, 9 10").Select(a => a.Id == "8" ? a with { NotAfter = 21 } : a);
        var schedule = Schedule.Of(new(activities, Relations(Nine)));

        Line(schedule["2"]).Should().Be("2 0 7 -1 6 -1 0");
        Line(schedule["4"]).Should().Be("4 7 18 6 17 -1 0");
        Line(schedule["8"]).Should().Be("8 18 22 17 21 -1 4");
        schedule["6"].InterferingFloat.Should().Be(-1);
        Joined(schedule.CriticalPaths(10)).Should().Equal("2 4 8", "3 5 9");
    }

    [Fact]
    public void A_bound_at_the_start_holds_it_back_and_drives()
    {
        var activities = Activities("1 6, 2 7, 3 8, 4 11, 5 8, 6 7, 7 4, 8 4, 9 10").Select(a => a.Id == "9" ? a with { NotBefore = 20 } : a);
        var schedule = Schedule.Of(new(activities, Relations(Nine)));

        Line(schedule["9"]).Should().Be("9 20 30 20 30 0 0");
        Line(schedule["5"]).Should().Be("5 8 16 12 20 4 4");
        schedule.DrivingRelations("9").Should().BeEmpty();
        Joined(schedule.CriticalPaths(1)).Should().Equal("9");
    }

    [Theory]
    // B, 5 long, can start at 0 and is finished at 5: clamped, not started at -1, and 4 + 1 = 5 where the lag asks for it.
    [InlineData("FF", 0, "A 0 3 2 5 2 2", "B 0 5 0 5 0 0")]
    [InlineData("FF", 3, "A 0 3 0 3 0 0", "B 1 6 1 6 0 0")]
    [InlineData("SS", 2, "A 0 3 0 3 0 0", "B 2 7 2 7 0 0")]
    [InlineData("SS", -2, "A 0 3 2 5 2 2", "B 0 5 0 5 0 0")]
    [InlineData("SF", 7, "A 0 3 0 3 0 0", "B 2 7 2 7 0 0")]
    [InlineData("SF", 0, "A 0 3 2 5 2 2", "B 0 5 0 5 0 0")]
    [InlineData("FS", -1, "A 0 3 0 3 0 0", "B 2 7 2 7 0 0")]
    public void The_four_relations_by_hand(string kind, long lag, string first, string second)
    {
        var schedule = Schedule.Of(new(Activities("A 3, B 5"), [new("A", "B", Kind(kind), lag)]));

        schedule.Activities.Select(Line).Should().Equal(first, second);
    }

    [Fact]
    public void The_late_finish_is_never_beyond_the_project_also_where_a_successor_waits_for_the_start_alone()
    {
        // B waits for the start of A: without the cap A could be finished at 8.
        var schedule = Schedule.Of(Network("A 6, B 2, C 2", "A SS B, B FS C"));

        Line(schedule["A"]).Should().Be("A 0 6 0 6 0 0");
        Line(schedule["B"]).Should().Be("B 0 2 2 4 2 0");
    }

    [Fact]
    public void An_imposed_finish_gives_float_to_all_or_takes_it()
    {
        Schedule.Of(Taylor, 25).Activities.Min(a => a.TotalFloat).Should().Be(5);
        Schedule.Of(Taylor, 25)["5-6"].FreeFloat.Should().Be(0);
        Schedule.Of(Taylor, 18).Activities.Min(a => a.TotalFloat).Should().Be(-2);
        Schedule.Of(Taylor, 18)["3-5"].TotalFloat.Should().Be(2);
        Schedule.Of(Taylor, 18).Finish.Should().Be(20);
    }

    [Fact]
    public void All_critical_paths_are_listed_up_to_the_limit()
    {
        // Four diamonds one after the other: 16 paths, the first branch first.
        var relations = string.Join(", ", Enumerable.Range(0, 4).SelectMany(i => (string[])[$"j{i} FS a{i}", $"j{i} FS b{i}", $"a{i} FS j{i + 1}", $"b{i} FS j{i + 1}"]));
        var activities = string.Join(", ", Enumerable.Range(0, 4).SelectMany(i => (string[])[$"j{i} 0", $"a{i} 2", $"b{i} 2"]).Append("j4 0"));
        var schedule = Schedule.Of(Network(activities, relations));

        schedule.CriticalPaths(16).IsComplete.Should().BeTrue();
        schedule.CriticalPaths(16).Paths.Should().HaveCount(16);
        Joined(schedule.CriticalPaths(16))[0].Should().Be("j0 a0 j1 a1 j2 a2 j3 a3 j4");
        Joined(schedule.CriticalPaths(16))[15].Should().Be("j0 b0 j1 b1 j2 b2 j3 b3 j4");
        schedule.CriticalPaths(15).IsComplete.Should().BeFalse();
        schedule.CriticalPaths(15).Paths.Should().HaveCount(15);
    }

    [Fact]
    public void A_cycle_is_named_as_the_cycle()
    {
        var network = Network("x 1, d 1, b 1, a 1, c 1, y 1", "x FS a, a FS b, b SS c, c FF d, d FS a, c FS y");

        network.Cycle.Should().Equal("d", "a", "b", "c");
        ((Action)(() => Schedule.Of(network))).Should().Throw<ArgumentException>().WithMessage("*d, a, b, c*");
        Network("a 1", "a SS a").Cycle.Should().Equal("a");
        Taylor.Cycle.Should().BeEmpty();
    }

    [Fact]
    public void A_network_of_nothing_is_finished_when_it_starts()
    {
        var schedule = Schedule.Of(new([], []));

        schedule.Finish.Should().Be(0);
        schedule.CriticalPaths(1).Paths.Should().BeEmpty();
    }

    [Fact]
    public void What_is_no_network_is_refused()
    {
        ((Action)(() => Network("a 1, a 2", ""))).Should().Throw<ArgumentException>();
        ((Action)(() => Network("a 1", "a FS b"))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new Activity("a", -1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new Activity("a", 1) { NotAfter = long.MaxValue })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new Relation("a", "b", RelationKind.FinishToStart, long.MinValue))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Schedule.Of(Taylor).CriticalPaths(0))).Should().Throw<ArgumentOutOfRangeException>();
    }

    internal static ActivityNetwork Network(string activities, string relations) => new(Activities(activities), Relations(relations));

    private static IEnumerable<Activity> Activities(string text) =>
        text.Split(", ").Select(a => a.Split(' ')).Select(a => new Activity(a[0], long.Parse(a[1], System.Globalization.CultureInfo.InvariantCulture)));

    private static IEnumerable<Relation> Relations(string text) =>
        text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(' ')).Select(r => new Relation(r[0], r[2], Kind(r[1])));

    private static RelationKind Kind(string text) => text switch
    {
        "FS" => RelationKind.FinishToStart,
        "SS" => RelationKind.StartToStart,
        "FF" => RelationKind.FinishToFinish,
        _ => RelationKind.StartToFinish,
    };

    private static string Line(ScheduledActivity a) => $"{a.Id} {a.EarlyStart} {a.EarlyFinish} {a.LateStart} {a.LateFinish} {a.TotalFloat} {a.FreeFloat}";

    private static List<string> Joined(CriticalPathList list) => [.. list.Paths.Select(p => string.Join(' ', p))];
}
