using CsCheck;
using NodaTime;
using ResursnayaSreda.Core.Bridges;

namespace ResursnayaSreda.Core.Tests.Bridges;

/// <summary>What holds of slots whatever is asked.</summary>
public sealed class SlotLawsTests
{
    [Fact]
    public void Another_participant_never_makes_the_worst_off_better_off_nor_a_slot_more() =>
        BridgeRequests.Any.Sample(request =>
        {
            var all = request.Find(SlotCriterion.LeastWorst).Slots;
            var fewer = request.Participants.Count == 1 ? null : request.With(request.Participants.SkipLast(1)).Find(SlotCriterion.LeastWorst).Slots;
            if (fewer is null || all.Count == 0)
                return;
            all[0].Worst.Should().BeGreaterThanOrEqualTo(fewer[0].Worst);
            all.Select(s => s.Start.Instant).Should().BeSubsetOf(fewer.Select(s => s.Start.Instant));
        });

    [Fact]
    public void The_first_charge_by_leximin_is_the_least_worst_and_every_criterion_ranks_the_same_slots() =>
        BridgeRequests.Any.Sample(request =>
        {
            var (total, worst, leximin) =
                (request.Find(SlotCriterion.LeastTotal).Slots, request.Find(SlotCriterion.LeastWorst).Slots, request.Find(SlotCriterion.Leximin).Slots);
            total.Select(s => s.Start.Instant).Should().BeEquivalentTo(leximin.Select(s => s.Start.Instant));
            worst.Select(s => s.Start.Instant).Should().BeEquivalentTo(leximin.Select(s => s.Start.Instant));
            leximin.Select(s => s.Charges[0]).Should().Equal(worst.Select(s => s.Worst)).And.BeInAscendingOrder();
            total.Select(s => s.Total).Should().BeInAscendingOrder();
        });

    [Fact]
    public void The_best_are_equal_in_all_that_counts_and_the_earliest_stands_first() =>
        Gen.Select(BridgeRequests.Any, Gen.Enum<SlotCriterion>()).Sample((request, criterion) =>
        {
            var search = request.Find(criterion);
            search.Best.Select(s => (s.Total, s.Worst)).Distinct().Should().HaveCount(Math.Min(1, search.Slots.Count));
            search.Best.Select(s => s.Start.Instant).Should().BeInAscendingOrder();
        });

    [Fact]
    public void What_gives_way_as_far_as_is_said_makes_that_slot_and_a_minute_less_does_not() =>
        BridgeRequests.Any.Sample(request =>
        {
            if (request.Find(SlotCriterion.LeastTotal).Relaxation is not { } relaxation)
                return;
            var quorum = Math.Max(request.OffQuorum, relaxation.DaysOff.Count + 1);
            Slots(relaxation.Windows, quorum).Should().Contain(relaxation.Start.Instant);
            if (relaxation.Windows.Count > 0)
            {
                var first = relaxation.Windows[0];
                var less = first.Earlier > 0 ? first with { Earlier = first.Earlier - 1 } : first with { Later = first.Later - 1 };
                Slots([less, .. relaxation.Windows.Skip(1)], quorum).Should().BeEmpty();
            }

            if (relaxation.DaysOff.Count > 0)
                Slots([.. request.Participants.Select(p => new WindowWidening(p.Id, 0, 1440))], quorum - 1).Should().BeEmpty();

            IEnumerable<Instant> Slots(IReadOnlyList<WindowWidening> windows, int offQuorum) => request
                .With(request.Participants.Select(p => p.Named(p.Id, Wider(p.Window, windows.SingleOrDefault(w => w.Participant == p.Id)))), offQuorum)
                .Find(SlotCriterion.LeastTotal).Slots.Select(s => s.Start.Instant);
        });

    [Fact]
    public void Looking_again_under_the_same_edition_reports_nothing() =>
        BridgeRequests.Any.Sample(request =>
        {
            foreach (var slot in request.Find(SlotCriterion.LeastTotal).Slots)
                slot.Schedule().Recheck(DateTimeZoneProviders.Tzdb).Should().BeNull();
        });

    [Fact]
    public void All_weights_doubled_double_every_charge_and_change_no_order() =>
        Gen.Select(BridgeRequests.Any, Gen.Enum<SlotCriterion>()).Sample((request, criterion) =>
        {
            var doubled = request.With(request.Participants.Select(p => new BridgeParticipant(p.Id, p.Zone)
            {
                Days = p.Days,
                Window = p.Window,
                Curve = p.Curve,
                Weight = 2 * p.Weight,
                Previous = 2 * p.Previous,
            }));
            doubled.Find(criterion).Slots.Select(s => (s.Start.Instant, s.Total, s.Worst))
                .Should().Equal(request.Find(criterion).Slots.Select(s => (s.Start.Instant, 2 * s.Total, 2 * s.Worst)));
        });

    private static HourWindow? Wider(HourWindow? window, WindowWidening? by)
    {
        if (window is null || by is null)
            return window;
        var (from, to) = (window.From.PlusMinutes(-by.Earlier), window.To.PlusMinutes(by.Later));
        var length = Period.Between(window.From, window.To, PeriodUnits.Minutes).Minutes;
        length += length <= 0 ? 1440 : 0;
        // A day and more is a whole day.
        return length + by.Earlier + by.Later >= 1440 ? new(from, from) : new(from, to);
    }
}
