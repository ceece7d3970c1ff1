using NodaTime;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Tests.Roadmaps;

public sealed class ForecastTests
{
    // Two weeks, one week, one week, and a day for which only the first is needed. 1 September 2020 is a Tuesday.
    private static readonly RoadmapTemplate Template = Sample.Template(string.Join(", ",
        Sample.Stage("a", "10wd", """ "notBefore": { "anchor": "start" } """),
        Sample.Stage("b", "5wd", Sample.After("a") + """, "deadline": { "anchor": "end" } """),
        Sample.Stage("c", "5wd", Sample.After("b")),
        Sample.Stage("d", "1wd", Sample.After("a"))));

    private static readonly SiteRoadmap Planned = Sample.Roadmap(Template, "2020-09-01", "2020-09-25").Freeze(Sample.Date("2020-09-01"));

    [Fact]
    public void A_frozen_plan_is_a_full_copy_that_nothing_changes()
    {
        string[] plan = ["a 2020-09-01/2020-09-14", "b 2020-09-15/2020-09-21", "c 2020-09-22/2020-09-28", "d 2020-09-15/2020-09-15"];

        Planned.Baseline!.Stages.Select(Sample.Line).Should().Equal(plan);
        var later = Planned.WithOverrides([new("a", "долго", "team") { Duration = new(30) }]);
        later.Baseline!.Stages.Select(Sample.Line).Should().Equal(plan);
        later.Plan().Finish.Should().NotBe(Planned.Plan().Finish);
        later.Forecast(Sample.Date("2020-09-01")).Planned.Select(Sample.Line).Should().Equal(plan);
    }

    [Fact]
    public void What_is_over_stays_what_has_begun_goes_on_and_the_rest_begins_no_earlier_than_the_data_date()
    {
        var roadmap = Planned.WithRecords([new("a") { Started = Sample.Date("2020-09-02"), Finished = Sample.Date("2020-09-16") }, new("b") { Started = Sample.Date("2020-09-17") }]);

        // b: two of its five days, the 17th and the 18th, have gone by on Monday the 21st.
        roadmap.Forecast(Sample.Date("2020-09-21")).Schedule.Stages.Select(Sample.Line).Should().Equal(
            "a 2020-09-02/2020-09-16", "b 2020-09-17/2020-09-23", "c 2020-09-24/2020-09-30", "d 2020-09-21/2020-09-21");
        // On the 3rd nothing of the finish was known.
        roadmap.Forecast(Sample.Date("2020-09-03")).Schedule.Stages.Select(Sample.Line).Should().Equal(
            "a 2020-09-02/2020-09-15", "b 2020-09-16/2020-09-22", "c 2020-09-23/2020-09-29", "d 2020-09-16/2020-09-16");
        // Whoever says what is left is believed.
        roadmap.WithRecords([.. roadmap.Records.Take(1), new("b") { Started = Sample.Date("2020-09-17"), Remaining = new(1) }])
            .Forecast(Sample.Date("2020-09-21")).Schedule["b"].Last.Should().Be(Sample.Date("2020-09-21"));
    }

    [Fact]
    public void Every_recalculation_says_what_moved_and_why()
    {
        var first = Planned.Forecast(Sample.Date("2020-09-01"));
        first.Schedule.Since(Planned.Plan()).IsEmpty.Should().BeTrue();

        // Nothing was done for a day: a is held by the data date, the others by a.
        var waited = Planned.Forecast(Sample.Date("2020-09-02")).Since(first);
        waited.Shifts.Select(Line).Should().Equal("a DataDate", "b Driven by a", "c Driven by b", "d Driven by a");
        waited.Shifts.Should().OnlyContain(s => !s.IsEarlier);

        var begun = Planned.WithRecords([new("a") { Started = Sample.Date("2020-09-01"), Remaining = new(3) }]);
        var shorter = begun.Forecast(Sample.Date("2020-09-02")).Since(Planned.Forecast(Sample.Date("2020-09-02")));
        shorter.Shifts.Select(Line).Should().Equal("a Record", "b Driven by a", "c Driven by b", "d Driven by a");
        shorter.Shifts.Should().OnlyContain(s => s.IsEarlier);

        var closed = Planned.WithSite(new PilotSite("site", "Площадка", "Europe/Moscow")
        {
            Calendar = new() { Closed = [new DateInterval(Sample.Date("2020-09-22"), Sample.Date("2020-09-23"))] },
        });
        closed.Plan().Since(Planned.Plan()).Shifts.Select(Line).Should().Equal("c Calendar");

        var departed = Planned.WithOverrides([new("b", "мало людей", "team") { Duration = new(6) }, new("d", "не нужно", "team") { IsSkipped = true }]);
        var difference = departed.Plan().Since(Planned.Plan());
        difference.Shifts.Select(Line).Should().Equal("b Override", "c Driven by b");
        difference.Removed.Should().Equal("d");
        Planned.Plan().Since(departed.Plan()).Added.Should().Equal("d");

        var moved = Sample.Roadmap(Template, "2020-09-02", "2020-09-25");
        moved.Plan().Since(Planned.Plan()).Shifts.Select(Line).Should().Equal("a Anchor", "b Driven by a", "c Driven by b", "d Driven by a");
    }

