using NodaTime;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Tests.Roadmaps;

/// <summary>The rules of <see cref="StageStatus"/>, one by one.</summary>
public sealed class StatusTests
{
    private static readonly RoadmapTemplate Template = Sample.Template(string.Join(", ",
        Sample.Stage("a", "5wd", """ "deliverables": [{ "id": "list", "title": "Список", "weight": "2", "evidence": ["document", "link"] }, { "id": "photo", "title": "Фото", "evidence": ["photo"] }] """),
        Sample.Stage("b", "5wd", Sample.After("a")),
        Sample.Stage("c", "5wd", """ "after": [{ "stage": "b", "relation": "startToStart" }] """),
        Sample.Stage("d", "5wd", Sample.After("c") + """, "notBefore": { "anchor": "end" } """)));

    private static readonly LocalDate Day = Sample.Date("2020-09-21");

    [Fact]
    public void Before_anything_happened_the_first_stage_is_ready_and_the_others_are_not_started() =>
        Statuses(Made()).Should().Be("a Ready, b NotStarted, c NotStarted, d NotStarted");

    [Fact]
    public void What_has_begun_or_has_evidence_is_in_progress()
    {
        Statuses(Made([new("a") { Started = Day }])).Should().StartWith("a InProgress, b NotStarted");
        Statuses(Made(evidence: [Handed("list", EvidenceKind.Link)])).Should().StartWith("a InProgress");
        Made(evidence: [Handed("list", EvidenceKind.Link)]).Forecast(Day).ProgressOf("a").First.Should().Be(Sample.Date("2020-09-10"));
    }

    [Fact]
    public void When_all_evidence_is_handed_in_or_the_work_is_over_a_stage_is_submitted()
    {
        Statuses(Made([new("a") { Started = Day, Finished = Day }])).Should().StartWith("a Submitted, b Ready");
        EvidenceRecord[] all = [Handed("list", EvidenceKind.Link), Handed("list", EvidenceKind.Document), Handed("photo", EvidenceKind.Photo)];
        Statuses(Made(evidence: all)).Should().StartWith("a Submitted, b NotStarted");
        Statuses(Made(evidence: [all[0], all[1], all[2] with { State = EvidenceState.Returned, Reason = "темно" }])).Should().StartWith("a InProgress");
    }

    [Fact]
    public void Only_accepted_evidence_is_progress()
    {
        var accepted = new[] { Handed("list", EvidenceKind.Link), Handed("list", EvidenceKind.Document) }.Select(e => e with { State = EvidenceState.Accepted, Decided = Day });
        var progress = Made(evidence: [.. accepted, Handed("photo", EvidenceKind.Photo)]).Forecast(Day).ProgressOf("a");

        (progress.Accepted, progress.Required).Should().Be((2, 3));
        progress.Missing.Should().Equal(new MissingEvidence("photo", EvidenceKind.Photo, EvidenceState.Submitted));
        progress.Status.Should().Be(StageStatus.Submitted);
        // A week earlier nobody had decided.
        Made(evidence: [.. accepted]).Forecast(Day.PlusDays(-7)).ProgressOf("a").Accepted.Should().Be(Rational.Zero);
    }

    [Fact]
    public void With_all_evidence_accepted_a_stage_is_done_on_the_day_of_the_last_decision_or_of_its_record()
    {
        Done().Forecast(Day).ProgressOf("a").Status.Should().Be(StageStatus.Done);
        Done().Forecast(Day).ProgressOf("a").Last.Should().Be(Day.PlusDays(-1));
        Done(new StageRecord("a") { Finished = Sample.Date("2020-09-14") }).Forecast(Day).ProgressOf("a").Last.Should().Be(Sample.Date("2020-09-14"));
        Statuses(Done()).Should().Be("a Done, b Ready, c NotStarted, d NotStarted");
    }

    [Fact]
    public void A_stage_that_asks_for_no_evidence_is_done_when_its_record_says_so()
    {
        var roadmap = Done(new StageRecord("b") { Started = Sample.Date("2020-09-21"), Finished = Sample.Date("2020-09-25") });

        roadmap.Forecast(Sample.Date("2020-09-25")).ProgressOf("b").Status.Should().Be(StageStatus.Done);
        roadmap.Forecast(Sample.Date("2020-09-24")).ProgressOf("b").Status.Should().Be(StageStatus.InProgress);
        roadmap.Forecast(Sample.Date("2020-09-24")).ProgressOf("c").Status.Should().Be(StageStatus.Ready);
        roadmap.Forecast(Sample.Date("2020-09-20")).ProgressOf("b").Status.Should().Be(StageStatus.Ready);
        var one = roadmap.Forecast(Sample.Date("2020-09-25")).ProgressOf("b");
        (one.Accepted, one.Required).Should().Be((1, 1));
    }

    [Fact]
    public void A_bound_that_has_not_been_reached_keeps_a_stage_from_being_ready()
    {
        var roadmap = Made([new("c") { Started = Sample.Date("2020-09-14"), Finished = Sample.Date("2020-09-18") }]);

        roadmap.Forecast(Day).ProgressOf("d").Status.Should().Be(StageStatus.NotStarted);
        roadmap.Forecast(Sample.Date("2020-12-10")).ProgressOf("d").Status.Should().Be(StageStatus.Ready);
    }

    [Fact]
    public void What_waits_for_a_cancelled_stage_is_blocked_and_a_skipped_one_holds_nobody()
    {
        Statuses(Made([new("b") { CancelledBecause = "закрыто" }])).Should().Be("a Ready, b Cancelled, c Blocked, d Blocked");
        var skipped = Sample.Roadmap(Template, "2020-09-01", "2020-12-10", [new("a", "уже есть", "team") { IsSkipped = true }]);
        Statuses(skipped).Should().Be("a Skipped, b Ready, c NotStarted, d NotStarted");
        // What is left out leaves the whole: of 3 + 1 + 1 + 1 three are left.
        skipped.Forecast(Day).Value.Budget.Should().Be((Rational)3);
        skipped.Forecast(Day).ProgressOf("a").Missing.Should().BeEmpty();
    }

    private static SiteRoadmap Done(params StageRecord[] records) => Made(records,
    [
        .. new[] { Handed("list", EvidenceKind.Link), Handed("list", EvidenceKind.Document), Handed("photo", EvidenceKind.Photo) }
            .Select((e, i) => e with { State = EvidenceState.Accepted, Decided = Day.PlusDays(-3 + i) }),
    ]);

    private static EvidenceRecord Handed(string deliverable, EvidenceKind kind) => new("a", deliverable, kind, Sample.Date("2020-09-10"));

    private static SiteRoadmap Made(IEnumerable<StageRecord>? records = null, IEnumerable<EvidenceRecord>? evidence = null) =>
        Sample.Roadmap(Template, "2020-09-01", "2020-12-10").WithRecords(records ?? []).WithEvidence(evidence ?? []);

    private static string Statuses(SiteRoadmap roadmap) => string.Join(", ", roadmap.Forecast(Day).Progress.Select(p => $"{p.Stage.Id} {p.Status}"));
}
