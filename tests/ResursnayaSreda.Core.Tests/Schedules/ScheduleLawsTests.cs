using CsCheck;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Tests.Schedules;

/// <summary>What holds of every schedule, and a slow one made after the definitions to compare with.</summary>
public sealed class ScheduleLawsTests
{
    private static readonly Gen<List<Activity>> SomeActivities = Gen.Int[0, 6].List[1, 7].Select(d => d.Select((n, i) => new Activity($"{i}", n)).ToList());

    private static readonly Gen<ActivityNetwork> Free = SomeActivities.SelectMany(a => Ordered(a.Count).Select(r => new ActivityNetwork(a, r)));

    private static readonly Gen<ActivityNetwork> Bounded =
        Gen.Select(Free, Gen.Int[-3, 25].Array[7], Gen.Int[-3, 25].Array[7], Gen.Int[0, 3].Array[7]).Select((network, before, after, which) => new ActivityNetwork(
            network.Activities.Select((a, i) => a with
            {
                NotBefore = (which[i] & 1) == 0 ? null : before[i],
                NotAfter = (which[i] & 2) == 0 ? null : after[i],
            }),
            network.Relations));

    [Fact]
    public void Dates_are_the_ends_of_walking_round_the_inequalities_until_nothing_changes() =>
        Gen.Select(Bounded, Gen.Int[-2, 30]).Sample((network, imposed) =>
        {
            long? end = imposed < 0 ? null : imposed;
            var schedule = Schedule.Of(network, end);
            var (early, late) = Twin(network, end);
            schedule.Activities.Select(a => a.EarlyStart).Should().Equal(early);
            schedule.Activities.Select(a => a.LateStart).Should().Equal(late);
            schedule.Activities.Should().OnlyContain(a => a.EarlyFinish - a.EarlyStart == a.LateFinish - a.LateStart);
        });

    [Fact]
    public void Total_float_is_by_how_much_a_start_can_be_late_until_the_project_is() =>
        Free.Sample(network =>
        {
            var schedule = Schedule.Of(network);
            foreach (var activity in schedule.Activities)
                activity.TotalFloat.Should().Be(LargestDelay(network, activity, later => later.Finish == schedule.Finish));
        });

    [Fact]
    public void Free_float_is_by_how_much_a_start_can_be_late_until_anything_else_is() =>
        Bounded.Sample(network =>
        {
            var schedule = Schedule.Of(network);
            foreach (var activity in schedule.Activities)
            {
                activity.FreeFloat.Should().Be(LargestDelay(network, activity, later => later.Finish == schedule.Finish
                    && later.Activities.All(a => a.Id == activity.Id || a.EarlyStart == schedule[a.Id].EarlyStart)));
            }
        });

    [Fact]
    public void Without_bounds_no_float_is_negative_and_something_is_critical() =>
        Free.Sample(network =>
        {
            var schedule = Schedule.Of(network);
            schedule.Activities.Should().OnlyContain(a => a.TotalFloat >= 0 && a.FreeFloat >= 0 && a.InterferingFloat >= 0);
            schedule.CriticalPaths(1).Paths.Should().HaveCount(1);
        });

    [Fact]
    public void A_relation_more_makes_nothing_earlier() =>
        Gen.Select(Bounded, Gen.Int[0, 9]).Where((network, _) => network.Relations.Count > 0).Sample((network, which) =>
        {
            var fewer = Schedule.Of(new(network.Activities, network.Relations.Where((_, i) => i != which % network.Relations.Count)));
            foreach (var activity in Schedule.Of(network).Activities)
            {
                activity.EarlyStart.Should().BeGreaterThanOrEqualTo(fewer[activity.Id].EarlyStart);
                activity.EarlyFinish.Should().BeGreaterThanOrEqualTo(fewer[activity.Id].EarlyFinish);
            }
        });

    // What must not be finished before something else may start earlier when it takes longer: only relations to starts are looked at.
    [Fact]
    public void A_longer_duration_makes_nothing_earlier_where_relations_lead_to_starts() =>
        Gen.Select(Bounded, Gen.Int[0, 5], Gen.Int[0, 6]).Sample((network, more, which) =>
        {
            var relations = network.Relations.Where(r => r.Kind is RelationKind.FinishToStart or RelationKind.StartToStart).ToList();
            var longer = Schedule.Of(new(network.Activities.Select((a, i) => i == which % network.Activities.Count ? Longer(a, more) : a), relations));
            foreach (var activity in Schedule.Of(new(network.Activities, relations)).Activities)
            {
                longer[activity.Id].EarlyStart.Should().BeGreaterThanOrEqualTo(activity.EarlyStart);
                longer[activity.Id].EarlyFinish.Should().BeGreaterThanOrEqualTo(activity.EarlyFinish);
            }
        });