    [Fact]
    public void A_template_upgraded_midway_says_which_stages_changed_with_it()
    {
        var upgraded = Sample.Template(string.Join(", ",
            Sample.Stage("a", "10wd", """ "notBefore": { "anchor": "start" } """), Sample.Stage("b", "7wd", Sample.After("a") + """, "deadline": { "anchor": "end" } """),
            Sample.Stage("e", "1wd", Sample.After("b"))), "1.1.0");
        var difference = Sample.Roadmap(upgraded, "2020-09-01", "2020-09-25").Plan().Since(Planned.Plan());

        difference.Shifts.Select(Line).Should().Equal("b Template");
        difference.Added.Should().Equal("e");
        difference.Removed.Should().Equal("c", "d");
    }

    [Fact]
    public void Nothing_that_has_not_begun_moves_to_an_earlier_day_where_that_is_not_asked_for()
    {
        var before = Planned.Forecast(Sample.Date("2020-09-02"));
        var quick = Planned.WithRecords([new("a") { Started = Sample.Date("2020-09-01"), Remaining = new(3) }]);

        quick.Forecast(Sample.Date("2020-09-02")).Schedule["b"].First.Should().Be(Sample.Date("2020-09-07"));
        var kept = quick.Forecast(Sample.Date("2020-09-02"), before);
        kept.Since(before).Shifts.Select(Line).Should().Equal("a Record");
        kept.Schedule["b"].First.Should().Be(before.Schedule["b"].First);
    }

    [Theory]
    // The deadline is Friday the 25th, the fourth working day after the planned end of b on Monday the 21st.
    [InlineData("2020-09-01", 3, RiskClass.OnTrack, 4)]
    [InlineData("2020-09-01", 4, RiskClass.Tight, 4)]
    [InlineData("2020-09-07", 5, RiskClass.Tight, 0)]
    [InlineData("2020-09-08", 5, RiskClass.Critical, -1)]
    [InlineData("2020-09-28", 5, RiskClass.Overdue, -15)]
    public void A_deadline_is_at_risk_by_the_working_days_left(string dataDate, int tight, RiskClass expected, int slack)
    {
        var risk = Planned.Forecast(Sample.Date(dataDate)).Risks(tight).Should().ContainSingle().Subject;

        (risk.Class, risk.Slack.Days, risk.Stage).Should().Be((expected, slack, "b"));
        risk.Chain.Should().Equal("a", "b");
    }

    [Theory]
    [InlineData("2020-09-25", RiskClass.Met)]
    [InlineData("2020-09-28", RiskClass.Missed)]
    public void What_is_over_has_met_its_deadline_or_missed_it(string finished, RiskClass expected) =>
        Planned.WithRecords([new("b") { Started = Sample.Date("2020-09-20"), Finished = Sample.Date(finished) }])
            .Forecast(Sample.Date("2020-10-01")).Risks().Single().Class.Should().Be(expected);

    [Theory]
    [InlineData("none", "2020-09-06", 0)]
    [InlineData("previous", "2020-09-04", 0)]
    [InlineData("next", "2020-09-07", 1)]
    public void A_deadline_on_a_Sunday_is_rolled_as_the_template_says(string roll, string effective, int slack)
    {
        var template = Sample.Template(Sample.Stage("a", "4wd", $$""" "deadline": { "anchor": "end", "roll": "{{roll}}" } """));
        var forecast = Sample.Roadmap(template, "2020-09-01", "2020-09-06").Forecast(Sample.Date("2020-09-01"));

        var risk = forecast.Risks().Single();
        (risk.Deadline, risk.Effective, risk.Slack.Days).Should().Be((Sample.Date("2020-09-06"), Sample.Date(effective), slack));
        Sample.Line(forecast.Schedule["a"]).Should().Be("a 2020-09-01/2020-09-04");
    }

