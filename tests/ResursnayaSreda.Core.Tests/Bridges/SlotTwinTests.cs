using CsCheck;
using NodaTime;
using ResursnayaSreda.Core.Bridges;

namespace ResursnayaSreda.Core.Tests.Bridges;

/// <summary>The search against its slow twin.</summary>
public sealed class SlotTwinTests
{
    [Fact]
    public void Slots_their_order_and_all_that_is_said_of_their_sites_are_those_of_the_twin() =>
        Gen.Select(BridgeRequests.Any, Gen.Enum<SlotCriterion>()).Sample((request, criterion) =>
        {
            var (found, expected) = (request.Find(criterion).Slots, SlotTwin.Ranked(request, criterion));
            found.Select(s => (s.Start.Local, (Instant?)s.Start.Instant)).Should().Equal(expected.Select(v => (v.Local, v.Start)));
            foreach (var (slot, verdict) in found.Zip(expected))
            {
                slot.Charges.Should().Equal(verdict.Charges);
                (slot.Total, slot.Worst).Should().Be((verdict.Charges.Sum(), verdict.Charges[0]));
                slot.HostWarnings.Should().Be(SlotTwin.ClockWarnings(request.HostZone, slot.Start.Instant, request.Minutes));
                slot.Sites().Select(s => (s.Participant, s.Start, s.End, s.Penalty, s.Charge, s.Warnings))
                    .Should().Equal(verdict.Sites.Select(s => (s.Id, s.Start, s.End, s.Penalty, s.Charge, s.Warnings)));
            }
        });

    [Fact]
    public void What_is_excluded_and_why_is_what_the_twin_says() =>
        BridgeRequests.Any.Sample(request =>
        {
            var (found, expected) = (request.Find(SlotCriterion.LeastTotal).Excluded, SlotTwin.Grid(request).Where(v => !v.IsSlot(request)).ToList());
            found.Select(e => (e.Local, e.Start)).Should().Equal(expected.Select(v => (v.Local, v.Start)));
            foreach (var (excluded, verdict) in found.Zip(expected))
            {
                var reasons = excluded.Reasons();
                reasons.Should().NotBeEmpty();
                var windows = reasons.Where(r => r.Reason == ExclusionReason.OutsideWindow).Select(r => (r.Participant!, r.Widening!.Earlier + r.Widening.Later));
                windows.Should().Equal(verdict.Sites.Where(s => s.Widening > 0).Select(s => (s.Id, s.Widening)));
                var off = reasons.Where(r => r.Day is not null).Select(r => r.Participant!).Distinct();
                off.Should().Equal(verdict.Sites.Where(s => verdict.Off >= request.OffQuorum && s.Warnings.HasFlag(SlotWarnings.DayOff)).Select(s => s.Id));
                reasons.Any(r => r.Reason == ExclusionReason.SkippedHostTime).Should().Be(verdict.Start is null);
            }
        });

    [Fact]
    public void The_least_that_would_have_to_give_way_is_that_of_the_twin() =>
        BridgeRequests.Any.Sample(request =>
        {
            var verdicts = SlotTwin.Grid(request);
            var least = verdicts.Any(v => v.IsSlot(request)) ? null : verdicts.Where(v => v.Start is not null)
                .MinBy(v => (v.Off >= request.OffQuorum ? v.Off : 0, v.Widening, v.Sites.Count(s => s.Widening > 0), v.Start));
            var found = request.Find(SlotCriterion.LeastTotal).Relaxation;

            (found?.Start.Instant).Should().Be(least?.Start);
            found?.Windows.Select(w => (w.Participant, w.Earlier + w.Later)).Should().Equal(least!.Sites.Where(s => s.Widening > 0).Select(s => (s.Id, s.Widening)));
            (found?.Minutes).Should().Be(least?.Widening);
        });
}