    [Fact]
    public void Without_the_relations_that_drive_it_an_activity_starts_earlier_and_without_the_others_it_does_not() =>
        Bounded.Sample(network =>
        {
            var schedule = Schedule.Of(network);
            foreach (var activity in schedule.Activities)
            {
                var driving = schedule.DrivingRelations(activity.Id);
                Schedule.Of(new(network.Activities, network.Relations.Where(r => r.To != activity.Id || driving.Contains(r))))[activity.Id].EarlyStart
                    .Should().Be(driving.Count > 0 ? activity.EarlyStart : Math.Max(0, network.Activities.Single(a => a.Id == activity.Id).NotBefore ?? 0));
            }
        });

    [Fact]
    public void The_order_of_the_declarations_changes_no_date() =>
        Gen.Select(Bounded, Gen.Int[0, 1_000_000]).Sample((network, seed) =>
        {
            var shuffled = new ActivityNetwork(
                network.Activities.OrderBy(a => (a.Id[0] * 7919 * (seed + 1)) % 101), network.Relations.Reverse());
            var (first, second) = (Schedule.Of(network), Schedule.Of(shuffled));
            foreach (var activity in first.Activities)
                second[activity.Id].Should().Be(activity);
        });

    [Fact]
    public void A_cycle_is_named_where_there_is_one_and_each_of_it_waits_for_the_one_before() =>
        Gen.Select(Gen.Int[1, 6], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).List[0, 10]).Sample((count, pairs) =>
        {
            var network = new ActivityNetwork(
                Enumerable.Range(0, count).Select(i => new Activity($"{i}", 1)), pairs.Select(p => new Relation($"{p.Item1 % count}", $"{p.Item2 % count}")));
            bool Leads(string from, string to, int steps) =>
                steps > 0 && network.Relations.Any(r => r.From == from && (r.To == to || Leads(r.To, to, steps - 1)));
            var cycle = network.Cycle;
            (cycle.Count > 0).Should().Be(network.Activities.Any(a => Leads(a.Id, a.Id, count)));
            for (var i = 0; i < cycle.Count; i++)
                network.Relations.Should().Contain(r => r.From == cycle[i] && r.To == cycle[(i + 1) % cycle.Count]);
            cycle.Should().OnlyHaveUniqueItems();
        });

    // Relations lead from lower to higher numbers, so there are no cycles.
    private static Gen<List<Relation>> Ordered(int count) =>
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Int[0, 3], Gen.Int[-4, 4]).List[0, 10].Select(all => all
            .Where(r => r.Item1 != r.Item2)
            .Select(r => new Relation($"{Math.Min(r.Item1, r.Item2)}", $"{Math.Max(r.Item1, r.Item2)}", (RelationKind)r.Item3, r.Item4)).ToList());

    private static Activity Longer(Activity activity, long more) =>
        new(activity.Id, activity.Duration + more) { NotBefore = activity.NotBefore, NotAfter = activity.NotAfter };

    private static long LargestDelay(ActivityNetwork network, ScheduledActivity activity, Func<Schedule, bool> isKept)
    {
        var delay = 0L;
        while (isKept(Schedule.Of(new(
            network.Activities.Select(a => a.Id == activity.Id ? a with { NotBefore = activity.EarlyStart + delay + 1 } : a), network.Relations))))
            delay++;
        return delay;
    }

    private static (List<long> Early, List<long> Late) Twin(ActivityNetwork network, long? imposed)
    {
        var start = network.Activities.ToDictionary(a => a.Id, a => Math.Max(0, a.NotBefore ?? 0));
        long Duration(string id) => network.Activities.Single(a => a.Id == id).Duration;
        // The start of the successor is at least the start of the predecessor plus this.
        long Weight(Relation r) => r.Lag + (r.Kind is RelationKind.FinishToStart or RelationKind.FinishToFinish ? Duration(r.From) : 0)
            - (r.Kind is RelationKind.FinishToFinish or RelationKind.StartToFinish ? Duration(r.To) : 0);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var r in network.Relations.Where(r => start[r.To] < start[r.From] + Weight(r)))
                (start[r.To], changed) = (start[r.From] + Weight(r), true);
        }

        var finish = imposed ?? network.Activities.Max(a => start[a.Id] + a.Duration);
        var late = network.Activities.ToDictionary(a => a.Id, a => Math.Min(finish, a.NotAfter ?? finish) - a.Duration);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var r in network.Relations.Where(r => late[r.From] > late[r.To] - Weight(r)))
                (late[r.From], changed) = (late[r.To] - Weight(r), true);
        }

        return ([.. network.Activities.Select(a => start[a.Id])], [.. network.Activities.Select(a => late[a.Id])]);
    }
}