    [Fact]
    public void A_deadline_before_the_start_is_a_risk_and_moves_nothing()
    {
        var forecast = Sample.Roadmap(Sample.Template(Sample.Stage("a", "4wd", """ "deadline": { "anchor": "end" } """)), "2020-09-01", "2020-08-03").Forecast(Sample.Date("2020-08-01"));

        Sample.Line(forecast.Schedule["a"]).Should().Be("a 2020-09-01/2020-09-04");
        forecast.Risks().Single().Class.Should().Be(RiskClass.Critical);
        forecast.Schedule["a"].TotalFloat.Should().Be(0);
    }

    [Fact]
    public void A_slip_hits_what_waits_and_nothing_that_has_float_enough()
    {
        var forecast = Planned.Forecast(Sample.Date("2020-09-01"));

        forecast.SlipOf("d", 2).Shifts.Select(Line).Should().Equal("d Slip");
        var slip = forecast.SlipOf("b", 2);
        slip.Shifts.Select(Line).Should().Equal("b Slip", "c Driven by b");
        Sample.Line(slip.Shifts[1].After).Should().Be("c 2020-09-24/2020-09-30");
        forecast.SlipOf("b", 0).IsEmpty.Should().BeTrue();
        var begun = Planned.WithRecords([new("a") { Started = Sample.Date("2020-09-01"), Remaining = new(3) }]).Forecast(Sample.Date("2020-09-02"));
        Sample.Line(begun.SlipOf("a", 1).Shifts[0].After).Should().Be("a 2020-09-01/2020-09-07");
    }

    [Fact]
    public void Earned_value_is_accepted_evidence_against_the_frozen_plan()
    {
        var template = Sample.Template(string.Join(", ",
            Sample.Stage("a", "5wd", """ "deliverables": [{ "id": "x", "title": "X", "weight": "3", "evidence": ["link"] }] """),
            Sample.Stage("b", "5wd", Sample.After("a") + """, "deliverables": [{ "id": "y", "title": "Y", "evidence": ["link"] }, { "id": "z", "title": "Z", "evidence": ["link"] }] """),
            Sample.Stage("c", "5wd", Sample.After("b"))));
        var roadmap = Sample.Roadmap(template, "2020-09-01").Freeze(Sample.Date("2020-09-01")).WithEvidence(
        [
            new("a", "x", EvidenceKind.Link, Sample.Date("2020-09-07")) { State = EvidenceState.Accepted, Decided = Sample.Date("2020-09-08") },
            new("b", "y", EvidenceKind.Link, Sample.Date("2020-09-09")) { State = EvidenceState.Accepted, Decided = Sample.Date("2020-09-10") },
            new("b", "z", EvidenceKind.Link, Sample.Date("2020-09-14")),
        ]);

        // a was planned until the 7th, b until the 14th, c until the 21st: 3, 2 and 1 of 6.
        var value = roadmap.Forecast(Sample.Date("2020-09-14")).Value;
        (value.Budget, value.Planned, value.Earned).Should().Be((6, 5, 4));
        value.ScheduleIndex.Should().Be(new Rational(4, 5));
        roadmap.Forecast(Sample.Date("2020-09-07")).Value.Earned.Should().Be(Rational.Zero);
        // Handed in and not yet accepted, the work is over on the data date.
        roadmap.WithEvidence([roadmap.Evidence[0], roadmap.Evidence[1] with { State = EvidenceState.Submitted, Decided = null }, roadmap.Evidence[2]])
            .Forecast(Sample.Date("2020-09-14")).ProgressOf("b").Status.Should().Be(StageStatus.Submitted);
    }

    [Fact]
    public void A_cancelled_stage_leaves_the_schedule_and_blocks_what_waits_for_it()
    {
        var forecast = Planned.WithRecords([new("b") { CancelledBecause = "нет денег" }]).Forecast(Sample.Date("2020-09-01"));

        forecast.Schedule["b"].IsLeftOut.Should().BeTrue();
        forecast.ProgressOf("c").Status.Should().Be(StageStatus.Blocked);
        forecast.Risks().Should().BeEmpty();
        forecast.Value.Budget.Should().Be((Rational)3);
    }

    private static string Line(StageShift shift) => $"{shift.After.Stage} {shift.Cause}{(shift.DrivenBy.Count == 0 ? "" : " by " + string.Join(", ", shift.DrivenBy))}";
}
